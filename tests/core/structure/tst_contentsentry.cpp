// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/contentsentry.h"

#include <QTest>

using namespace core::structure;

class TestContentsEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entry_words_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("paged");
        const auto row = [](const QString &line, const QString &words, bool paged) {
            QTest::newRow(qPrintable(line)) << line << words << paged;
        };
        row(u"第一章 渡口 …………… 12"_qs, u"第一章渡口"_qs, true);
        row(u"第一章　渡口 ------ 12"_qs, u"第一章渡口"_qs, true);
        row(u"第一章 渡口（12）"_qs, u"第一章渡口(12)"_qs, false);
        row(u"渡口......(12)"_qs, u"渡口"_qs, true);
        row(u"Preface . . . . . . . . ix"_qs, u"preface"_qs, true);
        row(u"渡口\t3"_qs, u"渡口"_qs, true);
        row(u"渡口      3"_qs, u"渡口"_qs, true);
        row(u"渡口与石阶"_qs, u"渡口与石阶"_qs, false);
        row(u"ＦＥＲＲＹ Ｌamps"_qs, u"ferrylamps"_qs, false);
    }
    void entry_words()
    {
        QFETCH(QString, line);
        std::deque<QString> kept;
        const ContentsEntry entry = contentsEntry(line, kept);
        QTEST(entry.words.toString(), "words");
        QTEST(entry.paged, "paged");
        ContentsWords room;
        QCOMPARE(contentsWords(line, room).toString(), entry.words.toString());
    }

    void numberBesideOneBlank_mayBeNone()
    {
        std::deque<QString> kept;
        QCOMPARE(contentsEntry(u"渡口 12", kept).unnumbered.toString(), u"渡口"_qs);
        QCOMPARE(contentsEntry(u"1 渡口", kept).unnumbered.toString(), u"渡口"_qs);
        QVERIFY(contentsEntry(u"渡口", kept).unnumbered.isEmpty());
    }

    void names_ofTables()
    {
        for (const char16_t *name : {u"目录", u"目次", u"目錄", u"contents", u"tableofcontents"})
            QVERIFY2(isContentsName(QStringView(name)), qPrintable(QString::fromUtf16(name)));
        for (const char16_t *name : {u"目的", u"渡口", u"content"})
            QVERIFY2(!isContentsName(QStringView(name)), qPrintable(QString::fromUtf16(name)));
    }
};

QTEST_GUILESS_MAIN(TestContentsEntry)
#include "tst_contentsentry.moc"
