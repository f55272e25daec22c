// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/chunkbuilder.h"
#include "app/reader/heightindex.h"

#include <list>
#include <memory>
#include <unordered_map>

namespace app::reader
{

/// Lays out chunks on demand and keeps the last used ones; knows the height of every chunk, exactly where it was laid
/// out and by estimate elsewhere. Taking a document or a width costs some arithmetic a block and no layout at all.
class LayoutEngine
{
public:
    void setDocument(const core::document::Document &document);
    void setMetrics(const PageMetrics &metrics);
    const PageMetrics &metrics() const { return m_metrics; }
    /// Passages with pinyin above them, ordered by place, without overlap.
    void setPinyin(const std::vector<core::text::TextRange> &passages);
    /// The readings above a chunk's text.
    std::vector<Reading> readings(qsizetype chunk) const { return m_builder.readingsOf(m_chunks.chunk(chunk)); }
    /// Shows the text in another script; null: as it is written. Takes effect with the next setMetrics().
    void setScript(std::shared_ptr<const core::text::ScriptConverter> script)
    {
        m_builder.setScript(std::move(script));
    }

    qsizetype size() const { return m_chunks.size(); }
    core::text::TextRange range(qsizetype chunk) const { return m_chunks.range(chunk); }
    qsizetype chunkAt(qsizetype offset) const { return m_chunks.chunkAt(offset); }
    const ChunkTable &chunks() const { return m_chunks; }
    const HeightIndex &heights() const { return m_heights; }

    /// The chunk's layout; its height is exact from then on. The pointer outlives the cache.
    std::shared_ptr<const ChunkLayout> layout(qsizetype chunk);
    /// Its exact height, the blank that ends the page under the last one included.
    double exactHeight(qsizetype chunk);
    /// How the chunk's paragraph is set.
    const BlockLook &lookOf(qsizetype chunk) const { return m_builder.lookOf(m_chunks.chunk(chunk)); }
    /// For those who part the text into pages: none ends between this chunk and the next one.
    bool keepsWithNext(qsizetype chunk) const { return m_builder.keepsWithNext(m_chunks.chunk(chunk)); }
    qsizetype cachedCharacters() const { return m_cachedCharacters; }

private:
    void estimate();
    float estimateOf(const ChunkTable::Chunk &chunk) const;
    void forget();
    void evict();

    struct Cached {
        std::shared_ptr<const ChunkLayout> layout;
        std::list<qsizetype>::iterator use;
    };
    core::document::Document m_document;
    ChunkTable m_chunks;
    ChunkBuilder m_builder;
    PageMetrics m_metrics;
    HeightIndex m_heights;
    std::unordered_map<qsizetype, Cached> m_cache;
    std::list<qsizetype> m_use; ///< last used first
    qsizetype m_cachedCharacters = 0;
};

} // namespace app::reader
