// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/galley.h"
#include "app/reader/layoutengine.h"

namespace app::paper
{

/// A document's text, set as on the screen. Use it in one thread at a time, any.
class DocumentGalley : public Galley
{
public:
    DocumentGalley(const core::document::Document &document, const reader::PageMetrics &metrics);

    qsizetype size() const override { return m_engine.size(); }
    std::shared_ptr<const reader::ChunkLayout> piece(qsizetype index) override { return m_engine.layout(index); }
    bool keepsWithNext(qsizetype index) const override { return m_engine.keepsWithNext(index); }
    bool opensParagraph(qsizetype index) const override;
    bool closesParagraph(qsizetype index) const override;
    std::optional<core::text::TextRange> range(qsizetype index) const override { return m_engine.range(index); }

    /// The piece that shows the offset.
    qsizetype pieceAt(qsizetype offset) const { return m_engine.chunkAt(offset); }

private:
    reader::LayoutEngine m_engine;
};

} // namespace app::paper
