// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/paragraphkinds.h"
#include "app/reader/paragraphnumbers.h"

#include <vector>

namespace app::reader
{

/// What a page knows of a whole document before its style and width: the chunks, what the height of each is
/// estimated by, and the numbers of the paragraphs. Making one walks through all the text, so that of a long one is
/// made in another thread; to estimate by it costs some arithmetic a chunk. Immutable: any thread may read it.
class PagePlan
{
public:
    explicit PagePlan(const core::document::Document &document = {});

    const core::document::Document &document() const { return m_document; }
    const ChunkTable &chunks() const { return m_chunks; }
    const ParagraphNumbers &numbers() const { return m_numbers; }
    /// The heights of all chunks in pixels, the page's blanks at its beginning and its end included.
    std::vector<float> heights(const PageMetrics &metrics) const;

private:
    struct Sketch {
        float ems; ///< how long the text would be in one line
        PageMetrics::Standing standing;
    };

    core::document::Document m_document;
    ChunkTable m_chunks;
    ParagraphNumbers m_numbers;
    std::vector<Sketch> m_sketches;
};

} // namespace app::reader
