// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/layoutengine.h"

#include <utility>

namespace app::reader
{

namespace
{
/// Layouts of so many characters are kept (about 60 bytes each).
constexpr qsizetype keptCharacters = 200'000;
/// What a chunk without text weighs against that.
constexpr qsizetype chunkWeight = 50;

qsizetype weightOf(const ChunkLayout &layout)
{
    return layout.length + chunkWeight;
}
} // namespace

void LayoutEngine::setDocument(const core::document::Document &document)
{
    setPlan(std::make_shared<const PagePlan>(document));
}

void LayoutEngine::setPlan(std::shared_ptr<const PagePlan> plan)
{
    m_plan = std::move(plan);
    m_builder.setDocument(m_plan->document());
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
    if (passages == m_builder.pinyin())
        return;
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
    m_heights.reset(m_plan->heights(m_metrics));
}

std::shared_ptr<const ChunkLayout> LayoutEngine::layout(qsizetype chunk)
{
    if (const auto known = m_cache.find(chunk); known != m_cache.end()) {
        m_use.splice(m_use.begin(), m_use, known->second.use);
        return known->second.layout;
    }
    auto made = std::make_shared<const ChunkLayout>(m_builder.build(chunks().chunk(chunk)));
    m_use.push_front(chunk);
    m_cache.emplace(chunk, Cached{made, m_use.begin()});
    m_cachedCharacters += weightOf(*made);
    const float below = chunk + 1 == size() ? m_metrics.pageTop() : 0;
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
