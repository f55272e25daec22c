// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/retrieval.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace app::controllers
{

/// What only reads a library, one after another in another thread, through one connection that is kept: what questions
/// need of all annotations is read once and stays in memory, also where the window has changed some. What came of it is
/// told in the thread that this object lives in, and nothing after it went: it waits for what runs, and gives up what
/// has not begun.
class LibraryReader : public QObject
{
public:
    using Work = std::function<core::Outcome(core::library::Library &)>;
    using Done = std::function<void(const core::Outcome &)>;

    explicit LibraryReader(QObject *parent = nullptr);
    ~LibraryReader() override;

    /// `path` is the library's, `changes` what the window's own connection did since the last call.
    void start(const QString &path, const core::library::AnnotationChanges &changes, const Work &work,
               const Done &done);
    /// Lets go of the library and its files once what was asked is answered.
    void release();

private:
    /// Used by the one thread of the pool alone.
    struct Connection {
        QString path{};
        std::unique_ptr<core::library::Library> library{};

        /// Opens the library where it is not the one at hand, and tells it of the changes.
        core::Result<core::library::Library *> following(const QString &wanted,
                                                         const core::library::AnnotationChanges &changes);
    };

    QThreadPool m_pool;
    std::shared_ptr<Connection> m_connection = std::make_shared<Connection>();
};

} // namespace app::controllers
