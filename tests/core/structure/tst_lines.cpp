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
        const Lines lines = readLines(manuscript);
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
        const Lines lines = readLines(manuscript);
        QCOMPARE(lines[0].headingMark, quint8(2));
        QVERIFY(lines[1].flags & LineFlag::TableRow);
        QVERIFY(lines[2].flags & LineFlag::Chrome);
        QVERIFY(!(lines[0].flags & LineFlag::Chrome));
    }

    void readLines_layoutMark_wins()
    {
        auto manuscript = Manuscript::fromText(u"标题\n正文"_qs);
        LayoutHint hint;
        hint.centred = true;
        hint.lines = 2;
        manuscript.marks = {Mark{{0, 2}, MarkKind::Layout, hint.packed()}};
        QVERIFY(readLines(manuscript)[0].hint().centred);
        QVERIFY(!readLines(manuscript)[1].hint().centred);
    }

    void readLines_empty_none()
    {
        QVERIFY(readLines(Manuscript::fromText(QString())).empty());
        QVERIFY(readLines(Manuscript::fromText(u"\n \n　\n"_qs)).empty());
    }
};

QTEST_GUILESS_MAIN(TestLines)
#include "tst_lines.moc"
