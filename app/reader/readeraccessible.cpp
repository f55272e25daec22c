// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/blockaccessible.h"
#include "app/reader/tableaccessible.h"
#include "core/text/segmentation.h"

#include <algorithm>

namespace app::reader
{

using core::text::TextRange;

namespace
{
/// A document of no more blocks than this has all of them as children.
constexpr qsizetype mostChildren = 5000;

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<ReaderView *>(object);
    return view ? new ReaderAccessible(view, view->pageAccess()) : nullptr;
}
} // namespace

ReaderAccessible::ReaderAccessible(ReaderView *view, PageAccess &page)
    : QAccessibleWidget(view, QAccessible::Document), m_page(page)
{
}

ReaderAccessible::~ReaderAccessible()
{
    drop(m_blocks);
    drop(m_tables);
}

void ReaderAccessible::drop(Kept &kept)
{
    for (const auto &[block, id] : kept)
        QAccessible::deleteAccessibleInterface(id);
    kept.clear();
}

void ReaderAccessible::install()
{
    static const bool once = (QAccessible::installFactory(makeInterface), true);
    Q_UNUSED(once);
}

void *ReaderAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TextInterface)
        return static_cast<QAccessibleTextInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State ReaderAccessible::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.readOnly = true;
    state.selectableText = true;
    state.multiLine = true;
    return state;
}

QString ReaderAccessible::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Description)
        return document().title();
    return QAccessibleWidget::text(kind);
}

std::pair<qsizetype, qsizetype> ReaderAccessible::childBlocks() const
{
    const auto &blocks = document().blocks();
    if (blocks.size() <= mostChildren)
        return {0, blocks.size()};
    const auto &shown = m_page.pageWindow().shown();
    if (shown.empty())
        return {0, 0};
    return {document().blockAt(shown.front().range.start()), document().blockAt(shown.back().range.end()) + 1};
}

bool ReaderAccessible::isRow(qsizetype block) const
{
    return document().blocks().at(block).kind == core::document::BlockKind::TableRow;
}

const std::vector<qsizetype> &ReaderAccessible::childStarts() const
{
    const auto range = childBlocks();
    if (range == m_startsIn && document().blocks().isSharedWith(m_startsOf))
        return m_childStarts;
    m_startsOf = document().blocks();
    m_startsIn = range;
    m_childStarts.clear();
    for (qsizetype block = range.first; block < range.second; ++block) {
        if (block == range.first || !isRow(block) || !isRow(block - 1))
            m_childStarts.push_back(block);
    }
    return m_childStarts;
}

qsizetype ReaderAccessible::childOf(qsizetype block) const
{
    const auto &starts = childStarts();
    if (block < m_startsIn.first || block >= m_startsIn.second)
        return -1;
    return std::ranges::upper_bound(starts, block) - starts.begin() - 1;
}

std::pair<qsizetype, qsizetype> ReaderAccessible::rowsAround(qsizetype block) const
{
    const qsizetype child = childOf(block);
    if (child < 0 || !isRow(block))
        return {block, block};
    const auto &starts = childStarts();
    const auto next = size_t(child) + 1;
    return {starts[size_t(child)], next < starts.size() ? starts[next] : m_startsIn.second};
}

int ReaderAccessible::childCount() const
{
    return int(childStarts().size());
}

QAccessibleInterface *ReaderAccessible::child(int index) const
{
    if (index < 0 || index >= childCount())
        return nullptr;
    const qsizetype start = childStarts()[size_t(index)];
    return isRow(start) ? tableOf(start) : block(start);
}

QAccessibleInterface *ReaderAccessible::block(qsizetype index) const
{
    if (childOf(index) < 0)
        return nullptr;
    if (m_blocks.size() > 2 * size_t(mostChildren))
        drop(m_blocks);
    if (const auto known = m_blocks.find(index); known != m_blocks.end()) {
        if (QAccessibleInterface *made = QAccessible::accessibleInterface(known->second))
            return made;
    }
    auto *made = new BlockAccessible(*const_cast<ReaderAccessible *>(this), index);
    m_blocks[index] = QAccessible::registerAccessibleInterface(made);
    return made;
}

QAccessibleInterface *ReaderAccessible::tableOf(qsizetype row) const
{
    const auto [first, end] = rowsAround(row);
    if (first == end)
        return nullptr;
    if (const auto known = m_tables.find(first); known != m_tables.end()) {
        if (QAccessibleInterface *made = QAccessible::accessibleInterface(known->second))
            return made;
    }
    auto *made = new TableAccessible(*const_cast<ReaderAccessible *>(this), first);
    m_tables[first] = QAccessible::registerAccessibleInterface(made);
    return made;
}

