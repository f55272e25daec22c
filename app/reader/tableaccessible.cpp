// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/tableaccessible.h"

#include "app/reader/blockaccessible.h"
#include "app/reader/tablecolumns.h"

#include <algorithm>

namespace app::reader
{

using core::document::MetaRole;
using core::text::TextRange;

std::pair<qsizetype, qsizetype> TableAccessible::rows() const
{
    if (!m_page.isValid() || m_first >= m_page.document().blocks().size())
        return {m_first, m_first};
    const auto found = m_page.rowsAround(m_first);
    return found.first == m_first ? found : std::pair{m_first, m_first};
}

bool TableAccessible::isValid() const
{
    return rowCount() > 0;
}

bool TableAccessible::isHead(qsizetype block) const
{
    const auto [first, end] = rows();
    return block == first && first < end && TableColumns::opensWithHead(m_page.document(), first, end);
}

int TableAccessible::rowCount() const
{
    const auto [first, end] = rows();
    return int(end - first);
}

int TableAccessible::columnCount() const
{
    qsizetype most = 0;
    const auto [first, end] = rows();
    for (qsizetype row = first; row < end; ++row)
        most = std::max(most, m_page.document().blockText(row).count(u'\t') + 1);
    return int(most);
}

QAccessibleInterface *TableAccessible::child(int index) const
{
    return index >= 0 && index < rowCount() ? m_page.block(m_first + index) : nullptr;
}

QAccessibleInterface *TableAccessible::childAt(int x, int y) const
{
    const auto [first, end] = rows();
    for (qsizetype row = first; row < end; ++row) {
        QAccessibleInterface *here = m_page.block(row);
        if (here->rect().contains(x, y))
            return here;
    }
    return nullptr;
}

int TableAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *row = dynamic_cast<const BlockAccessible *>(child);
    const auto [first, end] = rows();
    return row && row->block() >= first && row->block() < end ? int(row->block() - first) : -1;
}

QAccessibleInterface *TableAccessible::cellAt(int row, int column) const
{
    QAccessibleInterface *here = child(row);
    return here ? here->child(column) : nullptr;
}

QString TableAccessible::columnDescription(int column) const
{
    const QAccessibleInterface *head = isHead(m_first) ? cellAt(0, column) : nullptr;
    return head ? head->text(QAccessible::Name) : QString();
}

QAccessibleInterface *TableAccessible::caption() const
{
    if (!isValid() || m_first == 0 || m_page.document().blocks().at(m_first - 1).role != MetaRole::Caption)
        return nullptr;
    return m_page.block(m_first - 1);
}

QString TableAccessible::text(QAccessible::Text kind) const
{
    const QAccessibleInterface *above = kind == QAccessible::Name ? caption() : nullptr;
    return above ? above->text(QAccessible::Name) : QString();
}

QRect TableAccessible::rect() const
{
    if (!isValid())
        return {};
    const auto &blocks = m_page.document().blocks();
    return m_page.globalRect({blocks.at(m_first).range.start(), blocks.at(rows().second - 1).range.end()});
}

QAccessible::State TableAccessible::state() const
{
    QAccessible::State state;
    state.readOnly = true;
    state.offscreen = rect().isNull();
    return state;
}

void *TableAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this) : nullptr;
}

} // namespace app::reader
