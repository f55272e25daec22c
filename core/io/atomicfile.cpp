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

std::unexpected<Error> writeFailure(QFileDevice::FileError kind, int systemErrno, const QString &detail)
{
    if (kind == QFileDevice::ResourceError || systemErrno == ENOSPC || systemErrno == EDQUOT || systemErrno == EFBIG) {
        return failure(ErrorCode::DiskFull,
                       QCoreApplication::translate("core::io", "The disk is full. Make room and try again."), detail);
    }
    return failure(
        ErrorCode::Unwritable,
        QCoreApplication::translate("core::io", "The file cannot be written. Check the folder and its permissions."),
        detail);
}

/// A new name in a folder survives a power cut only once the folder itself is on disk. File systems that cannot do it
/// say so; there is nothing more to be done then.
void syncFolder(const QString &folder)
{
    const int fd = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return;
    static_cast<void>(::fsync(fd));
    ::close(fd);
}

/// "/dev/stdout", a named pipe: there is no old content to keep.
Outcome writeThrough(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(bytes) != bytes.size())
        return writeFailure(file.error(), errno, file.errorString());
    return {};
}

} // namespace

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
        return writeFailure(file.error(), errno, file.errorString());
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const int systemErrno = errno;
        const QString detail = file.errorString();
        file.cancelWriting();
        return writeFailure(file.error(), systemErrno, detail);
    }
    if (!file.commit())
        return writeFailure(file.error(), errno, file.errorString());
    syncFolder(info.absolutePath());
    return {};
}

} // namespace core::io
