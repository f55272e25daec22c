// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/charclass.h"

namespace core::text
{

#include "core/text/charclass.inc"

} // namespace core::text
