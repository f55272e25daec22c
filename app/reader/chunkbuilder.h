// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/chunklayout.h"
#include "app/reader/chunktable.h"
#include "app/reader/fontruns.h"
#include "app/reader/paragraphinsets.h"
#include "app/reader/paragraphkinds.h"
#include "app/reader/readings.h"
#include "app/reader/tablecolumns.h"
#include "app/reader/typesetter.h"
#include "core/text/hyphenator.h"
#include "core/text/scriptconverter.h"

namespace app::reader
{

/// Sets a chunk of a document in type: shows its text, shapes it, breaks it into lines. Keeps nothing but the columns
/// of the table it worked on last.
class ChunkBuilder
{
public:
    void setDocument(const core::document::Document &document);
    void setMetrics(const PageMetrics &metrics);
    /// Passages with pinyin above them, ordered by place, without overlap.
    void setPinyin(const std::vector<core::text::TextRange> &passages) { m_readings.setAsked(passages); }
    const std::vector<core::text::TextRange> &pinyin() const { return m_readings.asked(); }
    /// Shows the text in another script; null: as it is written.
    void setScript(std::shared_ptr<const core::text::ScriptConverter> script) { m_script = std::move(script); }

    ChunkLayout build(const ChunkTable::Chunk &chunk);
    /// The look of the paragraph, without laying it out.
    const BlockLook &lookOf(const ChunkTable::Chunk &chunk) const;
    std::vector<Reading> readingsOf(const ChunkTable::Chunk &chunk) const { return m_readings.in(chunk.range); }
    /// A page must not end behind this chunk: it is a heading, a title or what stands under that, a row of a short
    /// table or the last but one of a long one, or what a signature or the like follows.
    bool keepsWithNext(const ChunkTable::Chunk &chunk) const;

private:
    void setLatinFaces(QStringView text, const BlockLook &look, FontRuns &fonts) const;
    StyledText styled(const ChunkTable::Chunk &chunk, const BlockLook &look) const;
    /// Blanks that books set wider: of headings, behind the numbers of articles.
    void openBlanks(const ChunkTable::Chunk &chunk, QString &text) const;
    void addLeads(const ChunkTable::Chunk &chunk, FontRuns &fonts, StyledText &out) const;
    void addSpans(const ChunkTable::Chunk &chunk, FontRuns &fonts, StyledText &out) const;
    void addEmphasis(core::text::TextRange part, FontRuns &fonts, StyledText &out) const;
    void addReadings(const ChunkTable::Chunk &chunk, StyledText &out) const;
    void setRow(const ChunkTable::Chunk &chunk, const BlockLook &look, const StyledText &styled, ChunkLayout &out);
    void ruleHead(const std::vector<TableColumns::Column> &columns, ChunkLayout &out) const;
    Typesetter setterOf(const StyledText &text, ChunkLayout &out) const;
    PageMetrics::Kind kindOf(qsizetype block) const;
    float indentOf(const ChunkTable::Chunk &chunk, const BlockLook &look) const;
    ParagraphInsets insetsOf(const ChunkTable::Chunk &chunk, const BlockLook &look) const;

    core::document::Document m_document;
    ParagraphKinds m_kinds;
    PageMetrics m_metrics;
    Readings m_readings;
    std::shared_ptr<const core::text::ScriptConverter> m_script;
    std::shared_ptr<const core::text::Hyphenator> m_hyphenator = core::text::Hyphenator::installed();
    TableColumns m_columns;
};

} // namespace app::reader
