// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace app::models
{

/// What people call a colour, a style and a state of the core's stable names ("yellow", "underline", "doubtful").
/// Translated; an unknown name is itself.
QString colorLabel(const QString &name);
QString styleLabel(const QString &name);
QString stateLabel(const QString &name);

} // namespace app::models
