// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/decorations.h"

#include "core/annotation/places.h"
#include "core/library/library.h"

namespace app::docks
{

CodeLabels codeLabels(const core::library::Library *library)
{
    CodeLabels labels;
    const auto tags = library ? library->tags() : core::Result<QList<core::annotation::Tag>>();
    if (!tags)
        return labels;
    for (const core::annotation::Tag &tag : *tags)
        labels.insert(tag.id, {tag.id, tag.path, QColor(tag.color)});
    return labels;
}

QList<reader::Decoration> decorationsOf(const core::annotation::Annotation &annotation, const CodeLabels &labels,
                                        bool hasLinks)
{
    QList<reader::Decoration> list;
    const QList<core::text::TextRange> places = core::annotation::placesOf(annotation);
    if (places.isEmpty())
        return list;
    // Where only some of its passages are lost, the others stand, to be reviewed.
    const bool doubtful = annotation.state != core::annotation::AnchorState::Exact;
    QList<reader::CodeLabel> codes;
    for (const core::TagId &tag : annotation.tags) {
        if (const auto label = labels.constFind(tag); label != labels.cend())
            codes.append(*label);
    }
    for (const core::text::TextRange place : places)
        list.append({annotation.id, place, annotation.style, annotation.color,
                     !annotation.note.isEmpty() && list.isEmpty(), doubtful, codes, annotation.note,
                     hasLinks && list.isEmpty()});
    return list;
}

} // namespace app::docks
