// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/runningheads.h"

namespace core::repair
{

document::Manuscript runningHeads(document::Manuscript manuscript, const CancelToken &)
{
    return manuscript;
}

} // namespace core::repair
