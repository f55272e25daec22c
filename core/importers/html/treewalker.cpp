// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/treewalker.h"

#include "core/importers/html/elements.h"
#include "core/importers/html/headingtools.h"

#include <algorithm>

namespace core::importers::html
{

using document::MarkKind;

namespace
{
constexpr qsizetype longestReading = 60;

QString plainText(const GumboNode *node)
{
    if (isText(node))
        return QString::fromUtf8(node->v.text.text);
    QString out;
    if (isElement(node) && roleOf(node->v.element.tag) == Role::Dropped)
        return out;
    for (const GumboNode *child : children(node))
        out += plainText(child);
    return out;
}
} // namespace

void TreeWalker::walk(const GumboNode *body)
{
    Context context;
    if (m_kind == Kind::Fragment) {
        context.space = Space::Lines;
        context.kind.marked = false;
    }
    startBlock(context);
    visitChildren(body, context);
    breakLine(context);
}

void TreeWalker::breakLine(const Context &context)
{
    if (context.oneLine)
        m_lines.separate();
    else
        m_lines.endLine();
}

void TreeWalker::startBlock(const Context &context)
{
    breakLine(context);
    if (context.oneLine)
        return;
    LineKind kind = context.kind;
    kind.id = ++m_blocks;
    m_lines.setKind(kind);
}

void TreeWalker::visitChildren(const GumboNode *node, const Context &context)
{
    for (const GumboNode *child : children(node))
        visit(child, context);
}

void TreeWalker::visit(const GumboNode *node, const Context &context)
{
    if (isText(node))
        m_texts.append(node, context.space, m_lines);
    else if (isElement(node))
        visitElement(node, context);
}

/// What the text inside a block element is.
TreeWalker::Context TreeWalker::contextOf(const GumboNode *block, Context context)
{
    const GumboTag tag = block->v.element.tag;
    const bool chrome = context.kind.chrome || (!context.oneLine && m_analysis.isChrome(block));
    if (context.space == Space::Lines)
        context.space = Space::Collapse;
    if (!context.kind.marked)
        context.kind = LineKind{};
    context.kind.chrome = chrome;
    switch (roleOf(tag)) {
    case Role::Heading:
        context.heading = true;
        context.kind.mark = MarkKind::Heading;
        context.kind.level = tag - GUMBO_TAG_H1 + 1;
        break;
    case Role::List:
        ++context.listDepth;
        break;
    case Role::Item:
        context.kind.mark = MarkKind::ListItem;
        context.kind.level = std::max(1, context.listDepth);
        context.kind.item = ++m_items;
        context.kind.marker = context.list ? context.list->markerOf(block) : QString();
        break;
    case Role::Preformatted:
        context.kind.preformatted = true;
        context.space = context.oneLine ? context.space : Space::Preserve;
        break;
    case Role::Table:
        context.dataTable = !context.oneLine && !m_analysis.isLayoutTable(block);
        context.kind.mark = MarkKind::Paragraph;
        context.kind.level = 0;
        break;
    default:
        if (tag == GUMBO_TAG_FIGCAPTION || tag == GUMBO_TAG_CAPTION) {
            context.kind.mark = MarkKind::Caption;
            context.kind.level = 0;
        } else if (tag == GUMBO_TAG_BLOCKQUOTE) {
            ++context.kind.quotes;
        }
        break;
    }
    return context;
}

void TreeWalker::visitElement(const GumboNode *node, Context context)
{
    switch (roleOf(node->v.element.tag)) {
    case Role::Dropped:
        break;
    case Role::LineBreak:
        if (context.oneLine)
            m_lines.separate();
        else
            m_lines.breakLine();
        break;
    case Role::Ruby:
        visitRuby(node, context);
        break;
    case Role::Inline:
    case Role::Reading:
        if (!context.heading || !isHeadingTool(node))
            visitInline(node, context);
        break;
    case Role::Row:
        visitRow(node, context);
        break;
    default:
        visitBlock(node, context);
        break;
    }
}

void TreeWalker::visitBlock(const GumboNode *node, Context context)
{
    Context inside = contextOf(node, context);
    startBlock(inside);
    const Role role = roleOf(node->v.element.tag);
    inside.oneLine = inside.oneLine || role == Role::Heading;
    if (role == Role::List) {
        ListCounter counter(node);
        inside.list = &counter;
        visitChildren(node, inside);
    } else {
        visitChildren(node, inside);
    }
    startBlock(context);
}

void TreeWalker::visitRow(const GumboNode *node, Context context)
{
    if (!context.dataTable || context.oneLine) {
        visitBlock(node, context);
        return;
    }
    Context inside = contextOf(node, context);
    inside.kind.mark = MarkKind::TableRow;
    inside.kind.level = 0;
    startBlock(inside);
    inside.oneLine = true;
    for (const GumboNode *cell : children(node)) {
        if (!isElement(cell)) {
            visit(cell, inside);
            continue;
        }
        visitChildren(cell, inside);
        m_lines.endCell();
    }
    startBlock(context);
}

void TreeWalker::visitInline(const GumboNode *node, const Context &context)
{
    const qsizetype start = m_lines.position();
    visitChildren(node, context);
    const qsizetype end = m_lines.end();
    if (end <= start)
        return;
    switch (node->v.element.tag) {
    case GUMBO_TAG_A:
        if (const QString target = attribute(node, "href").trimmed();
            !target.isEmpty() && !target.startsWith(u"javascript:", Qt::CaseInsensitive))
            m_lines.addMark({start, end}, MarkKind::Link, 0, target);
        break;
    case GUMBO_TAG_EM:
    case GUMBO_TAG_I:
        m_lines.addMark({start, end}, MarkKind::Emphasis, 1);
        break;
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_B:
        m_lines.addMark({start, end}, MarkKind::Emphasis, 2);
        break;
    default:
        break;
    }
}

/// A base, its reading, the next base, its reading …: readings leave the text and become marks on their bases.
void TreeWalker::visitRuby(const GumboNode *node, const Context &context)
{
    qsizetype base = m_lines.position();
    for (const GumboNode *child : children(node)) {
        if (!isElement(child) || roleOf(child->v.element.tag) != Role::Reading) {
            visit(child, context);
            continue;
        }
        const QString reading = plainText(child).simplified();
        if (m_lines.end() > base && !reading.isEmpty() && reading.size() <= longestReading)
            m_lines.addMark({base, m_lines.end()}, MarkKind::Ruby, 0, reading);
        else
            visitChildren(child, context); // a reading of nothing, or too long for one, stays in the text
        base = m_lines.position();
    }
}

} // namespace core::importers::html
