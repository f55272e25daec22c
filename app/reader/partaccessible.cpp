// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/partaccessible.h"

#include "app/reader/tableaccessible.h"

#include <algorithm>

namespace app::reader
{

using core::document::BlockKind;
using core::document::SpanKind;
using core::text::TextRange;

std::vector<BlockPart> BlockPart::of(const core::document::Document &document, qsizetype block)
{
    std::vector<BlockPart> parts;
    if (block >= document.blocks().size())
        return parts;
    const TextRange whole = document.blocks().at(block).range;
    if (document.blocks().at(block).kind == BlockKind::TableRow) {
        qsizetype at = whole.start();
        for (const QStringView cell : document.blockText(block).split(u'\t')) {
            parts.push_back({{at, at + cell.size()}, QAccessible::Cell, {}});
            at += cell.size() + 1;
        }
        return parts;
    }
    const auto &spans = document.spans();
    auto span = std::lower_bound(spans.cbegin(), spans.cend(), whole.start(),
                                 [](const auto &one, qsizetype at) { return one.range.start() < at; });
    for (; span != spans.cend() && span->range.start() < whole.end(); ++span) {
        if (span->kind == SpanKind::Link)
            parts.push_back({span->range, QAccessible::Link, span->value});
    }
    return parts;
}

BlockPart PartAccessible::part() const
{
    if (!m_page.isValid())
        return {};
    const std::vector<BlockPart> parts = BlockPart::of(m_page.document(), m_block);
    return size_t(m_index) < parts.size() ? parts[size_t(m_index)] : BlockPart();
}

bool PartAccessible::isValid() const
{
    return part().role != QAccessible::NoRole;
}

QAccessibleInterface *PartAccessible::parent() const
{
    return m_page.block(m_block);
}

QString PartAccessible::text(QAccessible::Text kind) const
{
    const BlockPart here = part();
    if (kind == QAccessible::Name)
        return m_page.document().text().mid(here.range.start(), here.range.length());
    return kind == QAccessible::Description ? here.target : QString();
}

QRect PartAccessible::rect() const
{
    const BlockPart here = part();
    return here.range.isEmpty() ? QRect() : m_page.globalRect(here.range);
}

QAccessible::Role PartAccessible::role() const
{
    const QAccessible::Role here = part().role;
    const auto *above = here == QAccessible::Cell ? static_cast<TableAccessible *>(table()) : nullptr;
    return above && above->isHead(m_block) ? QAccessible::ColumnHeader : here;
}

int PartAccessible::rowIndex() const
{
    return int(m_block - m_page.rowsAround(m_block).first);
}

QList<QAccessibleInterface *> PartAccessible::columnHeaderCells() const
{
    const auto *above = static_cast<TableAccessible *>(table());
    if (!above || !above->isHead(above->firstRow()))
        return {};
    QAccessibleInterface *head = above->cellAt(0, m_index);
    return head && head != this ? QList<QAccessibleInterface *>{head} : QList<QAccessibleInterface *>();
}

QAccessible::State PartAccessible::state() const
{
    QAccessible::State state;
    state.linked = role() == QAccessible::Link;
    state.readOnly = true;
    state.selectableText = true;
    state.offscreen = rect().isNull();
    return state;
}

void *PartAccessible::interface_cast(QAccessible::InterfaceType type)
{
    const QAccessible::Role here = part().role;
    if (type == QAccessible::ActionInterface && here == QAccessible::Link)
        return static_cast<QAccessibleActionInterface *>(this);
    if (type == QAccessible::TableCellInterface && here == QAccessible::Cell)
        return static_cast<QAccessibleTableCellInterface *>(this);
    return nullptr;
}

QStringList PartAccessible::actionNames() const
{
    return role() == QAccessible::Link ? QStringList{pressAction()} : QStringList();
}

void PartAccessible::doAction(const QString &name)
{
    if (role() == QAccessible::Link && name == pressAction())
        m_page.page().activate(part().range.start());
}

} // namespace app::reader
