// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace core::interchange
{

/// A code's colour as the library has it: "#f00" and "#FF0000" as "#ff0000"; empty for what is no such colour.
QString colorOf(QStringView written);

} // namespace core::interchange
