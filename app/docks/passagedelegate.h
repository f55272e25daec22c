// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/readertheme.h"

#include <QStyledItemDelegate>

namespace app::docks
{

/// Paints a found passage: three lines of it between the words around it, on the ground of its colour; below that
/// where it stands, and its tags. All rows are of one height.
class PassageDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PassageDelegate(QObject *parent = nullptr);

    void setTheme(const reader::ReaderTheme &theme) { m_theme = theme; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    reader::ReaderTheme m_theme;
};

} // namespace app::docks
