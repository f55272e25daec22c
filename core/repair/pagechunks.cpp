// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/pagechunks.h"

namespace core::repair
{

document::Manuscript pageChunks(document::Manuscript manuscript, const CancelToken &)
{
    return manuscript;
}

} // namespace core::repair
