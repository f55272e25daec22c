// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/places.h"

namespace core::annotation
{

QList<text::TextRange> placesOf(const Annotation &annotation)
{
    QList<text::TextRange> places;
    if (annotation.state == AnchorState::Lost)
        return places;
    for (const Target &target : annotation.targets) {
        if (!target.range.isEmpty())
            places.append(target.range);
    }
    return places;
}

text::TextRange firstPlaceOf(const Annotation &annotation)
{
    return placesOf(annotation).value(0);
}

} // namespace core::annotation
