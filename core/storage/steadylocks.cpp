// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/steadylocks.h"

#include <QFile>

#include <algorithm>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core::storage
{

namespace
{

struct Bytes {
    qint64 start;
    qint64 length;
};

// From SQLite's file format: what each connection holds as a reader, and what tells that the index of the log is in use
// (UNIX_SHM_DMS of os_unix.c).
constexpr Bytes shared{0x40000002, 510};
constexpr Bytes inUse{128, 1};

void lock(int file, short kind, Bytes bytes)
{
    struct flock wanted = {};
    wanted.l_type = kind;
    wanted.l_whence = SEEK_SET;
    wanted.l_start = bytes.start;
    wanted.l_len = bytes.length;
    ::fcntl(file, F_OFD_SETLK, &wanted);
}

} // namespace

SteadyLocks::~SteadyLocks()
{
    for (const File &file : m_files)
        ::close(file.descriptor);
}

void SteadyLocks::hold(const QString &path)
{
    release();
    for (const auto &[name, bytes] : {std::pair(path, shared), std::pair(path + QStringLiteral("-shm"), inUse)}) {
        const QByteArray encoded = QFile::encodeName(name);
        struct stat found = {};
        if (::stat(encoded.constData(), &found) != 0)
            continue;
        auto at = std::ranges::find_if(
            m_files, [&found](const File &file) { return file.device == found.st_dev && file.inode == found.st_ino; });
        if (at == m_files.end()) {
            const int opened = ::open(encoded.constData(), O_RDONLY | O_CLOEXEC);
            if (opened < 0)
                continue;
            at = m_files.insert(m_files.end(), {opened, found.st_dev, found.st_ino, bytes.start, bytes.length});
        }
        lock(at->descriptor, F_RDLCK, bytes);
    }
}

void SteadyLocks::release()
{
    for (const File &file : m_files)
        lock(file.descriptor, F_UNLCK, {file.start, file.length});
}

} // namespace core::storage
