// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/parse.h"

#include "core/library/formats.h"
#include "core/structure/structure.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace core::library
{

Result<document::Document> parse(const QByteArray &bytes, const QString &fileName, const ParseOptions &options,
                                 const Progress &progress, const CancelToken &cancel)
{
    auto imported = importManuscript({bytes, fileName, options.encoding}, progress.part(0, 0.2), cancel);
    if (!imported)
        return std::unexpected(imported.error());
    auto repaired = repair::repaired(std::move(*imported), options.repairs, progress.part(0.2, 0.7), cancel);
    if (!repaired)
        return std::unexpected(repaired.error());
    return structure::structured(std::move(*repaired), progress.part(0.7, 1), cancel);
}

namespace
{
constexpr qint64 largestBytes = qint64(512) * 1024 * 1024;
constexpr qint64 chunkBytes = qint64(1) * 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("core::library", text);
}

std::unexpected<Error> tooLarge()
{
    return failure(ErrorCode::TooLarge,
                   tr("The file is larger than 512 MiB. Split it into smaller files and open those."));
}

/// Reads what has no size to ask for beforehand: a pipe, a terminal, a device.
Result<QByteArray> readStream(QFile &file)
{
    QByteArray bytes;
    for (;;) {
        const QByteArray chunk = file.read(chunkBytes);
        if (chunk.isEmpty())
            break;
        bytes.append(chunk);
        if (bytes.size() > largestBytes)
            return tooLarge();
    }
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::Unreadable, tr("It cannot be read: %1.").arg(file.errorString()));
    return bytes;
}

Outcome checkPlace(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir())
        return failure(ErrorCode::IsFolder, tr("This is a folder. Open the files in it."));
    if (!info.exists()) {
        return failure(ErrorCode::NotFound, info.isSymLink()
                                                ? tr("The link points to a file that does not exist.")
                                                : tr("There is no such file. It may have been moved or renamed."));
    }
    if (info.isFile() && info.size() > largestBytes)
        return tooLarge();
    return {};
}
} // namespace

Result<QByteArray> readFile(const QString &path)
{
    QFile file;
    const bool standardInput = path == QLatin1String("-");
    if (!standardInput) {
        if (const Outcome place = checkPlace(path); !place)
            return std::unexpected(place.error());
        file.setFileName(path);
    }
    const bool open = standardInput ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open) {
        const bool refused = file.error() == QFileDevice::PermissionsError || !QFileInfo(path).isReadable();
        return failure(ErrorCode::Unreadable,
                       refused ? tr("You are not allowed to read this file. Ask its owner, or change its permissions.")
                               : tr("It cannot be read: %1.").arg(file.errorString()),
                       file.errorString());
    }
    auto bytes = readStream(file);
    if (bytes && bytes->isEmpty())
        return failure(ErrorCode::Empty,
                       standardInput ? tr("Nothing came from standard input.") : tr("The file is empty."));
    return bytes;
}

} // namespace core::library
