// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of the library.
#include "core/library/libraryprivate.h"

#include <QFileInfo>

namespace core::library
{

namespace
{

DocumentInfo describe(const QByteArray &bytes, const QString &path, const document::Document &document)
{
    DocumentInfo info;
    info.id = DocumentId::create();
    info.title = document.title();
    info.fileName = QFileInfo(path).fileName();
    info.path = path;
    info.mediaType = document.mediaType();
    info.encoding = document.encoding();
    info.sizeBytes = bytes.size();
    info.added = QDateTime::currentDateTimeUtc();
    info.opened = info.added;
    return info;
}

/// What windows remember stands apart from what the library itself needs.
QString settingOf(const QString &key)
{
    return QStringLiteral("window/") + key;
}

} // namespace

Result<AddResult> Library::add(const QByteArray &bytes, const QString &path, const document::Document &document,
                               const QString &sourceNote)
{
    const auto hash = d->originals.store(bytes);
    if (!hash)
        return std::unexpected(hash.error());
    const QString place = path.isEmpty() || path == QLatin1String("-") ? QString() : QFileInfo(path).absoluteFilePath();
    DocumentInfo info = describe(bytes, place, document);
    info.hash = *hash;
    info.sourceNote = sourceNote;
    Existence existence = Existence::Added;
    const auto done = d->database.transaction([&]() -> Outcome {
        const auto known = d->documents.findByHash(*hash);
        if (!known)
            return std::unexpected(known.error());
        if (!*known)
            return d->documents.insert(info);
        existence = Existence::Known;
        info.id = (*known)->id;
        const auto deleted = d->documents.isDeleted(info.id);
        if (!deleted)
            return std::unexpected(deleted.error());
        if (*deleted) {
            const auto row = d->documents.restoration(info.id);
            if (!row)
                return std::unexpected(row.error());
            if (auto restored = d->journal.commit({QStringLiteral("restore-document"), info.id, {*row}}); !restored)
                return restored;
        }
        if ((*known)->hash != *hash)
            return {}; // an earlier version: the present one stays what it is
        const auto made = d->corrections.all(info.id);
        if (!made)
            return std::unexpected(made.error());
        if (const auto corrected = corrections::corrected(document, *made); corrected)
            info.title = corrected->document.title();
        return d->documents.refresh(info.id, info);
    });
    if (!done)
        return std::unexpected(done.error());
    // Another program may just have taken back its own adding of the same bytes.
    if (!QFileInfo::exists(d->originals.pathOf(*hash))) {
        if (const auto again = d->originals.store(bytes); !again)
            return std::unexpected(again.error());
    }
    auto stored = d->documents.find(info.id);
    if (!stored)
        return std::unexpected(stored.error());
    return AddResult{std::move(*stored), existence};
}

Outcome Library::discard(const DocumentInfo &added)
{
    const auto gone = d->database.transaction([&]() -> Outcome { return d->documents.erase(added.id); });
    if (gone)
        d->originals.discard(added.hash);
    return gone;
}

Result<QList<DocumentInfo>> Library::documents() const
{
    return d->documents.all();
}

Result<DocumentInfo> Library::document(const DocumentId &id) const
{
    return d->documents.find(id);
}

Result<QByteArray> Library::bytes(const DocumentId &id) const
{
    const auto info = d->documents.find(id);
    if (!info)
        return std::unexpected(info.error());
    return d->originals.load(info->hash);
}

QString Library::originalPath(const DocumentInfo &info) const
{
    return d->originals.pathOf(info.hash);
}

Outcome Library::setEncoding(const DocumentId &id, const QString &encoding)
{
    return d->documents.setEncoding(id, encoding);
}

Outcome Library::setOpened(const DocumentId &id)
{
    return d->documents.setOpened(id, QDateTime::currentMSecsSinceEpoch());
}

Outcome Library::remove(const DocumentId &id)
{
    return d->database.transaction([&]() -> Outcome {
        const auto row = d->documents.removal(id, QDateTime::currentMSecsSinceEpoch());
        if (!row)
            return std::unexpected(row.error());
        return d->journal.commit({QStringLiteral("remove-document"), id, {*row}});
    });
}

Outcome Library::setState(const DocumentId &id, const QString &key, const QString &value)
{
    return d->documents.setState(id, key, value);
}

QString Library::state(const DocumentId &id, const QString &key) const
{
    const auto value = d->documents.state(id, key);
    return value ? value->value_or(QString()) : QString();
}

Outcome Library::setState(const QString &key, const QString &value)
{
    return d->database.run("INSERT INTO setting(key, value) VALUES(?, ?) ON CONFLICT(key) DO UPDATE SET value = "
                           "excluded.value WHERE value <> excluded.value",
                           {settingOf(key), value});
}

QString Library::state(const QString &key) const
{
    const auto value = d->database.text("SELECT value FROM setting WHERE key = ?", {settingOf(key)});
    return value ? value->value_or(QString()) : QString();
}

} // namespace core::library
