// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/worddiff.h"

#include <algorithm>
#include <vector>

namespace core::corrections
{

using text::TextRange;

namespace
{

/// How many pairs of characters are compared: a few milliseconds.
constexpr qsizetype mostPairs = 4'000'000;

/// Lengths of the longest common subsequences of all ends of two texts.
class Table
{
public:
    Table(QStringView a, QStringView b) : m_a(a), m_b(b), m_width(b.size() + 1)
    {
        m_lengths.resize(static_cast<size_t>((a.size() + 1) * m_width));
        for (qsizetype i = a.size() - 1; i >= 0; --i) {
            for (qsizetype j = b.size() - 1; j >= 0; --j)
                at(i, j) = a.at(i) == b.at(j) ? static_cast<quint16>(at(i + 1, j + 1) + 1)
                                              : std::max(at(i + 1, j), at(i, j + 1));
        }
    }

    QList<Difference> differences()
    {
        QList<Difference> found;
        qsizetype i = 0;
        qsizetype j = 0;
        while (i < m_a.size() || j < m_b.size()) {
            if (i < m_a.size() && j < m_b.size() && m_a.at(i) == m_b.at(j)) {
                ++i;
                ++j;
                continue;
            }
            const qsizetype fromI = i;
            const qsizetype fromJ = j;
            while ((i < m_a.size() || j < m_b.size()) &&
                   !(i < m_a.size() && j < m_b.size() && m_a.at(i) == m_b.at(j))) {
                if (j == m_b.size() || (i < m_a.size() && at(i + 1, j) >= at(i, j + 1)))
                    ++i;
                else
                    ++j;
            }
            found.append({{fromI, i}, {fromJ, j}});
        }
        return found;
    }

private:
    quint16 &at(qsizetype i, qsizetype j) { return m_lengths[static_cast<size_t>(i * m_width + j)]; }

    QStringView m_a;
    QStringView m_b;
    qsizetype m_width;
    std::vector<quint16> m_lengths;
};

/// Grown to whole surrogate pairs of the first text; what both have there in common grows with it.
Difference whole(Difference d, QStringView before)
{
    const auto splits = [&](qsizetype at) {
        return at > 0 && at < before.size() && before.at(at).isLowSurrogate() && before.at(at - 1).isHighSurrogate();
    };
    if (splits(d.before.start())) {
        d.before = {d.before.start() - 1, d.before.end()};
        d.after = {d.after.start() - 1, d.after.end()};
    }
    if (splits(d.before.end())) {
        d.before = {d.before.start(), d.before.end() + 1};
        d.after = {d.after.start(), d.after.end() + 1};
    }
    return d;
}

} // namespace

QList<Difference> differences(QStringView before, QStringView after)
{
    const qsizetype most = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < most && before.at(head) == after.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < most - head && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;
    const QStringView a = before.mid(head, before.size() - head - tail);
    const QStringView b = after.mid(head, after.size() - head - tail);
    if (a.isEmpty() && b.isEmpty())
        return {};
    const bool small = (a.size() + 1) * (b.size() + 1) <= mostPairs;
    const QList<Difference> raw = small ? Table(a, b).differences() : QList<Difference>{{{0, a.size()}, {0, b.size()}}};
    QList<Difference> merged;
    for (const Difference &one : raw) {
        const Difference d = whole(
            {{one.before.start() + head, one.before.end() + head}, {one.after.start() + head, one.after.end() + head}},
            before);
        if (!merged.isEmpty() && d.before.start() - merged.last().before.end() <= 1)
            merged.last() = {{merged.last().before.start(), d.before.end()},
                             {merged.last().after.start(), d.after.end()}};
        else
            merged.append(d);
    }
    return merged;
}

} // namespace core::corrections
