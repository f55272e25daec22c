// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/backups.h"

#include "core/library/libraryprivate.h"
#include "core/library/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace core::library
{

namespace
{

constexpr qint64 hourSecs = 3600;
constexpr qint64 daySecs = 24 * hourSecs;
constexpr qint64 monthDays = 30;
constexpr int fewest = 7; ///< that stay however old they are: after a long rest one new copy replaces no others

const QString timeFormat = QStringLiteral("yyyyMMdd'T'HHmmsszzz");
const QString chosenMark = QStringLiteral("-kept");

QString tr(const char *text)
{
    return QCoreApplication::translate("core::library", text);
}

/// Opens the copy and looks at all of it; closes it as one file without a log beside it.
Outcome check(const QString &path)
{
    auto copy = storage::Database::open(path);
    if (!copy)
        return std::unexpected(copy.error());
    if (auto single = copy->run("PRAGMA journal_mode=DELETE"); !single)
        return single;
    QString fault;
    for (const char *pragma : {"PRAGMA integrity_check(1)", "PRAGMA foreign_key_check"}) {
        const auto looked = copy->query(pragma, {}, [&](const storage::Row &row) {
            if (row.text(0) != QLatin1StringView("ok"))
                fault = row.text(0);
        });
        if (!looked)
            return looked;
    }
    const auto application = copy->integer("PRAGMA application_id");
    if (!application)
        return std::unexpected(application.error());
    if (*application != librarySchema().applicationId)
        fault = QStringLiteral("application_id");
    if (!fault.isEmpty())
        return failure(ErrorCode::LibraryDamaged, tr("This backup is damaged. Choose another one."), fault);
    return {};
}

Outcome moveIntoPlace(const QString &from, const QString &to)
{
    const int file = ::open(QFile::encodeName(from).constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!synced || std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0) {
        const int error = errno;
        return failure(error == ENOSPC ? ErrorCode::DiskFull : ErrorCode::Unwritable,
                       tr("The backup cannot be written. Make room, or check the permissions of its folder."),
                       QString::fromLocal8Bit(std::strerror(error)));
    }
    return {};
}

/// Copies beside the place, checks, then moves: what stands under the name is always whole.
Outcome writeChecked(const storage::Database &database, const QString &path)
{
    const QString part = path + QStringLiteral(".part");
    QFile::remove(part);
    Outcome done = database.copyTo(part);
    if (done)
        done = check(part);
    if (done)
        done = moveIntoPlace(part, path);
    if (!done)
        QFile::remove(part);
    return done;
}

/// Whether a file may be written over: one that is a library or a copy of one, or is empty. Reads the head of SQLite's
/// file format; opened as a database the file might be written, if only to bring its log in.
bool isReplaceable(const QString &path)
{
    constexpr QByteArrayView magic("SQLite format 3", 16); // with its NUL
    constexpr qsizetype applicationAt = 68;
    constexpr qsizetype headBytes = 100;
    if (QFileInfo(path).size() == 0)
        return true;
    QFile file(path);
    const QByteArray head = file.open(QIODevice::ReadOnly) ? file.read(headBytes) : QByteArray();
    return head.size() == headBytes && head.startsWith(magic) &&
           qFromBigEndian<quint32>(head.constData() + applicationAt) == quint32(librarySchema().applicationId);
}

/// What cannot be read is passed over: it is damaged where it is, and Library::verify() says so.
Outcome copyOriginals(const QString &from, const QString &to)
{
    const io::Originals source(from);
    const io::Originals target(to);
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        const QByteArray hash = files.fileName().toLatin1();
        if (QFileInfo::exists(target.pathOf(hash)))
            continue;
        const auto bytes = source.load(hash);
        if (!bytes)
            continue;
        if (const auto stored = target.store(*bytes); !stored)
            return std::unexpected(stored.error());
    }
    return {};
}

/// What tells two states of a library apart, as far as the reader's work goes.
QString fingerprint(storage::Database &database)
{
    const auto told = database.text("SELECT (SELECT coalesce(max(id), 0) || '/' || coalesce(sum(undone = 1), 0) || '/' "
                                    "|| coalesce(max(time), 0) FROM "
                                    "journal) || '/' || (SELECT count(*) FROM document)");
    return told ? told->value_or(QString()) : QString();
}

} // namespace

QString Backups::folder() const
{
    const QFileInfo info(d.path);
    return info.absolutePath() + QLatin1Char('/') + info.completeBaseName() + QStringLiteral(".backups");
}

QList<Backup> Backups::all() const
{
    QList<Backup> found;
    const auto files = QDir(folder()).entryInfoList({QStringLiteral("*.db")}, QDir::Files);
    for (const QFileInfo &file : files) {
        Backup backup{file.absoluteFilePath(), {}, file.size()};
        QString name = file.completeBaseName();
        backup.chosen = name.endsWith(chosenMark);
        if (backup.chosen)
            name.chop(chosenMark.size());
        backup.time = QDateTime::fromString(name, timeFormat);
        backup.time.setTimeSpec(Qt::UTC);
        if (backup.time.isValid())
            found.append(backup);
    }
    std::sort(found.begin(), found.end(), [](const Backup &a, const Backup &b) { return a.time > b.time; });
    return found;
}

