// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QList>

namespace core::annotation
{

/// A text and what it became, and the places in both where some words stand, or words like them.
struct LikePlaces {
    const document::Document &made;
    const document::Document &document;
    QStringView foldedMade; ///< the texts as text::Folder folds them
    QStringView foldedText;
    QList<text::TextRange> before; ///< places in `made`
    QList<text::TextRange> now;    ///< places in `document`
};

/// Which place became which. Each place is one's only.
struct Claims {
    QList<bool> byOthers; ///< for each place now, whether another place than the own one became it
    qsizetype own = -1;   ///< which one the own place became; -1 where none is left for it
};

/// Gives each place before the place now that it is likest by its words and what stands around it, the likest pair of
/// all first; of pairs that are equally like those of the own place (`before` at `own`), then the nearest. Where they
/// are too many to be compared nobody claims any. O(before · now · 128 · 49).
Claims claimsOf(const LikePlaces &places, qsizetype own);

} // namespace core::annotation
