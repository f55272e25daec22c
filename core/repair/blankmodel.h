// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QStringView>

#include <vector>

namespace core::repair
{

/// A blank of a line, and whether it lies inside brackets or quotation marks.
struct BlankPlace {
    text::TextRange range;
    bool nested = false;
};

/// For each blank of a line of mixed Han and Latin text, in nats, how much more likely paragraphs were joined there
/// than words parted. A logistic regression over what stands before and after the blank and the blanks beside it,
/// trained by scripts/make-blank-model. Linear in the line.
std::vector<float> joinScores(QStringView text, text::TextRange line, const std::vector<BlankPlace> &blanks);

} // namespace core::repair
