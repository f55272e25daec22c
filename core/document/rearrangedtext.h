// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QList>
#include <QString>

namespace core::document
{

/// A stretch of one text and where it goes in another.
struct PlacedStretch {
    text::TextRange from;
    qsizetype to = 0;
};

/// The text of `length` units that holds the stretches of `text` at their places, which ascend and do not overlap; the
/// gaps between them, before and behind are filled with `glue`, in order. Line ends inside stretches become blanks.
/// Where nobody shares `text` and the stretches ascend in it, too, it is rearranged in its own buffer, so that a long
/// text does not need another one of its size; stretches may then go up by the room behind the text.
QString rearranged(QString text, const QList<PlacedStretch> &stretches, QStringView glue, qsizetype length);

} // namespace core::document
