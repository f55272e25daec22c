// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace app::cli
{

/// `zhupi-cli parse …`: reads files and prints their structure. `arguments` are those after the command's name.
/// Returns the exit code: 0 every file read, 1 one could not be, 2 wrong usage.
int parseCommand(const QStringList &arguments);

} // namespace app::cli
