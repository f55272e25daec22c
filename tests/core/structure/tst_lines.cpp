// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/lines.h"

#include <QTest>

using namespace core::structure;
using core::document::LayoutHint;
using core::document::Manuscript;
using core::document::Mark;
using core::document::MarkKind;

class TestLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineEnd_looksThroughQuotes()
    {
        QCOMPARE(lineEnd(u"他走了。”"), LineEnd::Stop);
        QCOMPARE(lineEnd(u"总则"), LineEnd::Open);
        QCOMPARE(lineEnd(u"如下："), LineEnd::Colon);
        QCOMPARE(lineEnd(u"申请表；"), LineEnd::Comma);
        QCOMPARE(lineEnd(u"他说……"), LineEnd::Ellipsis);
        QCOMPARE(lineEnd(u"解释（一）"), LineEnd::Bracket);
        QCOMPARE(lineEnd(u"（他走了。）"), LineEnd::Stop);
        QCOMPARE(lineEnd(u"In the U.S."), LineEnd::Open);
        QCOMPARE(lineEnd(u"He left."), LineEnd::Stop);
    }

    void lineScript_weighs()
    {
        QCOMPARE(lineScript(u"山谷里的邮路"), LineScript::Han);
        QCOMPARE(lineScript(u"山の郵便路"), LineScript::Kana);
        QCOMPARE(lineScript(u"The mail road"), LineScript::Latin);
        QCOMPARE(lineScript(u"安装 Debian 软件包"), LineScript::Han);
        QCOMPARE(lineScript(u"1234"), LineScript::None);
    }

    void readLines_blankLinesAndIndents_areHints()
    {
        const auto manuscript = Manuscript::fromText(u"题目\n\n　　第一段。\n第二段。\n\n\n"_qs);
        const Lines lines = readLines(manuscript).lines;
        QCOMPARE(lines.size(), size_t(3));
        QCOMPARE(lineText(manuscript.text, lines[1]).toString(), u"第一段。"_qs);
        QCOMPARE(lines[1].hint().indent, 4);
        QCOMPARE(lines[1].hint().blankBefore, 1);
        QCOMPARE(lines[0].hint().blankAfter, 1);
        QCOMPARE(lines[2].hint().indent, 0);
    }

    void readLines_marks_reachTheirLines()
    {
        auto manuscript = Manuscript::fromText(u"标题\n单元格\t乙\n正文"_qs);
        manuscript.marks = {Mark{{0, 2}, MarkKind::Heading, 2}, Mark{{3, 8}, MarkKind::TableRow},
                            Mark{{9, 11}, MarkKind::Paragraph}, Mark{{9, 11}, MarkKind::Chrome}};
        const Lines lines = readLines(manuscript).lines;
        QCOMPARE(lines[0].headingMark, quint8(2));
        QVERIFY(lines[1].flags() & LineFlag::TableRow);
        QVERIFY(lines[2].flags() & LineFlag::Chrome);
        QVERIFY(!(lines[0].flags() & LineFlag::Chrome));
    }

    void readLines_layoutMark_wins()
    {
        auto manuscript = Manuscript::fromText(u"标题\n正文"_qs);
        LayoutHint hint;
        hint.centred = true;
        hint.lines = 2;
        manuscript.marks = {Mark{{0, 2}, MarkKind::Layout, hint.packed()}};
        QVERIFY(readLines(manuscript).lines[0].hint().centred);
        QVERIFY(!readLines(manuscript).lines[1].hint().centred);
    }

    void readLines_empty_none()
    {
        QVERIFY(readLines(Manuscript::fromText(QString())).lines.empty());
        QVERIFY(readLines(Manuscript::fromText(u"\n \n　\n"_qs)).lines.empty());
    }

    void readLines_severalThreads_asOne_data()
    {
        QTest::addColumn<int>("variant");
        for (const int variant : {0, 1, 2, 3})
            QTest::addRow("text %d", variant) << variant;
    }
    void readLines_severalThreads_asOne()
    {
        QFETCH(const int, variant);
        Manuscript manuscript = Manuscript::fromText(longText(variant));
        const qsizetype size = manuscript.text.size();
        manuscript.marks = {core::document::Mark{{size / 2 - 40, size / 2 + 40}, core::document::MarkKind::TableRow}};
        const auto one = readLines(manuscript, 1);
        QVERIFY(!one.lines.empty());
        for (const int threads : {2, 3, 4})
            QVERIFY(readLines(manuscript, threads) == one);
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

QTEST_GUILESS_MAIN(TestLines)
#include "tst_lines.moc"
