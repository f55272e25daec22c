// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace app::docks
{

/// Draws an annotation to be reviewed: its passage as it was, below it as it is now, what differs on a ground of its
/// own; below that what is known of it. The current row of the view has all of it in as many lines as it needs, the
/// others one line of each around what differs. Colours come from the palette.
class ReviewDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace app::docks
