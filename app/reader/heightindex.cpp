// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/heightindex.h"

#include <algorithm>
#include <bit>

namespace app::reader
{

void HeightIndex::reset(const std::vector<float> &estimates)
{
    const size_t n = estimates.size();
    m_heights.resize(n);
    m_tree.assign(n + 1, 0);
    for (size_t i = 0; i < n; ++i) {
        const qint64 fixed = toFixed(double(estimates[i]));
        m_heights[i] = static_cast<qint32>(fixed << 1);
        m_tree[i + 1] += fixed;
        const size_t parent = (i + 1) + ((i + 1) & (~i));
        if (parent <= n)
            m_tree[parent] += m_tree[i + 1];
    }
}

void HeightIndex::setExact(qsizetype index, double height)
{
    Q_ASSERT(index >= 0 && index < size());
    const qint64 fixed = toFixed(height);
    const qint64 delta = fixed - fixedHeight(index);
    m_heights[static_cast<size_t>(index)] = static_cast<qint32>(fixed << 1) | 1;
    if (delta == 0)
        return;
    for (size_t i = static_cast<size_t>(index) + 1; i < m_tree.size(); i += i & (~i + 1))
        m_tree[i] += delta;
}

double HeightIndex::top(qsizetype index) const
{
    Q_ASSERT(index >= 0 && index <= size());
    qint64 sum = 0;
    for (size_t i = static_cast<size_t>(index); i > 0; i &= i - 1)
        sum += m_tree[i];
    return toPixels(sum);
}

qsizetype HeightIndex::indexAt(double y) const
{
    const size_t n = m_heights.size();
    if (n == 0)
        return -1;
    qint64 rest = toFixed(std::max(y, 0.0));
    size_t at = 0;
    for (size_t step = std::bit_floor(n); step > 0; step >>= 1) {
        if (at + step <= n && m_tree[at + step] <= rest) {
            at += step;
            rest -= m_tree[at];
        }
    }
    return static_cast<qsizetype>(std::min(at, n - 1));
}

} // namespace app::reader
