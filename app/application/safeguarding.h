// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/librarywatch.h"
#include "app/mainwindow/mainwindow.h"

namespace app::controllers
{
class UserPrompt;
}

namespace app::application
{

/// The parts that keep the reader's work safe, put together and into the window: what other windows change is followed.
/// To be made after the window's other parts and gone before them.
class Safeguarding : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        mainwindow::DocumentPage::Parts page;
        controllers::UserPrompt &prompt;
        mainwindow::MainWindow &window;
    };
    explicit Safeguarding(const Parts &parts);
    ~Safeguarding() override;

    controllers::LibraryWatch watch;

private:
    Parts m_parts;
};

} // namespace app::application
