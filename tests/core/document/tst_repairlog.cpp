// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/repairlog.h"

#include <QTest>

using namespace core::document;
using core::text::EditList;
using core::text::PassId;
using core::text::TextRange;

namespace
{
/// The edits of a text that is its own source.
void append(RepairLog &log, const QString &text, const EditList &edits)
{
    log.append(text, core::text::OriginMap::identity(text.size()), edits);
}
} // namespace

class TestRepairLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void append_edits_standInPresentCoordinates();
    void append_laterEdits_moveEarlierRepairs();
    void append_editSwallowingARepair_keepsItAtTheEditsPlace();
    void count_countsByPass();
    void remap_movesEveryRange();
    void sort_keepsOrderOfEqualPlaces();
};

void TestRepairLog::append_edits_standInPresentCoordinates()
{
    RepairLog log;
    EditList edits(PassId::LetterSpacing);
    const int why = edits.reason(QStringLiteral("spaced out"));
    edits.remove({1, 2}, why);
    edits.replace({4, 5}, u"xyz", why, EditList::Certainty::Guessed);
    append(log, QStringLiteral("a bcdef"), edits);
    QCOMPARE(log.size(), 2);
    QCOMPARE(log.at(0).range, TextRange(1, 1));
    QCOMPARE(log.at(0).before, QStringLiteral(" "));
    QCOMPARE(log.at(0).reason, QStringLiteral("spaced out"));
    QVERIFY(!log.at(0).guessed);
    QCOMPARE(log.at(1).range, TextRange(3, 6));
    QCOMPARE(log.at(1).before, QStringLiteral("d"));
    QVERIFY(log.at(1).guessed);
}

void TestRepairLog::append_laterEdits_moveEarlierRepairs()
{
    RepairLog log;
    EditList first(PassId::Compatibility);
    first.replace({4, 5}, u"民", first.reason({}));
    append(log, QStringLiteral("0123⺠5"), first);
    EditList second(PassId::LineWrap);
    second.remove({0, 2}, second.reason({}));
    append(log, QStringLiteral("0123民5"), second);
    QCOMPARE(log.size(), 2);
    QCOMPARE(log.at(0).pass, PassId::LineWrap);
    QCOMPARE(log.at(1).pass, PassId::Compatibility);
    QCOMPARE(log.at(1).range, TextRange(2, 3));
    QCOMPARE(log.at(1).before, QStringLiteral("⺠"));
    QCOMPARE(log.at(0).before, QStringLiteral("01"));
}

void TestRepairLog::append_editSwallowingARepair_keepsItAtTheEditsPlace()
{
    RepairLog log;
    EditList first(PassId::Compatibility);
    first.replace({3, 4}, u"x", first.reason({}));
    append(log, QStringLiteral("012y456"), first);
    EditList second(PassId::MarkupRemains);
    second.remove({2, 5}, second.reason({}));
    append(log, QStringLiteral("012x456"), second);
    QCOMPARE(log.size(), 2);
    for (qsizetype i = 0; i < log.size(); ++i)
        QCOMPARE(log.at(i).range, TextRange(2, 2));
}

void TestRepairLog::count_countsByPass()
{
    RepairLog log;
    log.append({PassId::LineWrap, {0, 1}, QStringLiteral("a"), {}});
    log.append({PassId::LineWrap, {2, 3}, QStringLiteral("b"), {}});
    log.append({PassId::RunIn, {4, 4}, QStringLiteral("。"), {}});
    QCOMPARE(log.count(PassId::LineWrap), 2);
    QCOMPARE(log.count(PassId::RunIn), 1);
    QCOMPARE(log.count(PassId::ByteShift), 0);
    QVERIFY(RepairLog().isEmpty());
}

void TestRepairLog::remap_movesEveryRange()
{
    RepairLog log;
    log.append({PassId::LineWrap, {3, 5}, QStringLiteral("a"), {}});
    log.remap([](TextRange r) { return TextRange(r.start() + 10, r.end() + 20); });
    QCOMPARE(log.at(0).range, TextRange(13, 25));
    QCOMPARE(log.at(0).before, QStringLiteral("a"));
}

void TestRepairLog::sort_keepsOrderOfEqualPlaces()
{
    RepairLog log;
    log.append({PassId::RunIn, {7, 7}, QStringLiteral("3"), {}});
    log.append({PassId::LineWrap, {2, 2}, QStringLiteral("1"), {}});
    log.append({PassId::Layout, {2, 4}, QStringLiteral("2"), {}});
    log.sort();
    QString order;
    for (qsizetype i = 0; i < log.size(); ++i)
        order += log.at(i).before;
    QCOMPARE(order, QStringLiteral("123"));
}

QTEST_GUILESS_MAIN(TestRepairLog)
#include "tst_repairlog.moc"
