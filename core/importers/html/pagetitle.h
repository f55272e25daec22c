// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/manuscript.h"
#include "core/importers/html/textnodes.h"

#include <gumbo.h>

namespace core::importers::html
{

/// The text node inside the head's `<title>`; null for a page without one.
const GumboNode *titleNode(const GumboNode *root);

/// Marks the line of the text in which the page's own title stands: the same words, or the part of them before the name
/// of the site. Where no line holds it and the page has no heading of the highest level, the title becomes the first
/// line.
void placeTitle(document::Manuscript &manuscript, const GumboNode *title, const TextNodes &texts);

} // namespace core::importers::html
