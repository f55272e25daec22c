// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"
#include "core/annotation/blocks.h"
#include "core/base/error.h"
#include "core/library/librarytypes.h"
#include "core/storage/database.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>
#include <span>
#include <vector>

namespace core::library
{

/// What retrieval asks of all annotations outside the trash, in memory: reading a hundred thousand rows takes longer
/// than a reader waits. Built on first use; kept in step row by row with this connection's changes and those of one
/// that it follows, and read anew when another one changed the file.
class AnnotationIndex
{
public:
    struct Entry {
        QString id;
        int document = -1; ///< into documents()
        int author = -1;   ///< into authors()
        int section = -1;  ///< into sections()
        annotation::MarkStyle style = annotation::MarkStyle::Highlight;
        annotation::MarkColor color = annotation::MarkColor::Yellow;
        annotation::AnchorState state = annotation::AnchorState::Exact;
        qint64 start = 0;
        qint64 created = 0;
        qint64 modified = 0;
        /// Of the only passage; of several what all span, with `passages` for each. -1 where nobody looked.
        annotation::Blocks blocks;
        annotation::PassageBlocks passages;
        QString text;          ///< folded; several passages with a line end between
        QString note;          ///< folded
        std::vector<int> tags; ///< into tagIds()
    };

    /// Of each passage of an entry whose blocks are known.
    static std::span<const annotation::Blocks> blocksOf(const Entry &entry);

    explicit AnnotationIndex(storage::Database &database) : m_database(database) {}

    /// Takes over what another connection changed; see Retrieval::follow().
    void follow(const AnnotationChanges &changes);
    /// Brings it up to date. `touched` are the annotations that this connection changed since.
    Outcome sync(const QSet<QString> &touched);

    const std::vector<Entry> &entries() const { return m_entries; }
    const QStringList &documents() const { return m_documents.names; }
    const QStringList &authors() const { return m_authors.names; }   ///< folded
    const QStringList &sections() const { return m_sections.names; } ///< folded titles, a line each
    const QStringList &tagIds() const { return m_tags.names; }

private:
    /// Words that many entries share, by number.
    struct Names {
        QStringList names;
        QHash<QString, int> numbers;
        int number(const QString &name);
    };
    Outcome build();
    Outcome readAgain(const QSet<QString> &ids);
    Outcome read(const QByteArray &condition, const QList<storage::Value> &parameters);
    Outcome readTags(const QByteArray &condition, const QList<storage::Value> &parameters);
    void take(const storage::Row &row);
    void remove(const QString &id);

    storage::Database &m_database;
    std::vector<Entry> m_entries;
    QHash<QString, size_t> m_places;
    Names m_documents;
    Names m_authors;
    Names m_sections;
    Names m_tags;
    qint64 m_dataVersion = -1;
    std::optional<AnnotationChanges> m_followed; ///< what was told last; `annotations` are those still to be read again
    bool m_isTold = false;                       ///< since the last sync()
};

} // namespace core::library
