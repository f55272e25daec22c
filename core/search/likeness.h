// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace core::search
{

/// How much of two texts is the same, whatever its order and layout: the resemblance of A. Broder, On the resemblance
/// and containment of documents (1997), of stretches of eight folded units without blanks and punctuation, sampled
/// where texts are long. 1 for texts that say the same, 0 for texts that have nothing in common. Linear.
double likeness(QStringView a, QStringView b);

} // namespace core::search
