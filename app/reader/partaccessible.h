// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/readeraccessible.h"

namespace app::reader
{

/// A part of a block that a screen reader goes to by itself: a cell of a table's row, or a link in running text.
struct BlockPart {
    core::text::TextRange range;
    QAccessible::Role role = QAccessible::NoRole;
    QString target; ///< of a link

    /// The parts of a block in reading order: of a row its cells, of any other block its links.
    static std::vector<BlockPart> of(const core::document::Document &document, qsizetype block);
};

/// One such part: a cell with its text and its place in the table, or a link that can be followed. Owned by
/// QAccessible; asks the document each time, so that it becomes invalid when another one is shown in which it does not
/// exist.
class PartAccessible : public QAccessibleInterface,
                       public QAccessibleActionInterface,
                       public QAccessibleTableCellInterface
{
public:
    PartAccessible(ReaderAccessible &page, qsizetype block, int index) : m_page(page), m_block(block), m_index(index) {}

    int index() const { return m_index; }

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    bool isSelected() const override { return false; }
    QList<QAccessibleInterface *> columnHeaderCells() const override;
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_index; }
    int rowIndex() const override;
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return m_page.tableOf(m_block); }

private:
    /// Without a role where the document has no such part.
    BlockPart part() const;

    ReaderAccessible &m_page;
    qsizetype m_block;
    int m_index;
};

} // namespace app::reader
