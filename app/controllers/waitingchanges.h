// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"
#include "core/document/document.h"
#include "core/library/library.h"

#include <QBasicTimer>
#include <QDeadlineTimer>
#include <QObject>

#include <deque>
#include <functional>

namespace app::controllers
{

/// A change of a document's annotations that another program keeps from being stored.
struct WaitingChange {
    core::DocumentId document;
    core::document::Document text; ///< the form of the document that its places are in
    /// Puts it into a list of annotations; into one that has it already without effect.
    std::function<void(QList<core::annotation::Annotation> &)> show;
    std::function<core::Outcome(core::library::Library &)> store;
};

/// The changes that wait while another program writes to the library, in the order in which they were made: each is
/// tried again and again until it is stored, none before those made earlier. Nothing here blocks: a try ends at once
/// where the library is still locked. Lives in the GUI thread.
class WaitingChanges : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// How long a first try may wait: not felt, and longer than what most writers need.
    static constexpr int patienceMs = 40;

    /// The library that is in use, or null; what waited for the one before is given up.
    void setLibrary(core::library::Library *library);

    bool isEmpty() const { return m_changes.empty(); }
    qsizetype size() const { return static_cast<qsizetype>(m_changes.size()); }
    void add(WaitingChange change);
    /// Takes the last one back, as undo does: it is never stored. The document that it was about.
    core::DocumentId takeBack();
    /// Puts what waits into the annotations of the document in this form; what was made in another form waits unseen.
    void show(const core::DocumentId &id, const core::document::Document &text,
              QList<core::annotation::Annotation> &annotations) const;
    /// Stores what can be stored now. LibraryLocked where something still waits.
    core::Outcome store();

Q_SIGNALS:
    /// Some, and at last all, were stored or have failed for another reason than the lock.
    void stored(const core::DocumentId &document);
    void failed(const core::DocumentId &document, const core::Error &error);
    void lasts(); ///< told once: it takes longer than a moment
    void ended(); ///< nothing waits any more

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void stop();

    core::library::Library *m_library = nullptr;
    std::deque<WaitingChange> m_changes;
    QBasicTimer m_again;
    QDeadlineTimer m_moment; ///< until it is said that something waits
    bool m_said = false;
    bool m_storing = false;
};

} // namespace app::controllers
