// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QList>
#include <QStringView>

namespace core::corrections
{

/// A stretch of one text that another one has otherwise.
struct Difference {
    text::TextRange before; ///< in the first text; empty where something is put in
    text::TextRange after;  ///< in the second text; empty where something is taken out

    friend bool operator==(const Difference &, const Difference &) = default;
};

/// What makes one line out of another one, in order, by their longest common subsequence: the fewest characters put in
/// and taken out. Differences that only one character parts are one. Never inside a surrogate pair. Of lines that
/// differ over thousands of characters all between their common ends is one difference. Pure.
QList<Difference> differences(QStringView before, QStringView after);

} // namespace core::corrections
