// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/links.h"

#include "core/library/libraryprivate.h"

#include <QCoreApplication>

namespace core::library
{

using annotation::Link;
using annotation::LinkStore;

Result<QList<Link>> Links::all() const
{
    return d.links.all();
}

Result<QList<Link>> Links::of(const AnnotationId &annotation) const
{
    return d.links.of(annotation);
}

Result<QList<Link>> Links::in(const DocumentId &document) const
{
    return d.links.in(document);
}

Result<QStringList> Links::types() const
{
    const auto own = d.links.ownTypes();
    if (!own)
        return std::unexpected(own.error());
    return annotation::linkTypes() + *own;
}

/// Whether it can be; returns the document of the end that it begins at.
Result<DocumentId> Links::check(const Link &link) const
{
    if (link.origin == link.target || link.type.isEmpty()) {
        return failure(
            ErrorCode::InvalidArgument,
            QCoreApplication::translate("core::library", "A link has a type and leads from one passage to another."));
    }
    DocumentId document;
    for (const AnnotationId &end : {link.target, link.origin}) {
        const auto found = d.annotations.find(end);
        if (!found)
            return std::unexpected(found.error());
        if (!*found) {
            return failure(ErrorCode::NotFound,
                           QCoreApplication::translate("core::library", "The library has no such annotation."));
        }
        document = (*found)->made.document;
    }
    return document;
}

Result<Link> Links::add(const AnnotationId &origin, const AnnotationId &target, const QString &type,
                        const QString &note)
{
    const QDateTime now = Library::Private::now();
    Link link{LinkId::create(), origin, target, type.simplified(), note, d.journal.author(), now, now};
    const auto done = d.waiting.edit([&]() -> Outcome {
        const auto document = check(link);
        if (!document)
            return std::unexpected(document.error());
        const auto known = d.links.of(origin);
        if (!known)
            return std::unexpected(known.error());
        for (const Link &other : *known) {
            if (other.origin == origin && other.target == target && other.type == link.type) {
                link = other;
                return {};
            }
        }
        return d.journal.commit({QStringLiteral("new-link"), *document, {LinkStore::insertion(link)}});
    });
    if (!done)
        return std::unexpected(done.error());
    return link;
}

Result<Link> Links::update(const Link &link)
{
    Link after;
    const auto done = d.waiting.edit([&]() -> Outcome {
        const auto before = d.links.find(link.id);
        if (!before)
            return std::unexpected(before.error());
        after = *before;
        after.origin = link.origin;
        after.target = link.target;
        after.type = link.type.simplified();
        after.note = link.note;
        after.modified = Library::Private::now();
        const auto document = check(after);
        if (!document)
            return std::unexpected(document.error());
        const auto row = LinkStore::difference(*before, after);
        return row ? d.journal.commit({QStringLiteral("edit-link"), *document, {*row}}) : Outcome();
    });
    if (!done)
        return std::unexpected(done.error());
    return after;
}

Outcome Links::remove(const LinkId &id)
{
    return d.waiting.edit([&]() -> Outcome {
        const auto link = d.links.find(id);
        if (!link)
            return std::unexpected(link.error());
        const auto document = check(*link);
        return d.journal.commit({QStringLiteral("remove-link"),
                                 document.value_or(DocumentId()),
                                 {LinkStore::removal(id, QDateTime::currentMSecsSinceEpoch())}});
    });
}

} // namespace core::library
