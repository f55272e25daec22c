// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/readeraccessible.h"

namespace app::reader
{

/// A table of the page for a screen reader: a run of rows, which are its children, with the caption that stands above
/// it as its name. Of a table that is only in part in the page's tree it has the rows that are. Nothing in it can be
/// selected by row or column. Owned by QAccessible; invalid when no table begins at its first row any more.
class TableAccessible : public QAccessibleInterface, public QAccessibleTableInterface
{
public:
    TableAccessible(ReaderAccessible &page, qsizetype firstRow) : m_page(page), m_first(firstRow) {}

    /// As a block of the document.
    qsizetype firstRow() const { return m_first; }
    /// Whether a block is the row with the columns' names.
    bool isHead(qsizetype block) const;

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *parent() const override { return &m_page; }
    QAccessibleInterface *child(int index) const override;
    int childCount() const override { return rowCount(); }
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override { return QAccessible::Table; }
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QAccessibleInterface *caption() const override;
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override;
    QString columnDescription(int column) const override;
    QString rowDescription(int) const override { return {}; }
    int columnCount() const override;
    int rowCount() const override;
    int selectedCellCount() const override { return 0; }
    QList<QAccessibleInterface *> selectedCells() const override { return {}; }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override {}

private:
    /// The rows, by block: first and one past the last.
    std::pair<qsizetype, qsizetype> rows() const;

    ReaderAccessible &m_page;
    qsizetype m_first;
};

} // namespace app::reader
