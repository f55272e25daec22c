// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/sequences.h"

#include <QHash>

#include <algorithm>

namespace core::structure
{

namespace
{
/// Runs open at once: deeper nesting than this is not structure any more.
constexpr size_t maxOpen = 24;

class Prover
{
public:
    Prover(const Draft &draft, Sequences &out) : m_draft(draft), m_out(out) {}

    void run(qsizetype first, qsizetype end)
    {
        for (qsizetype i = first; i < end; ++i) {
            if (!m_draft.isOpen(i) || !m_draft.number(i))
                continue;
            const QStringView text = m_draft.text(i);
            std::optional<Numbering> number = *m_draft.number(i);
            if (opensEnumeration(text) || (number->glued && !gluedFits(*number)))
                continue;
            if (number->style == NumberStyle::Sign)
                number->value = ++m_signs[number->series()];
            // C. after B. is a letter, not a hundred.
            if (const auto letter = asLetter(text, *number); letter && letterFits(*letter))
                number = letter;
            m_out.lines.push_back({i, *number, -1});
            place(static_cast<qint32>(m_out.lines.size() - 1));
        }
    }

private:
    const Numbering &number(qint32 line) const { return m_out.lines[static_cast<size_t>(line)].number; }
    NumberRun &runAt(qint32 index) { return m_out.runs[static_cast<size_t>(index)]; }

    /// How far b is after a in counting: 1 for the next, 0 for none.
    static int step(const Numbering &a, const Numbering &b)
    {
        if (b.style == NumberStyle::Dotted) {
            for (int i = 0; i + 1 < b.depth; ++i) {
                if (a.parts[static_cast<size_t>(i)] != b.parts[static_cast<size_t>(i)])
                    return 0;
            }
        }
        if (a.value == b.value) // 第三条の二 comes first of the branches, 第三条之一 elsewhere
            return b.sub == a.sub + 1 || (a.sub == 0 && b.sub == 2) ? 1 : 0;
        return b.sub <= 1 && b.value > a.value ? b.value - a.value : 0;
    }

    bool letterFits(const Numbering &letter) const
    {
        return std::any_of(m_open.begin(), m_open.end(), [&](qint32 run) {
            const NumberRun &open = m_out.runs[static_cast<size_t>(run)];
            return open.series == letter.series() && step(number(open.members.back()), letter) == 1;
        });
    }

    /// 1.1概述 under 1., 第一章 or 一、, or 1.2 after 1.1; else it may be an amount.
    bool gluedFits(const Numbering &glued) const
    {
        return std::any_of(m_open.begin(), m_open.end(), [&](qint32 run) {
            const Numbering &last = number(m_out.runs[static_cast<size_t>(run)].members.back());
            const bool follows = last.series() == glued.series() && (step(last, glued) == 1 || opensAfter(last, glued));
            return follows || (glued.value == 1 && last.style != NumberStyle::Dotted && last.value == glued.parts[0]);
        });
    }

    /// 2.1 after 1.4.
    static bool opensAfter(const Numbering &last, const Numbering &next)
    {
        return next.value == 1 && next.parts[0] == last.parts[0] + 1;
    }

    void place(qint32 line)
    {
        const quint32 series = number(line).series();
        if (!appendToOpen(line, series, 1) && !appendToClosed(line, series) &&
            !(starts(line) && open(line, series, true)) && !appendToOpen(line, series, 3))
            open(line, series, starts(line));
    }

    bool starts(qint32 line) const
    {
        const Numbering &n = number(line);
        return n.value <= 1 && (n.sub == 0 || n.value == 1);
    }

    /// The innermost open run of the series that the number follows, within `reach`.
    bool appendToOpen(qint32 line, quint32 series, int reach)
    {
        for (size_t i = m_open.size(); i-- > 0;) {
            NumberRun &candidate = runAt(m_open[i]);
            if (candidate.series != series)
                continue;
            const int distance = step(number(candidate.members.back()), number(line));
            if (distance < 1 || distance > reach)
                continue;
            closeDownTo(i + 1);
            candidate.gaps = candidate.gaps || distance > 1;
            add(m_open[i], line);
            return true;
        }
        return false;
    }

    /// Counting on over a new parent: the run that was closed by it goes on as a run of its own.
    bool appendToClosed(qint32 line, quint32 series)
    {
        const auto closed = m_closed.constFind(series);
        if (closed == m_closed.cend() || starts(line))
            return false;
        const NumberRun &before = runAt(*closed);
        if (step(number(before.members.back()), number(line)) != 1 || number(line).style == NumberStyle::Dotted)
            return false;
        open(line, series, false);
        runAt(m_open.back()).continues = true;
        return true;
    }

