// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actiontable.h"

namespace app::actions
{

/// Actions of reading aloud, for where the system has a voice.
std::span<const ActionRow> speechActions();

} // namespace app::actions
