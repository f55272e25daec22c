// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/compatibility.h"

namespace core::repair
{

document::Manuscript compatibility(document::Manuscript manuscript, const CancelToken &)
{
    return manuscript;
}

} // namespace core::repair
