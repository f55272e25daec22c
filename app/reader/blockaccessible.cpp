// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/blockaccessible.h"

#include "app/reader/partaccessible.h"
#include "core/document/shownform.h"

#include <QCoreApplication>

#include <algorithm>

namespace app::reader
{

using core::document::BlockKind;
using core::text::TextRange;

namespace
{
/// Longer blocks give as much of their text as a screen reader will say in one go; all of it is in the page's own text.
constexpr qsizetype longestName = 20'000;
} // namespace

BlockAccessible::~BlockAccessible()
{
    for (const auto &[index, id] : m_parts)
        QAccessible::deleteAccessibleInterface(id);
}

int BlockAccessible::childCount() const
{
    return isValid() ? int(BlockPart::of(m_page.document(), m_block).size()) : 0;
}

QAccessibleInterface *BlockAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const auto known = m_parts.find(index);
    if (QAccessibleInterface *made = known == m_parts.end() ? nullptr : QAccessible::accessibleInterface(known->second))
        return made;
    auto *made = new PartAccessible(m_page, m_block, index);
    m_parts[index] = QAccessible::registerAccessibleInterface(made);
    return made;
}

int BlockAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *part = dynamic_cast<const PartAccessible *>(child);
    return part && part->parent() == this ? part->index() : -1;
}

bool BlockAccessible::isValid() const
{
    return m_page.isValid() && m_block < m_page.document().blocks().size();
}

QAccessibleInterface *BlockAccessible::parent() const
{
    if (!isValid() || !isRow())
        return &m_page;
    return m_page.tableOf(m_block);
}

bool BlockAccessible::isRow() const
{
    return m_page.document().blocks().at(m_block).kind == BlockKind::TableRow;
}

TextRange BlockAccessible::range() const
{
    const TextRange whole = m_page.document().blocks().at(m_block).range;
    return {whole.start(), std::min(whole.end(), whole.start() + longestName)};
}

QString BlockAccessible::text(QAccessible::Text kind) const
{
    if (!isValid())
        return {};
    const auto &block = m_page.document().blocks().at(m_block);
    if (kind == QAccessible::Name)
        return m_page.document().text().mid(range().start(), range().length());
    if (kind != QAccessible::Description)
        return {};
    if (block.kind == BlockKind::Title)
        return QCoreApplication::translate("app::reader", "Title");
    if (block.kind == BlockKind::Heading)
        return QCoreApplication::translate("app::reader", "Heading level %1").arg(block.level);
    const auto form = core::document::shownForm(m_page.document(), m_block);
    if (form.isItem() && !core::document::markerSign(form).isEmpty())
        return QCoreApplication::translate("app::reader", "List item %1").arg(core::document::markerSign(form));
    if (form.quoteLevel > 0)
        return QCoreApplication::translate("app::reader", "Quotation");
    return {};
}

QRect BlockAccessible::rect() const
{
    return isValid() ? m_page.globalRect(m_page.document().blocks().at(m_block).range) : QRect();
}

QAccessible::Role BlockAccessible::role() const
{
    if (!isValid())
        return QAccessible::NoRole;
    const BlockKind kind = m_page.document().blocks().at(m_block).kind;
    if (isRow())
        return QAccessible::Row;
    if (isLink())
        return QAccessible::Link;
    if (kind == BlockKind::Title || kind == BlockKind::Heading)
        return QAccessible::Heading;
    const bool item = core::document::shownForm(m_page.document(), m_block).isItem();
    return item ? QAccessible::ListItem : QAccessible::Paragraph;
}

bool BlockAccessible::isLink() const
{
    return isValid() && m_page.page().contentsLinks().target(m_block) >= 0;
}

void *BlockAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface && isLink() ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList BlockAccessible::actionNames() const
{
    return isLink() ? QStringList{pressAction()} : QStringList();
}

void BlockAccessible::doAction(const QString &name)
{
    if (isLink() && name == pressAction())
        m_page.page().activate(m_page.document().blocks().at(m_block).range.start());
}

QAccessible::State BlockAccessible::state() const
{
    QAccessible::State state;
    state.linked = isLink();
    state.readOnly = true;
    state.selectableText = true;
    state.multiLine = true;
    state.offscreen = isValid() && rect().isNull();
    return state;
}

} // namespace app::reader
