// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace core::storage
{

/// Keeps other programs from taking a database for closed that this one works with. SQLite's own locks are the
/// process's (POSIX): all of them fall as soon as anything in it closes the same file, be it a file dialog that looked
/// for the file's type. The next program that leaves the database then removes its log, and what is written here from
/// there on is lost. These locks are of an open file of their own (F_OFD_SETLK) and stay. For a program that shows
/// dialogs or reads files that the user chooses; one object for all connections of the process to one database at a
/// time. Closing a file here would drop SQLite's locks, too: the files stay open until the object goes, which is after
/// the connections. Where the file system has no such locks, nothing is held. One thread.
class SteadyLocks
{
public:
    SteadyLocks() = default;
    ~SteadyLocks();
    SteadyLocks(const SteadyLocks &) = delete;
    SteadyLocks &operator=(const SteadyLocks &) = delete;

    /// Of the database at `path`, in write-ahead mode and open in this process, instead of the one held before.
    void hold(const QString &path);
    /// Before the last connection closes: it tidies up only where nobody holds the database.
    void release();

private:
    struct File {
        int descriptor;
        quint64 device;
        quint64 inode;
        qint64 start; ///< of the bytes that are locked
        qint64 length;
    };

    std::vector<File> m_files;
};

} // namespace core::storage
