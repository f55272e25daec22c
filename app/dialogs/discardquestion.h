// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace app::dialogs
{

/// Asks whether what was typed into `dialog` and not saved may go, and waits for the answer; Escape keeps it.
bool mayDiscard(QWidget *dialog);

} // namespace app::dialogs
