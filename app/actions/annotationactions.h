// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions/actiontable.h"

namespace app::actions
{

/// Marking, tagging, noting, walking through annotations; finding in the document; exporting notes.
std::span<const ActionRow> annotationActions();

} // namespace app::actions
