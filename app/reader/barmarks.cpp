// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/barmarks.h"

#include <algorithm>
#include <array>

namespace app::reader
{

namespace
{
constexpr int depths = 8;
/// One heading to so many rows: else the bar would be nothing but headings.
constexpr size_t rowsPerHeading = 6;

/// The deepest depth that is shown; -1 for none.
int depthShown(const QList<BarMarks::Heading> &headings, size_t rows)
{
    std::array<size_t, depths> count{};
    for (const auto &heading : headings)
        ++count[size_t(std::clamp(heading.depth, 0, depths - 1))];
    size_t sum = 0;
    for (int depth = 0; depth < depths; ++depth) {
        sum += count[size_t(depth)];
        if (sum * rowsPerHeading > rows)
            return depth - 1;
    }
    return depths;
}

/// Calls `add(row, index)` with the first mark of each row that has one.
template <typename List, typename OffsetOf, typename Add>
void eachRow(const List &marks, const std::vector<qsizetype> &rowStarts, OffsetOf offsetOf, Add add)
{
    auto from = marks.cbegin();
    for (size_t row = 0; row + 1 < rowStarts.size() && from != marks.cend(); ++row) {
        const bool last = row + 2 == rowStarts.size();
        const auto behind = [&](const auto &mark) { return last || qsizetype(offsetOf(mark)) < rowStarts[row + 1]; };
        if (!behind(*from))
            continue;
        add(int(row), *from);
        from = std::partition_point(from, marks.cend(), behind);
    }
}
} // namespace

std::vector<BarTick> ticksOf(const BarMarks &marks, const std::vector<qsizetype> &rowStarts)
{
    std::vector<BarTick> ticks;
    if (rowStarts.size() < 2)
        return ticks;
    const int deepest = depthShown(marks.headings, rowStarts.size() - 1);
    QList<quint32> headings;
    for (const auto &heading : marks.headings) {
        if (heading.depth <= deepest)
            headings.append(heading.offset);
    }
    const auto itself = [](quint32 offset) { return offset; };
    eachRow(headings, rowStarts, itself,
            [&](int row, quint32 offset) { ticks.push_back({row, BarMarkKind::Heading, qsizetype(offset)}); });
    eachRow(
        marks.annotations, rowStarts, [](const BarMarks::Annotation &a) { return a.offset; },
        [&](int row, const BarMarks::Annotation &a) {
            ticks.push_back({row, BarMarkKind::Annotation, qsizetype(a.offset), a.color, a.tint});
        });
    eachRow(marks.hits, rowStarts, itself,
            [&](int row, quint32 offset) { ticks.push_back({row, BarMarkKind::Hit, qsizetype(offset)}); });
    return ticks;
}

} // namespace app::reader
