// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/controllers/structurecontroller.h"
#include "app/models/doubts.h"

namespace app::controllers
{

class Navigator;

/// Walks through what the program is not sure of in the document in front, one place at a time. Each is accepted or
/// rejected with one key, and the walk goes on to the next; a decision is a correction like any other. GUI thread only.
class DoubtWalk : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        actions::ActionRegistry &registry;
        Workspace &workspace;
        Navigator &navigator;
        StructureController &structure;
    };
    explicit DoubtWalk(const Parts &parts, QObject *parent = nullptr);

    const QList<models::Doubt> &doubts() const { return m_doubts; }
    /// Which of them is at hand; -1 for none.
    qsizetype current() const { return m_current; }
    const models::Doubt *doubt() const { return m_current < 0 ? nullptr : &m_doubts.at(m_current); }
    core::DocumentId document() const { return m_document; }

    enum class Step : quint8 { Next, Previous };
    /// From the doubt at hand; without one from the line that is read. Goes round at the ends.
    void step(Step step);
    enum class Decision : quint8 { Accept, Reject };
    void decide(Decision decision);
    /// Ends the walk; nothing is decided.
    void leave();
    /// The caret is there now: a walk that stands elsewhere has ended, one that stands there goes on.
    void caretMoved(const core::DocumentId &document, qsizetype offset);

Q_SIGNALS:
    /// The list, or the one at hand.
    void changed();
    /// One was decided, and no other is left.
    void finished();

private:
    void take();
    void goTo(qsizetype index);

    Parts m_parts;
    core::DocumentId m_document;
    QList<models::Doubt> m_doubts;
    qsizetype m_current = -1;
    qsizetype m_decidedAt = -1; ///< where the doubt stood that is being decided, in the text before
};

} // namespace app::controllers
