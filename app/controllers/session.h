// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/openjob.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>

class QSettings;

namespace app::controllers
{

class Navigator;
class Workspace;

/// Remembers what was open and where the reader stood, and brings it back at the next start. Open tabs lie in the
/// settings, the reading position beside the document in the library, so that it is found again however the document is
/// opened. GUI thread only.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(QSettings &settings, Workspace &workspace, Navigator &navigator, QObject *parent = nullptr);

    /// Opens what was open, what was in front then as is asked for; false when there was nothing.
    bool restore(OpenRequest::Tab inFront = OpenRequest::Tab::Front);
    /// Writes everything down. Also done whenever a document is opened, closed or brought to the front.
    void save();
    /// The order of the tabs, where it is not the order of opening.
    void setOrder(const QList<core::DocumentId> &order);
    /// False at the very first start.
    bool wasHere() const;

private:
    void rememberPosition(const core::DocumentId &id);
    void goBackTo(const core::DocumentId &id, const OpenRequest &request);

    QSettings &m_settings;
    Workspace &m_workspace;
    Navigator &m_navigator;
    QList<core::DocumentId> m_order;
    QHash<core::DocumentId, QString> m_stored; ///< places as the library has them
    QTimer m_pause;
    bool m_restoring = false;
};

} // namespace app::controllers
