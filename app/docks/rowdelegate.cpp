// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/rowdelegate.h"

#include "app/models/roles.h"
#include "app/models/smallfont.h"

#include <QApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace app::docks
{

namespace
{
constexpr int gap = 8;
constexpr int barWidth = 2;
constexpr int signWidth = 10;

/// Room for two digits is kept where there is no number yet, so that the first ones move nothing.
int countWidth(const QFontMetrics &metrics, const QString &count)
{
    return std::max(metrics.horizontalAdvance(QStringLiteral("88")), metrics.horizontalAdvance(count));
}

/// Paints the parts of a row from its edges inwards: each takes its room from what is left.
class RowPainter
{
public:
    RowPainter(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
        : m_painter(painter)
        , m_option(option)
        , m_index(index)
        , m_selected(option.state.testFlag(QStyle::State_Selected))
        , m_current(index.data(models::CurrentRole).toBool())
        , m_doubtful(index.data(models::DoubtfulRole).toBool())
        , m_text(option.palette.color(m_selected ? QPalette::HighlightedText : QPalette::Text))
        , m_quiet(m_selected ? m_text : option.palette.color(QPalette::PlaceholderText))
        , m_small(models::smallFont(option.font))
    {
        // A list without branches begins at the very edge.
        const int left = option.rect.left() < gap ? gap : 4;
        m_area = option.rect.adjusted(left, gap / 2, -gap, -gap / 2);
    }

    void paintBar() const
    {
        if (m_current)
            m_painter->fillRect(QRect(m_option.rect.left(), m_area.top(), barWidth, m_area.height()),
                                m_selected ? m_text : m_option.palette.color(QPalette::Link));
    }

    void paintCount()
    {
        const QVariant count = m_index.data(models::CountRole);
        if (!count.isValid())
            return;
        const QString number = QLocale().toString(count.toInt());
        const int width = countWidth(QFontMetrics(m_small), number);
        const QRect place(m_area.right() - width, m_area.top(), width + 1, m_option.fontMetrics.height());
        if (count.toInt() > 0)
            paintSmall(place, number);
        m_area.setRight(place.left() - 4);
    }

    /// A sign of its own, for who does not see the dots.
    void paintDoubt()
    {
        if (!m_doubtful)
            return;
        const QRect place(m_area.right() - signWidth, m_area.top(), signWidth, m_option.fontMetrics.height());
        paintSmall(place, QStringLiteral("?"));
        m_area.setRight(place.left() - 4);
    }

    void paintColor()
    {
        const QColor color(m_index.data(models::ColorRole).toString());
        if (!color.isValid())
            return;
        const QRect place(m_area.left(), m_area.top() + (m_option.fontMetrics.height() - signWidth) / 2, signWidth,
                          signWidth);
        m_painter->fillRect(place, color);
        m_painter->setPen(m_option.palette.color(QPalette::Mid)); // a colour like the paper's has an edge
        m_painter->drawRect(place.adjusted(0, 0, -1, -1));
        m_area.setLeft(place.right() + 6);
    }

    void paintWords() const
    {
        m_painter->setFont(m_option.font);
        m_painter->setPen(m_current && !m_selected ? m_option.palette.color(QPalette::Link) : m_text);
        const QRect line = wordsLine();
        const QString words =
            m_option.fontMetrics.elidedText(m_index.data(Qt::DisplayRole).toString(), Qt::ElideRight, line.width());
        m_painter->drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter), words);
        if (!m_doubtful)
            return;
        m_painter->setPen(QPen(m_quiet, 1.2, Qt::DotLine));
        const int end = qMin(line.right(), line.left() + m_option.fontMetrics.horizontalAdvance(words));
        m_painter->drawLine(line.left(), line.bottom(), end, line.bottom());
    }

    void paintSubtitle() const
    {
        const QString subtitle = m_index.data(models::SubtitleRole).toString();
        if (subtitle.isEmpty())
            return;
        m_painter->setFont(m_small);
        m_painter->setPen(m_quiet);
        const QFontMetrics metrics(m_small);
        const QRect line = wordsLine();
        const QRect below(line.left(), line.bottom() + 2, line.width(), metrics.height());
        m_painter->drawText(below, int(Qt::AlignLeft | Qt::AlignVCenter),
                            metrics.elidedText(subtitle, Qt::ElideRight, below.width()));
    }

private:
    QRect wordsLine() const { return {m_area.left(), m_area.top(), m_area.width(), m_option.fontMetrics.height()}; }

    void paintSmall(const QRect &place, const QString &words) const
    {
        m_painter->setFont(m_small);
        m_painter->setPen(m_quiet);
        m_painter->drawText(place, int(Qt::AlignRight | Qt::AlignVCenter), words);
    }

    QPainter *m_painter;
    const QStyleOptionViewItem &m_option;
    const QModelIndex &m_index;
    bool m_selected;
    bool m_current;
    bool m_doubtful;
    QColor m_text;
    QColor m_quiet;
    QFont m_small;
    QRect m_area; ///< what is left
};
} // namespace

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int height = option.fontMetrics.height() + gap;
    if (!index.data(models::SubtitleRole).toString().isEmpty())
        height += QFontMetrics(models::smallFont(option.font)).height() + 2;
    return {0, height};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem background = option;
    background.text.clear();
    background.state.setFlag(QStyle::State_HasFocus, option.state.testFlag(QStyle::State_HasFocus));
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, option.widget);
    painter->save();
    painter->setClipRect(option.rect);
    paintTexts(painter, option, index);
    painter->restore();
}

void RowDelegate::paintTexts(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    RowPainter row(painter, option, index);
    row.paintBar();
    row.paintCount();
    row.paintDoubt();
    row.paintColor();
    row.paintWords();
    row.paintSubtitle();
}

} // namespace app::docks

#include "moc_rowdelegate.cpp"
