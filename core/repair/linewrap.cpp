// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/linewrap.h"

namespace core::repair
{

document::Manuscript lineWrap(document::Manuscript manuscript, const CancelToken &)
{
    return manuscript;
}

} // namespace core::repair
