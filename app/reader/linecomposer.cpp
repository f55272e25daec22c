// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/linecomposer.h"

#include "app/reader/optimumfit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace app::reader
{

namespace
{
constexpr float tolerance = 0.05F;
/// Parts of their blank that give way when a line is squeezed.
constexpr float punctuationGives = 0.5F;
constexpr float gapGives = 0.5F;
constexpr float blankGives = 0.25F;
/// A blank or gap widens by this part of an em before the space between characters is used.
constexpr float firstWidening = 0.25F;
/// A line of a text that is not of words alone may be so much too short before a word is parted at its end, in em.
constexpr float hyphenAwaits = 2;
/// The same where the rest fits into the last line, which had better not begin with part of a word.
constexpr float hyphenAwaitsLast = 4;
constexpr float nearlyFull = 0.92F;
/// How far from lines of the same length a title's break may go for a better place, in em.
constexpr float titleBlankDraws = 6;
constexpr float titleStopDraws = 4;
constexpr std::array<float, 3> resistance{0, 3, 6}; ///< of a Tie
/// A heading's line may stay this short of full for a better break, in em, but not more than a part of its room: in a
/// table's cell it would end behind every word.
constexpr float headingGives = 4;
constexpr float headingGivesPart = 0.2F;
/// So long are both sides of a title's blank that parts it, in em.
constexpr float leastTitlePart = 5;
constexpr int mostTitleBlanks = 2;
} // namespace

float givesOf(const LineItem &item)
{
    return punctuationGives * (item.trimLeft + item.trimRight) + gapGives * item.gap +
           (item.kind == CharacterClass::Space ? blankGives * item.advance : 0);
}

ComposeOptions decided(ComposeOptions options, const std::vector<LineItem> &items)
{
    if (options.alignment != Alignment::CentreLine)
        return options;
    float width = 0;
    for (const LineItem &item : items)
        width += item.advance + item.gap;
    options.alignment = width > options.width ? Alignment::Justify : Alignment::Centre;
    return options;
}

LineComposer::LineComposer(const std::vector<LineItem> &items, const ComposeOptions &options, float em)
    : boxes(items.size()), m_items(items), m_options(options), m_em(em)
{
    if (options.alignment == Alignment::Justify && isOfWords(items)) {
        for (const LineEnd &line : optimumFit(items, options, em))
            addLine({line.end, line.contentEnd, line.parted});
    } else {
        compose();
    }
}

float LineComposer::widthBetween(qint32 from, qint32 to) const
{
    float width = 0;
    for (qint32 i = from; i < to; ++i)
        width += item(i).advance + item(i).gap;
    return width;
}

void LineComposer::compose()
{
    for (qint32 start = 0; start < size(); start = m_partEnd) {
        m_partEnd = endOfPart(start);
        composePart(start);
    }
    const bool running = m_options.alignment == Alignment::Justify && !m_options.fillLast;
    if (running || m_options.alignment == Alignment::Left)
        joinLoneCharacter();
}

/// A title that needs several lines anyway begins one of them behind the blank between its halves. Where there are more
/// blanks, they stand between words.
qint32 LineComposer::endOfPart(qint32 start) const
{
    const bool centred = m_options.alignment == Alignment::Centre;
    if (!centred || widthBetween(0, size()) <= m_options.width)
        return size();
    const auto parts = [this](qint32 i) {
        return item(i).kind == CharacterClass::Space && item(i - 1).kind == CharacterClass::Ideograph &&
               item(i + 1).kind == CharacterClass::Ideograph;
    };
    int blanks = 0;
    qint32 end = size();
    for (qint32 i = 1; i + 1 < size(); ++i) {
        blanks += parts(i) ? 1 : 0;
        if (end == size() && i > start && parts(i) && widthBetween(start, i) >= leastTitlePart * m_em &&
            widthBetween(i + 1, size()) >= leastTitlePart * m_em)
            end = i + 1;
    }
    return blanks <= mostTitleBlanks ? end : size();
}

void LineComposer::composePart(qint32 start)
{
    float rest = widthBetween(start, m_partEnd);
    const bool even = m_options.fillLast || (m_options.alignment == Alignment::Centre && rest > m_options.width);
    int linesLeft = even ? evenLines(start) : 0;
    while (start < m_partEnd) {
        const float room = roomAt(start);
        const bool title = m_options.alignment == Alignment::Centre && linesLeft > 1;
        Aim aim;
        if (linesLeft > 1)
            aim = {rest / float(linesLeft), rest - (title ? 1 : nearlyFull) * m_options.width * float(linesLeft - 1)};
        if (m_options.alignment == Alignment::Left)
            aim = {room, room - std::min(headingGives * m_em, headingGivesPart * room)};
        const bool bySense = title || m_options.alignment == Alignment::Left;
        const Chosen chosen = bySense ? chooseBySense(start, room, aim) : choose(start, room, aim);
        addLine(m_options.alignment == Alignment::Justify ? hyphenated(start, chosen) : chosen);
        for (; start < lines.back().end; ++start)
            rest -= item(start).advance + item(start).gap;
        --linesLeft;
    }
}

void LineComposer::addLine(Chosen chosen)
{
    ComposedLine line{lines.empty() ? 0 : lines.back().end, chosen.end, chosen.contentEnd};
    line.hyphen = chosen.parted ? item(line.end).hyphen : 0;
    lines.push_back(line);
    place(line);
}

/// The line with a part of the next word, where it would be torn apart without and the line before has no hyphen.
LineComposer::Chosen LineComposer::hyphenated(qint32 start, Chosen chosen) const
{
    float width = widthBetween(start, chosen.contentEnd) - item(start).trimLeft;
    const float room = roomAt(start);
    if (chosen.end == size() || room - width < hyphenAwaits * m_em || (!lines.empty() && lines.back().hyphen > 0))
        return chosen;
    float rest = 0;
    for (qint32 i = chosen.end; i < size() && rest <= m_options.width; ++i)
        rest += item(i).advance + item(i).gap;
    if (rest <= m_options.width && !m_options.fillLast && room - width < hyphenAwaitsLast * m_em)
        return chosen;
    for (qint32 i = chosen.contentEnd; i < chosen.end; ++i)
        width += item(i).advance;
    for (qint32 i = chosen.end; i + 1 < size() && width <= room; ++i) {
        if (i > chosen.end && item(i).breakBefore)
            break;
        width += item(i).advance + item(i).gap;
        if (item(i + 1).hyphen > 0 && width + item(i + 1).hyphen <= room)
            chosen = {i + 1, i + 1, true};
    }
    return chosen;
}

/// Into how many lines of like length the text goes; 0 where full lines leave a last one that is as good as full.
int LineComposer::evenLines(qint32 start) const
{
    int count = 0;
    float last = 0;
    for (; start < m_partEnd; ++count) {
        const Chosen chosen = choose(start, roomAt(start), {});
        last = widthBetween(start, chosen.end);
        start = chosen.end;
    }
    return m_options.fillLast && last > nearlyFull * m_options.width ? 0 : count;
}

float LineComposer::givesAtEnd(qint32 last) const
{
    const LineItem &it = item(last);
    const bool hangs = m_options.hangPunctuation && m_options.alignment == Alignment::Justify && it.mayHang;
    return hangs ? it.advance : it.trimRight;
}

LineComposer::Chosen LineComposer::choose(qint32 start, float available, Aim aim) const
{
    Chosen fits{-1, -1};
    Chosen squeezed{-1, -1};
    float slack = 0;
    float width = 0; // up to the last ink
    float pending = 0;
    float gives = 0;
    qint32 contentEnd = start;
    qint32 emergency = start + 1;
    qint32 parted = -1;
    for (qint32 i = start; i < m_partEnd; ++i) {
        const LineItem &it = item(i);
        const float lead = i == start ? it.trimLeft : 0;
        if (it.kind == CharacterClass::Space && i > start) {
            pending += it.advance;
        } else {
            width += pending + it.advance - lead;
            pending = it.gap;
            contentEnd = i + 1;
        }
        const float least = width - givesAtEnd(contentEnd - 1);
        if (least - gives > available + tolerance)
            break;
        const float hyphen = i + 1 < m_partEnd ? item(i + 1).hyphen : 0;
        if (least <= available + tolerance)
            emergency = i + 1;
        if (hyphen > 0 && least + hyphen <= available + tolerance)
            parted = i + 1;
        if (i + 1 == m_partEnd || item(i + 1).breakBefore) {
            if (least <= available + tolerance) {
                const bool far = fits.end >= 0 && aim.target > 0 && available - slack >= aim.least &&
                                 width - aim.target > aim.target - (available - slack);
                if (!far) {
                    fits = {i + 1, contentEnd};
                    slack = available - width;
                }
                if (aim.target > 0 && width >= aim.target)
                    break;
            } else if (fits.end < 0 || least - available <= slack) {
                squeezed = {i + 1, contentEnd};
                break;
            }
        }
        if (m_options.alignment == Alignment::Justify)
            gives += givesOf(it) - punctuationGives * lead;
    }
    if (squeezed.end >= 0 && aim.target <= 0)
        return squeezed;
    if (fits.end >= 0)
        return fits;
    if (squeezed.end >= 0)
        return squeezed;
    return parted >= 0 ? Chosen{parted, parted, true} : Chosen{emergency, emergency};
}

/// A title's lines are of like length, a heading's full, but they rather end where the sense does: at a blank, behind a
/// stop, between words.
LineComposer::Chosen LineComposer::chooseBySense(qint32 start, float available, Aim aim) const
{
    Chosen best = choose(start, available, m_options.alignment == Alignment::Left ? Aim{} : aim);
    if (best.end == m_partEnd)
        return best;
    float bestCost = std::numeric_limits<float>::max();
    float width = 0;
    qint32 contentEnd = start;
    for (qint32 i = start; i + 1 < m_partEnd; ++i) {
        width += item(i).advance + item(i).gap;
        contentEnd = item(i).kind == CharacterClass::Space ? contentEnd : i + 1;
        if (width > available + tolerance)
            break;
        if (width < aim.least || !item(i + 1).breakBefore)
            continue;
        float cost = std::abs(width - aim.target);
        if (item(i).kind == CharacterClass::Space)
            cost -= titleBlankDraws * m_em;
        else if (item(i).kind == CharacterClass::Closing)
            cost -= titleStopDraws * m_em;
        cost += resistance[size_t(item(i + 1).tie)] * m_em;
        if (cost < bestCost) {
            bestCost = cost;
            best = {i + 1, contentEnd};
        }
    }
    return best;
}

float LineComposer::natural(const ComposedLine &line) const
{
    float width = line.hyphen;
    for (qint32 i = line.first; i < line.contentEnd; ++i)
        width += boxes[size_t(i)].width;
    return width;
}

void LineComposer::place(const ComposedLine &line)
{
    const bool last = line.end == size();
    for (qint32 i = line.first; i < line.end; ++i)
        box(i) = {0, item(i).advance + (i + 1 < line.contentEnd ? item(i).gap : 0), item(i).shift};
    const float lead = item(line.first).trimLeft;
    box(line.first).width -= lead;
    box(line.first).shift -= lead;
    float room = roomAt(line.first) - natural(line);
    const qint32 ending = line.contentEnd - 1;
    const bool hangs = -room > item(ending).trimRight + tolerance && givesAtEnd(ending) > item(ending).trimRight;
    if (hangs)
        room += box(ending).width; // the line is set as if it ended before
    if (room < 0) {
        squeeze(line, -room, hangs ? 0 : item(ending).trimRight);
        room = roomAt(line.first) - natural(line);
    } else if (m_options.alignment == Alignment::Justify && (!last || hangs || m_options.fillLast)) {
        stretch(line, room);
        room = 0;
    }
    float x = indentAt(line.first);
    if (m_options.alignment == Alignment::Centre)
        x += std::max(room, 0.F) / 2;
    else if (m_options.alignment == Alignment::Right)
        x += std::max(room, 0.F);
    for (qint32 i = line.first; i < line.end; ++i) {
        box(i).x = x;
        x += box(i).width;
    }
}

void LineComposer::squeeze(const ComposedLine &line, float need, float givenAtEnd)
{
    const qint32 lastItem = line.contentEnd - 1;
    const float atEnd = std::min(need, givenAtEnd);
    box(lastItem).width -= atEnd;
    need -= atEnd;
    float gives = 0;
    for (qint32 i = line.first; i < lastItem; ++i)
        gives += givesOf(item(i)) - (i == line.first ? punctuationGives * item(i).trimLeft : 0);
    if (need <= 0 || gives <= 0)
        return;
    const float part = std::min(need / gives, 1.F);
    for (qint32 i = line.first; i < lastItem; ++i) {
        const LineItem &it = item(i);
        const float onLeft = it.trimLeft + (it.centred ? it.trimRight / 2 : 0);
        const float left = i == line.first ? 0 : part * punctuationGives * onLeft;
        box(i).shift -= left;
        box(i).width -= part * (givesOf(it) - (i == line.first ? punctuationGives * it.trimLeft : 0));
    }
}

void LineComposer::stretch(const ComposedLine &line, float room)
{
    qint32 soft = 0;
    qint32 between = 0;
    for (qint32 i = line.first; i + 1 < line.contentEnd; ++i) {
        const bool blank = item(i).kind == CharacterClass::Space;
        soft += blank || item(i).gap > 0 ? 1 : 0;
        between += blank || item(i).stretchAfter ? 1 : 0;
    }
    const bool wordsOnly = between == soft;
    float each = soft > 0 ? room / float(soft) : 0;
    if (wordsOnly && each > widestBlank * m_em)
        return;
    if (!wordsOnly)
        each = std::min(each, firstWidening * m_em);
    const float rest = room - each * float(soft);
    const float share = between > 0 ? rest / float(between) : 0;
    for (qint32 i = line.first; i + 1 < line.contentEnd; ++i) {
        const bool blank = item(i).kind == CharacterClass::Space;
        if (blank || item(i).gap > 0)
            box(i).width += each;
        if (blank || item(i).stretchAfter)
            box(i).width += share;
    }
}

} // namespace app::reader
