// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/checker.h"
#include "core/importers/html/linebuilder.h"

#include <QTest>

using namespace core;
using namespace core::importers::html;
using document::Manuscript;
using document::MarkKind;

class TestLineBuilder : public QObject
{
    Q_OBJECT

    static Manuscript finished(LineBuilder &lines, const QString &source)
    {
        Manuscript m;
        lines.finish(m);
        m.source = source;
        return m;
    }

private Q_SLOTS:
    void append_whiteSpace_collapses_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<int>("space");
        QTest::addColumn<QString>("text");
        QTest::newRow("inner") << QStringLiteral(" a  b\n\tc ") << int(Space::Collapse) << QStringLiteral("a b c");
        QTest::newRow("wide") << QStringLiteral("甲\n 乙 丙\nb") << int(Space::Collapse) << QStringLiteral("甲乙 丙 b");
        QTest::newRow("hard") << QStringLiteral("\u00A0a\u00A0\u00A0b\u00A0") << int(Space::Collapse)
                              << QStringLiteral("a  b");
        QTest::newRow("ideographic") << QStringLiteral("　　甲　　乙　") << int(Space::Collapse)
                                     << QStringLiteral("甲　　乙");
        QTest::newRow("lines") << QStringLiteral("a \n\n b") << int(Space::Lines) << QStringLiteral("a\nb");
        QTest::newRow("preserve") << QStringLiteral("a   b\nc") << int(Space::Preserve) << QStringLiteral("a   b\nc");
    }
    void append_whiteSpace_collapses()
    {
        QFETCH(QString, source);
        QFETCH(int, space);
        QFETCH(QString, text);
        LineBuilder lines;
        lines.appendExact(source, 0, static_cast<Space>(space));
        const Manuscript m = finished(lines, source);
        QCOMPARE(m.text, text);
        QCOMPARE(document::checkManuscript(m), QStringList());
        for (const auto &s : m.origin.segments()) {
            if (s.exact)
                QCOMPARE(m.text.mid(s.textStart, s.textLength), source.mid(s.sourceStart, s.sourceLength));
        }
    }

    void endCell_emptyCells_keepTheirPlace()
    {
        LineBuilder lines;
        lines.appendExact(u"a", 0, Space::Collapse);
        lines.endCell();
        lines.endCell();
        lines.appendExact(u"b", 1, Space::Collapse);
        lines.endCell();
        lines.endLine();
        lines.appendExact(u"c", 2, Space::Collapse);
        QCOMPARE(finished(lines, QStringLiteral("abc")).text, QStringLiteral("a\t\tb\nc"));
    }

    void setKind_linesOfOneBlock_shareAMark()
    {
        LineBuilder lines;
        lines.setKind({1, MarkKind::Paragraph, 0, true, false, false});
        lines.appendExact(u"a\nb", 0, Space::Lines);
        lines.endLine();
        lines.setKind({2, MarkKind::Heading, 2, true, true, false});
        lines.appendExact(u"c", 3, Space::Lines);
        const Manuscript m = finished(lines, QStringLiteral("a\nbc"));
        QCOMPARE(m.marks.size(), 4);
        QCOMPARE(m.marks.at(0), (document::Mark{{0, 3}, MarkKind::Paragraph, 0, {}}));
        QCOMPARE(m.marks.at(1), (document::Mark{{0, 3}, MarkKind::Verse, 0, {}}));
        QCOMPARE(m.marks.at(2), (document::Mark{{4, 5}, MarkKind::Heading, 2, {}}));
        QCOMPARE(m.marks.at(3), (document::Mark{{4, 5}, MarkKind::Chrome, 0, {}}));
    }

    void emptyLine_inVerse_partsStanzas()
    {
        LineBuilder lines;
        lines.setKind({1, MarkKind::Paragraph, 0, true, false, false});
        lines.appendExact(u"a\nb\n\nc", 0, Space::Lines);
        const Manuscript m = finished(lines, QStringLiteral("a\nb\n\nc"));
        QCOMPARE(m.marks.size(), 3);
        QCOMPARE(m.marks.at(1), (document::Mark{{0, 3}, MarkKind::Verse, 0, {}}));
        QCOMPARE(m.marks.at(2), (document::Mark{{4, 5}, MarkKind::Verse, 0, {}}));
    }

    void breakLine_wrappedText_isParagraphsNotVerse()
    {
        const QString line = u"河口的芦苇到了九月就白了头，风一吹，整片滩涂都跟着摇"_qs;
        LineBuilder lines;
        lines.setKind({1, MarkKind::Paragraph, 0, true, false, false});
        QString source;
        for (int i = 0; i < 8; ++i) {
            lines.appendExact(line, source.size(), Space::Collapse);
            source += line;
            lines.breakLine();
            if (i == 3)
                lines.breakLine(); // an empty line: a paragraph ends
        }
        const Manuscript m = finished(lines, source);
        const qsizetype length = line.size() + 1;
        QCOMPARE(m.marks.size(), 2);
        QCOMPARE(m.marks.at(0), (document::Mark{{0, 4 * length - 1}, MarkKind::Paragraph, 0, {}}));
        QCOMPARE(m.marks.at(1), (document::Mark{{4 * length, 8 * length - 1}, MarkKind::Paragraph, 0, {}}));
    }

    void addMark_blanksAtItsEnds_areLeftOut()
    {
        LineBuilder lines;
        lines.appendExact(u"a b c", 0, Space::Collapse);
        lines.addMark({1, 4}, MarkKind::Emphasis, 1);
        lines.addMark({1, 2}, MarkKind::Emphasis, 2);
        const Manuscript m = finished(lines, QStringLiteral("a b c"));
        QCOMPARE(m.marks.size(), 2); // the second held nothing but a blank
        QCOMPARE(m.marks.at(1).range, text::TextRange(2, 3));
    }
};

QTEST_GUILESS_MAIN(TestLineBuilder)
#include "tst_linebuilder.moc"
