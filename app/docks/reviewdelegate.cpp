// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/reviewdelegate.h"

#include "app/models/reviewmodel.h"
#include "app/models/smallfont.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QTextLayout>
#include <QtMath>

#include <algorithm>
#include <memory>

namespace app::docks
{

using models::ReviewLine;
using models::ReviewModel;
using models::ReviewWords;

namespace
{
const QString arrowSign = QStringLiteral("→ ");
constexpr int gap = 8;
constexpr int lineGap = 2;
constexpr int tint = 56; ///< alpha of the changed part's ground

struct Inks {
    QColor text;
    QColor quiet;
    QColor ground; ///< of what differs
};

void drawLine(QPainter *painter, QRect rect, const ReviewLine &line, const Inks &inks)
{
    const QFontMetrics metrics = painter->fontMetrics();
    QColor ground = inks.ground;
    ground.setAlpha(tint);
    int x = rect.left();
    for (const QString *part : {&line.left, &line.changed, &line.right}) {
        const int room = std::max(0, rect.right() - x);
        const QString shown = metrics.elidedText(*part, Qt::ElideRight, room);
        const QRect place(x, rect.top(), std::min(room, metrics.horizontalAdvance(shown)), rect.height());
        if (part == &line.changed)
            painter->fillRect(place.adjusted(0, 1, 0, -1), ground);
        painter->setPen(part == &line.changed ? inks.text : inks.quiet);
        painter->drawText(place, int(Qt::AlignLeft | Qt::AlignVCenter), shown);
        x += place.width();
    }
}

/// Words of a row that is shown whole.
struct Paragraph {
    QString words;
    QFont font;
    QString sign{}; ///< before the first line
    int indent = 0;
    QList<QTextLayout::FormatRange> formats{};
};

struct LaidOut {
    QTextLayout layout;
    int height = 0;
};

/// The view where the row is its current one.
const QAbstractItemView *viewShowingWhole(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->currentIndex() == index ? view : nullptr;
}

/// What differs stands on a ground, and is underlined, as a chosen row may have the colour of the ground.
Paragraph paragraphOf(const ReviewWords &words, const QFont &font, const Inks &inks)
{
    Paragraph paragraph{words.words, font};
    QColor ground = inks.ground;
    ground.setAlpha(tint);
    QTextCharFormat format;
    format.setForeground(inks.quiet);
    paragraph.formats.append({0, int(words.words.size()), format});
    format.setForeground(inks.text);
    format.setBackground(ground);
    format.setFontUnderline(true);
    for (const core::text::TextRange range : words.changed)
        paragraph.formats.append({int(range.start()), int(range.length()), format});
    return paragraph;
}

/// The passage before, the passage now, and what is known of it.
QList<Paragraph> paragraphsOf(const QStyleOptionViewItem &option, const QModelIndex &index, const Inks &inks)
{
    QList<Paragraph> paragraphs;
    paragraphs.append(paragraphOf(index.data(ReviewModel::WholeBeforeRole).value<ReviewWords>(), option.font, inks));
    if (const auto now = index.data(ReviewModel::WholeNowRole).value<ReviewWords>(); now != ReviewWords()) {
        paragraphs.append(paragraphOf(now, option.font, inks));
        paragraphs.last().sign = arrowSign;
    }
    for (Paragraph &passage : paragraphs)
        passage.indent = option.fontMetrics.horizontalAdvance(arrowSign);
    paragraphs.append(
        paragraphOf({index.data(ReviewModel::WhatRole).toString()}, models::smallFont(option.font), inks));
    return paragraphs;
}

std::unique_ptr<LaidOut> laidOut(const Paragraph &paragraph, int width)
{
    auto laid = std::make_unique<LaidOut>();
    laid->layout.setText(paragraph.words);
    laid->layout.setFont(paragraph.font);
    laid->layout.setFormats(paragraph.formats);
    laid->layout.beginLayout();
    double y = 0;
    for (QTextLine line = laid->layout.createLine(); line.isValid(); line = laid->layout.createLine()) {
        line.setLineWidth(std::max(1, width - paragraph.indent));
        line.setPosition({double(paragraph.indent), y});
        y += line.height();
    }
    laid->layout.endLayout();
    laid->height = qCeil(y);
    return laid;
}

void paintWhole(QPainter *painter, QRect area, const QList<Paragraph> &paragraphs)
{
    for (const Paragraph &paragraph : paragraphs) {
        const auto laid = laidOut(paragraph, area.width());
        painter->setFont(paragraph.font);
        painter->drawText(area, int(Qt::AlignLeft | Qt::AlignTop), paragraph.sign);
        laid->layout.draw(painter, area.topLeft());
        area.setTop(area.top() + laid->height + lineGap);
    }
}
} // namespace

QSize ReviewDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (const QAbstractItemView *view = viewShowingWhole(option, index)) {
        int height = 2 * gap;
        for (const Paragraph &paragraph : paragraphsOf(option, index, {}))
            height += laidOut(paragraph, view->viewport()->width() - 2 * gap)->height + lineGap;
        return {0, height - lineGap};
    }
    const int small = QFontMetrics(models::smallFont(option.font)).height();
    return {0, 2 * option.fontMetrics.height() + small + 2 * lineGap + 2 * gap};
}

void ReviewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem background = option;
    background.text.clear();
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, painter, option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QPalette &palette = option.palette;
    const QColor bright = palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QColor quiet = selected ? bright : palette.color(QPalette::PlaceholderText);
    painter->save();
    painter->setClipRect(option.rect);
    if (viewShowingWhole(option, index)) {
        const QColor accent = selected ? bright : palette.color(QPalette::Link);
        painter->setPen(quiet);
        paintWhole(painter, option.rect.adjusted(gap, gap, -gap, -gap),
                   paragraphsOf(option, index, {bright, quiet, accent}));
        painter->restore();
        return;
    }
    painter->setFont(option.font);
    const int arrow = option.fontMetrics.horizontalAdvance(arrowSign);
    QRect line(option.rect.left() + gap, option.rect.top() + gap, option.rect.width() - 2 * gap,
               option.fontMetrics.height());
    drawLine(painter, line.adjusted(arrow, 0, 0, 0), index.data(ReviewModel::BeforeRole).value<ReviewLine>(),
             {bright, quiet, palette.color(QPalette::Mid)});
    line.translate(0, line.height() + lineGap);
    painter->setPen(quiet);
    if (const auto now = index.data(ReviewModel::NowRole).value<ReviewLine>(); now != ReviewLine()) {
        painter->drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter), QStringLiteral("→"));
        drawLine(painter, line.adjusted(arrow, 0, 0, 0), now,
                 {bright, quiet, selected ? bright : palette.color(QPalette::Link)});
    }
    painter->setFont(models::smallFont(option.font));
    const QRect below(line.left(), line.bottom() + 1 + lineGap, line.width(), painter->fontMetrics().height());
    const QString what = index.data(ReviewModel::WhatRole).toString();
    painter->setPen(quiet);
    painter->drawText(below, int(Qt::AlignLeft | Qt::AlignVCenter),
                      painter->fontMetrics().elidedText(what, Qt::ElideRight, below.width()));
    painter->restore();
}

} // namespace app::docks

#include "moc_reviewdelegate.cpp"
