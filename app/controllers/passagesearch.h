// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/retrieval.h"

#include <QMutex>
#include <QObject>

#include <atomic>
#include <memory>

class QThreadPool;

namespace app::controllers
{

/// Asks a library for passages in a thread and through a connection of its own, which it keeps: the first question
/// reads what is asked of all annotations, those after it take milliseconds, also where the window has changed some.
/// Only the question asked last is answered. GUI thread.
class PassageSearch : public QObject
{
    Q_OBJECT

public:
    explicit PassageSearch(QObject *parent = nullptr);
    ~PassageSearch() override; ///< waits for what is under way

    /// Reads what the next question needs, meanwhile. `changes` are as for ask().
    void prepare(const QString &libraryPath, const core::library::AnnotationChanges &changes);
    /// `changes` are what the window's own connection did since the last question.
    void ask(const QString &libraryPath, const core::library::AnnotationChanges &changes,
             const core::library::Query &query, core::library::FoundOrder order);
    /// What was asked is not answered any more.
    void cancel() { ++*m_question; }

Q_SIGNALS:
    void found(const QList<core::library::FoundPassage> &passages);
    void failed(const core::Error &error);

private:
    /// Used by the one thread of the pool alone, but for what is under the lock.
    struct Connection {
        QString path{};
        std::unique_ptr<core::library::Library> library{};
        QMutex lock{};
        core::library::AnnotationChanges changes{}; ///< not yet followed: a question may be dropped, its changes not

        void add(const core::library::AnnotationChanges &more);
        core::library::AnnotationChanges takeChanges();
        /// Opens the library where it is not the one at hand, and tells its retrieval of the changes.
        core::Result<core::library::Retrieval> retrieval(const QString &libraryPath);
    };

    std::unique_ptr<QThreadPool> m_pool;
    std::shared_ptr<Connection> m_connection = std::make_shared<Connection>();
    std::shared_ptr<std::atomic<quint64>> m_question = std::make_shared<std::atomic<quint64>>(0);
};

} // namespace app::controllers
