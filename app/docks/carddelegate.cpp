// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/carddelegate.h"

#include "app/models/annotationmodel.h"
#include "app/models/shownnote.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace app::docks
{

using core::annotation::AnchorState;
using core::annotation::MarkStyle;
using models::AnnotationModel;

namespace
{

constexpr int outer = 8;   ///< around a card
constexpr int inner = 12;  ///< inside it
constexpr int edge = 4;    ///< width of the coloured edge
constexpr int between = 6; ///< quote, tags, note
constexpr int chipPad = 6; ///< left and right in a chip
constexpr int chipGap = 4;
constexpr int headerHeight = 36;
constexpr int quoteMost = 3;
constexpr int noteMost = 6;

int chipHeight(const QFontMetrics &metrics)
{
    return metrics.height() + 2;
}

/// Lays `text` out in at most `most` lines of `width` and draws it; what does not fit is elided at the end.
int drawLines(QPainter *painter, const QRect &area, const QString &text, int most,
              const QList<QTextLayout::FormatRange> &formats = {})
{
    QTextLayout layout(QString(text).replace(u'\n', QChar::LineSeparator), painter->font());
    layout.setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const QFontMetrics metrics(painter->font());
    layout.beginLayout();
    int y = area.top();
    for (int i = 0; i < most; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        const qsizetype end = line.textStart() + line.textLength();
        const QPointF at(area.left(), y);
        if (i == most - 1 && end < text.size()) {
            const QString rest =
                text.sliced(line.textStart(), std::min<qsizetype>(400, text.size() - line.textStart()));
            const QString elided = metrics.elidedText(rest.simplified() + u'…', Qt::ElideRight, area.width());
            painter->drawText(QRectF(at, QSizeF(area.width(), metrics.lineSpacing())),
                              Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, elided);
        } else {
            line.draw(painter, QPointF(at.x(), at.y() + (metrics.lineSpacing() - line.height()) / 2));
        }
        y += metrics.lineSpacing();
    }
    layout.endLayout();
    return y;
}

} // namespace

CardDelegate::CardDelegate(QObject *parent)
    : QStyledItemDelegate(parent), m_theme(reader::ReaderTheme::of(reader::ThemeName::Light))
{
}

void CardDelegate::setTheme(const reader::ReaderTheme &theme)
{
    m_theme = theme;
}

int CardDelegate::estimatedLines(const QString &text, Advances &advances, int width, int most)
{
    const int em = advances.em();
    int lines = 0;
    int used = 0;
    bool open = false;
    for (const QChar c : text) {
        if (c == u'\n' || c == QChar::LineSeparator) {
            ++lines;
            used = 0;
            open = false;
        } else {
            const int advance = advances.of(c);
            open = true;
            used += advance;
            const bool word = c.unicode() < 0x2E80 && c.isLetter();
            if (used > width - (word ? em : 0)) {
                ++lines;
                used = advance;
            }
        }
        if (lines >= most)
            return most;
    }
    return std::min(most, lines + (open ? 1 : 0));
}

Advances &CardDelegate::advancesFor(const QFont &font) const
{
    if (!m_advances || m_font != font) {
        m_font = font;
        m_advances.emplace(QFontMetrics(font));
    }
    return *m_advances;
}

int CardDelegate::tagLines(const QStringList &tags, Advances &advances, int width)
{
    int lines = 0;
    int x = width + 1;
    for (const QString &tag : tags) {
        const int chip = std::min(width, advances.ofWord(tag) + 2 * chipPad);
        if (x + chip > width) {
            ++lines;
            x = 0;
        }
        x += chip + chipGap;
    }
    return lines;
}

CardDelegate::Parts CardDelegate::measure(const QFont &font, const QModelIndex &index) const
{
    Advances &advances = advancesFor(font);
    const int width = m_width - 2 * outer - edge - 2 * inner;
    Parts parts;
    parts.quoteLines = estimatedLines(index.data(AnnotationModel::QuoteRole).toString(), advances, width, quoteMost);
    parts.tagLines = tagLines(index.data(AnnotationModel::TagsRole).toStringList(), advances, width);
    const auto note = models::ShownNote::of(index.data(AnnotationModel::NoteRole).toString());
    parts.noteLines = estimatedLines(note.text, advances, width, noteMost);
    parts.linkLines = static_cast<int>(index.data(AnnotationModel::LinksRole).toStringList().size());
    parts.author = !index.data(AnnotationModel::AuthorRole).toString().isEmpty();
    return parts;
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto kind = static_cast<AnnotationModel::RowKind>(index.data(AnnotationModel::KindRole).toInt());
    if (kind == AnnotationModel::RowKind::Header)
        return {m_width, headerHeight};
    const QFontMetrics &metrics = option.fontMetrics;
    const Parts parts = measure(option.font, index);
    int height = outer + 2 * inner + parts.quoteLines * metrics.lineSpacing();
    if (parts.tagLines > 0)
        height += between + parts.tagLines * (chipHeight(metrics) + chipGap) - chipGap;
    if (parts.noteLines > 0)
        height += between + parts.noteLines * metrics.lineSpacing();
    if (parts.linkLines > 0)
        height += between + parts.linkLines * metrics.lineSpacing();
    if (parts.author)
        height += between + metrics.lineSpacing();
    return {m_width, height};
}

void CardDelegate::paintHeader(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString words = index.data(AnnotationModel::QuoteRole).toString();
    const QString count = index.data(AnnotationModel::CountRole).toString();
    QFont bold = option.font;
    bold.setBold(true);
    painter->setFont(bold);
    painter->setPen(m_theme.ink);
    const QRect area = option.rect.adjusted(outer + edge, 8, -outer, 0);
    painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, words);
    const int used = QFontMetrics(bold).horizontalAdvance(words) + 8;
    painter->setFont(option.font);
    painter->setPen(m_theme.quiet);
    painter->drawText(area.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, count);
}

