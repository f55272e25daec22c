// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace app::docks
{

/// Draws a repair: its switch, what stood there with the changed part tinted, below it what stands there now, below
/// that why and where. What is switched off is quiet and struck; a guess says so. Colours come from the palette.
class RepairDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    static QRect switchRect(const QStyleOptionViewItem &option);
    static void paintSwitch(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);
    static void paintTexts(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index);
};

} // namespace app::docks
