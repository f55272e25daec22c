// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/document/manuscript.h"

namespace core::repair
{

document::Manuscript byteShift(document::Manuscript manuscript, const CancelToken &cancel);

} // namespace core::repair
