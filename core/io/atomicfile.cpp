// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/atomicfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace core::io
{

namespace
{

/// "/dev/stdout", a named pipe: there is no old content to keep.
Outcome writeThrough(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(bytes) != bytes.size())
        return writeFailure(file, errno);
    return {};
}

} // namespace

std::unexpected<Error> writeFailure(const QFileDevice &file, int systemErrno)
{
    const bool noRoom = systemErrno == ENOSPC || systemErrno == EDQUOT || systemErrno == EFBIG;
    if (noRoom || file.error() == QFileDevice::ResourceError) {
        return failure(ErrorCode::DiskFull,
                       QCoreApplication::translate("core::io", "The disk is full. Make room and try again."),
                       file.errorString());
    }
    return failure(
        ErrorCode::Unwritable,
        QCoreApplication::translate("core::io", "The file cannot be written. Check the folder and its permissions."),
        file.errorString());
}

void syncFolder(const QString &folder)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    static_cast<void>(::fsync(fd));
    ::close(fd);
}

Outcome writeAtomically(const QString &path, const QByteArray &bytes)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        return failure(ErrorCode::IsFolder,
                       QCoreApplication::translate("core::io", "This is a folder. Name a file in it."));
    }
    if (info.exists() && !info.isFile())
        return writeThrough(path, bytes);
    QSaveFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly))
        return writeFailure(file, errno);
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const auto failed = writeFailure(file, errno);
        file.cancelWriting();
        return failed;
    }
    if (!file.commit())
        return writeFailure(file, errno);
    syncFolder(info.absolutePath());
    return {};
}

} // namespace core::io
