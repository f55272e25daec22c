// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace core::io
{

struct CsvOptions {
    /// Excel takes a file without the mark for one in the system's old encoding.
    enum class Mark : quint8 { None, Utf8 } mark = Mark::None;
};

/// Rows as RFC 4180 has them: UTF-8, lines end with CRLF, fields stand in quotation marks where they must. A field that
/// a spreadsheet would take for a formula (it begins with = + - @, a tab or a line end) gets an apostrophe before it,
/// as OWASP advises; csvRows() takes that away again.
QByteArray toCsv(const QList<QStringList> &rows, const CsvOptions &options = {});

/// Reads rows in UTF-8, with or without the mark, with any line ends; fields are parted by commas, or by semicolons or
/// tabs where the first line has those and no comma. Rows may have different lengths; empty lines are left out. Errors:
/// Malformed for a quotation mark that is not closed, or bytes that are not UTF-8.
Result<QList<QStringList>> csvRows(const QByteArray &bytes);

} // namespace core::io
