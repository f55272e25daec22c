// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/book.h"
#include "app/reader/decorationlayers.h"
#include "app/reader/readertheme.h"

class QPainter;

namespace app::paper
{

/// Paints a book's pages in black on white; marks in their colours with the patterned edges that tell them apart
/// without. For the screen, a printer or a PDF alike.
class BookPainter
{
public:
    explicit BookPainter(const Book &book);

    /// The painter's unit is a dot, its origin the page's corner. The paper itself is not painted.
    void paint(QPainter &painter, int page) const;

private:
    void paintFrame(QPainter &painter, int page) const;
    void paintSheet(QPainter &painter, const Book::Part &part, const Sheet &sheet) const;
    void paintMarks(QPainter &painter, const Slice &slice, const reader::ChunkLayout &layout, QPointF origin) const;
    void paintLines(QPainter &painter, const Slice &slice, const reader::ChunkLayout &layout, QPointF origin) const;
    void paintNoteNumbers(QPainter &painter, const Sheet &sheet) const;
    void paintMarginNotes(QPainter &painter, size_t sheet) const;
    void paintWords(QPainter &painter, const QString &words, QRectF where, reader::Alignment alignment) const;

    const Book &m_book;
    reader::ReaderTheme m_theme;
    reader::DecorationLayers m_marks;
    std::vector<std::pair<qsizetype, int>> m_numbers; ///< start and number of the listed notes, by start
};

} // namespace app::paper
