// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/papernote.h"

#include "app/models/shownnote.h"
#include "core/annotation/places.h"
#include "core/structure/pinpoint.h"

namespace app::paper
{

using core::annotation::Annotation;
using core::annotation::Target;

namespace
{
QString joinedTags(const Annotation &annotation, const QHash<core::TagId, core::annotation::Tag> &tags)
{
    QStringList paths;
    for (const core::TagId &id : annotation.tags) {
        if (const auto tag = tags.constFind(id); tag != tags.cend())
            paths.append(tag->path);
    }
    return paths.join(QStringLiteral(" · "));
}

QString joinedQuote(const Annotation &annotation)
{
    QStringList quotes;
    for (const Target &target : annotation.targets)
        quotes.append(target.quote.simplified());
    return quotes.join(QStringLiteral(" … "));
}
} // namespace

QList<PaperNote> paperNotes(const core::document::Document &document, const QList<Annotation> &annotations,
                            const QHash<core::TagId, core::annotation::Tag> &tags)
{
    const core::structure::Pinpoints pinpoints(document);
    QList<PaperNote> notes;
    notes.reserve(annotations.size());
    int number = 0;
    for (const Annotation &annotation : annotations) {
        PaperNote note{{},
                       annotation.style,
                       annotation.color,
                       joinedQuote(annotation),
                       {},
                       {},
                       models::ShownNote::words(annotation.note)};
        note.tags = joinedTags(annotation, tags);
        note.ranges = core::annotation::placesOf(annotation);
        if (!note.ranges.isEmpty())
            note.place = pinpoints.of(note.ranges.constFirst()).text;
        if (!note.note.isEmpty() || !note.tags.isEmpty())
            note.number = ++number;
        notes.append(note);
    }
    return notes;
}

} // namespace app::paper
