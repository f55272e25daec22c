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
    {".dropbox.cache", "Dropbox"},          {".stfolder", "Syncthing"},           {".sync/IgnoreList", "Resilio Sync"},
    {".nextcloudsync.log", "Nextcloud"},    {".owncloudsync.log", "ownCloud"},    {".seafile-data", "Seafile"},
    {".tmp.drivedownload", "Google Drive"}, {".tmp.driveupload", "Google Drive"}, {".megaignore", "MEGA"},
};

/// Files that mark a folder. A folder of that name is where the service keeps its settings: in the user's home.
constexpr Mark fileMarks[] = {{".dropbox", "Dropbox"}, {".pcloud", "pCloud"}};

struct FolderName {
    QStringView name;
    QStringView service;
};

/// Also with a company or an account behind the name: "OneDrive - Company", "OneDrive-Company", "Dropbox (Personal)".
constexpr FolderName folderNames[] = {
    {u"Dropbox", u"Dropbox"},
    {u"OneDrive", u"OneDrive"},
    {u"Google Drive", u"Google Drive"},
    {u"GoogleDrive", u"Google Drive"},
    {u"Nextcloud", u"Nextcloud"},
    {u"ownCloud", u"ownCloud"},
    {u"iCloud", u"iCloud Drive"},
    {u"iCloud Drive", u"iCloud Drive"},
    {u"iCloudDrive", u"iCloud Drive"},
    {u"Mobile Documents", u"iCloud Drive"},
    {u"com~apple~CloudDocs", u"iCloud Drive"},
    {u"Seafile", u"Seafile"},
    {u"SynologyDrive", u"Synology Drive"},
    {u"Nutstore", u"坚果云"},
    {u"Nutstore Files", u"坚果云"},
    {u"坚果云", u"坚果云"},
    {u"BaiduSyncdisk", u"百度网盘"},
    {u"百度网盘同步空间", u"百度网盘"},
    {u"WPS云盘", u"WPS云盘"},
};

QString serviceOf(const QDir &folder)
{
    for (const Mark &mark : marks) {
        if (folder.exists(QString::fromLatin1(mark.file)))
            return QString::fromLatin1(mark.service);
    }
    for (const Mark &mark : fileMarks) {
        if (QFileInfo(folder.filePath(QString::fromLatin1(mark.file))).isFile())
            return QString::fromLatin1(mark.service);
    }
    // Both clients of this family keep their state in a hidden database of this name.
    if (!folder.entryList({QStringLiteral(".sync_*.db"), QStringLiteral("._sync_*.db")}, QDir::Files | QDir::Hidden)
             .isEmpty())
        return QStringLiteral("Nextcloud");
    const QString name = folder.dirName();
    if (name.contains(QStringLiteral("我的坚果云")))
        return QStringLiteral("坚果云");
    for (const FolderName &known : folderNames) {
        const QString plain = known.name.toString();
        const bool isKnown = name == plain || name.startsWith(plain + QStringLiteral(" - ")) ||
                             name.startsWith(plain + u'-') || name.startsWith(plain + QStringLiteral(" ("));
        if (isKnown)
            return known.service.toString();
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
