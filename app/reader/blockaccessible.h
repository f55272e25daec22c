// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/readeraccessible.h"

namespace app::reader
{

/// One block of the page for a screen reader: a heading with its level, a line of a table of contents as a link that
/// can be followed, or a paragraph with its text. Its children are the cells of a table's row, or the links in it.
class BlockAccessible : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    BlockAccessible(ReaderAccessible &page, qsizetype block) : m_page(page), m_block(block) {}
    ~BlockAccessible() override;

    qsizetype block() const { return m_block; }
    bool isRow() const;

    bool isValid() const override;
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override;
    QAccessibleInterface *child(int index) const override;
    int childCount() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override;
    QAccessible::Role role() const override;
    QAccessible::State state() const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QStringList actionNames() const override;
    void doAction(const QString &name) override;
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    core::text::TextRange range() const;
    bool isLink() const;

    ReaderAccessible &m_page;
    qsizetype m_block;
    mutable std::unordered_map<int, QAccessible::Id> m_parts; ///< by index
};

} // namespace app::reader
