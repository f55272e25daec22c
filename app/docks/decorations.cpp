// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/decorations.h"

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

QList<reader::Decoration> decorationsOf(const core::annotation::Annotation &annotation, const CodeLabels &labels)
{
    using core::annotation::AnchorState;
    QList<reader::Decoration> list;
    if (annotation.state == AnchorState::Lost)
        return list;
    QList<reader::CodeLabel> codes;
    for (const core::TagId &tag : annotation.tags) {
        if (const auto label = labels.constFind(tag); label != labels.cend())
            codes.append(*label);
    }
    for (const core::annotation::Target &target : annotation.targets)
        list.append({annotation.id, target.range, annotation.style, annotation.color, !annotation.note.isEmpty(),
                     annotation.state == AnchorState::Doubtful, codes, annotation.note});
    return list;
}

} // namespace app::docks
