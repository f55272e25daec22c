// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"
#include "core/library/waitingedits.h"

#include <QBasicTimer>
#include <QDeadlineTimer>
#include <QObject>

namespace app::controllers
{

/// Tries again and again to store the changes that wait while another program writes to the library, and tells what
/// becomes of them. Nothing here blocks: a try ends at once where the library is still locked. Lives in the GUI thread.
class WaitingChanges : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// How long a first try may wait: not felt, and longer than what most writers need.
    static constexpr int patienceMs = 40;

    /// The library that is in use, or null. What waits for the one before stays in its file.
    void setLibrary(core::library::Library *library);

Q_SIGNALS:
    void lasts();                                           ///< told once: it takes longer than a moment
    void failed(const core::Error &error);                  ///< told once: another reason than the lock
    void ended(const core::library::WaitingReport &report); ///< nothing waits any more

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void begin();

    core::library::Library *m_library = nullptr;
    QBasicTimer m_again;
    QDeadlineTimer m_moment; ///< until it is said that something waits
    bool m_said = false;
};

} // namespace app::controllers
