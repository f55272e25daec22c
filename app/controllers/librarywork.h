// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace app::controllers
{

/// Work on a library in another thread, through a connection of its own, so that the window goes on meanwhile. What
/// came of it, or why the library could not be opened, is told in the thread that this object lives in. Nothing is told
/// after it went: it waits for what runs, and gives up what has not begun.
class LibraryWork : public QObject
{
public:
    explicit LibraryWork(QObject *parent = nullptr);
    ~LibraryWork() override;

    template <typename Value>
    using Work = std::function<core::Result<Value>(core::library::Library &)>;
    template <typename Value>
    using Done = std::function<void(const core::Result<Value> &)>;

    /// `path` is the library's.
    template <typename Value>
    void start(const QString &path, const Work<Value> &work, const Done<Value> &done)
    {
        m_pool.start([this, path, work, done] {
            const auto run = [&]() -> core::Result<Value> {
                const auto library = core::library::Library::open(path);
                if (!library)
                    return std::unexpected(library.error());
                return work(**library);
            };
            QMetaObject::invokeMethod(this, [done, result = run()] { done(result); });
        });
    }

private:
    QThreadPool m_pool;
};

} // namespace app::controllers
