// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace core::corrections
{

/// A text of core::corrections in the language of the user.
QString tr(const char *text);

/// Why a gesture makes no sense here, for the user.
std::unexpected<Error> impossible(const QString &why);

} // namespace core::corrections
