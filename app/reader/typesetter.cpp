// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/typesetter.h"

#include "app/reader/batchmaker.h"
#include "app/reader/bidilines.h"
#include "app/reader/facechooser.h"
#include "app/reader/hyphens.h"
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
constexpr float labelGap = 0.45F; ///< em, between the marker of an item and its text
/// Middle and height of an emphasis dot, em from the baseline of its character; what it takes under the square.
constexpr float dotUnder = 0.27F;
constexpr float dotOver = 1.F;
constexpr float dotHeight = 0.24F;
/// Between a line and what stands over the next one stays this much free, em.
constexpr float leastAir = 0.08F;

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

constexpr std::u32string_view openers = U"《〈「『“（(";
constexpr std::u32string_view closers = U"》〉」』”）)";
/// Particles that belong to the word before them, and words that lead to the one behind.
constexpr std::u32string_view leaning = U"的地得之等了们們のをはがにへと";
constexpr std::u32string_view leading = U"和与與及或对對为為在向从從于於把将將被第";

/// The names between 《 and 》 that a line can hold had better not be torn, nor what is quoted.
void markNames(const ShapedText &shaped, float width, std::vector<LineItem> &items)
{
    const auto character = [&shaped](size_t i) { return codePointAt(shaped.text, shaped.clusters[i].start); };
    for (size_t i = 0; i < items.size(); ++i) {
        const size_t pair = openers.find(character(i));
        if (pair == openers.npos)
            continue;
        float taken = items[i].advance;
        size_t end = i + 1;
        while (end < items.size() && character(end) != closers[pair])
            taken += items[end++].advance;
        if (end == items.size())
            continue; // never closed
        for (size_t k = i + 1; taken < width && k < end; ++k)
            items[k].tie = Tie::Name;
        i = end - 1;
    }
}

/// Whether a break before an item parts what is said together. Borders of a dictionary's words do not tell all: of a
/// word that it does not know each character is one.
bool partsWord(const ShapedText &shaped, const std::vector<qsizetype> &borders, size_t i)
{
    const qsizetype start = shaped.clusters[i].start;
    const auto border = std::ranges::lower_bound(borders, start);
    if (border == borders.end() || *border != start)
        return true;
    if (border == borders.begin() || std::next(border) == borders.end() || i == 0)
        return false;
    const char32_t before = codePointAt(shaped.text, shaped.clusters[i - 1].start);
    const char32_t here = codePointAt(shaped.text, start);
    if (classOf(before) != CharacterClass::Ideograph || classOf(here) != CharacterClass::Ideograph)
        return false;
    const bool singles = start - *std::prev(border) == 1 && *std::next(border) - start == 1;
    const bool ledBySingle = start - *std::prev(border) == 1 && leading.find(before) != leading.npos;
    return singles || ledBySingle || leaning.find(here) != leaning.npos;
}

