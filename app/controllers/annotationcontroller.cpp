// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/annotationcontroller.h"

#include "app/controllers/workspace.h"
#include "core/annotation/places.h"

#include <QSet>

#include <algorithm>

namespace app::controllers
{

using core::AnnotationId;
using core::DocumentId;
using core::annotation::Annotation;
using core::annotation::MarkStyle;
using core::text::TextRange;

namespace
{

bool covers(const Annotation &annotation, qsizetype offset)
{
    return std::ranges::any_of(annotation.targets, [offset](const core::annotation::Target &target) {
        return target.range.start() <= offset && offset < target.range.end();
    });
}

qsizetype lengthOf(const Annotation &annotation)
{
    qsizetype length = 0;
    for (const core::annotation::Target &target : annotation.targets)
        length += target.range.length();
    return length;
}

qsizetype startOf(const Annotation &annotation)
{
    return core::annotation::firstPlaceOf(annotation).start();
}

bool isPlaced(const Annotation &annotation)
{
    return !core::annotation::firstPlaceOf(annotation).isEmpty();
}

} // namespace

AnnotationController::AnnotationController(Workspace &workspace, QObject *parent)
    : QObject(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::annotationsChanged, this, &AnnotationController::dropVanished);
}

void AnnotationController::setSelection(const DocumentId &document, TextRange range)
{
    if (m_document == document && m_selection == range)
        return;
    m_document = document;
    m_selection = range;
    if (!m_chosen.isEmpty()) {
        m_chosen.clear();
        Q_EMIT chosenChanged();
    }
    Q_EMIT selectionChanged();
}

void AnnotationController::choose(const DocumentId &document, const QList<AnnotationId> &annotations)
{
    if (m_document == document && m_chosen == annotations)
        return;
    m_document = document;
    m_chosen = annotations;
    Q_EMIT chosenChanged();
}

void AnnotationController::setShown(const std::optional<QSet<AnnotationId>> &shown)
{
    m_shown = shown;
}

Passage AnnotationController::present() const
{
    if (!m_chosen.isEmpty())
        return {m_document, m_chosen, {}};
    const OpenDocumentPtr open = m_workspace.document(m_document);
    if (!open)
        return {};
    if (m_selection.isEmpty()) {
        const QList<AnnotationId> here = annotationsAt(m_document, m_selection.start());
        return {m_document, here.first(std::min<qsizetype>(1, here.size())), {}};
    }
    for (const Annotation &annotation : open->annotations) {
        if (isPlaced(annotation) && annotation.targets.size() == 1 && annotation.targets.first().range == m_selection)
            return {m_document, {annotation.id}, {}};
    }
    return {m_document, {}, m_selection};
}

QList<AnnotationId> AnnotationController::annotationsAt(const DocumentId &document, qsizetype offset) const
{
    const OpenDocumentPtr open = m_workspace.document(document);
    if (!open)
        return {};
    QList<const Annotation *> here;
    for (const Annotation &annotation : open->annotations) {
        const bool isShown = !m_shown || m_shown->contains(annotation.id) || m_chosen.contains(annotation.id);
        if (isShown && isPlaced(annotation) && covers(annotation, offset))
            here.append(&annotation);
    }
    std::ranges::stable_sort(here, {}, [](const Annotation *annotation) { return lengthOf(*annotation); });
    QList<AnnotationId> ids;
    for (const Annotation *annotation : here)
        ids.append(annotation->id);
    return ids;
}

void AnnotationController::chooseNextAtPlace()
{
    const Passage now = present();
    if (now.annotations.isEmpty())
        return;
    const auto current = annotation(m_document, now.annotations.first());
    if (!current || !isPlaced(*current))
        return;
    // The place is the caret where it lies in the annotation, else the annotation's beginning.
    const bool inside = m_selection.isEmpty() && covers(*current, m_selection.start());
    const QList<AnnotationId> here = annotationsAt(m_document, inside ? m_selection.start() : startOf(*current));
    if (here.isEmpty())
        return;
    const qsizetype at = here.indexOf(now.annotations.first());
    choose(m_document, {here[(at + 1) % here.size()]});
}

