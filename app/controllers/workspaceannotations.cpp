// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/nolibrary.h"
#include "app/controllers/workspace.h"
#include "core/annotation/places.h"

#include <algorithm>

namespace app::controllers
{

using core::annotation::Annotation;

namespace
{
qsizetype placeOf(const Annotation &annotation)
{
    return core::annotation::firstPlaceOf(annotation).start();
}

void put(const Annotation &made, QList<Annotation> &list)
{
    if (std::ranges::find(list, made.id, &Annotation::id) == list.end())
        list.insert(std::ranges::upper_bound(list, placeOf(made), {}, placeOf), made);
}

void change(const QList<Annotation> &changed, QList<Annotation> &list)
{
    QHash<core::AnnotationId, const Annotation *> byId;
    for (const Annotation &annotation : changed)
        byId.insert(annotation.id, &annotation);
    for (Annotation &annotation : list) {
        const Annotation *after = byId.value(annotation.id);
        if (!after)
            continue;
        // Its place in the present text is known here, not in the store.
        const auto targets = annotation.targets;
        const auto state = annotation.state;
        annotation = *after;
        annotation.targets = targets;
        annotation.state = state;
    }
}

} // namespace

core::Result<Annotation> Workspace::annotate(const core::library::NewAnnotation &what)
{
    const OpenDocumentPtr open = document(what.document);
    if (!m_library || !open)
        return noLibrary();
    auto made = m_library->annotate(what, open->document);
    if (!made)
        return made;
    auto list = open->annotations;
    put(*made, list);
    setAnnotations(what.document, std::move(list));
    Q_EMIT annotated(what.document);
    return made;
}

core::Result<Annotation> Workspace::update(const Annotation &annotation)
{
    if (auto done = update(annotation.document, {annotation}); !done)
        return std::unexpected(done.error());
    return m_library->annotation(annotation.id);
}

core::Outcome Workspace::update(const core::DocumentId &id, const QList<Annotation> &annotations,
                                const QStringList &addedTags)
{
    if (!m_library)
        return noLibrary();
    const auto made = m_library->update(annotations, addedTags);
    if (!made)
        return std::unexpected(made.error());
    const OpenDocumentPtr open = document(id);
    if (!open)
        return {};
    auto list = open->annotations;
    change(*made, list);
    setAnnotations(id, std::move(list));
    return {};
}

core::Outcome Workspace::setPassages(const core::DocumentId &id, const core::AnnotationId &annotation,
                                     const QList<core::text::TextRange> &passages)
{
    const OpenDocumentPtr open = document(id);
    if (!m_library || !open)
        return noLibrary();
    const auto made = m_library->setPassages(annotation, passages, open->document);
    if (!made)
        return std::unexpected(made.error());
    auto list = open->annotations;
    list.removeIf([&annotation](const Annotation &one) { return one.id == annotation; });
    put(*made, list);
    setAnnotations(id, std::move(list));
    return {};
}

core::Outcome Workspace::removeAnnotations(const core::DocumentId &id, const QList<core::AnnotationId> &ids)
{
    if (!m_library)
        return noLibrary();
    auto removed = m_library->removeAnnotations(ids);
    const OpenDocumentPtr open = document(id);
    if (removed && open) {
        auto list = open->annotations;
        const QSet<core::AnnotationId> gone(ids.begin(), ids.end());
        list.removeIf([&gone](const Annotation &annotation) { return gone.contains(annotation.id); });
        setAnnotations(id, std::move(list));
    }
    return removed;
}

} // namespace app::controllers
