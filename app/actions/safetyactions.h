// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actiontable.h"

namespace app::actions
{

/// What keeps the reader's work safe, and other people's beside it: trash, history, backups, merging, the name, and the
/// reader's own edits of the text.
std::span<const ActionRow> safetyActions();

} // namespace app::actions
