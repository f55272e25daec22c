// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/letterspacing.h"

namespace core::repair
{

document::Manuscript letterSpacing(document::Manuscript manuscript, const CancelToken &)
{
    return manuscript;
}

} // namespace core::repair
