// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace app::dialogs
{

/// Makes the Tab key go through a window as the eye does, in the order of its layouts: that of their making is another
/// one where widgets are members. To be called when all stands in its place.
void tabByLayout(QWidget *window);

} // namespace app::dialogs
