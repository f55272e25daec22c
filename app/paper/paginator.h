// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/galley.h"
#include "app/paper/sheet.h"

#include <optional>

namespace app::paper
{

/// Cuts a galley into pages. A page is as full as can be, but does not end behind a heading, nor leave a single line of
/// a paragraph at its foot or carry one over to the next head (JIS X 4051 §8 and the usual practice of book setting);
/// where that would leave more than a third of it empty, it ends where it is full. Tables are not cut inside a row.
class Paginator
{
public:
    Paginator(Galley &galley, float pageHeight) : m_galley(galley), m_height(pageHeight) {}

    /// The next page; nullopt behind the last one.
    std::optional<Sheet> next();
    /// How far through the galley it has come: the first piece that is not on a page yet.
    qsizetype position() const { return m_at.piece; }

private:
    /// Lines that stand beside each other.
    struct Row {
        qint32 firstLine = 0;
        qint32 endLine = 0;
        float top = 0;
        float bottom = 0;
        bool keepsWithNext = false;
        bool isParted = false; ///< ends in a hyphen
    };
    struct Place {
        qsizetype piece = 0;
        size_t row = 0;
    };
    struct PlacedRow {
        Place place;
        Row row;
        float pieceTop;
    };
    const std::vector<Row> &rowsOf(qsizetype piece);
    std::vector<PlacedRow> fill();
    size_t goodEnd(const std::vector<PlacedRow> &rows) const;
    bool advance(Place &place);
    void setRange(Sheet &sheet) const;
    Sheet sheetOf(const std::vector<PlacedRow> &rows, size_t end) const;

    Galley &m_galley;
    float m_height;
    Place m_at;
    qsizetype m_rowsPiece = -1; ///< whose rows m_rows are
    std::vector<Row> m_rows;
    float m_pieceHeight = 0;
};

} // namespace app::paper
