// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/corrections/corrected.h"
#include "core/library/library.h"

namespace core::library
{

/// One of the contents that a document has or had.
struct StoredContent {
    QByteArray hash;
    QString fileName;
    QString encoding; ///< empty where the reader chose none
};

/// The content's text as the reader wants it by `made`: with the repairs that are not kept off, and corrected. Parses;
/// call it off the GUI thread. Errors: those of the folder of originals, parse() and corrected().
Result<corrections::Corrected> readContent(Library::Private &library, const StoredContent &content,
                                           const QList<corrections::Correction> &made, const CancelToken &cancel = {});

} // namespace core::library
