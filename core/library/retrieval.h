// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"
#include "core/library/query.h"

namespace core::library
{

enum class FoundOrder : quint8 {
    Reading, ///< documents as they were added, passages as they stand
    Newest,
    LastChanged,
    Author,
};

struct FoundPassage {
    AnnotationId annotation;
    DocumentId document;
};

/// What happens to many annotations at once.
struct BulkChange {
    QStringList addedTags{};   ///< paths; made where missing
    QStringList removedTags{}; ///< paths, with what is below them
    std::optional<annotation::MarkColor> color{};
    std::optional<annotation::MarkStyle> style{};
};

/// Passages of the whole library by any mix of conditions. The first question reads what it asks of all annotations
/// into memory, within a tenth of a second where there are a hundred thousand; each one after it takes milliseconds. A
/// handle: must not outlive the library.
class Retrieval
{
public:
    explicit Retrieval(Library::Private &library) : d(library) {}

    /// Takes over what another connection of this program changed (Library::takeAnnotationChanges(), all of them in
    /// order): those annotations alone are read again by the next question, where nobody else has written meanwhile.
    void follow(const AnnotationChanges &changes);
    /// Reads what a question needs, so that the next one need not.
    Outcome prepare();
    /// Errors: NotFound where a tag of the query is not there.
    Result<QList<FoundPassage>> find(const Query &query, FoundOrder order = FoundOrder::Reading) const;
    /// As stored, in this order; what is gone meanwhile is left out.
    Result<QList<annotation::Annotation>> load(const QList<FoundPassage> &found) const;
    /// One change, all or none; returns how many annotations differ by it. To remove many:
    /// Library::removeAnnotations().
    Result<int> change(const QList<AnnotationId> &ids, const BulkChange &what);
    /// The authors that annotations have, by name.
    Result<QStringList> authors() const;

private:
    Library::Private &d;
};

} // namespace core::library
