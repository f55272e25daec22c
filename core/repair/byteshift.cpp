// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/byteshift.h"

namespace core::repair
{

document::Manuscript byteShift(document::Manuscript manuscript, const CancelToken &)
{
    return manuscript;
}

} // namespace core::repair
