// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace app::application
{

class HeadStart;

/// True when the command line asks for what needs no window: help or the version.
bool wantsOnlyText(int argc, char **argv);
/// Prints it; needs a QCoreApplication. Returns the exit code.
int answerInText();

/// Runs the program in an application that has been made: reads the command line, hands over to a running one where
/// there is one, else shows the window, with what has begun already. Returns the exit code: 0, or 2 for wrong usage.
int run(QApplication &application, HeadStart &begun);

} // namespace app::application
