// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/places.h"

#include <algorithm>

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
    if (annotation.state == AnchorState::Lost)
        return {};
    const auto placed = [](const Target &target) { return !target.range.isEmpty(); };
    const auto first = std::find_if(annotation.targets.cbegin(), annotation.targets.cend(), placed);
    return first == annotation.targets.cend() ? text::TextRange() : first->range;
}

} // namespace core::annotation
