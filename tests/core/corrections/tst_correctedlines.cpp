// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/correctedlines.h"

#include <QtTest>

#include "tests/core/corrections/saidof.h"
#include "tests/core/testdocument.h"

using namespace core::corrections;
namespace document = core::document;
namespace text = core::text;
using core::CorrectionId;
using document::BlockKind;

namespace
{
const QString report =
    QStringLiteral("# 一、总体要求\n春天来了，花都开了。\n夏天来了，天很热。\n# 二、主要任务\n秋天来了。");
} // namespace

class TestCorrectedLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingSaid_isABlockALine()
    {
        const auto parsed = testDocument(report);
        const CorrectedLines out = correctedLines(parsed, Ledger(parsed));
        QCOMPARE(out.lines.size(), size_t(parsed.blocks().size()));
        for (size_t i = 0; i < out.lines.size(); ++i) {
            const document::Block &block = parsed.blocks().at(static_cast<qsizetype>(i));
            QCOMPARE(out.lines[i].range, block.range);
            QCOMPARE(out.lines[i].block.kind, block.kind);
            QCOMPARE(out.lines[i].word, qsizetype(-1));
            QVERIFY(!out.lines[i].cut);
            QCOMPARE(out.lines[i].opensArticle, i == 0);
        }
        QVERIFY(out.joints.empty() && out.cuts.empty());
    }

    void split_makesTwoLinesOfOneBlock()
    {
        const auto parsed = testDocument(report);
        const QString words = QStringLiteral("花都开了");
        const CorrectedLines out =
            correctedLines(parsed, ledgerOf(parsed, {said(parsed, CorrectionKind::Split, words)}));
        QCOMPARE(out.lines.size(), size_t(6));
        const qsizetype at = parsed.text().indexOf(words);
        QCOMPARE(out.lines[1].range.end(), at);
        QCOMPARE(out.lines[2].range.start(), at);
        QVERIFY(out.lines[1].cut && out.lines[2].cut);
        QCOMPARE(out.cuts, (std::vector<text::TextRange>{{at, at}}));
    }

    void join_makesOneLineOfTwoBlocks()
    {
        const auto parsed = testDocument(report);
        const CorrectedLines out = correctedLines(
            parsed, ledgerOf(parsed, {said(parsed, CorrectionKind::JoinPrevious, QStringLiteral("夏天"))}));
        QCOMPARE(out.lines.size(), size_t(4));
        QCOMPARE(out.lines[1].range,
                 text::TextRange(parsed.blocks().at(1).range.start(), parsed.blocks().at(2).range.end()));
        QCOMPARE(out.joints.size(), size_t(1));
        QCOMPARE(out.joints[0].range,
                 text::TextRange(parsed.blocks().at(1).range.end(), parsed.blocks().at(2).range.start()));
        QCOMPARE(out.joints[0].runIn, qsizetype(-1));
    }

    void words_changeTheBlockAndNameTheirCorrection()
    {
        const auto parsed = testDocument(report);
        const CorrectedLines out = correctedLines(
            parsed, ledgerOf(parsed, {said(parsed, CorrectionKind::Heading, QStringLiteral("春天"), 2),
                                      said(parsed, CorrectionKind::Article, QStringLiteral("二、主要"))}));
        QCOMPARE(out.lines[1].block.kind, BlockKind::Heading);
        QCOMPARE(int(out.lines[1].block.level), 2);
        QCOMPARE(out.lines[1].word, qsizetype(0));
        QVERIFY(out.lines[3].opensArticle && out.lines[3].byReader);
        QVERIFY(out.lines[0].opensArticle && !out.lines[0].byReader);
    }
};

QTEST_GUILESS_MAIN(TestCorrectedLines)
#include "tst_correctedlines.moc"
