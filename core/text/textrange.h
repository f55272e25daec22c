// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <compare>

namespace core::text
{

/// A half-open range of UTF-16 offsets into one text (usually Document::text): start included, end excluded,
/// start ≤ end guaranteed.
class TextRange
{
public:
    constexpr TextRange() = default;
    constexpr TextRange(qsizetype start, qsizetype end) : m_start(start), m_end(end)
    {
        Q_ASSERT(start >= 0 && start <= end);
    }

    constexpr qsizetype start() const { return m_start; }
    constexpr qsizetype end() const { return m_end; }
    constexpr qsizetype length() const { return m_end - m_start; }
    constexpr bool isEmpty() const { return m_start == m_end; }
    constexpr bool contains(qsizetype offset) const { return offset >= m_start && offset < m_end; }
    constexpr bool contains(TextRange other) const { return other.m_start >= m_start && other.m_end <= m_end; }
    constexpr bool overlaps(TextRange other) const { return m_start < other.m_end && other.m_start < m_end; }
    /// The common part; empty (at the later start) where there is none.
    constexpr TextRange intersected(TextRange other) const
    {
        const qsizetype s = std::max(m_start, other.m_start);
        return {s, std::max(s, std::min(m_end, other.m_end))};
    }
    constexpr TextRange shifted(qsizetype by) const { return {m_start + by, m_end + by}; }

    friend constexpr bool operator==(TextRange, TextRange) = default;
    friend constexpr auto operator<=>(TextRange, TextRange) = default;

private:
    qsizetype m_start = 0;
    qsizetype m_end = 0;
};

} // namespace core::text
