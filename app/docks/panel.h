// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace app::docks
{

/// What a dock offers to the window, which only arranges it (STYLE §5). The title is the widget's windowTitle(), which
/// the widget keeps in the present language; it may show a count beside it by setting windowTitle() anew.
struct Panel {
    enum class Area { Left, Right };

    QString id; ///< "outline"; also the key of what is remembered about it
    Area area = Area::Left;
    int place = 0;             ///< order inside its area
    QString icon;              ///< name of resources/icons/<name>.svg
    QWidget *widget = nullptr; ///< the window becomes its parent
    QWidget *focus = nullptr;  ///< what gets the keyboard when the panel is called up; null for the widget itself
};

} // namespace app::docks
