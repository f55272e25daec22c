// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/nolibrary.h"
#include "app/controllers/workspace.h"
#include "core/annotation/places.h"

#include <algorithm>

namespace app::controllers
{

using core::annotation::Annotation;
using core::library::Change;
using core::library::Library;

namespace
{
constexpr int lastPatienceMs = 2000;

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

/// In place of the one with its id.
void putInPlace(const Annotation &made, QList<Annotation> &list)
{
    list.removeIf([&made](const Annotation &annotation) { return annotation.id == made.id; });
    put(made, list);
}

/// As it will be with these passages.
core::Result<Annotation> withPassages(const core::library::OpenDocument &open, const core::AnnotationId &id,
                                      const QList<core::text::TextRange> &passages, const Library &library)
{
    const auto known = std::ranges::find(open.annotations, id, &Annotation::id);
    if (known == open.annotations.end())
        return library.annotation(id);
    core::library::NewAnnotation what;
    what.document = open.info.id;
    what.ranges = passages;
    auto drafted = library.drafted(what, open.document);
    if (!drafted)
        return drafted;
    Annotation after = *known;
    after.targets = drafted->targets;
    after.textHash = drafted->textHash;
    after.state = drafted->state;
    return after;
}

template <typename Value>
bool isLocked(const core::Result<Value> &result)
{
    return !result && result.error().code == core::ErrorCode::LibraryLocked;
}

/// Of a change that is tried again, only whether it was stored is asked.
template <typename Value>
core::Outcome outcomeOf(const core::Result<Value> &result)
{
    return result ? core::Outcome() : std::unexpected(result.error());
}
} // namespace

void Workspace::followWaiting()
{
    connect(&m_waiting, &WaitingChanges::stored, this, [this](const core::DocumentId &id) {
        // As the library has it: with the tags that were made for it.
        const OpenDocumentPtr open = document(id);
        if (auto read = open ? anchorAnew(open, By::Others) : core::Outcome(); !read)
            tell({Notice::Kind::Error, read.error().message, {}, {}}, id);
        changed(id);
    });
    connect(&m_waiting, &WaitingChanges::failed, this, [this](const core::DocumentId &id, const core::Error &error) {
        tell({Notice::Kind::Error, tr("A change that waited was not stored. %1").arg(error.message), {}, {}}, id);
    });
    connect(&m_waiting, &WaitingChanges::lasts, this, [this] {
        tell({Notice::Kind::Info,
              tr("Another program is writing to the library. What you change waits, and is stored as soon as it can."),
              {},
              {}});
    });
    connect(&m_waiting, &WaitingChanges::ended, this, &Workspace::nothingWaits);
}

/// The last try for what waits, when this library is to be used no more; may take its time.
void Workspace::storeWaitingNow()
{
    if (m_waiting.isEmpty())
        return;
    m_library->setPatience(lastPatienceMs);
    const qsizetype before = m_waiting.size();
    if (!m_waiting.store())
        tell({Notice::Kind::Error,
              tr("What waited (%1) was not stored: another program was writing to the library.").arg(before),
              {},
              {}});
}

core::Outcome Workspace::readyToStore()
{
    if (!m_library)
        return noLibrary();
    return m_waiting.store(); // what was changed before comes first
}

core::Result<Annotation> Workspace::annotate(const core::library::NewAnnotation &what)
{
    if (!m_library || !document(what.document))
        return noLibrary();
    core::library::NewAnnotation one = what;
    one.id = core::AnnotationId::create();
    const auto ready = m_waiting.store();
    const OpenDocumentPtr open = document(what.document); // as it is after what waited
    auto made = ready ? m_library->annotate(one, open->document) : std::unexpected(ready.error());
    if (isLocked(made)) {
        made = m_library->drafted(one, open->document);
        if (!made)
            return made;
        m_waiting.add({what.document, open->document, [draft = *made](QList<Annotation> &list) { put(draft, list); },
                       [one, open](Library &library) { return outcomeOf(library.annotate(one, open->document)); }});
    }
    if (!made)
        return made;
    auto list = open->annotations;
    put(*made, list);
    setAnnotations(what.document, std::move(list));
    return made;
}

core::Result<Annotation> Workspace::update(const Annotation &annotation)
{
    if (auto done = update(annotation.document, {annotation}); !done)
        return std::unexpected(done.error());
    return m_waiting.isEmpty() ? m_library->annotation(annotation.id) : core::Result<Annotation>(annotation);
}

core::Outcome Workspace::update(const core::DocumentId &id, const QList<Annotation> &annotations,
                                const QStringList &addedTags)
{
    if (!m_library)
        return noLibrary();
    const auto ready = m_waiting.store();
    const OpenDocumentPtr open = document(id);
    auto made = ready ? m_library->update(annotations, addedTags) : std::unexpected(ready.error());
    if (isLocked(made) && open) {
        m_waiting.add(
            {id, open->document, [annotations](QList<Annotation> &list) { change(annotations, list); },
             [annotations, addedTags](Library &library) { return outcomeOf(library.update(annotations, addedTags)); }});
        made = annotations;
    }
    if (!made)
        return std::unexpected(made.error());
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
    if (!m_library || !document(id))
        return noLibrary();
    const auto ready = m_waiting.store();
    const OpenDocumentPtr open = document(id);
    auto made = ready ? m_library->setPassages(annotation, passages, open->document) : std::unexpected(ready.error());
    if (isLocked(made)) {
        made = withPassages(*open, annotation, passages, *m_library);
        if (!made)
            return std::unexpected(made.error());
        m_waiting.add({id, open->document, [after = *made](QList<Annotation> &list) { putInPlace(after, list); },
                       [annotation, passages, open](Library &library) {
                           return outcomeOf(library.setPassages(annotation, passages, open->document));
                       }});
    }
    if (!made)
        return std::unexpected(made.error());
    auto list = open->annotations;
    putInPlace(*made, list);
    setAnnotations(id, std::move(list));
    return {};
}

core::Outcome Workspace::removeAnnotations(const core::DocumentId &id, const QList<core::AnnotationId> &ids)
{
    if (!m_library)
        return noLibrary();
    const auto hide = [gone = QSet<core::AnnotationId>(ids.begin(), ids.end())](QList<Annotation> &list) {
        list.removeIf([&gone](const Annotation &annotation) { return gone.contains(annotation.id); });
    };
    auto removed = m_waiting.store();
    const OpenDocumentPtr open = document(id);
    if (removed)
        removed = m_library->removeAnnotations(ids);
    if (isLocked(removed) && open) {
        m_waiting.add({id, open->document, hide, [ids](Library &library) { return library.removeAnnotations(ids); }});
        removed = {};
    }
    if (removed && open) {
        auto list = open->annotations;
        hide(list);
        setAnnotations(id, std::move(list));
    }
    return removed;
}

core::Result<std::optional<Change>> Workspace::undo()
{
    if (!m_library)
        return noLibrary();
    if (m_waiting.isEmpty() || m_waiting.store())
        return followed(m_library->undo());
    Change change{tr("the last change"), m_waiting.takeBack(), {}, false};
    if (const OpenDocumentPtr open = document(change.document)) {
        if (auto read = anchorAnew(open, By::Others); !read)
            return std::unexpected(read.error());
    }
    Q_EMIT journalChanged();
    return change;
}

} // namespace app::controllers
