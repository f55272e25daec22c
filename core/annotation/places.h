// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"

namespace core::annotation
{

/// Where an annotation's passages stand, without those that are lost; empty where all are.
QList<text::TextRange> placesOf(const Annotation &annotation);
/// The first of them; empty where there is none.
text::TextRange firstPlaceOf(const Annotation &annotation);

} // namespace core::annotation