AnnotationId AnnotationController::neighbour(Step step) const
{
    const OpenDocumentPtr open = m_workspace.document(m_document);
    if (!open)
        return {};
    const QList<Annotation> &all = open->annotations;
    const auto placed = [&](qsizetype i) { return isPlaced(all[i]); };
    const qsizetype by = step == Step::Next ? 1 : -1;
    qsizetype at = -1;
    if (!m_chosen.isEmpty()) {
        at = std::ranges::find(all, m_chosen.first(), &Annotation::id) - all.begin() + by;
    } else if (step == Step::Next) {
        const auto after = [this](const Annotation &a) { return startOf(a) >= m_selection.start(); };
        at = std::ranges::find_if(all, after) - all.begin();
    } else {
        at = all.size() - 1;
        while (at >= 0 && startOf(all[at]) >= m_selection.start())
            --at;
    }
    while (at >= 0 && at < all.size() && !placed(at))
        at += by;
    return at >= 0 && at < all.size() ? all[at].id : AnnotationId();
}

std::optional<Annotation> AnnotationController::annotation(const DocumentId &document, const AnnotationId &id) const
{
    const OpenDocumentPtr open = m_workspace.document(document);
    if (!open)
        return std::nullopt;
    const auto found = std::ranges::find(open->annotations, id, &Annotation::id);
    return found == open->annotations.end() ? std::nullopt : std::optional(*found);
}

QList<Annotation> AnnotationController::annotations(const Passage &passage) const
{
    const OpenDocumentPtr open = m_workspace.document(passage.document);
    if (!open || passage.annotations.isEmpty())
        return {};
    const QSet<AnnotationId> wanted(passage.annotations.begin(), passage.annotations.end());
    QList<Annotation> found;
    for (const Annotation &annotation : open->annotations) {
        if (wanted.contains(annotation.id))
            found.append(annotation);
    }
    // The first chosen is the one that is shown; the others follow as the text has them.
    const auto first = std::ranges::find(found, passage.annotations.first(), &Annotation::id);
    if (first != found.end())
        std::rotate(found.begin(), first, first + 1);
    return found;
}

core::Outcome AnnotationController::create(Passage *passage, core::library::NewAnnotation what)
{
    what.document = passage->document;
    what.ranges = {passage->range};
    m_pending = what;
    Q_EMIT pendingChanged(what.document); // drawn before the disk is waited for
    auto made = m_workspace.annotate(what);
    m_pending.reset();
    Q_EMIT pendingChanged(what.document);
    if (!made)
        return std::unexpected(made.error());
    *passage = {passage->document, {made->id}, {}};
    choose(passage->document, passage->annotations);
    return {};
}

template <typename Edit>
core::Outcome AnnotationController::change(const Passage &passage, Edit edit)
{
    QList<Annotation> changed;
    for (const Annotation &before : annotations(passage)) {
        Annotation after = before;
        edit(after);
        if (after != before)
            changed.append(after);
    }
    return changed.isEmpty() ? core::Outcome() : m_workspace.update(passage.document, changed);
}

core::Outcome AnnotationController::highlight(Passage *passage, core::annotation::MarkColor color)
{
    if (passage->isNull())
        return {};
    const core::Outcome done = passage->isNew() ? create(passage, {.color = color})
                                                : change(*passage, [color](Annotation &a) { a.color = color; });
    if (done)
        m_lastColor = color;
    return done;
}

