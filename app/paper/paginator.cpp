// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/paginator.h"

#include <algorithm>

namespace app::paper
{

using core::text::TextRange;
using reader::ChunkLayout;

const std::vector<Paginator::Row> &Paginator::rowsOf(qsizetype piece)
{
    if (m_rowsPiece == piece)
        return m_rows;
    const auto layout = m_galley.piece(piece);
    m_rows.clear();
    for (qint32 i = 0; i < qint32(layout->lines.size()); ++i) {
        const ChunkLayout::Line &line = layout->lines[size_t(i)];
        const float bottom = line.top + line.height;
        // The cells of a table's row begin at its top again, one below the other inside a cell.
        if (!m_rows.empty() && line.top < m_rows.back().bottom - 0.5F) {
            m_rows.back().endLine = i + 1;
            m_rows.back().bottom = std::max(m_rows.back().bottom, bottom);
            while (m_rows.size() > 1 && m_rows[m_rows.size() - 2].bottom > line.top + 0.5F) {
                Row &upper = m_rows[m_rows.size() - 2];
                upper.endLine = m_rows.back().endLine;
                upper.bottom = std::max(upper.bottom, m_rows.back().bottom);
                m_rows.pop_back();
            }
        } else {
            m_rows.push_back({i, i + 1, line.top, bottom, false});
        }
    }
    const bool heading = m_galley.keepsWithNext(piece);
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool first = i == 0 && m_galley.opensParagraph(piece);
        const bool lastButOne = i + 2 == m_rows.size() && m_galley.closesParagraph(piece);
        const bool oneOfOne = m_rows.size() == 1 && m_galley.closesParagraph(piece);
        const bool parted = layout->lines[size_t(m_rows[i].endLine) - 1].hyphen > 0;
        m_rows[i].isParted = parted;
        m_rows[i].keepsWithNext = heading || lastButOne || parted || (first && !oneOfOne);
    }
    m_rowsPiece = piece;
    m_pieceHeight = layout->height;
    return m_rows;
}

bool Paginator::advance(Place &place)
{
    if (++place.row < rowsOf(place.piece).size())
        return true;
    place.row = 0;
    do {
        ++place.piece;
    } while (place.piece < m_galley.size() && rowsOf(place.piece).empty());
    return place.piece < m_galley.size();
}

std::vector<Paginator::PlacedRow> Paginator::fill()
{
    std::vector<PlacedRow> rows;
    Place at = m_at;
    while (at.piece < m_galley.size() && rowsOf(at.piece).empty())
        ++at.piece;
    if (at.piece >= m_galley.size())
        return rows;
    // The blank above the first line of a page falls away.
    float pieceTop = -rowsOf(at.piece)[at.row].top;
    for (bool more = true; more;) {
        const Row row = rowsOf(at.piece)[at.row];
        const float height = m_pieceHeight;
        if (!rows.empty() && pieceTop + row.bottom > m_height)
            break;
        rows.push_back({at, row, pieceTop});
        const qsizetype piece = at.piece;
        more = advance(at);
        if (at.piece != piece)
            pieceTop += height;
    }
    m_at = at;
    return rows;
}

size_t Paginator::goodEnd(const std::vector<PlacedRow> &rows) const
{
    size_t end = rows.size();
    while (end > 0 && rows[end - 1].row.keepsWithNext)
        --end;
    const auto heightTo = [&rows](size_t n) { return rows[n - 1].pieceTop + rows[n - 1].row.bottom; };
    if (end > 0 && heightTo(end) >= m_height * 2 / 3)
        return end;
    // Nothing but a word in two is worth less than a third of a page.
    end = rows.size();
    while (end > 1 && rows[end - 1].row.isParted)
        --end;
    return end;
}

Sheet Paginator::sheetOf(const std::vector<PlacedRow> &rows, size_t end) const
{
    Sheet sheet;
    for (size_t i = 0; i < end; ++i) {
        const PlacedRow &row = rows[i];
        if (sheet.slices.empty() || sheet.slices.back().piece != row.place.piece)
            sheet.slices.push_back({row.place.piece, row.row.firstLine, row.row.endLine, row.pieceTop});
        sheet.slices.back().endLine = row.row.endLine;
    }
    return sheet;
}

void Paginator::setRange(Sheet &sheet) const
{
    std::optional<qsizetype> start;
    qsizetype end = 0;
    for (const Slice &slice : sheet.slices) {
        const auto range = m_galley.range(slice.piece);
        if (!range)
            continue;
        const auto layout = m_galley.piece(slice.piece);
        if (!start)
            start = range->start() + layout->lines[size_t(slice.firstLine)].start;
        end = range->start() + layout->lines[size_t(slice.endLine) - 1].end;
    }
    if (start)
        sheet.range = TextRange{*start, std::max(*start, end)};
}

std::optional<Sheet> Paginator::next()
{
    const std::vector<PlacedRow> rows = fill();
    if (rows.empty())
        return std::nullopt;
    const bool last = m_at.piece >= m_galley.size();
    const size_t end = last ? rows.size() : goodEnd(rows);
    if (end < rows.size())
        m_at = rows[end].place;
    Sheet sheet = sheetOf(rows, end);
    setRange(sheet);
    return sheet;
}

} // namespace app::paper
