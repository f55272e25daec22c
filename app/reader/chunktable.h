// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <vector>

namespace app::reader
{

/// A document cut into the pieces that are laid out one at a time: a paragraph (with the run-in heading or dateline
/// that opens its line), or a stretch of at most `longest` characters of a longer one. Depends on the text alone, so a
/// chunk keeps its index through every change of width or size. O(blocks) to make, 16 bytes a chunk.
class ChunkTable
{
public:
    static constexpr qsizetype longest = 2000;

    struct Chunk {
        core::text::TextRange range; ///< without the line end that closes its paragraph
        qsizetype firstBlock = 0;    ///< of its paragraph
        qsizetype mainBlock = 0;     ///< the one whose kind the paragraph has: the last
        bool opensParagraph = true;
        bool closesParagraph = true;
    };

    void reset(const core::document::Document &document);
    qsizetype size() const { return static_cast<qsizetype>(m_starts.size()); }
    Chunk chunk(qsizetype index) const;
    core::text::TextRange range(qsizetype index) const;
    /// The chunk that holds the offset; the line end of a paragraph belongs to its last chunk. -1 when there are none.
    qsizetype chunkAt(qsizetype offset) const;
    bool opensParagraph(qsizetype index) const;

private:
    struct Start {
        qint64 offset;
        qint32 block; ///< first block of the paragraph
        bool opens;
    };
    qsizetype lastBlockOfParagraph(qsizetype first) const;

    core::document::Document m_document;
    std::vector<Start> m_starts;
};

} // namespace app::reader
