// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <optional>

namespace app::models
{

/// How well a typed pattern fits a text: all its characters in order, better where they stand together and at the
/// starts of words. Higher is better; nullopt where it does not fit. Case, width and script make no difference.
std::optional<int> fuzzyScore(const QString &pattern, const QString &text);

} // namespace app::models
