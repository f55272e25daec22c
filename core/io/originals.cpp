// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/originals.h"

#include "core/io/atomicfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace core::io
{

Originals::Originals(QString folder) : m_folder(std::move(folder)) {}

QString Originals::pathOf(const QByteArray &hash) const
{
    const QString name = QString::fromLatin1(hash);
    return m_folder + QLatin1Char('/') + name.left(2) + QLatin1Char('/') + name;
}

QByteArray Originals::hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

Result<QByteArray> Originals::store(const QByteArray &bytes) const
{
    const QByteArray hash = hashOf(bytes);
    // A copy that was damaged since is put right.
    if (QFileInfo::exists(pathOf(hash)) && load(hash))
        return hash;
    const QString path = pathOf(hash);
    if (!QDir().mkpath(QFileInfo(path).path())) {
        return failure(ErrorCode::Unwritable,
                       QCoreApplication::translate(
                           "core::io", "The folder of the originals cannot be made. Check the permissions."),
                       m_folder);
    }
    if (auto written = writeAtomically(path, bytes); !written)
        return std::unexpected(written.error());
    return hash;
}

void Originals::discard(const QByteArray &hash) const
{
    const QString path = pathOf(hash);
    QFile::remove(path);
    QDir().rmdir(QFileInfo(path).path()); // where it was alone in it
}

Result<QByteArray> Originals::load(const QByteArray &hash) const
{
    QFile file(pathOf(hash));
    if (!file.exists()) {
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("core::io",
                                                   "The original file is missing from the library’s folder. "
                                                   "Put it back from a backup, or add the file again."),
                       file.fileName());
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(
            ErrorCode::Unreadable,
            QCoreApplication::translate(
                "core::io", "The original file cannot be read. Check the permissions of the library’s folder."),
            file.fileName());
    }
    const QByteArray bytes = file.readAll();
    if (hashOf(bytes) != hash) {
        return failure(ErrorCode::LibraryDamaged,
                       QCoreApplication::translate("core::io",
                                                   "The original file is damaged. Put it back from a backup, "
                                                   "or add the file again."),
                       file.fileName());
    }
    return bytes;
}

} // namespace core::io
