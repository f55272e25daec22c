// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/linecomposer.h"

// 单字不成行: the last line of a LineComposer's text.

namespace app::reader
{

namespace
{
/// Spaces between characters that take up the one that a line gives away.
constexpr qint32 spacesForOne = 10;
/// What a heading's line gives away to keep a word together, in em.
constexpr float longestCompany = 4;

bool isPunctuation(const LineItem &item)
{
    return item.kind == CharacterClass::Closing || item.kind == CharacterClass::Opening ||
           item.kind == CharacterClass::Space;
}
} // namespace

bool LineComposer::endsWithLoneCharacter() const
{
    if (lines.size() < 2 || lines[lines.size() - 2].hyphen > 0)
        return false;
    const ComposedLine &last = lines.back();
    qint32 characters = 0;
    for (qint32 i = last.first; i < last.contentEnd; ++i)
        characters += isPunctuation(item(i)) ? 0 : 1;
    return characters == 1 && isWide(item(last.first).kind);
}

/// Of a justified text: as few characters as may begin a line, if the line before has spaces enough to take up theirs.
qint32 LineComposer::companyByRoom() const
{
    const ComposedLine &before = lines[lines.size() - 2];
    qint32 spaces = 0;
    for (qint32 i = before.first; i < before.contentEnd; ++i)
        spaces += item(i).stretchAfter ? 1 : 0;
    for (qint32 at = before.end - 1; spaces >= spacesForOne * (before.end - at); --at) {
        if (mayPart(at))
            return at;
    }
    return -1;
}

/// Of a heading or a table's cell: the rest of a word or name, if it is short, else one character.
qint32 LineComposer::companyBySense() const
{
    const ComposedLine &before = lines[lines.size() - 2];
    qint32 best = -1;
    float moved = 0;
    for (qint32 at = before.end - 1; at > before.first; --at) {
        moved += item(at).advance + item(at).gap;
        const bool fits = widthBetween(at, lines.back().contentEnd) <= m_options.width - m_options.hang;
        if (!fits || (moved > longestCompany * m_em && best >= 0))
            break;
        if (mayPart(at) && (best < 0 || item(at).tie < item(best).tie))
            best = at;
    }
    return best;
}

bool LineComposer::mayPart(qint32 at) const
{
    return item(at).breakBefore && !isPunctuation(item(at)) && item(at - 1).kind != CharacterClass::Space;
}

void LineComposer::joinLoneCharacter()
{
    if (!endsWithLoneCharacter())
        return;
    const qint32 at = m_options.alignment == Alignment::Left ? companyBySense() : companyByRoom();
    if (at < 0)
        return;
    const ComposedLine last = lines.back();
    lines.resize(lines.size() - 2);
    addLine({at, at});
    addLine({last.end, last.contentEnd});
}

} // namespace app::reader
