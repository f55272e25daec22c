// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/link.h"
#include "core/library/library.h"

namespace core::library
{

/// Typed links from passage to passage, of one document or of two. Every change is one journal entry. A link is not
/// found while one of its ends lies in the trash. A handle: must not outlive the library.
class Links
{
public:
    explicit Links(Library::Private &library) : d(library) {}

    Result<QList<annotation::Link>> all() const;
    /// Those that begin or end at the passage, in the order they were made.
    Result<QList<annotation::Link>> of(const AnnotationId &annotation) const;
    /// Those with an end in the document.
    Result<QList<annotation::Link>> in(const DocumentId &document) const;
    /// The types of annotation::linkTypes() and behind them the readers' own.
    Result<QStringList> types() const;

    /// Errors: NotFound (an end), InvalidArgument (from a passage to itself, no type). The same link again is the one
    /// that is there.
    Result<annotation::Link> add(const AnnotationId &origin, const AnnotationId &target, const QString &type,
                                 const QString &note = {});
    /// Type, note and ends. Errors: those of add().
    Result<annotation::Link> update(const annotation::Link &link);
    /// Into the trash. NotFound.
    Outcome remove(const LinkId &id);

private:
    Result<DocumentId> check(const annotation::Link &link) const;

    Library::Private &d;
};

} // namespace core::library
