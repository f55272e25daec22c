// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/checker.h"
#include "core/document/documentbuilder.h"

#include <QTest>

using namespace core::document;
using core::text::PassId;
using core::text::SourceOffset;
using core::text::TextRange;

class TestDocumentBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void builder_headlineBehindBody_comesFirst();
    void builder_runIn_dropsTheStopAndLogsIt();
    void builder_titleOfTwoLines_isGlued();
    void builder_repairInsideMovedBlock_movesAlong();
    void builder_marks_becomeSpansWhereTheyLie();
    void builder_marks_becomeFormsOfTheirParagraphs();
};

namespace
{
/// "正文一。\n正文二。\n大标题\n副题"
Document newspaper()
{
    DocumentBuilder builder(Manuscript::fromText(QStringLiteral("  正文一。\n正文二。\n大标题\n第二行")));
    builder.beginArticle(0.8F, QStringLiteral("headline behind"));
    builder.addBlock(BlockKind::Title, {TextRange(12, 15), TextRange(16, 19)}, QStringLiteral(" "));
    builder.addBlock(BlockKind::Paragraph, TextRange(0, 6));
    builder.addBlock(BlockKind::Paragraph, TextRange(7, 11));
    return builder.finish();
}
} // namespace

void TestDocumentBuilder::builder_headlineBehindBody_comesFirst()
{
    const Document d = newspaper();
    QCOMPARE(d.text(), QStringLiteral("大标题 第二行\n正文一。\n正文二。"));
    QCOMPARE(checkDocument(d), QStringList());
    QCOMPARE(d.origin().toSource(0), (SourceOffset{0, 12}));
    QCOMPARE(d.origin().toSource(8), (SourceOffset{0, 2}));
    QCOMPARE(d.title(), QStringLiteral("大标题 第二行"));
}

void TestDocumentBuilder::builder_runIn_dropsTheStopAndLogsIt()
{
    DocumentBuilder builder(Manuscript::fromText(QStringLiteral("（一）加强领导。正文。")));
    BlockDetail detail;
    detail.number = QStringLiteral("（一）");
    detail.separator = QStringLiteral("。");
    builder.addHeading({0, 7}, 2, detail, true);
    builder.drop({7, 8}, PassId::RunIn, QStringLiteral("stop"));
    builder.addBlock(BlockKind::Paragraph, TextRange(8, 11));
    const Document d = builder.finish();
    QCOMPARE(d.text(), QStringLiteral("（一）加强领导\n正文。"));
    QCOMPARE(d.repairs().size(), 1);
    QCOMPARE(d.repairs().at(0).before, QStringLiteral("。"));
    QCOMPARE(d.repairs().at(0).range, TextRange(7, 7));
    QCOMPARE(checkDocument(d), QStringList());
    QCOMPARE(d.detail(0).separator, QStringLiteral("。"));
    QVERIFY(d.detail(1).number.isEmpty());
}

void TestDocumentBuilder::builder_titleOfTwoLines_isGlued()
{
    QCOMPARE(newspaper().articleTitle(0), QStringLiteral("大标题 第二行"));
}

void TestDocumentBuilder::builder_repairInsideMovedBlock_movesAlong()
{
    Manuscript m = Manuscript::fromText(QStringLiteral("正 文。\n标题"));
    core::text::EditList edits(PassId::LetterSpacing);
    edits.remove({1, 2}, edits.reason({}));
    DocumentBuilder builder(m.edited(edits));
    builder.addBlock(BlockKind::Title, TextRange(4, 6));
    builder.addBlock(BlockKind::Paragraph, TextRange(0, 3));
    const Document d = builder.finish();
    QCOMPARE(d.text(), QStringLiteral("标题\n正文。"));
    QCOMPARE(d.repairs().at(0).range, TextRange(4, 4));
}

void TestDocumentBuilder::builder_marks_becomeSpansWhereTheyLie()
{
    Manuscript m = Manuscript::fromText(QStringLiteral("正文重点。\n标题"));
    m.marks = {{{2, 4}, MarkKind::Emphasis, 2, {}}, {{2, 3}, MarkKind::Ruby, 0, QStringLiteral("zhòng")}};
    DocumentBuilder builder(m);
    builder.addBlock(BlockKind::Title, TextRange(6, 8));
    builder.addBlock(BlockKind::Paragraph, TextRange(0, 5));
    const Document d = builder.finish();
    QCOMPARE(d.spans().size(), 2);
    QCOMPARE(d.spans().at(0).range, TextRange(5, 6));
    QCOMPARE(d.spans().at(0).value, QStringLiteral("zhòng"));
    QCOMPARE(d.spans().at(1).range, TextRange(5, 7));
    QVERIFY(d.spans().at(1).kind == SpanKind::Strong);
}

void TestDocumentBuilder::builder_marks_becomeFormsOfTheirParagraphs()
{
    Manuscript m = Manuscript::fromText(QStringLiteral("甲\n乙\n丙\n丁\n戊"));
    m.marks = {{{0, 3}, MarkKind::ListItem, 2, markerName(ItemMarker::Decimal, 7)},
               {{0, 5}, MarkKind::Quote, 1},
               {{4, 5}, MarkKind::Verse},
               {{6, 7}, MarkKind::Verbatim, 4},
               {{8, 9}, MarkKind::ListItem, 1}};
    DocumentBuilder builder(std::move(m));
    builder.beginArticle();
    builder.addBlock(BlockKind::Title, TextRange(4, 5)); // stands first, and is no paragraph
    for (const qsizetype at : {0, 2, 6, 8})
        builder.addBlock(BlockKind::Paragraph, TextRange(at, at + 1));
    const Document d = builder.finish();
    QCOMPARE(checkDocument(d), QStringList());
    QVERIFY(d.blocks().at(0).form.isPlain());
    QCOMPARE(d.blocks().at(1).form, (ParagraphForm{2, 1, ItemMarker::Decimal, LineSetting::Running, 7}));
    // The item goes on: its marker stands once.
    QCOMPARE(d.blocks().at(2).form, (ParagraphForm{2, 1, ItemMarker::None, LineSetting::Running, 0}));
    QCOMPARE(d.blocks().at(3).form, (ParagraphForm{0, 0, ItemMarker::None, LineSetting::Verbatim, 4}));
    QCOMPARE(d.blocks().at(4).form, (ParagraphForm{1, 0, ItemMarker::None, LineSetting::Running, 0}));
}

QTEST_GUILESS_MAIN(TestDocumentBuilder)
#include "tst_documentbuilder.moc"
