// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/document/document.h"
#include "core/importers/importer.h"
#include "core/repair/pipeline.h"

#include <QByteArray>
#include <QString>

namespace core::library
{

struct ParseOptions {
    QString encoding;        ///< IANA name; empty to have it found
    repair::Options repairs; ///< which passes run
};

/// The whole way from bytes to a Document: import, repair, structure. Pure and re-entrant; call it off the GUI thread.
/// `fileName` is used for its ending only. Errors: those of Importer::load, and Cancelled.
Result<document::Document> parse(const QByteArray &bytes, const QString &fileName, const ParseOptions &options = {},
                                 const Progress &progress = {}, const CancelToken &cancel = {});

/// Reads a file whole. Errors: NotFound, IsFolder, Unreadable, TooLarge (over 512 MiB), Empty. "-" is standard input.
Result<QByteArray> readFile(const QString &path);

} // namespace core::library
