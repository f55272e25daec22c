// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/draft.h"
#include "core/structure/numbering.h"

#include <vector>

namespace core::structure
{

/// A line that opens with a number, and the run of siblings it belongs to.
struct NumberedLine {
    qsizetype line = 0;
    Numbering number;
    qint32 run = -1;
};

/// Numbers that count on from one another under one parent: 一、 二、 三、. `members` index the numbered lines.
struct NumberRun {
    quint32 series = 0;
    std::vector<qint32> members;
    qint32 parent = -1;     ///< the numbered line under which the run stands, -1 at the top
    bool continues = false; ///< counts on from a run under another parent: 第八条 after 第七条 of the chapter before
    bool startsAtOne = true;
    bool gaps = false; ///< a number is missing inside
};

/// The numbered lines of an article and the runs that their sequence proves.
struct Sequences {
    std::vector<NumberedLine> lines;
    std::vector<NumberRun> runs;

    const NumberRun &runOf(const NumberedLine &line) const { return runs[static_cast<size_t>(line.run)]; }
};

/// Reads the numbers of the open lines [first, end) and joins them into runs: n + 1 after n at the same depth, 1 anew
/// under a new parent, a number that counts on over its parents (articles of a law over chapters). Linear time: the
/// stack of open runs is bounded.
Sequences proveSequences(const Draft &draft, qsizetype first, qsizetype end);

/// For each series its place in the order of depth (0 the outermost): the usual order of the styles, corrected where
/// runs of one series plainly stand inside those of another.
class SeriesOrder
{
public:
    explicit SeriesOrder(const Sequences &sequences);
    int rank(quint32 series) const;

private:
    std::vector<quint32> m_series;
};

} // namespace core::structure
