// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/markupremains.h"

namespace core::repair
{

document::Manuscript markupRemains(document::Manuscript manuscript, const CancelToken &)
{
    return manuscript;
}

} // namespace core::repair
