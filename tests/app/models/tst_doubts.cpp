// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/doubts.h"

#include <QTest>

using namespace app::models;
using namespace core::document;
using namespace Qt::Literals::StringLiterals;

namespace
{
struct Line {
    QString text;
    BlockKind kind = BlockKind::Paragraph;
    float confidence = 1;
};

/// One article up to `second`, another from there, of which that is sure.
Document of(const QList<Line> &lines, qsizetype second, float sure)
{
    Document::Data data;
    for (const Line &line : lines) {
        if (!data.text.isEmpty())
            data.text += u'\n';
        Block block;
        block.range = {data.text.size(), data.text.size() + line.text.size()};
        block.kind = line.kind;
        block.level = line.kind == BlockKind::Heading ? 1 : 0;
        block.detail = static_cast<qint32>(data.details.size());
        data.details.append({{}, {}, line.text + u" looks like one"_s, line.confidence});
        data.text += line.text;
        data.blocks.append(block);
    }
    const auto titleOf = [&data](qsizetype block) {
        return data.blocks.at(block).kind == BlockKind::Title ? block : -1;
    };
    data.articles.append({0, second, titleOf(0), 0.1F, {}});
    data.articles.append({second, data.blocks.size(), titleOf(second), sure, u"a headline"_s});
    data.outline = buildOutline(data.blocks, data.articles);
    return Document(std::move(data));
}
} // namespace

class TestDoubts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headingsAndArticles_inReadingOrder()
    {
        const Document document = of({{u"甲"_s, BlockKind::Title, 0.2F},
                                      {u"一"_s, BlockKind::Heading, 0.7F},
                                      {u"正文"_s, BlockKind::Paragraph, 0.1F},
                                      {u"乙"_s, BlockKind::Title},
                                      {u"二"_s, BlockKind::Heading, 0.8F},
                                      {u"三"_s, BlockKind::Heading, 0.3F}},
                                     3, 0.6F);
        const QList<Doubt> doubts = doubtsOf(document);
        // Nobody had to decide where the first article begins, and a paragraph is none of the outline's.
        QCOMPARE(doubts.size(), 3);
        QCOMPARE(doubts.at(0).block, 1);
        QCOMPARE(doubts.at(0).kind, Doubt::Kind::Heading);
        QCOMPARE(doubts.at(0).reason, u"一 looks like one"_s);
        QCOMPARE(doubts.at(1).block, 3);
        QCOMPARE(doubts.at(1).kind, Doubt::Kind::Article);
        QCOMPARE(doubts.at(1).reason, u"a headline"_s);
        QCOMPARE(doubts.at(2).block, 5);
        for (const Doubt &doubt : doubts)
            QCOMPARE(doubt.range, document.blocks().at(doubt.block).range);
    }

    void articleWithoutTitle_isDoubtedAtItsFirstLine()
    {
        const Document document = of({{u"甲"_s, BlockKind::Title}, {u"正文"_s}, {u"无题"_s}, {u"正文"_s}}, 2, 0.5F);
        const QList<Doubt> doubts = doubtsOf(document);
        QCOMPARE(doubts.size(), 1);
        QCOMPARE(doubts.constFirst().block, 2);
    }

    void words_followTheConfidence()
    {
        QStringList words;
        for (const float confidence : {1.F, 0.8F, 0.7F, 0.6F})
            words.append(confidenceInWords(confidence));
        QCOMPARE(words.removeDuplicates(), 0);
        QCOMPARE(confidenceInWords(doubtfulBelow), confidenceInWords(0.8F));
    }
};

QTEST_GUILESS_MAIN(TestDoubts)
#include "tst_doubts.moc"
