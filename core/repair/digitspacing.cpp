// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/digitspacing.h"

namespace core::repair
{

document::Manuscript digitSpacing(document::Manuscript manuscript, const CancelToken &)
{
    return manuscript;
}

} // namespace core::repair
