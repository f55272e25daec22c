// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace app::reader
{

/// Heights of the chunks of a page, in pixels, with prefix sums: a Fenwick tree (P. Fenwick, 1994) over fixed-point
/// numbers of 1/64 pixel, so that a million updates add up without error. Knows of each height whether it was measured
/// or only estimated. Setting and both directions of look-up cost O(log n), reset() costs O(n).
class HeightIndex
{
public:
    /// Takes n estimates.
    void reset(const std::vector<float> &estimates);

    qsizetype size() const { return static_cast<qsizetype>(m_heights.size()); }
    /// Sets a measured height.
    void setExact(qsizetype index, double height);
    bool isExact(qsizetype index) const { return (m_heights[static_cast<size_t>(index)] & 1) != 0; }
    double height(qsizetype index) const { return toPixels(fixedHeight(index)); }
    /// Sum of the heights before `index`; `index` may be size().
    double top(qsizetype index) const;
    double total() const { return top(size()); }
    /// The chunk that holds the pixel row y; the first or last one for y outside. -1 when there are none.
    qsizetype indexAt(double y) const;

private:
    static constexpr double unit = 64;
    static double toPixels(qint64 fixed) { return double(fixed) / unit; }
    static qint64 toFixed(double pixels) { return qRound64(pixels * unit); }
    qint64 fixedHeight(qsizetype index) const { return m_heights[static_cast<size_t>(index)] >> 1; }

    std::vector<qint64> m_tree;    ///< m_tree[i] covers the heights of i's low bit, from 1
    std::vector<qint32> m_heights; ///< fixed-point height, shifted left over the bit that says "exact"
};

} // namespace app::reader
