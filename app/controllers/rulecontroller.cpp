// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/rulecontroller.h"

#include "app/controllers/annotationcontroller.h"
#include "app/controllers/recenttags.h"

#include <QLocale>
#include <QPointer>

namespace app::controllers
{

using namespace Qt::Literals::StringLiterals;
using core::library::NewAnnotation;

RuleController::RuleController(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts) {}

void RuleController::annotate(const QString &words, const core::search::FindOptions &options)
{
    const OpenDocumentPtr open = m_parts.workspace.current();
    const auto *library = m_parts.workspace.library();
    if (!open || !library)
        return;
    QHash<core::TagId, QString> paths;
    const auto tags = library->tags().value_or(QList<core::annotation::Tag>());
    for (const core::annotation::Tag &tag : tags)
        paths.insert(tag.id, tag.path);
    UserPrompt::RuleQuestion question{
        open->document, words, options, m_parts.recent.choices(m_parts.workspace), m_parts.annotations.lastColor(), {}};
    for (const core::annotation::Annotation &annotation : open->annotations) {
        QStringList carried;
        for (const core::TagId &tag : annotation.tags)
            carried.append(paths.value(tag));
        if (annotation.targets.size() == 1)
            question.annotated.append({annotation.targets.constFirst().range, carried});
    }
    if (const auto answer = m_parts.prompt.rule(question); answer && !answer->passages.isEmpty())
        store(open, *answer);
}

void RuleController::store(const OpenDocumentPtr &open, const UserPrompt::RuleAnswer &answer)
{
    QList<NewAnnotation> wanted;
    wanted.reserve(answer.passages.size());
    for (const core::text::TextRange range : answer.passages) {
        NewAnnotation what;
        what.document = open->info.id;
        what.ranges = {range};
        what.color = answer.color;
        if (!answer.tag.isEmpty())
            what.tagPaths = {answer.tag};
        wanted.append(what);
    }
    if (!answer.tag.isEmpty())
        m_parts.recent.applied(answer.tag);
    m_parts.workspace.changeMany(
        [wanted, open](core::library::Library &library) -> core::Outcome {
            const auto made = library.annotateAll(wanted, open->document);
            return made ? core::Outcome() : core::Outcome(std::unexpected(made.error()));
        },
        [self = QPointer(this), id = open->info.id, count = wanted.size()](const core::Outcome &outcome) {
            if (!self)
                return;
            if (outcome)
                self->m_parts.workspace.tell({Notice::Kind::Info,
                                              tr("Passages annotated: %1.").arg(QLocale().toString(count)),
                                              u"edit.undo"_s,
                                              {}},
                                             id);
            else
                self->m_parts.workspace.tell({Notice::Kind::Error, outcome.error().message, {}, {}}, id);
        });
}

} // namespace app::controllers

#include "moc_rulecontroller.cpp"
