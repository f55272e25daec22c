// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporters/markdown.h"
#include "core/library/library.h"

namespace core::library
{

/// Memos and links of the library as they stand beside its notes in an export. A link is left out while one of its ends
/// lies in the trash.
Result<exporters::AroundNotes> aroundNotes(Library &library);

} // namespace core::library
