// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/repairs.h"

#include <QTest>

using namespace core::corrections;
using core::document::RepairChoice;
using core::text::PassId;
using Kind = RepairChoice::Kind;

class TestRepairs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choices_comeBackFromCorrections();
    void astralSource_codePointsAreCounted();
    void otherCorrections_sayNothingOfRepairs();
    void plan_keepsWhatStands();
};

namespace
{
const QString source = QStringLiteral("第一行\n第二行\n第三行");

RepairChoice placed(Kind kind, qsizetype start, qsizetype end, const QString &in = source)
{
    return {kind, PassId::LineWrap, RepairChoice::placeIn(in, {0, start, end})};
}
} // namespace

void TestRepairs::choices_comeBackFromCorrections()
{
    const QList<RepairChoice> choices{
        {Kind::Decline}, {Kind::Make, PassId::ByteShift}, placed(Kind::Decline, 3, 4), placed(Kind::Make, 7, 7)};
    QList<Correction> corrections;
    QSet<QString> ids;
    for (const RepairChoice &choice : choices) {
        corrections.append(repairCorrection(choice, source));
        QVERIFY(concernsRepairs(corrections.last()));
        QVERIFY(!described(corrections.last()).isEmpty());
        ids.insert(corrections.last().id.value);
    }
    QCOMPARE(repairChoices(corrections), choices);
    QCOMPARE(ids.size(), choices.size());
}

void TestRepairs::astralSource_codePointsAreCounted()
{
    const QString rare = QStringLiteral("\U00020000\U00020001\n尾");
    const Correction correction = repairCorrection(placed(Kind::Decline, 4, 5, rare), rare);
    QCOMPARE(correction.place.range, core::text::TextRange(4, 5));
    QCOMPARE(correction.place.codePoints, (core::text::CodePointRange{2, 3}));
}

void TestRepairs::otherCorrections_sayNothingOfRepairs()
{
    Correction heading;
    heading.kind = CorrectionKind::Heading;
    heading.level = 1;
    QVERIFY(!concernsRepairs(heading));
    QVERIFY(repairChoices({heading}).isEmpty());
}

void TestRepairs::plan_keepsWhatStands()
{
    Correction heading;
    heading.id = core::CorrectionId::create();
    heading.kind = CorrectionKind::Heading;
    const Correction stays = repairCorrection(placed(Kind::Decline, 3, 4), source);
    const Correction goes = repairCorrection({Kind::Decline, PassId::ByteShift}, source);
    const auto wanted = QList{placed(Kind::Decline, 3, 4), placed(Kind::Decline, 7, 8)};
    const RepairPlan plan = plannedRepairs({stays, heading, goes}, wanted, source);
    QCOMPARE(plan.taken, QList{goes.id});
    QCOMPARE(plan.made.size(), 1);
    QCOMPARE(plan.result.size(), 3);
    QCOMPARE(plan.result.at(0), stays);
    QCOMPARE(plan.result.at(1), heading);
    QCOMPARE(repairChoices(plan.result), wanted);
}

QTEST_GUILESS_MAIN(TestRepairs)
#include "tst_repairs.moc"
