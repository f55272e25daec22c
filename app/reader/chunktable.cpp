// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/chunktable.h"

#include "app/reader/characterclass.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace app::reader
{

using core::document::Block;
using core::document::BlockKind;
using core::text::TextRange;

namespace
{
/// What a cut aims at: room is left to look for a good place.
constexpr qsizetype aim = 1900;
constexpr qsizetype searchWidth = 64;

bool opensLineOf(const Block &lead, const Block &next)
{
    return lead.runIn && next.range.start() == lead.range.end() + 1 &&
           (next.kind == BlockKind::Paragraph || next.runIn);
}

/// A line may end at `at` whatever the width: between Han characters or after a blank.
bool cleanCut(QStringView text, qsizetype at)
{
    if (text.at(at).isLowSurrogate() || text.at(at).isMark() || QChar::isMark(codePointAt(text, at)))
        return false;
    const char32_t before = text.at(at - 1).unicode();
    const char32_t after = codePointAt(text, at);
    if (before == U' ')
        return after != U' ';
    const auto a = classOf(before);
    const auto b = classOf(after);
    return (a == CharacterClass::Ideograph || a == CharacterClass::Closing) && b == CharacterClass::Ideograph &&
           !forbidsLineStart(after);
}

/// A place at or shortly before `at` where the text can be cut; never inside a grapheme.
qsizetype cutBefore(QStringView text, qsizetype at, qsizetype floor)
{
    for (qsizetype p = at; p > std::max(floor, at - searchWidth); --p) {
        if (cleanCut(text, p))
            return p;
    }
    const qsizetype from = std::max(floor, at - searchWidth);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.mid(from, 2 * searchWidth).toString());
    finder.setPosition(at - from);
    if (finder.isAtBoundary())
        return at;
    const qsizetype before = finder.toPreviousBoundary();
    if (before > 0)
        return from + before;
    return at > 0 && text.at(at).isLowSurrogate() ? at - 1 : at;
}
} // namespace

void ChunkTable::reset(const core::document::Document &document)
{
    m_document = document;
    m_starts.clear();
    const auto &blocks = document.blocks();
    m_starts.reserve(size_t(blocks.size() + document.text().size() / aim));
    for (qsizetype b = 0; b < blocks.size();) {
        const qsizetype last = lastBlockOfParagraph(b);
        const qsizetype end = std::min(blocks.at(last).range.end(), document.text().size());
        qsizetype at = std::min(blocks.at(b).range.start(), end);
        m_starts.push_back({at, static_cast<qint32>(b), true});
        const bool cells = blocks.at(last).kind == BlockKind::TableRow;
        while (end - at > longest && !cells) {
            const qsizetype pieces = (end - at + aim - 1) / aim;
            at = cutBefore(document.text(), at + (end - at) / pieces, at + 1);
            m_starts.push_back({at, static_cast<qint32>(b), false});
        }
        b = last + 1;
    }
}

qsizetype ChunkTable::lastBlockOfParagraph(qsizetype first) const
{
    const auto &blocks = m_document.blocks();
    qsizetype last = first;
    while (last + 1 < blocks.size() && opensLineOf(blocks.at(last), blocks.at(last + 1)))
        ++last;
    return last;
}

TextRange ChunkTable::range(qsizetype index) const
{
    const auto &start = m_starts.at(size_t(index));
    qsizetype end = m_document.text().size();
    if (index + 1 < size()) {
        const auto &next = m_starts[size_t(index) + 1];
        end = next.opens ? next.offset - 1 : next.offset;
    }
    return {start.offset, std::max<qsizetype>(start.offset, end)};
}

ChunkTable::Chunk ChunkTable::chunk(qsizetype index) const
{
    const auto &start = m_starts.at(size_t(index));
    Chunk chunk;
    chunk.range = range(index);
    chunk.firstBlock = start.block;
    chunk.mainBlock = lastBlockOfParagraph(start.block);
    chunk.opensParagraph = start.opens;
    chunk.closesParagraph = index + 1 >= size() || m_starts[size_t(index) + 1].opens;
    return chunk;
}

bool ChunkTable::opensParagraph(qsizetype index) const
{
    return m_starts.at(size_t(index)).opens;
}

qsizetype ChunkTable::chunkAt(qsizetype offset) const
{
    const auto it = std::upper_bound(m_starts.cbegin(), m_starts.cend(), offset,
                                     [](qsizetype o, const Start &s) { return o < s.offset; });
    if (it == m_starts.cbegin())
        return m_starts.empty() ? -1 : 0;
    return it - m_starts.cbegin() - 1;
}

} // namespace app::reader