    bool open(qint32 line, quint32 series, bool atOne)
    {
        if (m_open.size() >= maxOpen)
            m_open.erase(m_open.begin());
        NumberRun next;
        next.series = series;
        next.startsAtOne = atOne;
        next.parent = m_open.empty() ? -1 : runAt(m_open.back()).members.back();
        // A new run of a series that is open stands beside the old one, not in it, unless the old one goes on later;
        // then closeDownTo() has the last word and the parent stays.
        for (size_t i = m_open.size(); i-- > 0;) {
            if (runAt(m_open[i]).series == series) {
                if (atOne && endedAbove(i))
                    break;
                next.parent = runAt(m_open[i]).parent;
                break;
            }
        }
        m_out.runs.push_back(std::move(next));
        m_open.push_back(static_cast<qint32>(m_out.runs.size() - 1));
        add(m_open.back(), line);
        return true;
    }

    /// A list in front of the first section is over when its series begins anew inside a section: what usually stands
    /// outside it did not stand in its last item.
    bool endedAbove(size_t at)
    {
        if (at + 1 >= m_open.size() || runAt(m_open[at + 1]).series >= runAt(m_open[at]).series)
            return false;
        NumberRun &inside = runAt(m_open[at + 1]);
        if (inside.parent < 0 || m_out.lines[static_cast<size_t>(inside.parent)].run != m_open[at])
            return false;
        inside.parent = runAt(m_open[at]).parent;
        m_closed.insert(runAt(m_open[at]).series, m_open[at]);
        m_open.erase(m_open.begin() + static_cast<std::ptrdiff_t>(at));
        return true;
    }

    void add(qint32 run, qint32 line)
    {
        runAt(run).members.push_back(line);
        m_out.lines[static_cast<size_t>(line)].run = run;
    }

    void closeDownTo(size_t depth)
    {
        while (m_open.size() > depth) {
            m_closed.insert(runAt(m_open.back()).series, m_open.back());
            m_open.pop_back();
        }
    }

    const Draft &m_draft;
    Sequences &m_out;
    std::vector<qint32> m_open;
    QHash<quint32, qint32> m_closed;
    QHash<quint32, int> m_signs; ///< how often each sign has stood before words
};
} // namespace

Sequences proveSequences(const Draft &draft, qsizetype first, qsizetype end)
{
    Sequences sequences;
    sequences.lines.reserve(std::min(draft.numbers.size(), static_cast<size_t>(end - first)));
    Prover(draft, sequences).run(first, end);
    return sequences;
}

/// 1.1 under 1.
static bool namesParent(const Numbering &number, const Numbering &parent)
{
    return number.style == NumberStyle::Dotted && number.depth == 2 && parent.style == NumberStyle::Arabic &&
           number.parts.front() == parent.value;
}

SeriesOrder::SeriesOrder(const Sequences &sequences)
{
    QHash<std::pair<quint32, quint32>, int> inside; // (inner, outer) → runs of inner under outer
    for (const NumberRun &run : sequences.runs) {
        if (std::find(m_series.begin(), m_series.end(), run.series) == m_series.end())
            m_series.push_back(run.series);
        if (run.parent < 0)
            continue;
        const NumberedLine &parent = sequences.lines[static_cast<size_t>(run.parent)];
        if (run.members.size() > 1 ||
            namesParent(sequences.lines[static_cast<size_t>(run.members.front())].number, parent.number))
            ++inside[{run.series, sequences.runOf(parent).series}];
    }
    std::sort(m_series.begin(), m_series.end());
    // Where runs of one series stand in those of another more often than the other way round, it comes after it.
    size_t moves = 0;
    for (size_t i = 0; i < m_series.size() && moves < 64; ++i) {
        for (size_t j = i + 1; j < m_series.size() && moves < 64; ++j) {
            if (inside.value({m_series[i], m_series[j]}) <= inside.value({m_series[j], m_series[i]}))
                continue;
            std::rotate(m_series.begin() + static_cast<qsizetype>(i), m_series.begin() + static_cast<qsizetype>(j),
                        m_series.begin() + static_cast<qsizetype>(j) + 1);
            ++moves;
            j = i;
        }
    }
}

int SeriesOrder::rank(quint32 series) const
{
    return static_cast<int>(std::find(m_series.begin(), m_series.end(), series) - m_series.begin());
}

} // namespace core::structure
