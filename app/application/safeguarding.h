// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/annotationcontroller.h"
#include "app/controllers/colleagues.h"
#include "app/controllers/librarywatch.h"
#include "app/controllers/rollingbackups.h"
#include "app/mainwindow/mainwindow.h"

namespace app::application
{

/// The parts that keep the reader's work safe, put together and into the window: copies that roll by themselves, trash,
/// history, what other windows and colleagues bring. To be made after the window's other parts and gone before them.
class Safeguarding : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        mainwindow::DocumentPage::Parts page;
        controllers::UserPrompt &prompt;
        QSettings &settings;
        mainwindow::MainWindow &window;
        const controllers::AnnotationController &annotations;
    };
    explicit Safeguarding(const Parts &parts);
    ~Safeguarding() override;

    controllers::LibraryWatch watch;
    controllers::RollingBackups backups;
    controllers::Colleagues colleagues;

private:
    void attachActions();
    void showAnnotationHistory();

    Parts m_parts;
};

} // namespace app::application
