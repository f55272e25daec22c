// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/chunkbuilder.h"

#include <algorithm>
#include <cmath>

namespace app::reader
{

using core::document::BlockKind;
using core::document::MetaRole;
using core::document::SpanKind;
using core::text::TextRange;

namespace
{
constexpr float stopGap = 0.33F; ///< em, after a Latin stop that closes a run-in heading
constexpr qsizetype titleGroupLength = 8;

/// Line ends, tabs and control characters are shown as blanks of the same length.
void showControls(QString &text)
{
    for (QChar &c : text) {
        if (c == u'\t')
            c = QChar(0x2003);
        else if (c.unicode() < 0x20 || (c.unicode() >= 0x7F && c.unicode() < 0xA0) || c == QChar::LineSeparator
                 || c == QChar::ParagraphSeparator)
            c = u' ';
    }
}

bool hasIdeograph(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return classOf(c.unicode()) == CharacterClass::Ideograph || c.isSurrogate(); });
}

/// Gathers a line's glyphs by face and ink and turns them into runs.
class BatchMaker
{
public:
    BatchMaker(const ShapedText &shaped, ChunkLayout &out) : m_shaped(shaped), m_out(out) {}

    void add(qint32 cluster, float x, float baseline, InkRole ink)
    {
        for (qint32 g = m_shaped.clusters[size_t(cluster)].firstGlyph; g < m_shaped.glyphEnd(cluster); ++g) {
            const auto &glyph = m_shaped.glyphs[size_t(g)];
            Open &open = openFor(glyph.font, ink);
            open.indexes.append(glyph.index);
            open.positions.append({qreal(x + glyph.dx), qreal(baseline + glyph.dy)});
        }
    }

    void finish()
    {
        for (const Open &open : m_open) {
            QGlyphRun run;
            run.setRawFont(m_shaped.fonts.at(open.font));
            run.setGlyphIndexes(open.indexes);
            run.setPositions(open.positions);
            m_out.batches.push_back({run, open.ink});
        }
        m_open.clear();
    }

private:
    struct Open {
        qint16 font;
        InkRole ink;
        QList<quint32> indexes;
        QList<QPointF> positions;
    };
    Open &openFor(qint16 font, InkRole ink)
    {
        for (Open &open : m_open) {
            if (open.font == font && open.ink == ink)
                return open;
        }
        m_open.push_back({font, ink, {}, {}});
        return m_open.back();
    }

    const ShapedText &m_shaped;
    ChunkLayout &m_out;
    std::vector<Open> m_open;
};
} // namespace

void ChunkBuilder::setDocument(const core::document::Document &document)
{
    m_document = document;
    m_columns.setDocument(document);
}

bool ChunkBuilder::inTitleGroup(qsizetype block) const
{
    const auto &blocks = m_document.blocks();
    for (qsizetype b = block - 1; b >= std::max<qsizetype>(0, block - titleGroupLength); --b) {
        if (blocks.at(b).kind == BlockKind::Title)
            return true;
        if (blocks.at(b).kind != BlockKind::Meta)
            return false;
    }
    return false;
}

PageMetrics::Kind ChunkBuilder::kindOf(qsizetype block) const
{
    const auto &b = m_document.blocks().at(block);
    return PageMetrics::kindOf(b, b.kind == BlockKind::Meta && inTitleGroup(block));
}

const BlockLook &ChunkBuilder::lookOf(const ChunkTable::Chunk &chunk) const
{
    return m_metrics.look(kindOf(chunk.mainBlock));
}

float ChunkBuilder::spaceAbove(const ChunkTable::Chunk &chunk) const
{
    if (!chunk.opensParagraph)
        return 0;
    if (chunk.firstBlock == 0)
        return m_metrics.pageTop();
    const BlockLook &above = m_metrics.look(kindOf(chunk.firstBlock - 1));
    return std::max(above.spaceBelow, lookOf(chunk).spaceAbove);
}

ChunkLayout ChunkBuilder::build(const ChunkTable::Chunk &chunk)
{
    const BlockLook &look = lookOf(chunk);
    ChunkLayout out;
    out.length = static_cast<qint32>(chunk.range.length());
    out.height = spaceAbove(chunk);
    const Styled text = styled(chunk, look);
    if (m_document.blocks().at(chunk.mainBlock).kind == BlockKind::TableRow && text.text.size() > 0) {
        setRow(chunk, look, text, out);
    } else {
        ComposeOptions options;
        options.width = m_metrics.columnWidth();
        options.indent = chunk.opensParagraph ? look.indent : 0;
        options.alignment = look.alignment;
        options.fillLast = !chunk.closesParagraph;
        setText(text, {0, text.text.size()}, look, options, {0, qreal(out.height)}, out);
    }
    for (const auto &line : out.lines)
        out.height = std::max(out.height, line.top + line.height);
    return out;
}

ChunkBuilder::Styled ChunkBuilder::styled(const ChunkTable::Chunk &chunk, const BlockLook &look) const
{
    Styled out;
    out.text = m_document.text().mid(chunk.range.start(), chunk.range.length());
    out.inks.push_back({0, static_cast<qint32>(out.text.size()), look.ink});
    addLeads(chunk, out);
    if (m_document.blocks().at(chunk.mainBlock).kind != BlockKind::TableRow)
        showControls(out.text);
    addSpans(chunk, look, out);
    return out;
}

