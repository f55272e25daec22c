// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/marginnotes.h"

#include "app/models/shownnote.h"

#include <QFontMetricsF>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace app::reader
{

namespace
{
constexpr double between = 10;
constexpr double edgeWidth = 3;
constexpr double inner = 9; ///< between edge and words
constexpr int leastLines = 2;
constexpr int mostLines = 8;
constexpr size_t mostKnown = 256;
} // namespace

void MarginNotes::set(const QList<Decoration> &decorations)
{
    m_notes.clear();
    m_known.clear();
    QSet<core::AnnotationId> seen;
    for (const Decoration &d : decorations) {
        const qsizetype before = seen.size();
        if (d.note.isEmpty() || (seen.insert(d.id), seen.size() == before))
            continue; // at the first of its passages
        m_notes.push_back({d.id, d.range.start(), d.color, d.doubtful, d.note, d.tint});
    }
    std::ranges::stable_sort(m_notes, {}, &Note::start);
}

int MarginNotes::linesFor(size_t note, const Space &space) const
{
    if (note + 1 >= m_notes.size())
        return mostLines;
    const double linesBetween = double(m_notes[note + 1].start - m_notes[note].start) / double(space.charsPerLine);
    const double room = std::floor(linesBetween) * space.lineHeight - between;
    const double height = QFontMetricsF(space.font).lineSpacing();
    return std::clamp(static_cast<int>(std::min(room / height, double(mostLines))), leastLines, mostLines);
}

const MarginNotes::Set &MarginNotes::setOf(size_t note, const Space &space)
{
    if (m_knownSpace.width != space.width || m_knownSpace.font != space.font || m_known.size() > mostKnown)
        m_known.clear();
    m_knownSpace = space;
    const auto [at, isNew] = m_known.try_emplace(note);
    Set &set = at->second;
    if (!isNew)
        return set;
    models::ShownNote shown = models::ShownNote::of(m_notes[note].text);
    shown.text.replace(u'\n', QChar::LineSeparator);
    set.layout.setText(shown.text);
    set.layout.setFormats(shown.formats);
    set.layout.setFont(space.font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    set.layout.setTextOption(option);
    const double width = space.width - edgeWidth - inner;
    const double step = std::ceil(QFontMetricsF(space.font).lineSpacing());
    const int most = linesFor(note, space);
    set.layout.beginLayout();
    for (int i = 0; i < most; ++i) {
        QTextLine line = set.layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, i * step});
        set.height = (i + 1) * step;
    }
    set.layout.endLayout();
    return set;
}

std::vector<MarginNotes::Card> MarginNotes::cards(const ShownLines &lines, const Space &space)
{
    std::vector<Card> cards;
    if (space.width < narrowest || lines.isEmpty())
        return cards;
    const auto range = lines.range();
    double free = -1e9;
    for (auto i = size_t(std::ranges::lower_bound(m_notes, range.start(), {}, &Note::start) - m_notes.begin());
         i < m_notes.size() && m_notes[i].start < range.end(); ++i) {
        const double height = setOf(i, space).height;
        const double anchor = lines.middleOf(m_notes[i].start);
        const double first = QFontMetricsF(space.font).lineSpacing();
        const double top = std::round(std::max(anchor - first / 2, free));
        cards.push_back({m_notes[i].annotation, {space.left, top, space.width, height}, anchor, qsizetype(i)});
        free = top + height + between;
    }
    return cards;
}

void MarginNotes::paint(QPainter &painter, const std::vector<Card> &cards, const ReaderTheme &theme, double columnRight)
{
    const double viewHeight = painter.viewport().height();
    for (const Card &card : cards) {
        if (card.rect.bottom() < 0 || card.rect.top() > viewHeight)
            continue;
        const Note &note = m_notes[size_t(card.index)];
        const QColor edge = theme.edgeOf(note.color, note.tint);
        // A hair line leads from the passage's line to a card, also to one that had to give way.
        painter.setPen(QPen(theme.line, 1));
        const double x = std::floor(card.rect.left() - inner) + 0.5;
        const double target = card.rect.top() + QFontMetricsF(m_knownSpace.font).lineSpacing() / 2;
        painter.drawLine(QPointF(columnRight + 4, card.anchor), QPointF(x, card.anchor));
        painter.drawLine(QPointF(x, card.anchor), QPointF(x, target));
        painter.drawLine(QPointF(x, target), QPointF(card.rect.left(), target));
        const QRectF bar(card.rect.left(), card.rect.top(), edgeWidth, card.rect.height());
        if (note.doubtful) {
            painter.setPen(QPen(edge, edgeWidth, Qt::DashLine, Qt::FlatCap));
            painter.drawLine(QPointF(bar.center().x(), bar.top()), QPointF(bar.center().x(), bar.bottom()));
        } else {
            painter.fillRect(bar, edge);
        }
        painter.setPen(theme.ink);
        const Set &set = setOf(size_t(card.index), m_knownSpace);
        const QTextLayout &layout = set.layout;
        const QPointF origin(card.rect.left() + edgeWidth + inner, card.rect.top());
        layout.draw(&painter, origin);
        const QTextLine last = layout.lineAt(layout.lineCount() - 1);
        if (last.textStart() + last.textLength() < layout.text().size()) {
            painter.setPen(theme.quiet);
            painter.setFont(m_knownSpace.font);
            painter.drawText(QPointF(std::min(origin.x() + last.naturalTextWidth(), card.rect.right() - 4),
                                     origin.y() + last.y() + last.ascent()),
                             QStringLiteral("…"));
        }
    }
}

} // namespace app::reader