/// The edge tells style and state apart, too: filled for a highlight, two thin lines for an underline, dashes for a
/// passage that is doubtful or lost.
void CardDelegate::paintEdge(QPainter *painter, const QRect &card, const QModelIndex &index) const
{
    const QVariant color = index.data(AnnotationModel::ColorRole);
    const QRect bar(card.left(), card.top(), edge, card.height());
    if (!color.isValid()) {
        painter->setPen(QPen(m_theme.quiet, 1.5, Qt::DotLine));
        painter->drawLine(bar.center().x(), bar.top(), bar.center().x(), bar.bottom());
        return;
    }
    const auto state = static_cast<AnchorState>(index.data(AnnotationModel::StateRole).toInt());
    const auto style = static_cast<MarkStyle>(index.data(AnnotationModel::StyleRole).toInt());
    const QColor tint = m_tagColours ? QColor(index.data(AnnotationModel::TintRole).toString()) : QColor();
    const QColor ink = m_theme.edgeOf(static_cast<core::annotation::MarkColor>(color.toInt()), tint);
    if (state != AnchorState::Exact) {
        painter->setPen(QPen(ink, edge, Qt::DashLine, Qt::FlatCap));
        painter->drawLine(bar.center().x(), bar.top(), bar.center().x(), bar.bottom());
    } else if (style == MarkStyle::Underline) {
        painter->fillRect(bar.adjusted(0, 0, -3, 0), ink);
        painter->fillRect(bar.adjusted(3, 0, 0, 0), ink);
    } else {
        painter->fillRect(bar, ink);
    }
}

int CardDelegate::paintTags(QPainter *painter, const QRect &area, const QStringList &tags, const QColor &quiet) const
{
    const QFontMetrics metrics(painter->font());
    const int height = chipHeight(metrics);
    int x = area.left();
    int y = area.top();
    for (const QString &tag : tags) {
        const QString shown = metrics.elidedText(tag, Qt::ElideMiddle, area.width() - 2 * chipPad);
        const int width = metrics.horizontalAdvance(shown) + 2 * chipPad;
        if (x > area.left() && x + width > area.right() + 1) {
            x = area.left();
            y += height + chipGap;
        }
        const QRectF chip = QRectF(x, y, width, height).adjusted(0.5, 0.5, -0.5, -0.5);
        painter->setPen(m_theme.line);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(chip, height / 2.0, height / 2.0);
        painter->setPen(quiet);
        painter->drawText(chip, Qt::AlignCenter, shown);
        x += width + chipGap;
    }
    return y + height;
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto kind = static_cast<AnnotationModel::RowKind>(index.data(AnnotationModel::KindRole).toInt());
    if (kind == AnnotationModel::RowKind::Header) {
        paintHeader(painter, option, index);
        painter->restore();
        return;
    }
    const QRect card = option.rect.adjusted(outer, outer, -outer, 0);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    if (selected || hovered) {
        QColor tint = m_theme.selection;
        tint.setAlphaF(selected ? 0.55F : 0.2F);
        painter->fillRect(card, tint);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(m_theme.accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    paintEdge(painter, card, index);
    const Parts parts = measure(option.font, index);
    QRect area = card.adjusted(edge + inner, inner, -inner, -inner);
    painter->setFont(option.font);
    painter->setPen(m_theme.ink);
    area.setTop(drawLines(painter, area, index.data(AnnotationModel::QuoteRole).toString(), parts.quoteLines));
    if (parts.tagLines > 0) {
        area.setTop(area.top() + between);
        area.setTop(paintTags(painter, area, index.data(AnnotationModel::TagsRole).toStringList(), m_theme.quiet));
    }
    if (parts.noteLines > 0) {
        area.setTop(area.top() + between);
        painter->setPen(m_theme.quiet);
        const auto note = models::ShownNote::of(index.data(AnnotationModel::NoteRole).toString());
        area.setTop(drawLines(painter, area, note.text, parts.noteLines, note.formats));
    }
    if (parts.linkLines > 0) {
        area.setTop(area.top() + between);
        painter->setPen(m_theme.accent);
        const QStringList links = index.data(AnnotationModel::LinksRole).toStringList();
        for (const QString &link : links)
            area.setTop(drawLines(painter, area, link, 1));
    }
    if (parts.author) {
        area.setTop(area.top() + between);
        painter->setPen(m_theme.quiet);
        drawLines(painter, area, QStringLiteral("— ") + index.data(AnnotationModel::AuthorRole).toString(), 1);
    }
    painter->restore();
}

} // namespace app::docks

#include "moc_carddelegate.cpp"
