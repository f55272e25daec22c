// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/tagranking.h"
#include "core/annotation/annotation.h"

#include <QAbstractListModel>
#include <QHash>
#include <QList>
#include <QString>

#include <vector>

namespace app::models
{

/// A note that was begun and not stored: its passage, its annotation where it has one, and the words.
struct NoteDraft {
    QString key; ///< names it in the library's per-document state
    core::text::TextRange range;
    core::AnnotationId annotation;
    QString quote;
    QString text;

    friend bool operator==(const NoteDraft &, const NoteDraft &) = default;
};

/// The annotations of one document as rows for a list: drafts first, then doubtful and lost ones, each under a header,
/// then all others in reading order or by time. Filters by text (width, case and script folded) and by tag with its
/// subtree, by author and by time. Changes come as the smallest run of rows that differs, so a view keeps its place and
/// selection. GUI thread.
class AnnotationModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class RowKind { Header, Draft, Card };
    enum class SortOrder { Place, Time };
    enum class Section : quint8 { Drafts, Doubtful, Lost, Rest };
    enum Role {
        KindRole = Qt::UserRole,
        QuoteRole,  ///< the passage, or the header's words
        NoteRole,   ///< Markdown
        TagsRole,   ///< paths, QStringList
        ColorRole,  ///< int of MarkColor
        StyleRole,  ///< int of MarkStyle
        StateRole,  ///< int of AnchorState
        PlaceRole,  ///< title of the innermost heading around it
        CountRole,  ///< of a header: how many stand under it
        LinksRole,  ///< a line for each link, QStringList
        TintRole,   ///< QString: the colour of the first of its tags that has one; empty where none has
        AuthorRole, ///< who made it, where the document has annotations of several people; else empty
    };

    explicit AnnotationModel(QObject *parent = nullptr);

    using Tags = QHash<core::TagId, core::annotation::Tag>;
    /// The annotations in reading order, and the library's tags for their paths.
    void setAnnotations(const QList<core::annotation::Annotation> &annotations, const Tags &tags);
    void setDrafts(const QList<NoteDraft> &drafts);
    /// What is said of the links of each annotation, a line a link.
    using Links = QHash<core::AnnotationId, QStringList>;
    void setLinks(const Links &links);
    void setTextFilter(const QString &text);
    /// By what else the text filter finds tags: their pinyin, as in the tag picker; by nothing at first.
    void setSpelling(Spelling spelling);
    void setTagFilter(const QString &path); ///< empty for all
    /// Only those by this author, who may be the nameless one; nullopt for all.
    void setAuthorFilter(const std::optional<QString> &author);
    /// Only those made since then; null for all.
    void setSinceFilter(const QDateTime &time);
    void setSortOrder(SortOrder order);
    SortOrder sortOrder() const { return m_order; }
    bool isFiltered() const;
    /// Those that the filters let through.
    QSet<core::AnnotationId> shown() const;
    /// Who made them, by name; empty where all are by one.
    QStringList authors() const;

    /// How many annotations there are, and how many of them the filters let through.
    qsizetype count() const { return m_content.entries.size(); }
    qsizetype shownCount() const { return m_rowOf.size(); }
    /// Paths that the document's annotations carry, with their parents, in order.
    QStringList tagPaths() const;

    const core::annotation::Annotation *annotationAt(int row) const; ///< null for headers and drafts
    const NoteDraft *draftAt(int row) const;                         ///< null for all but drafts
    int rowOf(const core::AnnotationId &id) const;                   ///< -1 where it is not shown
    /// The row of the last annotation in reading order that starts at or before the offset; -1 before the first.
    int rowAtOffset(qsizetype offset) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    struct Entry {
        core::annotation::Annotation annotation;
        QString quote;
        QStringList tags;
        QString tint;
        QString folded; ///< what the text filter looks into
    };
    struct Row {
        RowKind kind = RowKind::Card;
        Section section = Section::Rest; ///< of a header
        qsizetype index = -1;            ///< into the content's entries or drafts; of a header: how many follow
        QString key;                     ///< what the row is, across changes
    };

    struct Placed { ///< a row whose passage stands where it was made
        qsizetype start = 0;
        qsizetype entry = 0;
        int row = 0;
    };
    struct Run {
        qsizetype first;
        qsizetype last;
    };

    struct Content {
        QList<Entry> entries;
        QList<NoteDraft> drafts;
        bool severalAuthors = false;
    };

    QSet<QString> spelledTags(const Content &content) const;
    bool passes(const Entry &entry, const QSet<QString> &spelled) const;
    QList<Row> makeRows(const Content &content) const;
    Run changedRows(const QList<Row> &rows, const Content &content, qsizetype top, qsizetype bottom) const;
    void refresh(Content content);
    void setRows(const QList<Row> &rows);
    QVariant entryData(const Entry &entry, int role) const;
    QString headerText(const Row &row) const;

    Content m_content;
    QList<Row> m_rows;
    QHash<core::AnnotationId, int> m_rowOf;
    std::vector<Placed> m_places; ///< by start, then by entry
    Links m_links;
    QString m_textFilter; ///< folded
    Spelling m_spelling;
    QString m_tagFilter;
    std::optional<QString> m_authorFilter;
    QDateTime m_since;
    SortOrder m_order = SortOrder::Place;
};

} // namespace app::models
