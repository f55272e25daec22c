// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <gumbo.h>

#include <span>

namespace core::importers::html
{

/// What an element means for the text.
enum class Role : quint8 {
    Inline,  ///< part of the line
    Block,   ///< begins and ends a line
    Heading, ///< h1 to h6
    Item,    ///< li
    List,    ///< ul, ol, menu, dir
    Table,
    Row,
    Cell,
    Preformatted,
    LineBreak, ///< br
    Ruby,
    Reading, ///< rt
    Dropped, ///< scripts, styles, form controls, embedded things, ruby brackets
};

Role roleOf(GumboTag tag);

/// The children of an element or document; empty for every other node.
std::span<GumboNode *const> children(const GumboNode *node);
bool isElement(const GumboNode *node);
bool isElement(const GumboNode *node, GumboTag tag);
/// The element's attribute in UTF-16; empty where it has none.
QString attribute(const GumboNode *node, const char *name);
/// True for text, white space and CDATA nodes.
bool isText(const GumboNode *node);

} // namespace core::importers::html
