// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/articles.h"

namespace core::structure
{

void splitArticles(Draft &) {}

} // namespace core::structure
