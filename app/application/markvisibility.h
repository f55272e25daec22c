// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/annotationsdock.h"
#include "app/models/shownmarks.h"

#include <QObject>
#include <QPointer>

class QSettings;

namespace app::actions
{
class ActionRegistry;
}

namespace app::controllers
{
class Workspace;
}

namespace app::docks
{
class StripeMenu;
}

namespace app::application
{

/// Keeps what is shown of the marks (filters of the list, whether the page follows it, folded stripes) in the library:
/// it goes along with a copy, comes back with it, and two windows on one library show the same. What was folded before
/// libraries kept it is taken from the settings, by the library that has the tags. GUI thread only.
class MarkVisibility : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        controllers::Workspace &workspace;
        actions::ActionRegistry &registry;
        QSettings &settings;
        docks::StripeMenu &stripes;
    };
    explicit MarkVisibility(const Parts &parts, QObject *parent = nullptr);

    /// Takes over what the library in use has; from now on this follows it.
    void start();
    /// The list, once it is made.
    void setList(docks::AnnotationsDock &list);

Q_SIGNALS:
    /// The page is to show only a part of the marks, which the list chooses.
    void listWanted();

private:
    void followLibrary();
    void load();
    void store();
    models::ShownMarks present() const;
    QSet<core::TagId> foldedInSettings() const;

    Parts m_parts;
    QPointer<docks::AnnotationsDock> m_list;
    models::MarkFilter m_filter; ///< of the list that is not made yet
    QString m_library;           ///< whose state is shown
    bool m_loading = false;
};

} // namespace app::application