/// The run-in blocks that open the paragraph: bold, with their stop in the place of the line end behind them.
void ChunkBuilder::addLeads(const ChunkTable::Chunk &chunk, Styled &out) const
{
    for (qsizetype b = chunk.firstBlock; b < chunk.mainBlock; ++b) {
        const auto &block = m_document.blocks().at(b);
        const TextRange part = TextRange{block.range.start(), block.range.end() + 1}.intersected(chunk.range);
        if (part.isEmpty())
            continue;
        const BlockLook &lead = m_metrics.look(PageMetrics::leadKindOf(block));
        const int start = int(part.start() - chunk.range.start());
        QTextCharFormat format;
        format.setFont(lead.font);
        out.formats.append({start, int(part.length()), format});
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

void ChunkBuilder::addSpans(const ChunkTable::Chunk &chunk, const BlockLook &look, Styled &out) const
{
    const auto &spans = m_document.spans();
    auto it = std::lower_bound(spans.cbegin(), spans.cend(), chunk.range.start() - ChunkTable::longest,
                               [](const auto &s, qsizetype o) { return s.range.start() < o; });
    for (; it != spans.cend() && it->range.start() < chunk.range.end(); ++it) {
        const TextRange part = it->range.intersected(chunk.range);
        if (part.isEmpty() || (it->kind != SpanKind::Strong && it->kind != SpanKind::Emphasis))
            continue;
        const int start = int(part.start() - chunk.range.start());
        QFont font = look.font;
        if (it->kind == SpanKind::Strong)
            font.setWeight(QFont::Bold);
        else if (!hasIdeograph(QStringView(out.text).mid(start, part.length())))
            font.setItalic(true);
        QTextCharFormat format;
        format.setFont(font);
        out.formats.append({start, int(part.length()), format});
    }
}

void ChunkBuilder::setRow(const ChunkTable::Chunk &chunk, const BlockLook &look, const Styled &styled, ChunkLayout &out)
{
    const auto &columns = m_columns.columnsOf(chunk.mainBlock, look.em, m_metrics.columnWidth());
    const float top = out.height;
    qsizetype from = 0;
    for (size_t column = 0; from < styled.text.size() || column == 0; ++column) {
        qsizetype end = styled.text.indexOf(u'\t', from);
        end = end < 0 ? styled.text.size() : end + 1;
        const auto &place = columns[std::min(column, columns.size() - 1)];
        ComposeOptions options;
        options.width = columns.size() == 1 ? m_metrics.columnWidth() : std::max(place.width, look.em);
        options.alignment = columns.size() == 1 ? Alignment::Justify : Alignment::Left;
        Styled cell = styled;
        showControls(cell.text);
        setText(cell, {from, end}, look, options, {qreal(place.left), qreal(top)}, out);
        from = end;
    }
}

void ChunkBuilder::setText(const Styled &styled, TextRange part, const BlockLook &look, ComposeOptions options,
                           QPointF corner, ChunkLayout &out) const
{
    QList<QTextLayout::FormatRange> formats;
    for (auto range : styled.formats) {
        const int from = std::max(range.start, int(part.start()));
        const int to = std::min(range.start + range.length, int(part.end()));
        if (from < to)
            formats.append({from - int(part.start()), to - from, range.format});
    }
    const ShapedText shaped = ShapedText::shape(styled.text.mid(part.start(), part.length()), look.font, formats);
    std::vector<LineItem> items = spacedItems(shaped, look.em);
    for (size_t i = 0; i + 1 < items.size(); ++i) {
        const qint32 at = shaped.clusters[i].start + qint32(part.start());
        if (std::find(styled.latinStops.begin(), styled.latinStops.end(), at) != styled.latinStops.end()) {
            items[i].gap = stopGap * look.em;
            items[i + 1].breakBefore = true;
        }
    }
    const LineComposer composed(items, options, look.em);
    BatchMaker batches(shaped, out);
    const auto firstBox = static_cast<qint32>(out.boxes.size());
    float top = float(corner.y());
    const auto inkAt = [&styled](qint32 at) {
        InkRole ink = InkRole::Ink;
        for (const auto &s : styled.inks)
            ink = at >= s.start && at < s.end ? s.ink : ink;
        return ink;
    };
    const float baseline = std::round((look.lineHeight - look.em) / 2 + 0.88F * look.em);
    for (const ComposedLine &l : composed.lines) {
        ChunkLayout::Line line;
        line.firstBox = firstBox + l.first;
        line.endBox = firstBox + l.end;
        line.start = shaped.clusters[size_t(l.first)].start + qint32(part.start());
        line.end = shaped.endOf(l.end - 1) + qint32(part.start());
        line.left = float(corner.x());
        line.width = options.width;
        line.top = top;
        line.height = look.lineHeight;
        line.baseline = top + baseline;
        line.em = look.em;
        line.firstBatch = static_cast<qint32>(out.batches.size());
        for (qint32 i = l.first; i < l.end; ++i) {
            const PlacedBox &box = composed.boxes[size_t(i)];
            const qint32 start = shaped.clusters[size_t(i)].start + qint32(part.start());
            out.boxes.push_back({start, line.left + box.x, box.width});
            if (items[size_t(i)].kind != CharacterClass::Space)
                batches.add(i, line.left + box.x + box.shift, line.baseline, inkAt(start));
        }
        batches.finish();
        line.endBatch = static_cast<qint32>(out.batches.size());
        out.lines.push_back(line);
        top += look.lineHeight;
    }
    if (composed.lines.empty()) {
        ChunkLayout::Line line;
        line.firstBox = line.endBox = firstBox;
        line.start = line.end = qint32(part.start());
        line.left = float(corner.x());
        line.width = options.width;
        line.top = top;
        line.height = look.lineHeight;
        line.baseline = top + baseline;
        line.em = look.em;
        line.firstBatch = line.endBatch = static_cast<qint32>(out.batches.size());
        out.lines.push_back(line);
    }
}

} // namespace app::reader