Result<BackupContents> Backups::contents(const QString &path)
{
    if (!QFileInfo::exists(path))
        return failure(ErrorCode::NotFound, tr("There is no such backup."));
    auto file = storage::Database::open(path);
    if (!file)
        return std::unexpected(file.error());
    BackupContents contents;
    const std::pair<const char *, qint64 *> counts[] = {
        {"SELECT count(*) FROM document WHERE deleted IS NULL", &contents.documents},
        {"SELECT count(*) FROM annotation a JOIN document d ON d.id = a.document WHERE a.deleted IS NULL AND d.deleted "
         "IS NULL",
         &contents.annotations},
        {"SELECT count(*) FROM tag", &contents.tags}};
    for (const auto &[sql, count] : counts) {
        const auto counted = file->integer(sql);
        if (!counted)
            return failure(ErrorCode::LibraryDamaged, tr("This backup is damaged. Choose another one."),
                           counted.error().detail);
        *count = counted->value_or(0);
    }
    return contents;
}

Result<Backup> Backups::write(const QDateTime &now, bool chosen)
{
    if (!QDir().mkpath(folder()))
        return failure(ErrorCode::Unwritable, tr("The folder of the backups cannot be made."));
    const QString name = now.toUTC().toString(timeFormat) + (chosen ? chosenMark : QString()) + QStringLiteral(".db");
    const QString path = folder() + QLatin1Char('/') + name;
    if (const auto written = writeChecked(d.database, path); !written)
        return std::unexpected(written.error());
    return Backup{path, now.toUTC(), QFileInfo(path).size(), chosen};
}

Result<std::optional<Backup>> Backups::takeIfDue(const QDateTime &now)
{
    // What a clock that went wrong dates later is no reason to wait.
    QList<Backup> present = all();
    present.removeIf([&now](const Backup &backup) { return backup.time > now; });
    if (!present.isEmpty() && present.first().time.secsTo(now) < hourSecs)
        return std::nullopt;
    if (!present.isEmpty()) {
        auto last = storage::Database::open(present.first().path);
        if (last && fingerprint(*last) == fingerprint(d.database))
            return std::nullopt;
    }
    const auto made = write(now, false);
    if (!made)
        return std::unexpected(made.error());
    if (const auto thinned = thinOut(now); !thinned)
        return std::unexpected(thinned.error());
    return std::optional(*made);
}

/// Of the last day the newest of each hour stays, of the last month the newest of each day, and the few newest.
Outcome Backups::thinOut(const QDateTime &now)
{
    QSet<qint64> slots_;
    int kept = 0;
    const QList<Backup> present = all();
    for (const Backup &backup : present) {
        const qint64 age = backup.time.secsTo(now);
        const qint64 at = backup.time.toSecsSinceEpoch();
        bool stays = age < monthDays * daySecs || kept < fewest;
        if (stays && !backup.chosen) {
            // Hours and days are told apart by their sign.
            const qint64 slot = age < daySecs ? at / hourSecs : -(at / daySecs);
            stays = !slots_.contains(slot);
            slots_.insert(slot);
        }
        if (stays)
            ++kept;
        else if (!QFile::remove(backup.path))
            return failure(ErrorCode::Unwritable, tr("An old backup cannot be removed."), backup.path);
    }
    return {};
}

Result<Backup> Backups::take()
{
    return write(Library::Private::now(), true);
}

Outcome Backups::writeTo(const QString &path)
{
    if (QFileInfo(path).isDir())
        return failure(ErrorCode::IsFolder, tr("This is a folder. Name a file in it."));
    if (QFileInfo(path).absoluteFilePath() == QFileInfo(d.path).absoluteFilePath())
        return failure(ErrorCode::InvalidArgument, tr("A library cannot be its own backup."));
    if (!isReplaceable(path))
        return failure(ErrorCode::InvalidArgument,
                       tr("The file of this name is damaged, or belongs to another program. It stays as it is. Choose "
                          "another name."));
    if (auto written = writeChecked(d.database, path); !written)
        return written;
    return copyOriginals(d.originals.folder(), originalsFolder(path));
}

Result<Backup> Backups::restore(const QString &path)
{
    if (!QFileInfo::exists(path))
        return failure(ErrorCode::NotFound, tr("There is no such backup."));
    // A copy is looked at, so that the backup itself is never written.
    const QString probe = d.path + QStringLiteral(".restoring");
    QFile::remove(probe);
    Outcome done =
        QFile::copy(path, probe) ? Outcome() : failure(ErrorCode::Unreadable, tr("The backup cannot be read."));
    if (done)
        done = QFile::setPermissions(probe, QFile::ReadOwner | QFile::WriteOwner)
                   ? check(probe)
                   : failure(ErrorCode::Unwritable, tr("The backup cannot be read."));
    if (done) {
        auto copy = storage::Database::open(probe);
        done = copy ? storage::migrate(*copy, librarySchema()) : Outcome(std::unexpected(copy.error()));
        if (done)
            done = copy->run("PRAGMA journal_mode=DELETE");
    }
    if (done)
        done = copyOriginals(originalsFolder(path), d.originals.folder());
    Result<Backup> before = done ? take() : Result<Backup>(std::unexpected(done.error()));
    if (before) {
        done = d.database.copyFrom(probe);
        if (done)
            done = d.database.run("PRAGMA journal_mode=WAL");
        if (!done)
            before = std::unexpected(done.error());
    }
    QFile::remove(probe);
    d.forget();
    return before;
}

} // namespace core::library
