// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/barmarks.h"

#include <QtTest>

#include "tests/processortime.h"

using namespace app::reader;
using core::annotation::MarkColor;

namespace
{
std::vector<qsizetype> rowsOf(int rows, qsizetype length)
{
    std::vector<qsizetype> starts;
    for (int i = 0; i <= rows; ++i)
        starts.push_back(length * i / rows);
    return starts;
}
} // namespace

class TestBarMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ticks_oneAKindAndRow()
    {
        BarMarks marks;
        marks.hits = {0, 1, 2, 55, 99, 100};
        marks.annotations = {{54, MarkColor::Red, Qt::cyan}, {56, MarkColor::Green}};
        const auto ticks = ticksOf(marks, rowsOf(10, 100));
        QList<std::pair<int, qsizetype>> hits;
        QList<std::pair<MarkColor, QColor>> colors;
        for (const BarTick &tick : ticks) {
            if (tick.kind == BarMarkKind::Hit)
                hits.append({tick.row, tick.offset});
            else
                colors.append({tick.color, tick.tint});
        }
        QCOMPARE(hits, (QList<std::pair<int, qsizetype>>{{0, 0}, {5, 55}, {9, 99}}));
        QCOMPARE(colors, (QList<std::pair<MarkColor, QColor>>{{MarkColor::Red, Qt::cyan}}));
    }

    void headings_ofTooManyAreLeftOutByDepth()
    {
        BarMarks marks;
        for (quint32 i = 0; i < 1000; ++i)
            marks.headings.append({i * 100, i % 100 == 0 ? 0 : 1});
        const auto ticks = ticksOf(marks, rowsOf(600, 100'000));
        QCOMPARE(ticks.size(), size_t(10));
        for (const BarTick &tick : ticks)
            QCOMPARE(tick.offset % 10'000, 0);
    }

    void manyMarks_costWhatTheRowsCost()
    {
        BarMarks marks;
        for (quint32 i = 0; i < 100'000; ++i) {
            marks.hits.append(i * 300);
            marks.annotations.append({i * 300 + 7, MarkColor::Yellow});
        }
        const auto rows = rowsOf(1000, 30'000'000);
        ProcessorTimer timer;
        timer.start();
        constexpr int rounds = 100;
        size_t count = 0;
        for (int i = 0; i < rounds; ++i)
            count += ticksOf(marks, rows).size();
        qInfo("200,000 marks on 1,000 rows: %.2f ms", double(timer.elapsed()) / rounds);
        QCOMPARE(count, size_t(rounds * 2000));
        QVERIFY(timer.elapsed() < processorLimit(2000));
    }

    void nothing_hasNoTicks()
    {
        QVERIFY(ticksOf({}, {}).empty());
        QVERIFY(ticksOf({}, rowsOf(10, 100)).empty());
    }
};

QTEST_GUILESS_MAIN(TestBarMarks)
#include "tst_barmarks.moc"
