// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/columnstates.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <vector>

using core::repair::ColumnCandidate;
using core::repair::ColumnStates;

/// The same with one state after the other and scores of any size.
class PlainStates
{
public:
    explicit PlainStates(const std::vector<ColumnCandidate> &candidates)
    {
        m_score = {0};
        m_enter = {ColumnStates::scored(1.5F)};
        m_width = {0};
        for (const ColumnCandidate &candidate : candidates) {
            m_score.push_back(-1'000'000);
            m_enter.push_back(ColumnStates::scored(candidate.enter));
            m_width.push_back(candidate.width);
        }
    }
    size_t best() const
    {
        return static_cast<size_t>(std::max_element(m_score.begin(), m_score.end()) - m_score.begin());
    }
    quint32 switchFrom(size_t from)
    {
        const int top = m_score[from];
        quint32 switched = 0;
        for (size_t k = 0; k < m_score.size(); ++k) {
            switched |= top - m_enter[k] > m_score[k] ? 1U << k : 0U;
            m_score[k] = std::max(m_score[k], top - m_enter[k]);
        }
        return switched;
    }
    void gain(int from, int score)
    {
        for (size_t k = 1; k < m_score.size(); ++k)
            m_score[k] += m_width[k] >= from ? score : 0;
    }

private:
    std::vector<int> m_score;
    std::vector<int> m_enter;
    std::vector<int> m_width;
};

class ColumnStatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scored_nats_roundsToNearest();
    void states_longRandomSearch_asOneByOne_data();
    void states_longRandomSearch_asOneByOne();
    void add_unwrapped_keepsItsScore();
};

void ColumnStatesTest::scored_nats_roundsToNearest()
{
    QCOMPARE(ColumnStates::scored(0), 0);
    QCOMPARE(ColumnStates::scored(1), 256);
    QCOMPARE(ColumnStates::scored(-0.5F), -128);
    QCOMPARE(ColumnStates::scored(0.003F), 1);
}

void ColumnStatesTest::states_longRandomSearch_asOneByOne_data()
{
    QTest::addColumn<int>("candidates");
    for (const int n : {0, 1, 6, 7, 8, 15, 30, 31})
        QTest::addRow("%d candidates", n) << n;
}

void ColumnStatesTest::states_longRandomSearch_asOneByOne()
{
    QFETCH(const int, candidates);
    QRandomGenerator random(static_cast<quint32>(candidates) + 1);
    std::vector<ColumnCandidate> columns;
    for (int k = 0; k < candidates; ++k)
        columns.push_back({18 + random.bounded(380), 3 + static_cast<float>(random.bounded(90)) / 10});
    ColumnStates states(columns);
    PlainStates plain(columns);
    const quint32 used = candidates == 31 ? ~0U : (1U << (candidates + 1)) - 1;
    for (int line = 0; line < 5000; ++line) {
        QCOMPARE(states.best(), plain.best());
        const size_t best = plain.best();
        QCOMPARE(states.switchFrom(best) & used, plain.switchFrom(best));
        const int from = random.bounded(400);
        const auto score = static_cast<ColumnStates::Score>(random.bounded(3000) - 1500);
        states.addEach([=](ColumnStates::Score width) { return width >= from ? score : ColumnStates::Score(0); });
        plain.gain(from, score);
    }
}

void ColumnStatesTest::add_unwrapped_keepsItsScore()
{
    const std::vector<ColumnCandidate> columns{{40, 3}};
    ColumnStates states(columns);
    states.switchFrom(0);
    states.add(ColumnStates::scored(2.5F));
    QCOMPARE(states.best(), size_t(0)); // 3 nats to enter, 2.5 gained
    states.add(ColumnStates::scored(1));
    QCOMPARE(states.best(), size_t(1));
}

QTEST_GUILESS_MAIN(ColumnStatesTest)
#include "tst_columnstates.moc"
