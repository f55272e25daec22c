// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/chunklayout.h"
#include "app/reader/chunktable.h"
#include "app/reader/tablecolumns.h"

namespace app::reader
{

/// Sets a chunk of a document in type: shows its text, shapes it, breaks it into lines. Keeps nothing but the columns of the
/// table it worked on last.
class ChunkBuilder
{
public:
    void setDocument(const core::document::Document &document);
    void setMetrics(const PageMetrics &metrics) { m_metrics = metrics; }

    ChunkLayout build(const ChunkTable::Chunk &chunk);
    /// The look of the paragraph and the blank above it, without laying it out.
    const BlockLook &lookOf(const ChunkTable::Chunk &chunk) const;
    float spaceAbove(const ChunkTable::Chunk &chunk) const;

private:
    struct Styled {
        QString text; ///< as shown; as long as the text it stands for
        QList<QTextLayout::FormatRange> formats;
        struct Stretch {
            qint32 start, end;
            InkRole ink;
        };
        std::vector<Stretch> inks;
        std::vector<qint32> latinStops; ///< stops after a run-in heading that want a blank behind them
    };
    Styled styled(const ChunkTable::Chunk &chunk, const BlockLook &look) const;
    void addLeads(const ChunkTable::Chunk &chunk, Styled &out) const;
    void addSpans(const ChunkTable::Chunk &chunk, const BlockLook &look, Styled &out) const;
    void setRow(const ChunkTable::Chunk &chunk, const BlockLook &look, const Styled &styled, ChunkLayout &out);
    void setText(const Styled &styled, core::text::TextRange part, const BlockLook &look, ComposeOptions options,
                 QPointF corner, ChunkLayout &out) const;
    PageMetrics::Kind kindOf(qsizetype block) const;
    bool inTitleGroup(qsizetype block) const;

    core::document::Document m_document;
    PageMetrics m_metrics;
    TableColumns m_columns;
};

} // namespace app::reader
