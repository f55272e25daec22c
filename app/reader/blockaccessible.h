// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/readeraccessible.h"

namespace app::reader
{

/// One block of the page for a screen reader: a heading with its level, or a paragraph with its text.
class BlockAccessible : public QAccessibleInterface
{
public:
    BlockAccessible(ReaderAccessible &page, qsizetype block) : m_page(page), m_block(block) {}

    qsizetype block() const { return m_block; }

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

private:
    core::text::TextRange range() const;

    ReaderAccessible &m_page;
    qsizetype m_block;
};

} // namespace app::reader
