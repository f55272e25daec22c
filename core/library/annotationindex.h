// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"
#include "core/annotation/blocks.h"
#include "core/base/error.h"
#include "core/library/idkeys.h"
#include "core/library/librarytypes.h"
#include "core/storage/relayedquery.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core::library
{

/// What retrieval asks of all annotations outside the trash, in memory. Read on first use, as far as a question needs
/// it; kept in step row by row with this connection's changes and those of one that it follows, and read anew when
/// another one changed the file. A hundred thousand annotations are there within a tenth of a second: they come from
/// one index of the file (schema.h), not from its rows, and none has memory of its own.
class AnnotationIndex
{
public:
    /// How much of each entry a question needs.
    enum class Depth : quint8 {
        Facts,
        Texts, ///< passages, notes and section titles, too
    };
    /// Which entries are meant, by their places in entries().
    using Matches = std::vector<bool>;

    /// Where a text stands among those of all entries.
    struct Span {
        quint32 start = 0;
        quint32 size = 0;
    };
    struct Look {
        annotation::MarkStyle style = annotation::MarkStyle::Highlight;
        annotation::MarkColor color = annotation::MarkColor::Yellow;
        annotation::AnchorState state = annotation::AnchorState::Exact;
    };
    struct Entry {
        IdKey id;
        int document = -1; ///< into documents(); -1 where the annotation is gone or stands elsewhere by now
        int author = -1;   ///< into authors()
        int section = -1;  ///< into sections()
        Look look;
        qint64 start = 0;
        qint64 created = 0;
        qint64 modified = 0;
        /// Of the only passage; of several what all span. -1 where nobody looked.
        annotation::Blocks blocks;
        Span text;
        Span note;
    };

    explicit AnnotationIndex(storage::Database &database) : m_database(database) {}

    /// What reads all annotations in the order of the file's index that holds all of it.
    static QByteArray statement(Depth depth);

    /// Takes over what another connection changed; see Retrieval::follow().
    void follow(const AnnotationChanges &changes);
    /// Brings it up to date, as deep as is asked at least. `touched` are the annotations that this connection changed
    /// since.
    Outcome sync(const QSet<QString> &touched, Depth depth);

    const std::vector<Entry> &entries() const { return m_entries; }
    /// The entry of an annotation; nullptr where there is none.
    const Entry *find(QByteArrayView id);
    QString idOf(const Entry &entry) const { return m_ids.text(entry.id); }
    QStringView textOf(const Entry &entry) const { return in(entry.text); } ///< folded; passages a line each
    QStringView noteOf(const Entry &entry) const { return in(entry.note); } ///< folded
    /// Of each passage of an entry whose blocks are known.
    std::span<const annotation::Blocks> blocksOf(const Entry &entry) const;
    const QStringList &documents() const { return m_documents.names; }
    const QStringList &authors() const { return m_authors.names; }   ///< folded
    QStringList authorNames() const;                                 ///< as they are written, sorted
    const QStringList &sections() const { return m_sections.names; } ///< folded titles, a line each
    /// Those that carry one of the tags with these ids. Reads what was not asked since build().
    Result<Matches> withTags(const QStringList &tags);
    Result<Matches> withAnyTag();

private:
    /// What texts of the file stand for, each read once. Neighbours mostly have the same.
    template <typename Value>
    class Meanings
    {
    public:
        template <typename Read>
        Value of(QByteArrayView text, Read &&read);
        QList<QByteArray> texts() const { return m_known.keys(); }

    private:
        QHash<QByteArray, Value> m_known;
        QByteArray m_last;
        std::optional<Value> m_ofLast;
    };
    /// Words that many entries share, by number.
    struct Names {
        QStringList names;
        QHash<QString, int> numbers;
        Meanings<int> written;

        int number(QByteArrayView text, QString (*read)(QByteArrayView));
    };
    using Places = std::vector<quint32>; ///< into entries()
    struct Digest;

    static Look lookOf(QByteArrayView text);
    QStringView in(const Span &span) const { return QStringView(m_texts.data() + span.start, span.size); }
    Span append(QByteArrayView text);

    Outcome build(Depth depth);
    size_t likelyNumber() const;
    Outcome readTexts();
    Outcome readAgain(const QSet<QString> &ids);
    Outcome readTagsOf(const QString &id, size_t place);
    /// Of rows with an annotation and one of the tags.
    Outcome readTags(const QStringList &tags, const QByteArray &statement, const QList<storage::Value> &parameters);
    Matches tagged(const QStringList &tags) const; ///< all of which were read
    void take(const storage::Cells &row);
    void takeTexts(QByteArrayView texts, const Digest &digest, Entry &entry);
    const IdPlaces &places();

    storage::Database &m_database;
    std::vector<Entry> m_entries;    ///< as the file's index has them; those read again stand behind
    size_t m_gone = 0;               ///< how many of them are no more
    IdPlaces m_places;               ///< empty until somebody asks where an annotation stands
    QHash<QString, Places> m_tagged; ///< of the tags that were asked for, with anyTag for all
    IdKeys m_ids;
    QHash<IdKey, annotation::PassageBlocks> m_several; ///< of those that have several passages
    std::u16string m_texts;
    Names m_documents;
    Names m_authors;
    Names m_sections;
    Meanings<Look> m_looks;
    Depth m_depth = Depth::Facts;
    qint64 m_dataVersion = -1;
    std::optional<AnnotationChanges> m_followed; ///< what was told last; `annotations` are those still to be read again
    bool m_isTold = false;                       ///< since the last sync()
};

} // namespace core::library
