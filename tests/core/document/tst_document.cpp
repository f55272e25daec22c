// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/checker.h"
#include "core/document/document.h"
#include "core/document/documentbuilder.h"
#include "core/document/dump.h"

#include <QTest>

using namespace core::document;
using core::text::PassId;
using core::text::TextRange;

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outline_skippedLevels_nest();
    void lookups_everyOffset_agree();
    void checker_brokenData_isNamed();
    void dump_sample_isReadable();
    void roleName_everyRole_comesBack();
    void characterCount_mixedText_countsWordsOnce();
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

void TestDocument::outline_skippedLevels_nest()
{
    DocumentBuilder builder(Manuscript::fromText(QStringLiteral("a\nb\nc\nd\ne")));
    const int levels[] = {1, 3, 2, 1};
    builder.addBlock(BlockKind::Title, TextRange(0, 1));
    for (int i = 0; i < 4; ++i)
        builder.addHeading({2 + 2 * i, 3 + 2 * i}, levels[i], {});
    const Document d = builder.finish();
    QList<int> depths;
    QList<qsizetype> parents;
    for (const OutlineEntry &e : d.outline()) {
        depths.append(e.depth);
        parents.append(e.parent);
    }
    QCOMPARE(depths, (QList<int>{0, 1, 2, 2, 1}));
    QCOMPARE(parents, (QList<qsizetype>{-1, 0, 1, 1, 0}));
    QCOMPARE(d.sectionPath(6), (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("d")}));
}

void TestDocument::lookups_everyOffset_agree()
{
    const Document d = newspaper();
    for (qsizetype i = 0; i < d.text().size(); ++i) {
        const qsizetype block = d.blockAt(i);
        QVERIFY(d.blocks().at(block).range.start() <= i && i <= d.blocks().at(block).range.end());
        QCOMPARE(d.articleOf(block), 0);
    }
    QCOMPARE(Document().blockAt(0), -1);
    QCOMPARE(Document().outlineAt(0), -1);
}

void TestDocument::checker_brokenData_isNamed()
{
    Document::Data data;
    data.text = QStringLiteral("ab\ncd");
    data.source = data.text;
    data.origin = core::text::OriginMap::identity(5);
    Block first;
    first.range = {0, 2};
    Block second;
    second.range = {3, 5};
    second.kind = BlockKind::Heading; // without a level
    data.blocks = {first, second};
    Article article;
    article.endBlock = 2;
    data.articles = {article};
    QCOMPARE(checkDocument(Document(data)), QStringList{QStringLiteral("heading without level at 1")});
    data.blocks[1].level = 1;
    QCOMPARE(checkDocument(Document(data)), QStringList());
    data.blocks.removeLast();
    QVERIFY(!checkDocument(Document(data)).isEmpty());
    data.origin = core::text::OriginMap::identity(4);
    QVERIFY(checkDocument(Document(data)).contains(QStringLiteral("origin map of another length than the text")));
}

void TestDocument::dump_sample_isReadable()
{
    const QString dump = dumpDocument(newspaper());
    QCOMPARE(dump, QStringLiteral("text/plain \narticle\n  title 大标题 第二行\n  p 正文一。\n  p 正文二。\n"));
}

void TestDocument::roleName_everyRole_comesBack()
{
    for (int i = 0; i <= static_cast<int>(MetaRole::Source); ++i) {
        MetaRole back{};
        QVERIFY(roleFromName(roleName(static_cast<MetaRole>(i)), &back));
        QCOMPARE(static_cast<int>(back), i);
    }
}

void TestDocument::characterCount_mixedText_countsWordsOnce()
{
    DocumentBuilder builder(Manuscript::fromText(QStringLiteral("共 42 个 items，好。")));
    builder.addBlock(BlockKind::Paragraph, TextRange(0, builder.manuscript().text.size()));
    QCOMPARE(builder.finish().characterCount(), 7); // 共 42 个 items ， 好 。
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
