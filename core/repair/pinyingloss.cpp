// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/pinyingloss.h"

namespace core::repair
{

document::Manuscript pinyinGloss(document::Manuscript manuscript, const CancelToken &)
{
    return manuscript;
}

} // namespace core::repair
