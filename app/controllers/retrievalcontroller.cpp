// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/retrievalcontroller.h"

#include "app/controllers/annotationcontroller.h"
#include "app/controllers/navigator.h"
#include "app/controllers/recenttags.h"

#include <QLocale>
#include <QPointer>

namespace app::controllers
{

using namespace Qt::Literals::StringLiterals;
using core::annotation::Annotation;
using core::library::FoundPassage;

RetrievalController::RetrievalController(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    // Once the document is in front and the page has gone to the passage.
    connect(
        &parts.workspace, &Workspace::documentOpened, this,
        [this](const core::DocumentId &id, const OpenRequest &request) {
            if (!request.annotation.isNull())
                opened(id, request.annotation);
        },
        Qt::QueuedConnection);
}

void RetrievalController::open(const FoundPassage &passage)
{
    const core::DocumentId here = m_parts.workspace.currentId();
    if (!here.isNull() && here != passage.document)
        m_parts.navigator.remember(here, m_parts.navigator.spot(here));
    OpenRequest request;
    request.document = passage.document;
    request.annotation = passage.annotation;
    m_parts.workspace.open(request);
}

void RetrievalController::opened(const core::DocumentId &document, const core::AnnotationId &annotation)
{
    if (document == m_parts.workspace.currentId())
        m_parts.annotations.choose(document, {annotation});
}

void RetrievalController::change(const QList<FoundPassage> &passages, Task task)
{
    if (passages.isEmpty())
        return;
    auto loaded = std::make_shared<QList<Annotation>>();
    const QPointer<RetrievalController> self(this);
    m_parts.workspace.inBackground(
        [passages, loaded](core::library::Library &library) -> core::Outcome {
            auto annotations = library.retrieval().load(passages);
            if (!annotations)
                return std::unexpected(annotations.error());
            *loaded = std::move(*annotations);
            return {};
        },
        [self, loaded, task](const core::Outcome &outcome) {
            if (!self)
                return;
            if (outcome)
                self->ask(*loaded, task);
            else
                self->m_parts.workspace.tell({Notice::Kind::Error, outcome.error().message, {}, {}});
        });
}

void RetrievalController::ask(const QList<Annotation> &annotations, Task task)
{
    const auto *library = m_parts.workspace.library();
    if (!library)
        return;
    models::LibraryNames names;
    if (const auto tags = library->tags()) {
        for (const core::annotation::Tag &tag : *tags)
            names.tags.insert(tag.id, tag.path);
    }
    if (const auto documents = library->documents()) {
        for (const core::library::DocumentInfo &info : *documents)
            names.documents.insert(info.id, info.title.simplified());
    }
    UserPrompt::BulkQuestion question{{}, m_parts.recent.choices(m_parts.workspace), task};
    for (const Annotation &annotation : annotations)
        question.passages.append({annotation.id, models::passageCard(annotation, names)});
    if (const auto answer = m_parts.prompt.bulkChange(question); answer && !answer->passages.isEmpty())
        run(*answer);
}

void RetrievalController::run(const UserPrompt::BulkAnswer &answer)
{
    const auto count = answer.passages.size();
    const QPointer<RetrievalController> self(this);
    m_parts.workspace.changeMany(
        [answer](core::library::Library &library) -> core::Outcome {
            if (answer.removes)
                return library.removeAnnotations(answer.passages);
            const auto changed = library.retrieval().change(answer.passages, answer.change);
            return changed ? core::Outcome() : core::Outcome(std::unexpected(changed.error()));
        },
        [self, count, removes = answer.removes](const core::Outcome &outcome) {
            if (!self)
                return;
            Workspace &workspace = self->m_parts.workspace;
            if (!outcome) {
                workspace.tell({Notice::Kind::Error, outcome.error().message, {}, {}});
                return;
            }
            const QString number = QLocale().toString(count);
            workspace.tell(
                {Notice::Kind::Info,
                 removes ? tr("Annotations deleted: %1.").arg(number) : tr("Annotations changed: %1.").arg(number),
                 u"edit.undo"_s,
                 {}});
            Q_EMIT self->changed();
        });
}

} // namespace app::controllers

#include "moc_retrievalcontroller.cpp"
