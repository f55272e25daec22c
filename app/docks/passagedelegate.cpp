// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/passagedelegate.h"

#include "app/models/passagemodel.h"
#include "app/models/smallfont.h"

#include <QLocale>
#include <QPainter>
#include <QTextLayout>

namespace app::docks
{

using core::annotation::AnchorState;
using core::annotation::MarkStyle;
using models::PassageCard;
using models::PassageModel;

namespace
{

constexpr int outer = 8;
constexpr int inner = 8;
constexpr int gap = 4;
constexpr int contextLines = 3;
constexpr qsizetype leastBefore = 16; ///< characters kept before a passage that fills the lines

/// The passage between what stands around it, quiet there, on the ground of its colour here.
void drawContext(QPainter *painter, const QRect &area, const PassageCard &card, const reader::ReaderTheme &theme)
{
    const QString before =
        card.before.isEmpty() ? QString() : u'…' + card.before.last(std::min(leastBefore, card.before.size()));
    const QString after = card.after.isEmpty() ? QString() : card.after + u'…';
    QTextLayout layout(before + card.quote + after, painter->font());
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    QTextCharFormat quiet;
    quiet.setForeground(theme.quiet);
    QTextCharFormat marked;
    marked.setForeground(theme.ink);
    const auto at = static_cast<size_t>(card.color);
    if (card.style == MarkStyle::Highlight) {
        marked.setBackground(theme.marks[at]);
    } else {
        marked.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        marked.setUnderlineColor(theme.markEdges[at]);
    }
    const int from = static_cast<int>(before.size());
    const int length = static_cast<int>(card.quote.size());
    layout.setFormats({{0, from, quiet}, {from, length, marked}, {from + length, int(after.size()), quiet}});
    layout.beginLayout();
    qreal y = area.top();
    for (int i = 0; i < contextLines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        line.setPosition({0, y - area.top()});
        y += painter->fontMetrics().lineSpacing();
    }
    layout.endLayout();
    layout.draw(painter, area.topLeft());
}

} // namespace

PassageDelegate::PassageDelegate(QObject *parent)
    : QStyledItemDelegate(parent), m_theme(reader::ReaderTheme::of(reader::ThemeName::Light))
{
}

QSize PassageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int small = QFontMetrics(models::smallFont(option.font)).lineSpacing();
    return {100, outer + 2 * inner + contextLines * option.fontMetrics.lineSpacing() + 2 * (gap + small)};
}

void PassageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto card = index.data(PassageModel::CardRole).value<PassageCard>();
    painter->save();
    const QRect frame = option.rect.adjusted(outer, outer, -outer, 0);
    painter->setClipRect(frame);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        QColor tint = m_theme.selection;
        tint.setAlphaF(selected ? 0.55F : 0.2F);
        painter->fillRect(frame, tint);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(m_theme.accent, 1));
        painter->drawRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    QRect area = frame.adjusted(inner, inner, -inner, -inner);
    painter->setFont(option.font);
    area.setHeight(contextLines * option.fontMetrics.lineSpacing());
    drawContext(painter, area, card, m_theme);
    painter->setFont(models::smallFont(option.font));
    const QFontMetrics metrics = painter->fontMetrics();
    painter->setPen(m_theme.quiet);
    QRect line(area.left(), area.bottom() + 1 + gap, area.width(), metrics.lineSpacing());
    painter->drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter),
                      metrics.elidedText(card.place, Qt::ElideMiddle, line.width()));
    line.translate(0, line.height() + gap);
    QStringList words = card.tags;
    if (card.state == AnchorState::Lost)
        words.prepend(tr("Lost"));
    else if (card.state == AnchorState::Doubtful)
        words.prepend(tr("Doubtful"));
    if (!card.note.isEmpty())
        words.append(tr("Note: %1").arg(card.note));
    if (words.isEmpty())
        words.append(QLocale().toString(card.created.toLocalTime().date(), QLocale::ShortFormat));
    painter->setPen(card.tags.isEmpty() ? m_theme.quiet : m_theme.ink);
    painter->drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter),
                      metrics.elidedText(words.join(QStringLiteral(" · ")), Qt::ElideRight, line.width()));
    painter->restore();
}

} // namespace app::docks

#include "moc_passagedelegate.cpp"
