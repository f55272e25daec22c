// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"
#include "core/annotation/blocks.h"
#include "core/annotation/journal.h"
#include "core/base/error.h"
#include "core/storage/database.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace core::annotation
{

/// Where a target's passage stands; empty where it is lost.
struct Place {
    text::TextRange range;
    text::CodePointRange codePoints;
    AnchorState state = AnchorState::Exact;

    friend bool operator==(const Place &, const Place &) = default;
};

/// Where an annotation's passages stand in a text later than the one it was made on.
struct Placement {
    QByteArray textHash;
    AnchorState state = AnchorState::Exact; ///< of the annotation, as the store has it
    QList<Place> places;                    ///< one per target
    /// Stored by an earlier version, which kept no state of each place: all have that of the worst.
    bool sharesState = false;

    friend bool operator==(const Placement &, const Placement &) = default;
};

/// An annotation as it lies in the library.
struct StoredAnnotation {
    Annotation made; ///< as the reader made it; its targets never change but by hand
    /// Of made.tags, as stored: they have gaps where a tag was taken away.
    QList<qint64> tagPositions{};
    std::optional<Placement> placement{};  ///< where found in a later text
    std::optional<PassageBlocks> blocks{}; ///< in the text of textHash(); nullopt where nobody looked
    std::optional<qint64> keptMs{};        ///< when the reader chose to keep a lost one as lost

    /// The text its ranges are known for.
    QByteArray textHash() const { return placement ? placement->textHash : made.textHash; }
    /// With the ranges, the states and the text's hash of the placement where there is one.
    Annotation present() const;
    /// Gives the placement the state that its places and what the reader decided of them come to.
    void settle();
};

struct AnnotationFilter {
    std::optional<DocumentId> document{};
    std::optional<TagId> tag{}; ///< with its subtree
};

/// Reads and describes annotations. What lies in the trash, or belongs to a document there, is not found. Changes are
/// returned as rows for the journal, never written here, but for placements, which are no work of the user's.
class AnnotationStore
{
public:
    explicit AnnotationStore(storage::Database &database) : m_database(database) {}

    Result<std::optional<StoredAnnotation>> find(const AnnotationId &id);
    /// In the order of documents' addition, then of the text.
    Result<QList<StoredAnnotation>> matching(const AnnotationFilter &filter);

    static QList<RowChange> insertion(const StoredAnnotation &annotation);
    /// Style, colour, note, tags and `modified`; no rows where nothing differs.
    static QList<RowChange> difference(const StoredAnnotation &before, const Annotation &after);
    /// New targets for an annotation that was found again by hand, or where it stands in a new text.
    /// No rows where it stands as before.
    static QList<RowChange> retargeted(const StoredAnnotation &before, const StoredAnnotation &after);
    static RowChange removal(const AnnotationId &id, qint64 timeMs);

    /// What stands doubtfully or is lost and was not kept as lost, in the order of matching().
    Result<QList<StoredAnnotation>> unreviewed(const std::optional<DocumentId> &document);

    Outcome place(const AnnotationId &id, const Placement &placement, const std::optional<PassageBlocks> &blocks = {});

private:
    Result<QList<StoredAnnotation>> select(const QByteArray &condition, const QList<storage::Value> &parameters);

    storage::Database &m_database;
};

} // namespace core::annotation
