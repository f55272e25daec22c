// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/manuscript.h"
#include "core/repair/markdownlines.h"

#include <QStringView>

#include <vector>

namespace core::repair
{

/// The items of lists within lists (CommonMark 0.30 §5.2): a ListItem mark for each, whose level is its depth, from 2.
/// An item lies deeper than another that stands two blanks or more to its left; the lines right under it belong to it.
/// Items of the first level have no mark: they are told by their openings. Linear.
QList<document::Mark> nestedItems(QStringView text, const std::vector<MarkdownLine> &lines);

/// A Caption mark for each line that says "Table 1. …" or "表 1　…" and stands alone right above or below a table, at
/// most one empty line away. Linear.
QList<document::Mark> tableCaptions(QStringView text, const std::vector<MarkdownLine> &lines);

} // namespace core::repair
