// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corrections/gesture.h"

namespace core::corrections
{

/// What a line is to read, in the reader's words.
struct RewordRequest {
    qsizetype block = 0; ///< of the *corrected* document
    QString words{};     ///< the whole line; blanks around it do not count
    QString author{};
};

/// Plans that a line reads otherwise: a typo in the text itself is fixed. Only what differs is replaced, character by
/// character, so that passages around it stay where they are; what stood there stays in the repair log, as the reader's
/// own. Earlier changes of the line are taken into account: a line that reads as it came has none. Pure, as planned().
/// Errors: InvalidArgument (with words: nothing left, a line end, the cells of a table row, words where lines were
/// joined), Cancelled.
Result<Plan> plannedRewording(const Corrected &present, const RewordRequest &request, const CancelToken &cancel = {});

} // namespace core::corrections
