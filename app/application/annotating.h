// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/application/markvisibility.h"
#include "app/application/ondemand.h"
#include "app/controllers/annotationcontroller.h"
#include "app/controllers/notedrafts.h"
#include "app/controllers/recenttags.h"
#include "app/controllers/workspace.h"
#include "app/docks/annotationsdock.h"
#include "app/docks/annotationtools.h"
#include "app/docks/findbar.h"
#include "app/docks/reviewdock.h"
#include "app/mainwindow/mainwindow.h"

class QToolButton;

namespace app::controllers
{
class UserPrompt;
}

namespace app::application
{

/// The parts that annotate, find and export, put together and into the window: bar, tag picker, note card, the dock of
/// annotations, the find bar, the export dialog. They follow the page in front. To be made after the window's other
/// parts and gone before them.
class Annotating : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        mainwindow::DocumentPage::Parts page;
        controllers::UserPrompt &prompt;
        QSettings &settings;
        mainwindow::MainWindow &window;
    };
    explicit Annotating(const Parts &parts);
    ~Annotating() override;

    controllers::AnnotationController controller;
    controllers::NoteDrafts drafts;
    controllers::RecentTags recent;
    docks::AnnotationTools *tools; ///< the window's child
    OnDemand<docks::AnnotationsDock> dock;
    OnDemand<docks::ReviewDock> review;
    docks::FindBar *findBar; ///< the window's child

private:
    void attachDock();
    void followView();
    void exportNotes();
    void followList();
    void tellReview(const core::DocumentId &id, const controllers::OpenRequest &request);

    Parts m_parts;
    MarkVisibility m_visibility;
    QPointer<QToolButton> m_hidden; ///< the window's child: says that marks are hidden, and shows them again
};

} // namespace app::application
