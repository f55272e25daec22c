// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QList>

namespace core::corrections
{

/// The lines that are like a line, for "and all lines like this one": without the line itself, ascending. Rather too
/// few than one too many. Pure, linear.
///
/// Always alike: the kind (and role) that the line has now, and whether it runs in. Then, by what the line is:
/// - a line whose words (digits and blanks aside) stand elsewhere too, without a number of its own: exactly those. A
///   running head, a line of a site.
/// - a line that opens with a number: the same kind of number with the same sign (一、 is not （一）, 1.1 is
/// not 1.1.1),
///   and a like form: both end open or both end in a stop, and neither is many times as long as the other.
/// - a line that opens with a label (来源：, Photo:): the same label.
/// - a short line: the same level, script, opening and closing marks, a like length, and a like place in the source (a
///   line of its own between blank lines or not, the same indent).
/// - a long line without any of these is like no other.
QList<qsizetype> similarBlocks(const document::Document &document, qsizetype block);

} // namespace core::corrections
