// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/physicallines.h"

#include <QTest>

#include <algorithm>

using namespace core::repair;
using core::document::Manuscript;

class TestPhysicalLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void line_isMeasured_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("indent");
        QTest::newRow("Han") << u"河口的芦苇"_qs << 10 << 0;
        QTest::newRow("Latin") << u"the ferry"_qs << 9 << 0;
        QTest::newRow("quotation marks are wide") << u"“河口”"_qs << 8 << 0;
        QTest::newRow("indented") << u"　　河口"_qs << 8 << 4;
        QTest::newRow("tab") << u"\tab"_qs << 6 << 4;
        QTest::newRow("letter-spaced") << u"河 口 的 芦 苇 白 了"_qs << 14 << 0;
        QTest::newRow("mixed") << u"有 42 个"_qs << 8 << 0;
        QTest::newRow("blanks at the end") << u"河口   "_qs << 4 << 0;
    }
    void line_isMeasured()
    {
        QFETCH(QString, text);
        QFETCH(int, width);
        QFETCH(int, indent);
        const auto lines = readPhysicalLines(Manuscript::fromText(text));
        QCOMPARE(lines.size(), size_t(1));
        QCOMPARE(int(lines.front().width), width);
        QCOMPARE(int(lines.front().indent), indent);
    }

    void tabs_areAsWideAsTheColumnShows()
    {
        // Eight columns before the first line, forty in all: the first line holds 16 letters, the next ones 20.
        const QString first = u"\t河口的芦苇白了一片又一片船从中过"_qs;
        const QString further = u"远处的灯一盏一盏亮起来，水鸟都落在浅滩上"_qs;
        QString text;
        for (int i = 0; i < 4; ++i)
            text += first + u'\n' + further + u'\n' + further + u"\n去了。\n"_qs;
        const auto lines = readPhysicalLines(Manuscript::fromText(text));
        QCOMPARE(int(lines.front().indent), 8);
        QCOMPARE(int(lines.front().width), int(first.size() - 1) * 2 + 8);
    }

    void ending_looksThroughClosingMarks()
    {
        const auto ending = [](const QString &text) {
            return readPhysicalLines(Manuscript::fromText(text)).front().ending;
        };
        QCOMPARE(ending(u"他说：“好。”"_qs), PhysicalEnd::Stop);
        QCOMPARE(ending(u"他说：“好，”"_qs), PhysicalEnd::Comma);
        QCOMPARE(ending(u"分为两类："_qs), PhysicalEnd::Colon);
        QCOMPARE(ending(u"（一）修船；"_qs), PhysicalEnd::Semicolon);
        QCOMPARE(ending(u"（草案）"_qs), PhysicalEnd::Bracket);
        QCOMPARE(ending(u"河口"_qs), PhysicalEnd::Other);
        QCOMPARE(ending(u"It was."_qs), PhysicalEnd::Stop);
    }

    void items_areTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("item");
        for (const QString &text : {u"一、总则"_qs, u"（二）船只"_qs, u"3.渡口"_qs, u"4、石阶"_qs, u"第五条 船工"_qs,
                                    u"第 1 條"_qs, u"①芦苇"_qs, u"• 桐油"_qs, u"- a list"_qs, u"2.1. 渡口"_qs,
                                    u"8.4.1 石阶"_qs, u"（三）项目管理"_qs, u"第五章中和江的渡口"_qs})
            QTest::newRow(qPrintable(text)) << text << true;
        for (const QString &text :
             {u"一月的水"_qs, u"2.5 米"_qs, u"2.2 节说过"_qs, u"10.0.0.127 是"_qs, u"（草案）"_qs, u"第五次"_qs,
              u"2019年"_qs, u"-5"_qs, u"第二十条规定，夜里点灯"_qs, u"第三条第二款"_qs, u"第八条所称的"_qs,
              u"（三）项规定，"_qs, u"（三）项、第（四）项"_qs})
            QTest::newRow(qPrintable(text)) << text << false;
    }
    void items_areTold()
    {
        QFETCH(QString, text);
        QFETCH(bool, item);
        QCOMPARE(bool(readPhysicalLines(Manuscript::fromText(text)).front().itemStart), item);
    }

    void blankLines_areCountedNotKept()
    {
        const auto lines = readPhysicalLines(Manuscript::fromText(u"\n\n甲\n \n\t\n乙\n丙"_qs));
        QCOMPARE(lines.size(), size_t(3));
        QCOMPARE(int(lines[0].blanksBefore), 2);
        QCOMPARE(int(lines[1].blanksBefore), 2);
        QCOMPARE(int(lines[2].blanksBefore), 0);
    }

    void formatsParagraphs_standApart()
    {
        using core::document::Mark;
        using core::document::MarkKind;
        Manuscript manuscript = Manuscript::fromText(u"甲甲\n乙乙\n丙丙\n丁丁\n戊戊"_qs);
        manuscript.marks = {Mark{{0, 5}, MarkKind::Paragraph}, Mark{{6, 11}, MarkKind::ListItem},
                            Mark{{12, 14}, MarkKind::Paragraph}};
        const auto lines = readPhysicalLines(manuscript);
        QCOMPARE(lines.size(), size_t(5));
        // A mark over line ends says that they mean nothing; one over a single line, that it is whole.
        QVERIFY(std::none_of(lines.begin(), lines.end() - 1, [](const PhysicalLine &line) { return line.fixed; }));
        QCOMPARE(int(lines[1].blanksBefore), 0);
        QCOMPARE(int(lines[2].blanksBefore), 1);
        QCOMPARE(int(lines[3].blanksBefore), 0);
        QVERIFY(lines[4].fixed);
        QCOMPARE(int(lines[4].blanksBefore), 1);
    }

    void readings_areCountedWhereTheyStood()
    {
        // "甲(jiǎ)乙(y" | "ǐ)丙丁": the reading was parted by the line's end.
        Manuscript manuscript = Manuscript::fromText(u"甲乙\n丙丁"_qs);
        manuscript.source = u"甲(jiǎ)乙(y\nǐ)丙丁"_qs;
        core::text::OriginMap origin;
        origin.appendExact(1, {0, 0});
        origin.appendReplacement(0, {0, 1}, 5);
        origin.appendExact(1, {0, 6});
        origin.appendReplacement(1, {0, 7}, 5);
        origin.appendExact(2, {0, 12});
        manuscript.origin = origin;
        manuscript.marks = {core::document::Mark{{0, 1}, core::document::MarkKind::Ruby, 0, u"jiǎ"_qs},
                            core::document::Mark{{1, 2}, core::document::MarkKind::Ruby, 0, u"yǐ"_qs}};
        const auto counted = readPhysicalLines(manuscript, Readings::Counted);
        QCOMPARE(int(counted[0].width), 4 + 5 + 2);
        QCOMPARE(int(counted[1].width), 4 + 2);
        const auto plain = readPhysicalLines(manuscript);
        QCOMPARE(int(plain[0].width), 4);
    }

    void rowsOfNames_areTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("named");
        QTest::newRow("two letters") << u"林远 渡口管理所所长"_qs << true;
        QTest::newRow("three letters") << u"高小满 镇长"_qs << true;
        QTest::newRow("spread") << u"林 远 渡口管理所所长"_qs << true;
        QTest::newRow("letter-spaced") << u"教 育 引 导 干 部"_qs << false;
        QTest::newRow("number") << u"2015 年 10 月"_qs << false;
        QTest::newRow("sentence") << u"渡口管理所 所长"_qs << false;
        QTest::newRow("name alone") << u"林远"_qs << false;
    }
    void rowsOfNames_areTold()
    {
        QFETCH(QString, text);
        QFETCH(bool, named);
        QCOMPARE(bool(readPhysicalLines(Manuscript::fromText(text)).front().named), named);
    }

    void kinds_areThoseOfTypesetting()
    {
        QVERIFY(isWide(u'河') && isWide(u'。') && isWide(u'“') && !isWide(u'a') && !isWide(u'é'));
        QVERIFY(isOpener(u'《') && !isOpener(u'》') && isCloser(u'，') && !isCloser(u'河'));
    }

    void readPhysicalLines_severalThreads_asOne_data()
    {
        QTest::addColumn<int>("variant");
        for (const int variant : {0, 1, 2, 3})
            QTest::addRow("text %d", variant) << variant;
    }
    void readPhysicalLines_severalThreads_asOne()
    {
        QFETCH(const int, variant);
        Manuscript manuscript = Manuscript::fromText(longText(variant));
        const qsizetype size = manuscript.text.size();
        manuscript.marks = {core::document::Mark{{10, 11}, core::document::MarkKind::Ruby, 0, u"hé"_qs},
                            core::document::Mark{{size / 2 - 40, size / 2 + 40}, core::document::MarkKind::TableRow}};
        const auto one = readPhysicalLines(manuscript, Readings::Counted, 1);
        QVERIFY(!one.empty());
        for (const int threads : {2, 3, 4})
            QVERIFY(readPhysicalLines(manuscript, Readings::Counted, threads) == one);
    }

private:
    /// Lines of all kinds, and stretches without any line end or with nothing but empty lines where threads part.
    static QString longText(int variant)
    {
        const QStringList parts{u"　　河口的芦苇白了，渡船停在石阶旁边，船工老周还在修补漏水的"_qs,
                                u"船底。"_qs,
                                QString(),
                                u"一、渡口"_qs,
                                u" \t "_qs,
                                u"（二）“石阶”与 lamp-\npost 42 个"_qs,
                                u"河 口 的 芦 苇 白 了 又 白"_qs};
        QString text;
        for (int i = 0; text.size() < 700000; ++i) {
            text += parts.at((i * 7 + i / 11 * variant) % parts.size());
            if (variant == 2 && i % 5000 == 4000)
                text += QString(100000, u'\n') + QString(30000, u'字');
            text += u'\n';
        }
        return variant == 3 ? text.replace(u'\n', u'。') : text;
    }
};

QTEST_GUILESS_MAIN(TestPhysicalLines)
#include "tst_physicallines.moc"
