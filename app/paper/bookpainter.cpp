// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/bookpainter.h"

#include "app/paper/setgalley.h"
#include "app/reader/markpainter.h"

#include <QFontMetricsF>
#include <QMap>
#include <QPainter>

#include <algorithm>

namespace app::paper
{

using core::text::TextRange;
using reader::Alignment;
using reader::ChunkLayout;

namespace
{
constexpr QColor black{0, 0, 0};
constexpr QColor grey{88, 88, 88};
constexpr double dotRadius = 0.07; ///< em, of an emphasis dot
constexpr double ruleWidth = dotsPerPoint * 0.4;

void drawLine(QPainter &painter, const ChunkLayout &layout, const ChunkLayout::Line &line, QPointF origin)
{
    for (qint32 b = line.firstBatch; b < line.endBatch; ++b) {
        const ChunkLayout::Batch &batch = layout.batches[size_t(b)];
        painter.setPen(batch.ink == reader::InkRole::Quiet ? grey : black);
        painter.drawGlyphRun(origin, batch.glyphs);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(black);
    for (qint32 dot = line.firstDot; dot < line.endDot; ++dot) {
        const double radius = double(line.em) * dotRadius;
        painter.drawEllipse(origin + layout.dots[size_t(dot)], radius, radius);
    }
}

void drawLayout(QPainter &painter, const ChunkLayout &layout, QPointF origin)
{
    for (const ChunkLayout::Line &line : layout.lines)
        drawLine(painter, layout, line, origin);
}

/// How wide the two sides of a running head may be.
struct HeaderRoom {
    double title = 0;
    double section = 0;
};

/// Each takes what the other leaves; where both are long, they have half each.
HeaderRoom headerRoom(const QString &title, const QString &section, const PaperMetrics &metrics)
{
    if (section.isEmpty())
        return {metrics.text.width(), 0};
    const QFontMetricsF face(metrics.small.font);
    const double em = double(metrics.small.em);
    const double room = metrics.text.width() - em;
    const auto wanted = [&](const QString &words) { return face.horizontalAdvance(words.simplified()) * 1.02 + em; };
    const double ofTitle = std::min(wanted(title), std::max(room / 2, room - wanted(section)));
    return {ofTitle, room - ofTitle};
}

/// The marks of the screen are measured in its pixels.
QRectF inPixels(QRectF dots)
{
    return {dots.topLeft() / dotsPerPixel, dots.size() / dotsPerPixel};
}
} // namespace

BookPainter::BookPainter(const Book &book) : m_book(book), m_theme(reader::ReaderTheme::of(reader::ThemeName::Light))
{
    QList<reader::Decoration> decorations;
    for (const PaperNote &note : book.notes) {
        for (const TextRange range : note.ranges) {
            reader::Decoration decoration;
            decoration.range = range;
            decoration.style = note.style;
            decoration.color = note.color;
            decorations.append(decoration);
        }
    }
    for (const PaperNote &note : book.notes) {
        if (note.isListed() && !note.ranges.isEmpty())
            m_numbers.emplace_back(note.ranges.constFirst().start(), note.number);
    }
    std::sort(m_numbers.begin(), m_numbers.end());
    if (book.setup.marks)
        m_marks.set(decorations, book.document.text().size());
}

void BookPainter::paint(QPainter &painter, int page) const
{
    const Book::Place place = m_book.placeOf(page);
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    paintFrame(painter, page);
    const Sheet &sheet = place.part->sheets.at(place.sheet);
    paintSheet(painter, *place.part, sheet);
    if (place.part == &m_book.body) {
        if (m_book.setup.notes == NotePlacement::End)
            paintNoteNumbers(painter, sheet);
        if (place.sheet < m_book.marginNotes.size())
            paintMarginNotes(painter, place.sheet);
    }
    painter.restore();
}

void BookPainter::paintWords(QPainter &painter, const QString &words, QRectF where, Alignment alignment) const
{
    reader::BlockLook look = m_book.metrics.small;
    look.alignment = alignment;
    const QString shown = QFontMetricsF(look.font).elidedText(words.simplified(), Qt::ElideRight, where.width() * 0.99);
    drawLayout(painter, setText({shown, look, float(where.width())}), where.topLeft());
}

void BookPainter::paintFrame(QPainter &painter, int page) const
{
    const PaperMetrics &m = m_book.metrics;
    const double line = double(m.small.lineHeight);
    if (m_book.setup.headers) {
        const QString section = m_book.sectionOf(page);
        const HeaderRoom room = headerRoom(m_book.title, section, m);
        paintWords(painter, m_book.title, {m.text.left(), m.headerTop, room.title, line}, Alignment::Left);
        if (!section.isEmpty())
            paintWords(painter, section, {m.text.right() - room.section, m.headerTop, room.section, line},
                       Alignment::Right);
        painter.setPen(QPen(grey, ruleWidth));
        const double y = m.headerTop + line * 1.1;
        painter.drawLine(QPointF(m.text.left(), y), QPointF(m.text.right(), y));
    }
    if (m_book.setup.pageNumbers)
        paintWords(painter, m_book.pageNumber(page), {m.text.left(), m.footerTop, m.text.width(), line},
                   Alignment::Centre);
}

void BookPainter::paintSheet(QPainter &painter, const Book::Part &part, const Sheet &sheet) const
{
    for (const Slice &slice : sheet.slices) {
        const auto layout = part.galley->piece(slice.piece);
        const QPointF origin(m_book.metrics.text.left(), m_book.metrics.text.top() + double(slice.top));
        if (&part == &m_book.body)
            paintMarks(painter, slice, *layout, origin);
        paintLines(painter, slice, *layout, origin);
    }
}

void BookPainter::paintLines(QPainter &painter, const Slice &slice, const ChunkLayout &layout, QPointF origin) const
{
    for (qint32 i = slice.firstLine; i < slice.endLine; ++i)
        drawLine(painter, layout, layout.lines[size_t(i)], origin);
    if (layout.rule.width <= 0 || size_t(slice.endLine) < layout.lines.size())
        return;
    const QPointF left = origin + QPointF(double(layout.rule.left), double(layout.rule.y));
    painter.setPen(QPen(grey, ruleWidth));
    painter.drawLine(left, left + QPointF(double(layout.rule.width), 0));
}

void BookPainter::paintMarks(QPainter &painter, const Slice &slice, const ChunkLayout &layout, QPointF origin) const
{
    if (m_marks.isEmpty())
        return;
    const TextRange range = *m_book.body.galley->range(slice.piece);
    painter.save();
    painter.scale(dotsPerPixel, dotsPerPixel);
    reader::MarkPainter marks(painter, m_theme);
    for (qint32 i = slice.firstLine; i < slice.endLine; ++i) {
        const ChunkLayout::Line &line = layout.lines[size_t(i)];
        const TextRange shown{range.start() + line.start, range.start() + line.end};
        const auto rectOf = [&](TextRange mark) {
            const TextRange part = mark.intersected(shown);
            const QRectF rect = part.isEmpty() ? QRectF() : layout.rectOf(i, part.shifted(-range.start()));
            return rect.isNull() ? rect : inPixels(rect.translated(origin));
        };
        const auto layers = m_marks.overlapping(shown);
        for (const auto *layer : layers)
            marks.fill(*layer, rectOf(layer->decoration.range));
        for (const auto *layer : layers) {
            if (const QRectF rect = rectOf(layer->decoration.range); !rect.isNull())
                marks.edge(*layer, rect);
        }
    }
    painter.restore();
}

/// The numbers of the notes stand in the margin beside the lines where their passages begin.
void BookPainter::paintNoteNumbers(QPainter &painter, const Sheet &sheet) const
{
    const PaperMetrics &m = m_book.metrics;
    QMap<int, QStringList> byLine;
    auto it = std::lower_bound(m_numbers.cbegin(), m_numbers.cend(), std::pair{sheet.range.start(), 0});
    for (; it != m_numbers.cend() && it->first < sheet.range.end(); ++it)
        byLine[qRound(m_book.topOf(it->first))].append(QString::number(it->second));
    const double drop = double(m.body.lineHeight() - m.small.lineHeight) / 2;
    for (auto line = byLine.cbegin(); line != byLine.cend(); ++line) {
        const double left = m.text.right() + double(m.small.em) * 0.6;
        paintWords(painter, line.value().join(QStringLiteral(", ")),
                   {left, m.text.top() + line.key() + drop, m.page.width() - left - double(m.small.em),
                    double(m.small.lineHeight)},
                   Alignment::Left);
    }
}

void BookPainter::paintMarginNotes(QPainter &painter, size_t sheet) const
{
    const PaperMetrics &m = m_book.metrics;
    for (const MarginNote &note : m_book.marginNotes[sheet]) {
        const QPointF origin(m.notes.left(), m.notes.top() + double(note.top));
        const QRectF bar(origin, QSizeF(dotsPerPoint * 1.5, double(note.layout.height)));
        painter.fillRect(bar, m_theme.markEdges[size_t(note.color)]);
        drawLayout(painter, note.layout, origin);
    }
}

} // namespace app::paper
