// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace app::cli
{

/// `zhupi-cli library …`: works with a library. Returns an ExitCode.
int libraryCommand(const QStringList &arguments);

} // namespace app::cli
