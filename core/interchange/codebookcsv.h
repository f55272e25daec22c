// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"
#include "core/io/csv.h"

namespace core::interchange
{

/// The codebook as a table: path, color, description, aliases (parted by "; "; a line
/// each where one has a semicolon in it), when to use, when not, example, id. The
/// first row names the columns, in English.
QByteArray codebookToCsv(const QList<annotation::Tag> &tags, const io::CsvOptions &options = {});

/// Reads such a table: "path" (or "name" with "parent", or "tag", "code") must be there, columns may stand in any order
/// and be missing; the names of columns may be Chinese, as the program shows them (路径, 名称, 上级, 颜色, 说明, 别名,
/// 何时使用, 何时不用, 示例), and the bytes GB18030, Big5 or UTF-16 instead of UTF-8. Tags above that have no row of
/// their own are made. The result is in tree order of the rows, parents first, with fresh ids where the table has none.
/// Errors: Malformed.
Result<QList<annotation::Tag>> codebookFromCsv(const QByteArray &bytes);

} // namespace core::interchange
