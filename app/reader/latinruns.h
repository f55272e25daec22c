// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QStringView>

#include <vector>

namespace app::reader
{

/// The stretches of a text that a Latin face sets: words and digits with the signs and blanks between them. The quotes,
/// dashes and dots that both scripts share belong to them only in a text without Han.
std::vector<core::text::TextRange> latinRuns(QStringView text);

bool hasIdeograph(QStringView text);

} // namespace app::reader