/// Marks where a break would part a word or a name, if the text has to be broken at all.
void markTies(const ShapedText &shaped, float width, std::vector<LineItem> &items)
{
    float natural = 0;
    for (const LineItem &item : items)
        natural += item.advance + item.gap;
    if (natural <= width)
        return;
    // Once for the whole text: asked for each character, a page of the text as it came took a second.
    const std::vector<qsizetype> borders = core::text::wordBorders(shaped.text);
    for (size_t i = 0; i < items.size(); ++i)
        items[i].tie = partsWord(shaped, borders, i) ? Tie::Word : Tie::None;
    markNames(shaped, width, items);
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
    std::vector<LineItem> items = spacedItems(shaped, look.em, m_rules.gap);
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
    line.firstDot = line.endDot = static_cast<qint32>(out.dots.size());
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

struct Typesetter::Galley {
    const ShapedText &shaped;
    const std::vector<LineItem> &items;
    const LineComposer &composed;
    const BlockLook &look;
    RubySetter &rubies;
    Hyphens &hyphens;
    BatchMaker &batches;
    qint32 base;
    float left;
    float width;
    float top;
    bool dotsAbove = false; ///< the line before has dots under it
};

std::vector<Ruby> Typesetter::rubiesIn(TextRange part) const
{
    std::vector<Ruby> found;
    const auto start = static_cast<qint32>(part.start());
    const auto end = static_cast<qint32>(part.end());
    for (const Ruby &ruby : m_styled.rubies) {
        if (ruby.start >= start && ruby.start < end)
            found.push_back({ruby.start - start, std::min(ruby.end, end) - start, ruby.text});
    }
    return found;
}

bool Typesetter::isDotted(const ShapedText &shaped, qint32 cluster, qint32 base) const
{
    const qint32 start = shaped.clusters[size_t(cluster)].start;
    const auto &ranges = m_styled.emphasis;
    return std::any_of(ranges.begin(), ranges.end(), [&](TextRange r) { return r.contains(start + base); }) &&
           classOf(codePointAt(shaped.text, start)) == CharacterClass::Ideograph;
}

void Typesetter::addDot(const ChunkLayout::Line &line, float middle)
{
    const float below = m_rules.dotSide == DotSide::Under ? dotUnder : -dotOver;
    m_out.dots.emplace_back(qreal(middle), qreal(line.baseline + below * line.em));
}

/// What the line needs above it besides its leading for readings and dots.
float Typesetter::room(const Galley &galley, const ComposedLine &line) const
{
    const float em = galley.look.em;
    float needed = galley.rubies.isOver(line) ? galley.rubies.height() : 0;
    if (m_rules.dotSide == DotSide::Over && needed <= 0 && !m_styled.emphasis.empty())
        needed = dotHeight * em;
    needed += galley.dotsAbove ? dotHeight * em : 0;
    return needed <= 0 ? 0 : std::ceil(std::max(0.F, needed + leastAir * em - (galley.look.lineHeight - em)));
}

/// Its right edge stands at one distance from the text, so that numbers of one and of two digits are in line.
void Typesetter::drawLabel(const Galley &galley, const ChunkLayout::Line &line)
{
    const bool bullet = m_styled.label.size() == 1;
    const QFont font = bullet ? bulletFont(galley.look.font) : galley.look.font;
    const ShapedText sign = ShapedText::shape(m_styled.label, font, {});
    float width = 0;
    for (const auto &cluster : sign.clusters)
        width += cluster.advance;
    float x = galley.left - labelGap * galley.look.em - width;
    BatchMaker batches(sign, m_out);
    for (qint32 i = 0; i < sign.size(); ++i) {
        batches.add(i, x, line.baseline, galley.look.ink);
        x += sign.clusters[size_t(i)].advance;
    }
    batches.finish();
}

/// Makes one piece of the marker that the text opens with, as far from the text as a drawn one, and gives its width.
float Typesetter::hangMarker(const ShapedText &shaped, float em, std::vector<LineItem> &items) const
{
    float width = 0;
    size_t end = 0;
    for (; end < items.size() && shaped.clusters[end].start < m_styled.ownMarker; ++end) {
        LineItem &item = items[end];
        item.breakBefore = false;
        item.stretchAfter = false;
        item.gap = 0;
        if (item.kind == CharacterClass::Space) {
            const bool last = shaped.endOf(qint32(end)) >= m_styled.ownMarker;
            item.kind = CharacterClass::Other;
            item.advance = last ? std::max(item.advance, labelGap * em) : item.advance;
        }
        width += item.advance;
    }
    if (end < items.size())
        items[end].breakBefore = false;
    return width;
}

void Typesetter::setLine(Galley &galley, const ComposedLine &composed)
{
    const ShapedText &shaped = galley.shaped;
    const qint32 start = shaped.clusters[size_t(composed.first)].start + galley.base;
    const float more = room(galley, composed);
    auto &line = beginLine(start, galley.left, galley.top, galley.look, galley.width, m_out);
    line.height += more;
    line.baseline += more;
    for (qint32 i = composed.first; i < composed.end; ++i) {
        const PlacedBox &box = galley.composed.boxes[size_t(i)];
        const LineItem &item = galley.items[size_t(i)];
        const qint32 at = shaped.clusters[size_t(i)].start + galley.base;
        const float x = galley.left + box.x;
        m_out.boxes.push_back({at, x, box.width});
        if (item.kind != CharacterClass::Space)
            galley.batches.add(i, x + box.shift, line.baseline + item.drop, inkAt(at));
        if (!m_styled.emphasis.empty() && isDotted(shaped, i, galley.base))
            addDot(line, x + box.shift + shaped.clusters[size_t(i)].advance / 2);
    }
    galley.batches.finish();
    if (composed.hyphen > 0) {
        const auto &last = m_out.boxes.back();
        galley.hyphens.draw(composed.end - 1, {qreal(last.x + last.width), qreal(line.baseline)}, inkAt(last.start),
                            m_out);
        line.hyphen = composed.hyphen;
    }
    if (composed.first == 0 && galley.base == 0 && !m_styled.label.isEmpty())
        drawLabel(galley, line);
    galley.rubies.place(composed, galley.composed, galley.base, m_out);
    line.end = shaped.endOf(composed.end - 1) + galley.base;
    line.endBox = static_cast<qint32>(m_out.boxes.size());
    line.endBatch = static_cast<qint32>(m_out.batches.size());
    line.endDot = static_cast<qint32>(m_out.dots.size());
    galley.dotsAbove = m_rules.dotSide == DotSide::Under && line.endDot > line.firstDot;
    galley.top += line.height;
}

void Typesetter::set(TextRange part, const BlockLook &look, const ComposeOptions &options, QPointF corner)
{
    const auto base = static_cast<qint32>(part.start());
    const QString text = m_styled.text.mid(part.start(), part.length());
    const auto formats = formatsIn(m_styled.formats, part);
    if (hasRightToLeft(text)) {
        setBidiLines(text, formats, base, look, options, corner, m_out);
        return;
    }
    const ShapedText shaped = ShapedText::shape(text, look.font, formats);
    std::vector<LineItem> items = itemsOf(shaped, base, look);
    ComposeOptions hanging = decided(options, items);
    const bool running = hanging.alignment == Alignment::Justify;
    Hyphens hyphens(shaped, formats, look, running ? m_rules.hyphenator : nullptr);
    hyphens.mark(items);
    RubySetter rubies(rubiesIn(part), shaped, look);
    rubies.makeRoom(items);
    if (hanging.alignment == Alignment::Centre || hanging.alignment == Alignment::Left)
        markTies(shaped, options.width, items);
    if (base == 0 && m_styled.ownMarker > 0)
        hanging.indent = -hangMarker(shaped, look.em, items);
    const LineComposer composed(items, hanging, look.em);
    const auto left = static_cast<float>(corner.x());
    const auto top = static_cast<float>(corner.y());
    if (composed.lines.empty())
        beginLine(base, left, top, look, options.width, m_out);
    BatchMaker batches(shaped, m_out);
    Galley galley{shaped, items, composed, look, rubies, hyphens, batches, base, left, options.width, top};
    for (const ComposedLine &line : composed.lines)
        setLine(galley, line);
}

} // namespace app::reader
