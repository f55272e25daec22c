// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/storageplace.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <sys/vfs.h>

namespace core::io
{

namespace
{

struct FileSystem {
    unsigned long magic; ///< statfs(2)
    const char *name;
};

constexpr FileSystem remoteFileSystems[] = {
    {0x6969, "nfs"},        {0x517B, "smb"},      {0xFF534D42, "cifs"}, {0xFE534D42, "smb2"}, {0x5346414F, "afs"},
    {0x6B414653, "afs"},    {0x73757245, "coda"}, {0x00C36400, "ceph"}, {0x01021997, "9p"},   {0x564C, "ncp"},
    {0x0BD00BD0, "lustre"}, {0x65735546, "fuse"}, // sshfs, rclone, davfs: what is mounted so is hardly ever a disk
};

struct Mark {
    const char *file; ///< what lies in the folder
    const char *service;
};

constexpr Mark marks[] = {
    {".dropbox", "Dropbox"},
    {".dropbox.cache", "Dropbox"},
    {".stfolder", "Syncthing"},
    {".sync", "Resilio Sync"},
    {".nextcloudsync.log", "Nextcloud"},
    {".owncloudsync.log", "ownCloud"},
    {".seafile-data", "Seafile"},
    {".tmp.drivedownload", "Google Drive"},
    {".tmp.driveupload", "Google Drive"},
    {".megaignore", "MEGA"},
    {".pcloud", "pCloud"},
};

constexpr const char *folderNames[] = {"Dropbox",  "OneDrive",     "Google Drive", "GoogleDrive",   "Nextcloud",
                                       "ownCloud", "iCloud Drive", "Seafile",      "Nutstore Files"};

QString serviceOf(const QDir &folder)
{
    for (const Mark &mark : marks) {
        if (folder.exists(QString::fromLatin1(mark.file)))
            return QString::fromLatin1(mark.service);
    }
    // Both clients of this family keep their state in a hidden database of this name.
    if (!folder.entryList({QStringLiteral(".sync_*.db"), QStringLiteral("._sync_*.db")}, QDir::Files | QDir::Hidden)
             .isEmpty())
        return QStringLiteral("Nextcloud");
    const QString name = folder.dirName();
    if (name == QStringLiteral("坚果云") || name.contains(QStringLiteral("我的坚果云")))
        return QStringLiteral("坚果云");
    for (const char *known : folderNames) {
        // "OneDrive - Company"
        const QLatin1StringView service(known);
        if (name == service || name.startsWith(QString(service) + QStringLiteral(" - ")))
            return QString(service);
    }
    return {};
}

QString remoteFileSystemOf(const QString &folder)
{
    struct statfs info = {};
    if (::statfs(QFile::encodeName(folder).constData(), &info) != 0)
        return {};
    const auto magic = static_cast<unsigned long>(info.f_type) & 0xFFFFFFFFUL;
    const auto *it = std::find_if(std::begin(remoteFileSystems), std::end(remoteFileSystems),
                                  [&](const FileSystem &fs) { return fs.magic == magic; });
    return it == std::end(remoteFileSystems) ? QString() : QString::fromLatin1(it->name);
}

} // namespace

StoragePlace storagePlaceOf(const QString &path)
{
    QDir folder(QFileInfo(path).absolutePath());
    while (!folder.exists() && folder.cdUp()) {
    }
    const QString start = folder.canonicalPath();
    QDir at(start);
    do {
        if (const QString service = serviceOf(at); !service.isEmpty())
            return {PlaceKind::Synchronised, service};
    } while (at.cdUp());
    if (const QString remote = remoteFileSystemOf(start); !remote.isEmpty())
        return {PlaceKind::Network, remote};
    return {};
}

} // namespace core::io
