// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/typesetter.h"

#include "app/reader/bidilines.h"
#include "core/text/segmentation.h"

#include <algorithm>
#include <cmath>

namespace app::reader
{

using core::text::TextRange;

namespace
{
constexpr float stopGap = 0.33F; ///< em, after a Latin stop that closes a run-in heading
constexpr float emAscent = 0.88F;

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

QList<QTextLayout::FormatRange> formatsIn(const QList<QTextLayout::FormatRange> &formats, TextRange part)
{
    QList<QTextLayout::FormatRange> found;
    for (const auto &range : formats) {
        const int from = std::max(range.start, int(part.start()));
        const int to = std::min(range.start + range.length, int(part.end()));
        if (from < to)
            found.append({from - int(part.start()), to - from, range.format});
    }
    return found;
}
/// Marks where a break would part a word, if the text has to be broken at all.
void markWords(const ShapedText &shaped, float width, std::vector<LineItem> &items)
{
    float natural = 0;
    for (const LineItem &item : items)
        natural += item.advance + item.gap;
    for (size_t i = 0; natural > width && i < items.size(); ++i) {
        const qint32 at = shaped.clusters[i].start;
        items[i].midWord = core::text::wordAt(shaped.text, at).start() < at;
    }
}

} // namespace

InkRole Typesetter::inkAt(qint32 offset) const
{
    InkRole ink = InkRole::Ink;
    for (const auto &stretch : m_styled.inks)
        ink = offset >= stretch.start && offset < stretch.end ? stretch.ink : ink;
    return ink;
}

std::vector<LineItem> Typesetter::itemsOf(const ShapedText &shaped, qint32 base, const BlockLook &look) const
{
    std::vector<LineItem> items = spacedItems(shaped, look.em);
    const auto &stops = m_styled.latinStops;
    for (size_t i = 0; !stops.empty() && i + 1 < items.size(); ++i) {
        if (std::find(stops.begin(), stops.end(), shaped.clusters[i].start + base) != stops.end()) {
            items[i].gap = stopGap * look.em;
            items[i + 1].breakBefore = true;
        }
    }
    return items;
}

ChunkLayout::Line &Typesetter::beginLine(qint32 start, float left, float top, const BlockLook &look, float width,
                                         ChunkLayout &out)
{
    ChunkLayout::Line line;
    line.firstBox = line.endBox = static_cast<qint32>(out.boxes.size());
    line.firstBatch = line.endBatch = static_cast<qint32>(out.batches.size());
    line.start = line.end = start;
    line.left = left;
    line.width = width;
    line.top = top;
    line.height = look.lineHeight;
    line.baseline = top + std::round((look.lineHeight - look.em) / 2 + emAscent * look.em);
    line.em = look.em;
    out.lines.push_back(line);
    return out.lines.back();
}

void Typesetter::set(TextRange part, const BlockLook &look, const ComposeOptions &options, QPointF corner)
{
    const auto base = static_cast<qint32>(part.start());
    const auto left = static_cast<float>(corner.x());
    auto top = static_cast<float>(corner.y());
    const QString text = m_styled.text.mid(part.start(), part.length());
    const auto formats = formatsIn(m_styled.formats, part);
    if (hasRightToLeft(text)) {
        setBidiLines(text, formats, base, look, options, corner, m_out);
        return;
    }
    const ShapedText shaped = ShapedText::shape(text, look.font, formats);
    std::vector<LineItem> items = itemsOf(shaped, base, look);
    if (options.alignment == Alignment::Centre || options.alignment == Alignment::Left)
        markWords(shaped, options.width, items);
    const LineComposer composed(items, options, look.em);
    if (composed.lines.empty())
        beginLine(base, left, top, look, options.width, m_out);
    BatchMaker batches(shaped, m_out);
    for (const ComposedLine &composedLine : composed.lines) {
        auto &line =
            beginLine(shaped.clusters[size_t(composedLine.first)].start + base, left, top, look, options.width, m_out);
        for (qint32 i = composedLine.first; i < composedLine.end; ++i) {
            const PlacedBox &box = composed.boxes[size_t(i)];
            const LineItem &item = items[size_t(i)];
            const qint32 start = shaped.clusters[size_t(i)].start + base;
            m_out.boxes.push_back({start, left + box.x, box.width});
            if (item.kind != CharacterClass::Space)
                batches.add(i, left + box.x + box.shift, line.baseline + item.drop, inkAt(start));
        }
        batches.finish();
        line.end = shaped.endOf(composedLine.end - 1) + base;
        line.endBox = static_cast<qint32>(m_out.boxes.size());
        line.endBatch = static_cast<qint32>(m_out.batches.size());
        top += look.lineHeight;
    }
}

} // namespace app::reader
