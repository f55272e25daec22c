// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/library/formertexts.h"
#include "core/library/library.h"

#include <optional>

namespace core::library
{

/// Where a guest's document is to be found here.
struct Counterpart {
    DocumentInfo theirs;
    DocumentId ours;                    ///< null where there is none
    std::optional<OpenDocument> target; ///< ours, read, where the text is another one
    FormerTexts read;                   ///< theirs, then
};

/// The document with the same bytes, now or before; else one with the same title or file name, or of about the same
/// size, whose text is nearly the same. Parses for the latter: call it off the GUI thread. Errors: those of the
/// library.
Result<Counterpart> counterpartOf(const DocumentInfo &theirs, const Library &guest, Library::Private &host,
                                  const CancelToken &cancel);

} // namespace core::library
