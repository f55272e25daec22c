// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/chunkbuilder.h"
#include "app/reader/heightindex.h"
#include "app/reader/pageplan.h"

#include <list>
#include <memory>
#include <unordered_map>

namespace app::reader
{

/// Lays out chunks on demand and keeps the last used ones; knows the height of every chunk, exactly where it was laid
/// out and by estimate elsewhere. Taking a plan or a width costs some arithmetic a block and no layout at all.
class LayoutEngine
{
public:
    /// Makes the plan of the document and takes it.
    void setDocument(const core::document::Document &document);
    void setPlan(std::shared_ptr<const PagePlan> plan);
    void setMetrics(const PageMetrics &metrics);
    const PageMetrics &metrics() const { return m_metrics; }
    /// Passages with pinyin above them, ordered by place, without overlap.
    void setPinyin(const std::vector<core::text::TextRange> &passages);
    /// The readings above a chunk's text.
    std::vector<Reading> readings(qsizetype chunk) const { return m_builder.readingsOf(chunks().chunk(chunk)); }
    /// Shows the text in another script; null: as it is written. Takes effect with the next setMetrics().
    void setScript(std::shared_ptr<const core::text::ScriptConverter> script)
    {
        m_builder.setScript(std::move(script));
    }

    qsizetype size() const { return chunks().size(); }
    core::text::TextRange range(qsizetype chunk) const { return chunks().range(chunk); }
    qsizetype chunkAt(qsizetype offset) const { return chunks().chunkAt(offset); }
    const PagePlan &plan() const { return *m_plan; }
    const ChunkTable &chunks() const { return m_plan->chunks(); }
    const HeightIndex &heights() const { return m_heights; }

    /// The chunk's layout; its height is exact from then on. The pointer outlives the cache.
    std::shared_ptr<const ChunkLayout> layout(qsizetype chunk);
    /// Its exact height, the blank that ends the page under the last one included.
    double exactHeight(qsizetype chunk);
    /// How the chunk's paragraph is set.
    const BlockLook &lookOf(qsizetype chunk) const { return m_builder.lookOf(chunks().chunk(chunk)); }
    /// For those who part the text into pages: none ends between this chunk and the next one.
    bool keepsWithNext(qsizetype chunk) const { return m_builder.keepsWithNext(chunks().chunk(chunk)); }
    qsizetype cachedCharacters() const { return m_cachedCharacters; }

private:
    void estimate();
    void forget();
    void evict();

    struct Cached {
        std::shared_ptr<const ChunkLayout> layout;
        std::list<qsizetype>::iterator use;
    };
    std::shared_ptr<const PagePlan> m_plan = std::make_shared<const PagePlan>(); ///< never null
    ChunkBuilder m_builder;
    PageMetrics m_metrics;
    HeightIndex m_heights;
    std::unordered_map<qsizetype, Cached> m_cache;
    std::list<qsizetype> m_use; ///< last used first
    qsizetype m_cachedCharacters = 0;
};

} // namespace app::reader
