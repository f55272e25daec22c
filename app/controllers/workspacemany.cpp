// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/nolibrary.h"
#include "app/controllers/workspace.h"
#include "core/library/opendocument.h"

namespace app::controllers
{

using core::annotation::Annotation;
using core::library::Library;

void Workspace::inBackground(const Work &work, const WorkDone &done)
{
    if (!m_library) {
        done(noLibrary());
        return;
    }
    m_work.start<void>(libraryPath(), work, done);
}

void Workspace::ask(const Work &question, const WorkDone &done)
{
    if (!m_library) {
        done(noLibrary());
        return;
    }
    m_reader.start(libraryPath(), m_library->takeAnnotationChanges(), question, done);
}

void Workspace::changeMany(const Work &work, const WorkDone &done)
{
    if (const auto ready = readyToStore(); !ready) {
        done(ready);
        return;
    }
    inBackground(work, [this, done, path = libraryPath()](const core::Outcome &outcome) {
        if (outcome && libraryPath() == path) {
            followOthers(); // it came through another connection
            Q_EMIT linksChanged();
            Q_EMIT memosChanged();
        }
        done(outcome);
    });
}

/// After a change that may have touched the annotations of any document. Where only tags, look or notes differ, their
/// places stay as they are known here and nothing is anchored anew.
void Workspace::reloadAnnotations()
{
    for (const core::DocumentId &id : QList(m_order)) {
        const auto stored = m_library->notes({id, {}});
        const OpenDocumentPtr open = document(id);
        if (!stored) {
            tell({Notice::Kind::Error, stored.error().message, {}, {}}, id);
            continue;
        }
        QHash<core::AnnotationId, const Annotation *> known;
        for (const Annotation &annotation : *stored)
            known.insert(annotation.id, &annotation);
        auto list = open->annotations;
        bool differs = false;
        qsizetype there = 0;
        for (Annotation &annotation : list) {
            const Annotation *now = known.value(annotation.id);
            if (!now)
                continue;
            ++there;
            Annotation after = *now;
            after.targets = annotation.targets;
            after.state = annotation.state;
            after.textHash = annotation.textHash;
            differs = differs || after != annotation;
            annotation = after;
        }
        if (there != list.size() || there != stored->size()) {
            if (const auto done = anchorAnew(open); !done)
                tell({Notice::Kind::Error, done.error().message, {}, {}}, id);
        } else if (differs) {
            auto after = std::make_shared<core::library::OpenDocument>(*open);
            after->annotations = std::move(list);
            m_documents.insert(id, after);
            Q_EMIT annotationsChanged(id);
        }
    }
}

} // namespace app::controllers
