// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/layoutengine.h"

#include <algorithm>
#include <cmath>

namespace app::reader
{

namespace
{
/// Layouts of so many characters are kept (about 60 bytes each).
constexpr qsizetype keptCharacters = 200'000;
/// What a chunk without text weighs against that.
constexpr qsizetype chunkWeight = 50;
constexpr qsizetype sampledCharacters = 8;
constexpr float narrowWidth = 0.5F; ///< em, of a Latin letter on average

qsizetype weightOf(const ChunkLayout &layout)
{
    return layout.length + chunkWeight;
}
} // namespace

void LayoutEngine::setDocument(const core::document::Document &document)
{
    m_document = document;
    m_chunks.reset(document);
    m_builder.setDocument(document);
    forget();
    estimate();
}

void LayoutEngine::setMetrics(const PageMetrics &metrics)
{
    m_metrics = metrics;
    m_builder.setMetrics(metrics);
    forget();
    estimate();
}

void LayoutEngine::setPinyin(const std::vector<core::text::TextRange> &passages)
{
    m_builder.setPinyin(passages);
    forget();
    estimate();
}

void LayoutEngine::forget()
{
    m_cache.clear();
    m_use.clear();
    m_cachedCharacters = 0;
}

void LayoutEngine::estimate()
{
    std::vector<float> heights(size_t(m_chunks.size()));
    for (qsizetype i = 0; i < m_chunks.size(); ++i)
        heights[size_t(i)] = estimateOf(m_chunks.chunk(i));
    if (!heights.empty())
        heights.back() += m_metrics.pageTop();
    m_heights.reset(heights);
}

float LayoutEngine::estimateOf(const ChunkTable::Chunk &chunk) const
{
    const BlockLook &look = m_builder.lookOf(chunk);
    const QStringView text = QStringView(m_document.text()).mid(chunk.range.start(), chunk.range.length());
    const qsizetype n = std::min(sampledCharacters, text.size());
    float width = look.indent;
    if (n > 0) {
        const qsizetype step = text.size() / n;
        float sampled = 0;
        for (qsizetype i = 0; i < n; ++i)
            sampled += text.at(i * step).unicode() >= 0x2E80 ? 1.F : narrowWidth;
        width += sampled / float(n) * float(text.size()) * look.em;
    }
    const float lines = std::max(1.F, std::ceil(width / m_metrics.columnWidth()));
    return m_builder.spaceAbove(chunk) + lines * look.lineHeight;
}

std::shared_ptr<const ChunkLayout> LayoutEngine::layout(qsizetype chunk)
{
    if (const auto known = m_cache.find(chunk); known != m_cache.end()) {
        m_use.splice(m_use.begin(), m_use, known->second.use);
        return known->second.layout;
    }
    auto made = std::make_shared<const ChunkLayout>(m_builder.build(m_chunks.chunk(chunk)));
    m_use.push_front(chunk);
    m_cache.emplace(chunk, Cached{made, m_use.begin()});
    m_cachedCharacters += weightOf(*made);
    const float below = chunk + 1 == m_chunks.size() ? m_metrics.pageTop() : 0;
    m_heights.setExact(chunk, double(made->height + below));
    evict();
    return made;
}

double LayoutEngine::exactHeight(qsizetype chunk)
{
    if (!m_heights.isExact(chunk))
        layout(chunk);
    return m_heights.height(chunk);
}

void LayoutEngine::evict()
{
    while (m_cachedCharacters > keptCharacters && m_use.size() > 1) {
        const auto oldest = m_cache.find(m_use.back());
        m_cachedCharacters -= weightOf(*oldest->second.layout);
        m_cache.erase(oldest);
        m_use.pop_back();
    }
}

} // namespace app::reader
