// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/doubledecoding.h"

namespace core::repair
{

document::Manuscript doubleDecoding(document::Manuscript manuscript, const CancelToken &)
{
    return manuscript;
}

} // namespace core::repair
