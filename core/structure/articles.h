// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/draft.h"

namespace core::structure
{

/// Finds where one article ends and the next begins on a page that holds several (headlines before or after the body),
/// sets Draft::articles and decides the lines that are titles. Leaves a draft without such evidence as it is.
void splitArticles(Draft &draft);

} // namespace core::structure