QAccessibleInterface *ReaderAccessible::childAt(int x, int y) const
{
    const int offset = offsetAtPoint({x, y});
    return offset < 0 ? nullptr : child(int(childOf(document().blockAt(offset))));
}

int ReaderAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    if (const auto *block = dynamic_cast<const BlockAccessible *>(child))
        return block->isValid() && !block->isRow() ? int(childOf(block->block())) : -1;
    const auto *table = dynamic_cast<const TableAccessible *>(child);
    return table ? int(childOf(table->firstRow())) : -1;
}

QRect ReaderAccessible::globalRect(TextRange range) const
{
    const QRect rect = view().rectOf(range);
    return rect.isNull() ? rect : QRect(view().viewport()->mapToGlobal(rect.topLeft()), rect.size());
}

void ReaderAccessible::selection(int index, int *start, int *end) const
{
    const TextRange range = index == 0 ? view().selection() : TextRange();
    *start = int(range.start());
    *end = int(range.end());
}

int ReaderAccessible::selectionCount() const
{
    return view().selection().isEmpty() ? 0 : 1;
}

void ReaderAccessible::removeSelection(int index)
{
    if (index == 0)
        view().clearSelection();
}

void ReaderAccessible::setSelection(int index, int start, int end)
{
    if (index == 0 && start >= 0 && end >= 0)
        view().setSelection({std::min(start, end), std::max(start, end)});
}

int ReaderAccessible::cursorPosition() const
{
    return int(m_page.caret().offset);
}

void ReaderAccessible::setCursorPosition(int offset)
{
    m_page.setCaret(std::clamp<qsizetype>(offset, 0, document().text().size()));
}

QString ReaderAccessible::text(int start, int end) const
{
    return document().text().mid(start, end - start);
}

int ReaderAccessible::characterCount() const
{
    return int(document().text().size());
}

TextRange ReaderAccessible::unitAt(qsizetype offset, QAccessible::TextBoundaryType type) const
{
    const QStringView all = document().text();
    offset = std::clamp<qsizetype>(offset, 0, all.size());
    switch (type) {
    case QAccessible::CharBoundary: {
        const qsizetype start = m_page.pageWindow().graphemeBorder(offset);
        qsizetype end = std::min(offset + 1, all.size());
        while (end < all.size() && m_page.pageWindow().graphemeBorder(end) <= start)
            ++end;
        return {start, end};
    }
    case QAccessible::WordBoundary:
        return core::text::wordAt(all, offset);
    case QAccessible::SentenceBoundary:
        return core::text::sentenceAt(all, offset);
    case QAccessible::ParagraphBoundary:
        return core::text::lineAt(all, offset);
    case QAccessible::LineBoundary:
        return m_page.pageWindow().lineOf({offset, false}).range;
    case QAccessible::NoBoundary:
        break;
    }
    return {0, all.size()};
}

QString ReaderAccessible::taken(TextRange range, int *start, int *end) const
{
    *start = int(range.start());
    *end = int(range.end());
    return text(*start, *end);
}

QString ReaderAccessible::textAtOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const
{
    // -1 and -2 are the length and the caret in IAccessible2.
    const qsizetype at = offset == -2 ? cursorPosition() : offset < 0 ? characterCount() : offset;
    return taken(unitAt(at, type), start, end);
}

QString ReaderAccessible::textBeforeOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const
{
    const TextRange here = unitAt(offset < 0 ? characterCount() : offset, type);
    if (here.start() == 0) {
        *start = *end = -1;
        return {};
    }
    return taken(unitAt(here.start() - 1, type), start, end);
}

QString ReaderAccessible::textAfterOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const
{
    const TextRange here = unitAt(offset < 0 ? characterCount() : offset, type);
    qsizetype next = std::max<qsizetype>(here.end(), here.start() + 1);
    if (next < characterCount() && document().text().at(next) == u'\n' && type != QAccessible::CharBoundary)
        ++next;
    if (next >= characterCount()) {
        *start = *end = -1;
        return {};
    }
    return taken(unitAt(next, type), start, end);
}

QRect ReaderAccessible::characterRect(int offset) const
{
    return globalRect(unitAt(offset, QAccessible::CharBoundary));
}

int ReaderAccessible::offsetAtPoint(const QPoint &point) const
{
    return int(m_page.pageWindow().graphemeAt(view().viewport()->mapFromGlobal(point)));
}

void ReaderAccessible::scrollToSubstring(int start, int end)
{
    if (start >= 0 && end >= start)
        view().goTo({start, end});
}

} // namespace app::reader
