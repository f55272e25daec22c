// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotationstore.h"
#include "core/annotation/tagstore.h"
#include "core/library/schema.h"
#include "core/storage/migrations.h"

#include <QTemporaryDir>

#include <memory>

/// A library's file with the documents "d1" and "d2" and nothing else, for tests of the stores on it.
class StoreOfTest
{
public:
    StoreOfTest()
    {
        auto opened = core::storage::Database::open(m_folder.filePath(QStringLiteral("a.db")));
        if (!opened || !core::storage::migrate(*opened, core::library::librarySchema()))
            qFatal("no library");
        m_database = std::make_unique<core::storage::Database>(std::move(*opened));
        for (const char *id : {"d1", "d2"}) {
            if (!run("INSERT INTO document(id, hash, title, file_name, path, source_note, media_type, encoding_found, "
                     "size, added) VALUES(?, ?, '', '', '', '', '', '', 0, 0)",
                     {QString::fromLatin1(id), QString::fromLatin1(id)}))
                qFatal("no document");
        }
    }

    core::storage::Database &database() { return *m_database; }
    bool run(const QByteArray &statement, const QList<core::storage::Value> &parameters = {})
    {
        return m_database->run(statement, parameters).has_value();
    }
    bool commit(const QList<core::annotation::RowChange> &rows)
    {
        return core::annotation::Journal(*m_database).commit({QStringLiteral("test"), {}, rows}).has_value();
    }
    bool undo()
    {
        const auto undone = core::annotation::Journal(*m_database).undo();
        return undone && *undone;
    }

    /// An annotation of the document with these tags, by path.
    core::AnnotationId annotation(const QString &id, const QString &document, const QStringList &tags = {})
    {
        core::annotation::StoredAnnotation stored;
        core::annotation::Annotation &a = stored.made;
        a.id = {id};
        a.document = {document};
        a.targets = {{QStringLiteral("quote"), {}, {}, {0, 5}, {}, {0, 5}, 0, 0}};
        a.created = a.modified = QDateTime::fromMSecsSinceEpoch(1000, Qt::UTC);
        a.textHash = QByteArray(32, '\1');
        QList<core::annotation::RowChange> rows;
        for (const QString &path : tags)
            a.tags.append(*core::annotation::TagStore(*m_database).ensure(path, &rows));
        rows += core::annotation::AnnotationStore::insertion(stored);
        if (!commit(rows))
            qFatal("no annotation");
        return a.id;
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<core::storage::Database> m_database;
};
