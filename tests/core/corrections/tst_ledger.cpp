// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/ledger.h"

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

class TestLedger : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void word_isNotedAtItsLine()
    {
        const auto parsed = testDocument(report);
        QList<Fit> fits;
        const Ledger ledger =
            ledgerOf(parsed, {said(parsed, CorrectionKind::Heading, QStringLiteral("春天"), 2)}, &fits);
        QCOMPARE(fits.at(0).state, FitState::Applied);
        QCOMPARE(ledger.words().size(), size_t(1));
        const auto &[line, word] = *ledger.words().begin();
        QCOMPARE(line, parsed.blocks().at(1).range.start());
        QCOMPARE(word.kind, BlockKind::Heading);
        QCOMPARE(int(word.level), 2);
        QCOMPARE(word.by, qsizetype(0));
        QVERIFY(ledger.lines().empty() && ledger.articles().empty());
    }

    void word_thatIsSaidAlready_doesNothing()
    {
        const auto parsed = testDocument(report);
        QList<Fit> fits;
        const Ledger ledger =
            ledgerOf(parsed, {said(parsed, CorrectionKind::Paragraph, QStringLiteral("春天"))}, &fits);
        QCOMPARE(fits.at(0).state, FitState::NothingToDo);
        QVERIFY(!fits.at(0).reason.isEmpty());
        QCOMPARE(ledger.words().begin()->second.kind, BlockKind::Paragraph);
    }

    void laterWord_overrulesTheEarlier()
    {
        const auto parsed = testDocument(report);
        const Ledger ledger = ledgerOf(parsed, {said(parsed, CorrectionKind::Heading, QStringLiteral("春天"), 2),
                                                said(parsed, CorrectionKind::Title, QStringLiteral("春天"))});
        QCOMPARE(ledger.words().begin()->second.kind, BlockKind::Title);
        QCOMPARE(ledger.overruled(), (QList<std::pair<qsizetype, qsizetype>>{{0, 1}}));
    }

    void lines_areCutAndJoined()
    {
        const auto parsed = testDocument(report);
        QList<Fit> fits;
        const Ledger ledger = ledgerOf(parsed,
                                       {said(parsed, CorrectionKind::Split, QStringLiteral("花都开了")),
                                        said(parsed, CorrectionKind::JoinPrevious, QStringLiteral("夏天"))},
                                       &fits);
        QCOMPARE(fits.at(0).state, FitState::Applied);
        QCOMPARE(fits.at(1).state, FitState::Applied);
        const qsizetype cut = parsed.text().indexOf(QStringLiteral("花都开了"));
        const qsizetype joined = parsed.text().indexOf(QStringLiteral("夏天"));
        QVERIFY(ledger.lines().at(cut).yes);
        QVERIFY(!ledger.lines().at(joined).yes);
        QCOMPARE(ledger.lines().at(joined).by, qsizetype(1));
    }

    void firstLine_cannotGoOnTheLineBefore()
    {
        const auto parsed = testDocument(report);
        QList<Fit> fits;
        const Ledger ledger =
            ledgerOf(parsed, {said(parsed, CorrectionKind::JoinPrevious, QStringLiteral("一、总体"))}, &fits);
        QVERIFY(fits.at(0).state != FitState::Applied);
        QVERIFY(ledger.lines().empty());
    }

    void article_beginsWithItsLine()
    {
        const auto parsed = testDocument(report);
        const Ledger ledger = ledgerOf(parsed, {said(parsed, CorrectionKind::Article, QStringLiteral("二、主要"))});
        QCOMPARE(ledger.articles().size(), size_t(1));
        QVERIFY(ledger.articles().at(parsed.blocks().at(3).range.start()).yes);
    }

    void lostPlace_isUnfit()
    {
        const auto parsed = testDocument(report);
        Ledger ledger(parsed);
        const Fit fit = ledger.take(said(parsed, CorrectionKind::Heading, QStringLiteral("春天")), 0, {});
        QCOMPARE(fit.state, FitState::Unfit);
        QVERIFY(!fit.reason.isEmpty());
        QVERIFY(ledger.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestLedger)
#include "tst_ledger.moc"
