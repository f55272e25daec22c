// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QStringView>

#include <vector>

namespace core::repair
{

/// Where the sections begin that were joined to one line with nothing between them, in order:
/// …要点。一、首部（一）标题… （二）案号…。二、正文…. The numbers are the evidence: 一、 二、 … counted on, each but
/// the first behind the end of a sentence, and the same of （一） （二） … inside such a section; three sections, or
/// two of which one has parts. Empty where the line is not most of the text, or shows nothing of the kind. Offsets are
/// UTF-16 into `text`. Linear.
std::vector<qsizetype> gluedNumbers(QStringView text, text::TextRange line);

} // namespace core::repair
