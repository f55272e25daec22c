// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/waitingfile.h"

#include "core/annotation/journalrows.h"
#include "core/io/atomicfile.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QUuid>

#include <cerrno>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace core::library
{

using annotation::JournalEntry;

namespace
{

constexpr QLatin1StringView infix{"-waiting-"};
constexpr QLatin1StringView asideSuffix{".aside"};
constexpr const char *stepNames[] = {"edit", "undo", "redo"};

/// Whether this program holds it now, and it still has a name.
bool lock(QFile &file)
{
    struct stat state = {};
    return ::flock(file.handle(), LOCK_EX | LOCK_NB) == 0 && ::fstat(file.handle(), &state) == 0 && state.st_nlink > 0;
}

QByteArray checksum(const QByteArray &json)
{
    return QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex().first(16);
}

QByteArray lineOf(const WaitingRecord &record)
{
    const JournalEntry &entry = record.entry;
    QJsonObject object{{QStringLiteral("number"), entry.number},
                       {QStringLiteral("step"), QLatin1StringView(stepNames[size_t(record.step)])}};
    if (record.step == WaitingStep::Edit) {
        object.insert(QStringLiteral("time"), entry.timeMs);
        object.insert(QStringLiteral("author"), entry.author);
        object.insert(QStringLiteral("kind"), entry.edit.kind);
        object.insert(QStringLiteral("document"), entry.edit.document.value);
        object.insert(QStringLiteral("rows"), annotation::rowsToJson(entry.edit.rows));
    }
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return checksum(json) + ' ' + json + '\n';
}

std::optional<WaitingRecord> recordOf(const QByteArray &line)
{
    const qsizetype blank = line.indexOf(' ');
    const QByteArray json = line.mid(blank + 1);
    if (blank < 0 || line.first(blank) != checksum(json))
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    WaitingRecord record;
    record.entry.number = object.value(QLatin1StringView("number")).toInteger();
    const QString step = object.value(QLatin1StringView("step")).toString();
    if (step == QLatin1StringView(stepNames[1]) || step == QLatin1StringView(stepNames[2])) {
        record.step = step == QLatin1StringView(stepNames[1]) ? WaitingStep::Undo : WaitingStep::Redo;
        return record;
    }
    const auto rows = annotation::rowsFromJson(object.value(QLatin1StringView("rows")).toString());
    if (!rows || record.entry.number <= 0)
        return std::nullopt;
    record.entry.timeMs = object.value(QLatin1StringView("time")).toInteger();
    record.entry.author = object.value(QLatin1StringView("author")).toString();
    record.entry.edit = {object.value(QLatin1StringView("kind")).toString(),
                         {object.value(QLatin1StringView("document")).toString()},
                         *rows};
    return record;
}

} // namespace

Result<WaitingFile> WaitingFile::create(const QString &library)
{
    // Another program may take a new file for one that was left before it is locked; then the next name is tried.
    for (int attempt = 0; attempt < 8; ++attempt) {
        auto file = std::make_unique<QFile>(QFileInfo(library).absoluteFilePath() + infix +
                                            QUuid::createUuid().toString(QUuid::Id128));
        errno = 0;
        if (!file->open(QIODevice::ReadWrite | QIODevice::NewOnly | QIODevice::Unbuffered))
            return io::writeFailure(*file, errno);
        if (!lock(*file))
            continue;
        io::syncFolder(QFileInfo(*file).absolutePath());
        return WaitingFile(std::move(file));
    }
    return failure(ErrorCode::Internal, {}, QStringLiteral("no file for waiting changes"));
}

QStringList WaitingFile::beside(const QString &library)
{
    const QFileInfo info(library);
    const QDir folder = info.absoluteDir();
    QStringList paths;
    const QStringList names = folder.entryList(QDir::Files, QDir::Time | QDir::Reversed);
    for (const QString &name : names) {
        if (name.startsWith(info.fileName() + infix) && !name.endsWith(asideSuffix))
            paths.append(folder.filePath(name));
    }
    return paths;
}

std::optional<WaitingFile> WaitingFile::takeOver(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered) || !lock(*file))
        return std::nullopt;
    return WaitingFile(std::move(file));
}

QString WaitingFile::id() const
{
    return m_file->fileName().section(QLatin1Char('-'), -1);
}

Outcome WaitingFile::append(const WaitingRecord &record)
{
    WaitingRecord numbered = record;
    numbered.entry.number = m_records + 1;
    const QByteArray line = lineOf(numbered);
    const qint64 end = m_file->size();
    errno = 0;
    if (m_file->seek(end) && m_file->write(line) == line.size() && ::fsync(m_file->handle()) == 0) {
        ++m_records;
        return {};
    }
    const auto failed = io::writeFailure(*m_file, errno);
    m_file->resize(end); // half a line would end the file for its next reader
    return failed;
}

WaitingFile::Contents WaitingFile::read()
{
    Contents contents;
    m_file->seek(0);
    QList<QByteArray> lines = m_file->readAll().split('\n');
    lines.removeLast(); // empty, or half a line
    for (const QByteArray &line : std::as_const(lines)) {
        const auto record = recordOf(line);
        contents.isDamaged = contents.isDamaged || !record || record->entry.number != m_records + 1;
        if (!record || record->entry.number <= m_records)
            continue;
        m_records = record->entry.number;
        contents.records.append(*record);
    }
    return contents;
}

void WaitingFile::remove()
{
    QFile::remove(m_file->fileName()); // while it is still locked
    io::syncFolder(QFileInfo(*m_file).absolutePath());
}

void WaitingFile::setAside()
{
    QFile::rename(m_file->fileName(), m_file->fileName() + asideSuffix);
}

} // namespace core::library
