// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app::reader
{

/// Turns a text into what is shown of it, code unit for code unit: line ends, tabs and control characters become
/// blanks, and dashes between Han characters those signs that fill their squares (—— is one line of two ems).
void makeDisplayable(QString &text);

} // namespace app::reader
