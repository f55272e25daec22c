// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace app::application
{

/// Runs the program in an application that has been made: reads the command line, hands over to a running one where
/// there is one, else shows the window. Returns the exit code: 0, or 2 for wrong usage.
int run(QApplication &application);

} // namespace app::application
