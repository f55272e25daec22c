// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/taborder.h"

#include <QFormLayout>
#include <QGridLayout>
#include <QLayout>
#include <QList>
#include <QScrollArea>
#include <QWidget>

namespace app::dialogs
{

namespace
{
void collect(QWidget *widget, QList<QWidget *> &stops);

/// Row by row; forms and grids number their items in the order of their making.
QList<QLayoutItem *> itemsOf(const QLayout *layout)
{
    QList<QLayoutItem *> items;
    const auto take = [&items](QLayoutItem *item) {
        if (item && !items.contains(item))
            items.append(item);
    };
    if (const auto *form = qobject_cast<const QFormLayout *>(layout)) {
        for (int row = 0; row < form->rowCount(); ++row) {
            for (const auto role : {QFormLayout::SpanningRole, QFormLayout::LabelRole, QFormLayout::FieldRole})
                take(form->itemAt(row, role));
        }
    } else if (const auto *grid = qobject_cast<const QGridLayout *>(layout)) {
        for (int row = 0; row < grid->rowCount(); ++row) {
            for (int column = 0; column < grid->columnCount(); ++column)
                take(grid->itemAtPosition(row, column));
        }
    } else {
        for (int i = 0; i < layout->count(); ++i)
            take(layout->itemAt(i));
    }
    return items;
}

void collect(const QLayout *layout, QList<QWidget *> &stops)
{
    for (QLayoutItem *item : itemsOf(layout)) {
        if (item->layout())
            collect(item->layout(), stops);
        else if (item->widget())
            collect(item->widget(), stops);
    }
}

void collect(QWidget *widget, QList<QWidget *> &stops)
{
    const auto *area = qobject_cast<QScrollArea *>(widget);
    if (widget->focusPolicy() & Qt::TabFocus)
        stops.append(widget);
    if (area && area->widget())
        collect(area->widget(), stops);
    else if (widget->layout())
        collect(widget->layout(), stops);
}
} // namespace

void tabByLayout(QWidget *window)
{
    QList<QWidget *> stops;
    collect(window, stops);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops.at(i - 1), stops.at(i));
}

} // namespace app::dialogs
