// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/chunkbuilder.h"

#include "app/reader/chapters.h"
#include "app/reader/displaytext.h"
#include "app/reader/latinruns.h"

#include <algorithm>

namespace app::reader
{

using core::document::BlockKind;
using core::document::MetaRole;
using core::document::SpanKind;
using core::text::TextRange;

namespace
{
constexpr QChar enSpace(0x2002);

/// What stands under a text, of its author or its making: a line of it does not begin a page alone.
bool closesText(MetaRole role)
{
    switch (role) {
    case MetaRole::Byline:
    case MetaRole::AuthorNote:
    case MetaRole::Editor:
    case MetaRole::Credit:
    case MetaRole::Source:
    case MetaRole::Signature:
    case MetaRole::Date:
        return true;
    default:
        return false;
    }
}

/// A table that is no longer than this is not parted.
constexpr qsizetype shortTable = 10;

bool isRowOfShortTable(const QList<core::document::Block> &blocks, qsizetype row)
{
    const auto isRow = [&blocks](qsizetype b) {
        return b >= 0 && b < blocks.size() && blocks.at(b).kind == BlockKind::TableRow;
    };
    qsizetype first = row;
    while (row - first < shortTable && isRow(first - 1))
        --first;
    qsizetype end = row + 1;
    while (end - first <= shortTable && isRow(end))
        ++end;
    return end - first <= shortTable;
}
} // namespace

void ChunkBuilder::setDocument(const core::document::Document &document)
{
    m_document = document;
    m_kinds = ParagraphKinds(document);
    m_columns.setDocument(document);
    m_readings.setDocument(document);
}

void ChunkBuilder::setMetrics(const PageMetrics &metrics)
{
    m_metrics = metrics;
    m_readings.setGlosses(metrics.style().pinyin ? Readings::Glosses::Shown : Readings::Glosses::Hidden);
}

Typesetter ChunkBuilder::setterOf(const StyledText &text, ChunkLayout &out) const
{
    const bool over =
        m_metrics.language() == WrittenLanguage::Japanese || m_metrics.language() == WrittenLanguage::Korean;
    const LatinGap gap = m_metrics.style().latinGap ? LatinGap::Quarter : LatinGap::None;
    const bool hyphenates = m_metrics.style().hyphenate && !m_metrics.isVerbatim();
    return {text, out, {over ? DotSide::Over : DotSide::Under, gap, hyphenates ? m_hyphenator.get() : nullptr}};
}

PageMetrics::Kind ChunkBuilder::kindOf(qsizetype block) const
{
    return m_metrics.isVerbatim() ? PageMetrics::Kind::Text : m_kinds.kindOf(block);
}

const BlockLook &ChunkBuilder::lookOf(const ChunkTable::Chunk &chunk) const
{
    return m_metrics.look(kindOf(chunk.mainBlock));
}

/// Western books begin the first paragraph under a heading at the edge: there is nothing to set it apart from.
float ChunkBuilder::indentOf(const ChunkTable::Chunk &chunk, const BlockLook &look) const
{
    const bool western = m_metrics.language() == WrittenLanguage::Western && m_metrics.style().indentEm < 0;
    if (!western || chunk.firstBlock == 0 || kindOf(chunk.mainBlock) != PageMetrics::Kind::Text)
        return look.indent;
    const auto above = m_document.blocks().at(chunk.firstBlock - 1).kind;
    const bool opens =
        above == BlockKind::Title || above == BlockKind::Heading || m_kinds.inTitleGroup(chunk.firstBlock - 1);
    return opens ? 0 : look.indent;
}

/// Where the paragraph's lines stand, with what its form asks for.
ParagraphInsets ChunkBuilder::insetsOf(const ChunkTable::Chunk &chunk, const BlockLook &look) const
{
    ParagraphInsets insets;
    insets.left = look.left;
    insets.right = look.right;
    insets.indent = indentOf(chunk, look);
    if (!m_metrics.isVerbatim())
        addForm(core::document::shownForm(m_document, chunk.mainBlock), m_metrics, &insets);
    if (!chunk.opensParagraph) {
        insets.indent = look.hang;
        insets.label.clear();
        insets.ownMarker = 0;
    }
    return insets;
}

ChunkLayout ChunkBuilder::build(const ChunkTable::Chunk &chunk)
{
    const BlockLook &look = lookOf(chunk);
    ChunkLayout out;
    out.length = static_cast<qint32>(chunk.range.length());
    out.height = m_metrics.spaceAbove(m_kinds.standingOf(chunk));
    StyledText text = styled(chunk, look);
    if (m_document.blocks().at(chunk.mainBlock).kind == BlockKind::TableRow && text.text.size() > 0) {
        setRow(chunk, look, text, out);
    } else {
        const ParagraphInsets insets = insetsOf(chunk, look);
        text.label = insets.label;
        text.ownMarker = insets.ownMarker;
        ComposeOptions options;
        options.width = m_metrics.columnWidth() - insets.left - insets.right;
        options.indent = insets.indent;
        options.hang = look.hang;
        options.alignment =
            isChapter(m_document, chunk.mainBlock) && !m_metrics.isVerbatim() ? Alignment::Centre : look.alignment;
        options.fillLast = !chunk.closesParagraph;
        options.hangPunctuation = m_metrics.style().hangPunctuation;
        setterOf(text, out).set({0, text.text.size()}, look, options, {qreal(insets.left), qreal(out.height)});
    }
    for (const auto &line : out.lines)
        out.height = std::max(out.height, line.top + line.height);
    return out;
}

/// Latin words in the face asked for. In a Kai stand the Han alone: words and punctuation are the text's.
void ChunkBuilder::setLatinFaces(QStringView text, const BlockLook &look, FontRuns &fonts) const
{
    const QStringList ofText = m_metrics.look(PageMetrics::Kind::Text).font.families();
    const bool likeText = look.font.families() == ofText;
    const bool kai = !likeText && look.font.families() == m_metrics.look(PageMetrics::Kind::Quote).font.families();
    for (qsizetype i = 0; kai && i < text.size(); ++i) {
        if (!text.at(i).isSurrogate() && classOf(text.at(i).unicode()) != CharacterClass::Ideograph)
            fonts.change({i, i + 1}, [&](QFont &font) { font.setFamilies(ofText); });
    }
    const QString &latin = m_metrics.style().latinFamily;
    if (latin.isEmpty() || !(likeText || kai))
        return;
    for (const TextRange run : latinRuns(text))
        fonts.change(run, [&](QFont &font) { font.setFamilies(QStringList{latin} + font.families()); });
}

StyledText ChunkBuilder::styled(const ChunkTable::Chunk &chunk, const BlockLook &look) const
{
    StyledText out;
    out.text = m_document.text().mid(chunk.range.start(), chunk.range.length());
    if (m_script)
        out.text = m_script->converted(out.text);
    out.inks.push_back({0, static_cast<qint32>(out.text.size()), look.ink});
    FontRuns fonts(out.text.size(), look.font);
    setLatinFaces(out.text, look, fonts);
    addLeads(chunk, fonts, out);
    if (m_document.blocks().at(chunk.mainBlock).kind != BlockKind::TableRow)
        makeDisplayable(out.text);
    if (!m_metrics.isVerbatim() && chunk.opensParagraph)
        openBlanks(chunk, out.text);
    addSpans(chunk, fonts, out);
    out.formats = fonts.formats();
    if (!m_metrics.isVerbatim())
        addReadings(chunk, out);
    return out;
}

void ChunkBuilder::openBlanks(const ChunkTable::Chunk &chunk, QString &text) const
{
    const BlockKind kind = m_document.blocks().at(chunk.firstBlock).kind;
    if (kind == BlockKind::Paragraph)
        openArticleBlank(text);
    else if (chunk.firstBlock == chunk.mainBlock && (kind == BlockKind::Title || kind == BlockKind::Heading))
        openHeadingBlanks(text, m_document.detail(chunk.firstBlock).number);
}

/// The run-in blocks that open the paragraph: bold, with their stop in the place of the line end behind them.
void ChunkBuilder::addLeads(const ChunkTable::Chunk &chunk, FontRuns &fonts, StyledText &out) const
{
    for (qsizetype b = chunk.firstBlock; b < chunk.mainBlock; ++b) {
        const auto &block = m_document.blocks().at(b);
        const TextRange part = TextRange{block.range.start(), block.range.end() + 1}.intersected(chunk.range);
        if (part.isEmpty())
            continue;
        const BlockLook &lead = m_metrics.look(PageMetrics::leadKindOf(block));
        const int start = int(part.start() - chunk.range.start());
        fonts.change(part.shifted(-chunk.range.start()), [&lead](QFont &font) { font = lead.font; });
        out.inks.push_back({start, start + qint32(part.length()), lead.ink});
        if (part.end() != block.range.end() + 1)
            continue;
        const QString stop = m_document.detail(b).separator;
        const qsizetype at = part.end() - 1 - chunk.range.start();
        out.text[at] = stop.isEmpty() || stop.at(0).isSurrogate() ? QChar(u' ') : stop.at(0);
        if (!stop.isEmpty() && stop.at(0).unicode() < 0x80 && !stop.at(0).isSpace())
            out.latinStops.push_back(qint32(at));
    }
}

void ChunkBuilder::addSpans(const ChunkTable::Chunk &chunk, FontRuns &fonts, StyledText &out) const
{
    const auto &spans = m_document.spans();
    auto it = std::lower_bound(spans.cbegin(), spans.cend(), chunk.range.start() - ChunkTable::longest,
                               [](const auto &s, qsizetype o) { return s.range.start() < o; });
    for (; it != spans.cend() && it->range.start() < chunk.range.end(); ++it) {
        const TextRange part = it->range.intersected(chunk.range);
        if (part.isEmpty())
            continue;
        if (it->kind == SpanKind::Strong)
            fonts.change(part.shifted(-chunk.range.start()), [](QFont &font) { font.setWeight(QFont::Bold); });
        else if (it->kind == SpanKind::Emphasis)
            addEmphasis(part.shifted(-chunk.range.start()), fonts, out);
    }
}

/// Han characters get dots, Latin words italics: a slanted Han character is a broken one.
void ChunkBuilder::addEmphasis(TextRange part, FontRuns &fonts, StyledText &out) const
{
    const QStringView text = QStringView(out.text).mid(part.start(), part.length());
    if (hasIdeograph(text))
        out.emphasis.push_back(part);
    for (const TextRange run : latinRuns(text)) {
        fonts.change(run.shifted(part.start()), [this](QFont &font) {
            if (m_metrics.style().latinFamily.isEmpty())
                font = italicBeside(font);
            else
                font.setItalic(true);
        });
    }
}

void ChunkBuilder::addReadings(const ChunkTable::Chunk &chunk, StyledText &out) const
{
    for (const Reading &reading : m_readings.in(chunk.range)) {
        const TextRange base = reading.base.shifted(-chunk.range.start());
        out.rubies.push_back({qint32(base.start()), qint32(base.end()), reading.text});
    }
}

bool ChunkBuilder::keepsWithNext(const ChunkTable::Chunk &chunk) const
{
    const auto &blocks = m_document.blocks();
    const auto kind = blocks.at(chunk.mainBlock).kind;
    const qsizetype next = chunk.mainBlock + 1;
    if (!chunk.closesParagraph || next >= blocks.size())
        return false;
    if (kind == BlockKind::Title || kind == BlockKind::Heading || m_kinds.inTitleGroup(chunk.mainBlock))
        return true;
    if (introducesList(m_document, chunk.mainBlock))
        return true;
    if (blocks.at(next).kind == BlockKind::Meta && closesText(blocks.at(next).role))
        return true;
    const auto isRow = [&blocks](qsizetype b) { return b < blocks.size() && blocks.at(b).kind == BlockKind::TableRow; };
    const bool isCaption = kind == BlockKind::Meta && blocks.at(chunk.mainBlock).role == MetaRole::Caption;
    if (!(isRow(chunk.mainBlock) || isCaption) || !isRow(next))
        return false;
    return isCaption || !isRow(next + 1) || isRowOfShortTable(blocks, chunk.mainBlock);
}

void ChunkBuilder::setRow(const ChunkTable::Chunk &chunk, const BlockLook &look, const StyledText &styled,
                          ChunkLayout &out)
{
    const auto &columns = m_columns.columnsOf(chunk.mainBlock, look.em, m_metrics.columnWidth());
    BlockLook cellLook = m_columns.scale() < 1 ? look.scaled(m_columns.scale()) : look;
    StyledText shown = styled;
    makeDisplayable(shown.text);
    for (auto &range : shown.formats)
        range.format.setFont(scaledFont(range.format.font(), m_columns.scale()));
    if (m_columns.isHead(chunk.mainBlock)) {
        cellLook.font.setWeight(QFont::Bold);
        for (auto &range : shown.formats) {
            QFont bold = range.format.font();
            bold.setWeight(QFont::Bold);
            range.format.setFont(bold);
        }
    }
    Typesetter setter = setterOf(shown, out);
    const float top = out.height;
    qsizetype from = 0;
    for (size_t column = 0; from < styled.text.size() || column == 0; ++column) {
        qsizetype end = styled.text.indexOf(u'\t', from);
        end = end < 0 ? styled.text.size() : end + 1;
        const auto &place = columns[std::min(column, columns.size() - 1)];
        // The tab stands between two columns and must not reach into the next one.
        if (styled.text.at(std::max<qsizetype>(end - 1, 0)) == u'\t')
            shown.text[end - 1] = enSpace;
        ComposeOptions options;
        options.width = columns.size() == 1 ? m_metrics.columnWidth() : std::max(place.width, cellLook.em);
        options.alignment = columns.size() == 1 ? Alignment::Justify
                            : place.numbers     ? Alignment::Right
                                                : Alignment::Left;
        setter.set({from, end}, cellLook, options, {qreal(place.left), qreal(top)});
        from = end;
    }
    if (m_columns.isHead(chunk.mainBlock))
        ruleHead(columns, out);
}

/// A thin line in the middle between the head and the first row, as wide as the table.
void ChunkBuilder::ruleHead(const std::vector<TableColumns::Column> &columns, ChunkLayout &out) const
{
    float bottom = 0;
    for (const auto &line : out.lines)
        bottom = std::max(bottom, line.top + line.height);
    const float space = m_metrics.spaceBetween(PageMetrics::Kind::Row, PageMetrics::Kind::Row, {});
    const auto &last = columns.back();
    out.rule = {columns.front().left, last.left + last.width - columns.front().left, bottom + space / 2};
}

} // namespace app::reader