core::Outcome AnnotationController::underline(Passage *passage)
{
    if (passage->isNull())
        return {};
    if (passage->isNew())
        return create(passage, {.style = MarkStyle::Underline, .color = m_lastColor});
    const QList<Annotation> all = annotations(*passage);
    const bool isAll = std::ranges::all_of(all, [](const Annotation &a) { return a.style == MarkStyle::Underline; });
    const MarkStyle style = isAll ? MarkStyle::Highlight : MarkStyle::Underline;
    return change(*passage, [style](Annotation &a) { a.style = style; });
}

core::Outcome AnnotationController::addTag(Passage *passage, const QString &path)
{
    if (passage->isNull() || path.isEmpty())
        return {};
    const core::Outcome done = passage->isNew() ? create(passage, {.color = m_lastColor, .tagPaths = {path}})
                                                : m_workspace.update(passage->document, annotations(*passage), {path});
    if (done)
        Q_EMIT tagApplied(path);
    return done;
}

core::Outcome AnnotationController::removeTag(Passage *passage, const QString &path)
{
    const auto tags =
        m_workspace.library() ? m_workspace.library()->tags() : core::Result<QList<core::annotation::Tag>>();
    if (!tags)
        return std::unexpected(tags.error());
    const auto tag = std::ranges::find(*tags, path, &core::annotation::Tag::path);
    if (tag == tags->end())
        return {};
    return change(*passage, [&tag](Annotation &a) { a.tags.removeAll(tag->id); });
}

core::Outcome AnnotationController::setNote(Passage *passage, const QString &markdown)
{
    if (passage->isNull())
        return {};
    if (passage->isNew())
        return create(passage, {.color = m_lastColor, .note = markdown});
    const Passage first{passage->document, passage->annotations.first(1), {}};
    return change(first, [&markdown](Annotation &a) { a.note = markdown; });
}

core::Outcome AnnotationController::remove(const Passage &passage)
{
    if (passage.annotations.isEmpty())
        return {};
    return m_workspace.removeAnnotations(passage.document, passage.annotations);
}

QStringList AnnotationController::tags(const Passage &passage) const
{
    const QList<Annotation> all = annotations(passage);
    if (all.isEmpty() || !m_workspace.library())
        return {};
    const auto known = m_workspace.library()->tags();
    if (!known)
        return {};
    QStringList paths;
    for (const core::TagId &id : all.first().tags) {
        const bool everywhere = std::ranges::all_of(all, [&id](const Annotation &a) { return a.tags.contains(id); });
        const auto tag = std::ranges::find(*known, id, &core::annotation::Tag::id);
        if (everywhere && tag != known->end())
            paths.append(tag->path);
    }
    return paths;
}

QString AnnotationController::note(const Passage &passage) const
{
    const QList<Annotation> all = annotations(passage);
    return all.isEmpty() ? QString() : all.first().note;
}

QString AnnotationController::text(const Passage &passage) const
{
    const OpenDocumentPtr open = m_workspace.document(passage.document);
    if (!open)
        return {};
    if (passage.isNew())
        return open->document.text().sliced(passage.range.start(), passage.range.length());
    QStringList parts;
    for (const Annotation &annotation : annotations(passage)) {
        for (const core::annotation::Target &target : annotation.targets)
            parts.append(target.quote);
    }
    return parts.join(u'\n');
}

TextRange AnnotationController::rangeOf(const Passage &passage) const
{
    const QList<Annotation> all = annotations(passage);
    return all.isEmpty() || !isPlaced(all.first()) ? passage.range : core::annotation::firstPlaceOf(all.first());
}

void AnnotationController::dropVanished(const DocumentId &document)
{
    if (document != m_document || m_chosen.isEmpty())
        return;
    QSet<AnnotationId> there;
    if (const OpenDocumentPtr open = m_workspace.document(document)) {
        for (const Annotation &annotation : open->annotations)
            there.insert(annotation.id);
    }
    QList<AnnotationId> left = m_chosen;
    left.removeIf([&there](const AnnotationId &id) { return !there.contains(id); });
    choose(document, left);
}

} // namespace app::controllers

#include "moc_annotationcontroller.cpp"
