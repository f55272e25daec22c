// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/placecarrier.h"
#include "core/library/parse.h"
#include "core/library/preview.h"
#include "core/text/converter.h"

#include <QTemporaryDir>
#include <QTest>

#include "tests/processortime.h"

using namespace core::library;
using core::document::PlaceCarrier;

namespace
{
/// A long text of numbered sections, every paragraph of which is another one.
QString book(int sections, const QString &lineEnd = QStringLiteral("\n"))
{
    QString text = QStringLiteral("各村修渠记事") + lineEnd;
    for (int i = 1; i <= sections; ++i) {
        text += QStringLiteral("第%1节 水渠").arg(i) + lineEnd;
        for (int p = 1; p <= 4; ++p)
            text += QStringLiteral("今年第%1户在第%2天修好了渠口，用去%3车石料，邻里都来看过，说这样的渠能用很多年。")
                        .arg(i)
                        .arg(p)
                        .arg(i * p) +
                    lineEnd;
    }
    return text;
}

QByteArray encoded(const QString &text, const QString &encoding)
{
    return core::text::Converter::open(encoding)->encode(text).value_or(QByteArray());
}

QString lineAt(const core::document::Document &document, qsizetype offset)
{
    return document.blockText(document.blockAt(offset)).toString();
}
} // namespace

class TestPreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void head_isAStretchOfTheWhole_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("lineEnd");
        QTest::addColumn<bool>("byteOrderMark");
        for (const char *encoding : {"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"}) {
            for (const char *lineEnd : {"\n", "\r\n"}) {
                QTest::addRow("%s %d", encoding, int(qstrlen(lineEnd)))
                    << QString::fromLatin1(encoding) << QString::fromLatin1(lineEnd)
                    << QByteArrayView(encoding).startsWith("UTF-16");
            }
        }
    }

    void head_isAStretchOfTheWhole()
    {
        QFETCH(QString, encoding);
        QFETCH(QString, lineEnd);
        QFETCH(bool, byteOrderMark);
        QString text = book(2000, lineEnd);
        if (encoding == QStringLiteral("Big5"))
            text.replace(QStringLiteral("说这样的渠能用很多年"), QStringLiteral("都不再多言"))
                .replace(QStringLiteral("邻里都来看过"), QStringLiteral("人人看在眼中"))
                .replace(QStringLiteral("户在"), QStringLiteral("人在"))
                .replace(QStringLiteral("车石料"), QStringLiteral("分工夫"))
                .replace(QStringLiteral("节"), QStringLiteral("回"))
                .replace(QStringLiteral("记事"), QStringLiteral("本末"))
                .replace(QStringLiteral("今年"), QStringLiteral("今日"));
        const QByteArray bytes = encoded((byteOrderMark ? QString(QChar(0xFEFF)) : QString()) + text, encoding);
        QVERIFY(!bytes.isEmpty());
        const auto head = preview({{}, bytes, QStringLiteral("a.txt"), {}, {}});
        QVERIFY(head);
        QCOMPARE(head->top, 0);
        const auto whole = parse(bytes, QStringLiteral("a.txt"));
        QVERIFY(whole);
        QCOMPARE(head->document.encoding(), whole->encoding());
        QVERIFY(head->document.text().size() > 10'000);
        QVERIFY(whole->source().startsWith(head->document.source()));
        // Cut behind a line end: the last line is one of the whole.
        QVERIFY(whole->text().contains(head->document.blockText(head->document.blocks().size() - 1)));
        const PlaceCarrier carrier(head->document, *whole);
        QVERIFY(carrier.isSameSource());
        for (qsizetype at = 100; at < head->document.text().size() - 1; at += 997)
            QCOMPARE(whole->text().at(carrier.offset(at)), head->document.text().at(at));
    }

    void place_isInThePartAndLeadsToTheSameWordsInTheWhole_data()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("lineEnd");
        for (const char *encoding : {"UTF-8", "GB18030", "UTF-16LE"}) {
            for (const char *lineEnd : {"\n", "\r\n", ""})
                QTest::addRow("%s %d", encoding, int(qstrlen(lineEnd)))
                    << QString::fromLatin1(encoding) << QString::fromLatin1(lineEnd);
        }
    }

    void place_isInThePartAndLeadsToTheSameWordsInTheWhole()
    {
        QFETCH(QString, encoding);
        QFETCH(QString, lineEnd);
        const QByteArray bytes = encoded(book(3000, lineEnd), encoding);
        const auto whole = parse(bytes, QStringLiteral("a.txt"), {encoding, {}});
        QVERIFY(whole);
        for (const QString &words : {QStringLiteral("今年第2500户在第3天"), QStringLiteral("今年第7户在第1天"),
                                     QStringLiteral("今年第3000户在第4天")}) {
            const qsizetype offset = whole->text().indexOf(words);
            QVERIFY(offset > 0);
            const ReadingPlace place = ReadingPlace::of(*whole, offset, bytes.size());
            QVERIFY(place.quote.startsWith(words));
            const ReadingPlace stored = ReadingPlace::fromText(place.toText());
            QCOMPARE(stored.byte, place.byte);
            QCOMPARE(stored.quote, place.quote);
            const auto part = preview({{}, bytes, QStringLiteral("a.txt"), encoding, stored});
            QVERIFY(part);
            QVERIFY(part->document.text().mid(part->top).startsWith(words));
            QCOMPARE(PlaceCarrier(part->document, *whole).offset(part->top), offset);
        }
    }

    void placeWhoseWordsAreGone_beginsAtTheStart()
    {
        const QByteArray bytes = book(2000).toUtf8();
        const auto part = preview({{}, bytes, QStringLiteral("a.txt"), {}, {bytes.size() / 2, QStringLiteral("没有")}});
        QVERIFY(part);
        QCOMPARE(part->top, 0);
        QVERIFY(lineAt(part->document, 0).startsWith(QStringLiteral("各村修渠记事")));
    }

    void lineWithoutEnd_isCutBetweenCharacters()
    {
        const QByteArray bytes = QString(300'000, u'渠').toUtf8();
        const auto head = preview({{}, bytes, QStringLiteral("a.txt"), {}, {}});
        QVERIFY(head);
        QCOMPARE(head->document.text().count(u'渠'), head->document.text().size());
    }

    void nothingToLookAhead_isNone()
    {
        QTemporaryDir folder;
        QVERIFY(!preview({{}, book(100).toUtf8(), QStringLiteral("a.txt"), {}, {}})); // short
        QVERIFY(!preview({{}, QByteArray(1'000'000, '\0'), QStringLiteral("a.txt"), {}, {}}));
        QVERIFY(!preview({{}, QByteArray(1'000'000, ' '), QStringLiteral("a.txt"), {}, {}}));
        QVERIFY(!preview({folder.filePath(QStringLiteral("nowhere")), {}, QStringLiteral("a.txt"), {}, {}}));
        QVERIFY(!preview({folder.path(), {}, QStringLiteral("a.txt"), {}, {}}));
    }

    void anyLength_takesNoLongerThanTheFirstPart()
    {
        const QByteArray bytes = book(200'000).toUtf8();
        QVERIFY(bytes.size() > 100'000'000 / 2);
        ProcessorTimer timer;
        timer.start();
        QVERIFY(preview({{}, bytes, QStringLiteral("a.txt"), {}, {}}));
        QVERIFY2(timer.elapsed() < processorLimit(500), qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestPreview)
#include "tst_preview.moc"
