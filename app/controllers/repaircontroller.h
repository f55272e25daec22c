// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/document/repairchoices.h"

#include <QHash>
#include <QObject>

namespace app::controllers
{

class Workspace;

/// Switches repairs of open documents off and on: one, those of a pass, all. The document is read again in a worker
/// thread, with its progress at the tab, and then stored with the choice as one change that undo takes back;
/// annotations and the reading place stay. What is switched while a document is being read follows in one go. GUI
/// thread only.
class RepairController : public QObject
{
    Q_OBJECT

public:
    explicit RepairController(Workspace &workspace, QObject *parent = nullptr);

    void choose(const core::DocumentId &document, const core::document::RepairChoice &choice);
    /// Takes choices away as if they had never been made.
    void forget(const core::DocumentId &document, const QList<core::document::RepairChoice> &choices);
    /// Whether a document is being read again.
    bool isBusy() const { return !m_running.isEmpty(); }

Q_SIGNALS:
    /// Nothing is under way any more for the document: it is as was wanted, or, where reading failed or was cancelled,
    /// as it was.
    void settled(const core::DocumentId &document);

private:
    using Choices = QList<core::document::RepairChoice>;
    /// What is wanted of the document now, with what is under way.
    Choices present(const core::DocumentId &document) const;
    void want(const core::DocumentId &document, const Choices &choices);
    void start(const core::DocumentId &document);

    Workspace &m_workspace;
    QHash<core::DocumentId, Choices> m_wanted; ///< as they are to become
    QHash<core::DocumentId, Choices> m_asked;  ///< as the reading under way makes them
    QHash<core::DocumentId, quint64> m_running;
};

} // namespace app::controllers
