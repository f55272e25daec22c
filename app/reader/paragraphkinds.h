// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/chunktable.h"
#include "app/reader/pagemetrics.h"

namespace app::reader
{

/// Of which kind the paragraphs of a document are and where they stand: what a page knows of them before their faces
/// and its width. Re-entrant.
class ParagraphKinds
{
public:
    explicit ParagraphKinds(const core::document::Document &document = {}) : m_document(document) {}

    PageMetrics::Kind kindOf(qsizetype block) const;
    /// A byline, source or date between a title and its text; what surrounds the text only where such a line follows.
    bool inTitleGroup(qsizetype block) const;
    PageMetrics::Standing standingOf(const ChunkTable::Chunk &chunk) const;

private:
    core::document::Document m_document;
};

} // namespace app::reader
