// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pageplan.h"

#include <algorithm>
#include <cmath>

namespace app::reader
{

namespace
{
constexpr qsizetype sampledCharacters = 8;
constexpr float narrowWidth = 0.5F; ///< em, of a Latin letter on average
constexpr char16_t firstWide = 0x2E80;

float emsOf(QStringView text)
{
    const qsizetype n = std::min(sampledCharacters, text.size());
    if (n == 0)
        return 0;
    const qsizetype step = text.size() / n;
    float sampled = 0;
    for (qsizetype i = 0; i < n; ++i)
        sampled += text.at(i * step).unicode() >= firstWide ? 1.F : narrowWidth;
    return sampled / float(n) * float(text.size());
}
} // namespace

PagePlan::PagePlan(const core::document::Document &document) : m_document(document), m_numbers(document)
{
    m_chunks.reset(document);
    const ParagraphKinds kinds(document);
    m_sketches.reserve(size_t(m_chunks.size()));
    for (qsizetype i = 0; i < m_chunks.size(); ++i) {
        const ChunkTable::Chunk chunk = m_chunks.chunk(i);
        const QStringView text = QStringView(document.text()).mid(chunk.range.start(), chunk.range.length());
        m_sketches.push_back({emsOf(text), kinds.standingOf(chunk)});
    }
}

std::vector<float> PagePlan::heights(const PageMetrics &metrics) const
{
    std::vector<float> heights;
    heights.reserve(m_sketches.size());
    for (const Sketch &sketch : m_sketches) {
        const BlockLook &look = metrics.lookOf(sketch.standing);
        const float width = look.indent + sketch.ems * look.em;
        const float lines = std::max(1.F, std::ceil(width / metrics.columnWidth()));
        heights.push_back(metrics.spaceAbove(sketch.standing) + lines * look.lineHeight);
    }
    if (!heights.empty())
        heights.back() += metrics.pageTop();
    return heights;
}

} // namespace app::reader
