// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/library.h"

#include <QRandomGenerator>
#include <QtTest>

#include "tests/core/testdocument.h"
#include "tests/seed.h"

using namespace core;
using library::Library;
using text::TextRange;

class TestLibraryLocate : public QObject
{
    Q_OBJECT

private:
    static QString found(const QString &source, const library::QuoteQuery &query)
    {
        const auto document = testDocument(source);
        const auto range = Library::locate(query, document);
        return range ? document.text().mid(range->start(), range->length()) : range.error().message;
    }
    static QString withoutBlanks(QString text) { return text.remove(QRegularExpression(QStringLiteral("\\s+"))); }

private Q_SLOTS:
    void quote_withTheBlanksOfACopy_isFound_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("quote");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char16_t *source, const char16_t *quote, const char16_t *expected) {
            QTest::newRow(name) << QString::fromUtf16(source) << QString::fromUtf16(quote)
                                << QString::fromUtf16(expected);
        };
        row("as it stands", u"春天来了，花开了。", u"花开了", u"花开了");
        row("with a line end", u"春天来了，花开了。", u"来了，\n花开", u"来了，花开");
        row("over two lines", u"春天来了\n花开了", u"来了花开", u"来了\n花开");
        row("spaced out", u"春 天 来 了", u"春天来", u"春 天 来");
        row("Latin words stay apart", u"clean\nwater act", u"clean water", u"clean\nwater");
        row("surrogates stay whole", u"𠮷 野 家", u"𠮷野", u"𠮷 野");
        row("ideographic blanks", u"第一条　总则", u"第一条 总则", u"第一条　总则");
    }
    void quote_withTheBlanksOfACopy_isFound()
    {
        QFETCH(QString, source);
        QFETCH(QString, quote);
        QFETCH(QString, expected);
        QCOMPARE(found(source, {quote, {}, {}}), expected);
    }

    void latinWords_areNotRunTogether()
    {
        const auto document = testDocument(QStringLiteral("the rap is here"));
        QCOMPARE(Library::locate({QStringLiteral("therap"), {}, {}}, document).error().code, ErrorCode::QuoteNotFound);
    }

    void blanksAlone_areNoQuote()
    {
        for (const QString &source : {QStringLiteral("春天来了"), QStringLiteral("a b"), QString()}) {
            const auto document = testDocument(source);
            for (const QString &quote :
                 {QString(), QStringLiteral("\n"), QStringLiteral("  \t"), QString(QChar(0x3000))})
                QVERIFY(!Library::locate({quote, QStringLiteral("x"), {}}, document));
        }
        QVERIFY(!Library::locate({QStringLiteral(" \n "), {}, {}}, testDocument(QStringLiteral("春天"))));
    }

    void severalPlaces_areToldApartByWhatIsAround()
    {
        const QString source = QStringLiteral("甲同意。乙同意。丙不同意。");
        const auto document = testDocument(source);
        const QString quote = QStringLiteral("同意");
        QCOMPARE(Library::locate({quote, {}, {}}, document).error().code, ErrorCode::QuoteAmbiguous);
        QCOMPARE(Library::locate({quote, QStringLiteral("乙"), {}}, document)->start(), source.indexOf(u'乙') + 1);
        QCOMPARE(Library::locate({quote, QStringLiteral("丙 不"), {}}, document)->start(), source.indexOf(u'不') + 1);
        const auto none = Library::locate({quote, QStringLiteral("丁"), {}}, document);
        QCOMPARE(none.error().code, ErrorCode::QuoteNotFound);
        QVERIFY(none.error().message.contains(u'3')); // places without what is before
    }

    /// Whatever blanks a copy puts in or leaves out between Han, the place is the one it was copied from.
    void anyCopy_leadsBack()
    {
        const quint32 seed = testSeed();
        QRandomGenerator random(seed);
        const QString han = QStringLiteral("天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏");
        for (int round = 0; round < 300; ++round) {
            QString source;
            for (int i = 0; i < 120; ++i) {
                source += han.at(random.bounded(han.size()));
                if (random.bounded(6) == 0)
                    source += random.bounded(2) ? u' ' : u'\n';
            }
            source = source.trimmed();
            const auto document = testDocument(source);
            const qsizetype start = random.bounded(document.text().size() - 20);
            const QString words = document.text().mid(start, 20).trimmed();
            QString quote;
            for (const QChar c : words) {
                if (!c.isSpace() || random.bounded(2))
                    quote += c;
                if (random.bounded(5) == 0)
                    quote += u'\n';
            }
            const auto range = Library::locate({quote, {}, {}}, document);
            const QString told = QStringLiteral("seed %1 round %2").arg(seed).arg(round);
            QVERIFY2(range || range.error().code == ErrorCode::QuoteAmbiguous, qPrintable(told));
            if (range)
                QVERIFY2(withoutBlanks(document.text().mid(range->start(), range->length())) == withoutBlanks(words),
                         qPrintable(told));
        }
    }
};

QTEST_GUILESS_MAIN(TestLibraryLocate)
#include "tst_librarylocate.moc"
