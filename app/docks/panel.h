// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace app::docks
{

/// What a dock offers to the window, which only arranges it (STYLE §5). Its content is made when it is first needed, or
/// once the first page is on the screen. From then on the title is the widget's windowTitle(), which the widget keeps
/// in the present language; it may show a count beside it by setting windowTitle() anew.
struct Panel {
    enum class Area { Left, Right };
    struct Content {
        QWidget *widget = nullptr; ///< the window becomes its parent
        QWidget *focus = nullptr;  ///< what gets the keyboard when the panel is called up; null for the widget itself
    };

    QString id; ///< "outline"; also the key of what is remembered about it
    Area area = Area::Left;
    int place = 0;                    ///< order inside its area
    QString icon;                     ///< name of resources/icons/<name>.svg
    std::function<QString()> title;   ///< in the present language, until there is a content
    std::function<Content()> content; ///< makes it at the first call and gives the same at each
};

} // namespace app::docks
