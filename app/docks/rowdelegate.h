// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace app::docks
{

/// Paints the rows of side panels (models::Role): text elided, a quiet second line, the count at the right end in space
/// that is always kept, a swatch where there is a colour, a bar and the accent colour at the place where the reader is,
/// a dotted line under what is doubtful. Colours come from the palette, so every theme and contrast holds.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintTexts(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
};

} // namespace app::docks
