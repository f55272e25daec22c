// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/draft.h"

#include <vector>

namespace core::structure
{

/// 索引号：…, 发文机关：…, 法規名稱：…: one field of the table that a government's site or a database of laws sets
/// above a document; its label may be set with blanks inside it. Gives the length of the label with its colon in UTF-16
/// units, 0 for other lines.
qsizetype catalogLabel(QStringView line);

/// Decides such a table among the first lines of an article, given in order, and takes its lines from them: three
/// fields at least, or two with the name of a law; a label may stand on the line above its value. Where text follows
/// the table at once, the name in it is the title, and what stands above it is the site's. Returns whether the title
/// was found so.
bool markCatalog(Draft &draft, std::vector<qsizetype> *lines);

/// Letters and digits alone, for comparing names that sites write with other signs around them.
QString nameOf(QStringView text);

/// Why a line is taken for what a site set above the title.
QString aboveTitleReason();

} // namespace core::structure
