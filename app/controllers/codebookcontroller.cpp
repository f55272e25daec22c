// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/codebookcontroller.h"

#include "app/controllers/annotationcontroller.h"
#include "app/controllers/recenttags.h"

#include <QLocale>
#include <QSet>

#include <algorithm>

namespace app::controllers
{

using namespace Qt::Literals::StringLiterals;
using core::annotation::Annotation;
using core::annotation::Tag;

namespace
{

/// How much stands around a passage where it is to be recognised.
constexpr qsizetype contextLength = 24;

QString namesOf(const QList<Tag> &tags)
{
    QStringList names;
    for (const Tag &tag : tags)
        names.append(CodebookController::tr("“%1”").arg(tag.path));
    return QLocale().createSeparatedList(names);
}

UserPrompt::PassageInContext inContext(const Annotation &annotation, const QString &document)
{
    UserPrompt::PassageInContext passage{annotation.id, document, {}, {}, {}};
    if (annotation.targets.isEmpty())
        return passage;
    QStringList quotes;
    for (const core::annotation::Target &target : annotation.targets)
        quotes.append(target.quote.simplified());
    passage.quote = quotes.join(u" … "_s);
    passage.before = annotation.targets.constFirst().prefix.last(
        std::min(contextLength, annotation.targets.constFirst().prefix.size()));
    passage.after = annotation.targets.constLast().suffix.left(contextLength);
    return passage;
}

} // namespace

CodebookController::CodebookController(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts) {}

void CodebookController::tell(const core::Error &error)
{
    m_parts.workspace.tell({Notice::Kind::Error, error.message, {}, {}});
}

void CodebookController::say(const QString &text, const QString &actionId)
{
    m_parts.workspace.tell({Notice::Kind::Info, text, actionId, {}});
}

/// In tree order; what is gone meanwhile is left out.
QList<Tag> CodebookController::tags(const QList<core::TagId> &ids) const
{
    const auto *library = m_parts.workspace.library();
    const auto all = library ? library->tags() : core::Result<QList<Tag>>();
    QList<Tag> found = all ? *all : QList<Tag>();
    found.removeIf([&ids](const Tag &tag) { return !ids.contains(tag.id); });
    return found;
}

core::Result<QList<Annotation>> CodebookController::passages(const QList<Tag> &tags) const
{
    QList<Annotation> found;
    QSet<core::AnnotationId> known;
    for (const Tag &tag : tags) {
        const auto carriers = m_parts.workspace.library()->notes({{}, tag.path});
        if (!carriers)
            return std::unexpected(carriers.error());
        for (const Annotation &annotation : *carriers) {
            if (!annotation.tags.contains(tag.id) || known.contains(annotation.id))
                continue;
            known.insert(annotation.id);
            found.append(annotation);
        }
    }
    return found;
}

core::TagId CodebookController::create(const core::TagId &parent)
{
    const QList<Tag> above = tags({parent});
    const QString name =
        m_parts.prompt.text({above.isEmpty() ? tr("New tag") : tr("New tag below “%1”").arg(above.constFirst().path),
                             tr("Name, or A/B for a tag B below A:"),
                             {},
                             {}});
    if (name.trimmed().isEmpty())
        return {};
    const auto made =
        m_parts.workspace.ensureTag(above.isEmpty() ? name : above.constFirst().path + QLatin1Char('/') + name);
    if (!made) {
        tell(made.error());
        return {};
    }
    return made->id;
}

void CodebookController::rename(const core::TagId &id, const QString &name)
{
    if (const auto renamed = m_parts.workspace.renameTag(id, name); !renamed)
        tell(renamed.error());
}

void CodebookController::move(const QList<core::TagId> &ids, const core::TagId &parent, qsizetype index)
{
    if (const auto moved = m_parts.workspace.moveTags(ids, parent, index); !moved)
        tell(moved.error());
}

/// All but the merged ones and what lies below them: a tag cannot become one below itself.
QList<models::TagChoice> CodebookController::mergeTargets(const QList<Tag> &from) const
{
    QList<models::TagChoice> choices = m_parts.recent.choices(m_parts.workspace);
    choices.removeIf([&from](const models::TagChoice &choice) {
        return std::ranges::any_of(from, [&choice](const Tag &tag) {
            return choice.path == tag.path || choice.path.startsWith(tag.path + QLatin1Char('/'));
        });
    });
    return choices;
}

QString CodebookController::mergeConsequence(const QList<Tag> &from, qsizetype count, const QString &into) const
{
    QString sentence;
    if (count == 0)
        sentence = tr("No passage carries %1; the name becomes another name of “%2”.").arg(namesOf(from), into);
    else if (count == 1)
        sentence = tr("1 passage goes from %1 to “%2”.").arg(namesOf(from), into);
    else
        sentence = tr("%1 passages go from %2 to “%3”.").arg(QLocale().toString(count), namesOf(from), into);
    const auto *library = m_parts.workspace.library();
    const auto all = library ? library->tags() : core::Result<QList<Tag>>();
    const bool parents = all && std::ranges::any_of(*all, [&from](const Tag &tag) {
                             return std::ranges::find(from, tag.parent, &Tag::id) != from.end();
                         });
    return parents ? tr("%1 The tags below go along.").arg(sentence) : sentence;
}

core::TagId CodebookController::merge(const QList<core::TagId> &ids)
{
    const QList<Tag> from = tags(ids);
    if (from.isEmpty())
        return {};
    const auto moving = passages(from);
    if (!moving) {
        tell(moving.error());
        return {};
    }
    const qsizetype count = moving->size();
    const QString path =
        m_parts.prompt.tag({tr("Merge tags"), tr("Merge %1 into:").arg(namesOf(from)), tr("Merge"), mergeTargets(from),
                            [this, from, count](const QString &into) { return mergeConsequence(from, count, into); }});
    if (path.isEmpty())
        return {};
    const auto all = m_parts.workspace.library()->tags();
    const auto into = all ? std::ranges::find(*all, path, &Tag::path) : decltype(all->begin())();
    if (!all || into == all->end()) {
        if (!all)
            tell(all.error());
        return {};
    }
    if (const auto merged = m_parts.workspace.mergeTags(ids, into->id); !merged) {
        tell(merged.error());
        return {};
    }
    say(tr("%1 merged into “%2”. Passages moved: %3.").arg(namesOf(from), path, QLocale().toString(count)),
        u"edit.undo"_s);
    return into->id;
}

void CodebookController::recolour(const core::TagId &id, const QString &color)
{
    QList<Tag> found = tags({id});
    if (found.isEmpty())
        return;
    found.first().color = color;
    if (const auto done = m_parts.workspace.describeTag(found.constFirst()); !done)
        tell(done.error());
}

void CodebookController::describe(const core::TagId &id)
{
    const QList<Tag> found = tags({id});
    if (found.isEmpty())
        return;
    const QString selected = m_parts.annotations.text(m_parts.annotations.present());
    UserPrompt::TagWordsQuestion question{found.constFirst(), selected, {}};
    // What was typed stands until it is stored or given up: the tag may be gone, or the library locked.
    while (const auto words = m_parts.prompt.tagWords(question)) {
        const auto done = m_parts.workspace.describeTag(*words);
        if (done)
            return;
        question.tag = *words;
        question.problem =
            done.error().code == core::ErrorCode::NotFound
                ? tr("The tag was removed meanwhile. Its words can be copied from here; undo or the trash "
                     "brings it back.")
                : done.error().message;
    }
}

core::TagId CodebookController::split(const core::TagId &id)
{
    const QList<Tag> found = tags({id});
    if (found.isEmpty())
        return {};
    const auto carriers = passages(found);
    const auto documents = m_parts.workspace.library()->documents();
    if (!carriers || !documents) {
        tell(carriers ? documents.error() : carriers.error());
        return {};
    }
    QHash<core::DocumentId, QString> titles;
    for (const core::library::DocumentInfo &info : *documents)
        titles.insert(info.id, info.title);
    UserPrompt::SplitQuestion question{found.constFirst(), {}};
    for (const Annotation &annotation : *carriers)
        question.passages.append(inContext(annotation, titles.value(annotation.document)));
    const auto answer = m_parts.prompt.split(question);
    if (!answer)
        return {};
    const auto made = m_parts.workspace.splitTag(id, answer->name, answer->passages);
    if (!made) {
        tell(made.error());
        return {};
    }
    return made->id;
}

void CodebookController::remove(const QList<core::TagId> &ids)
{
    const QList<Tag> removed = tags(ids);
    if (removed.isEmpty())
        return;
    // Those below go too; a passage that carries several of them is counted once.
    QSet<core::AnnotationId> losing;
    for (const Tag &tag : removed) {
        const auto carriers = m_parts.workspace.library()->notes({{}, tag.path});
        if (!carriers)
            return tell(carriers.error());
        for (const Annotation &annotation : *carriers)
            losing.insert(annotation.id);
    }
    if (const auto done = m_parts.workspace.removeTags(ids); !done)
        return tell(done.error());
    const QString count = QLocale().toString(losing.size());
    if (losing.isEmpty())
        say(tr("Deleted: %1. No passage carried it.").arg(namesOf(removed)), u"edit.undo"_s);
    else if (losing.size() == 1)
        say(tr("Deleted: %1. 1 passage lost it.").arg(namesOf(removed)), u"edit.undo"_s);
    else
        say(tr("Deleted: %1. %2 passages lost it.").arg(namesOf(removed), count), u"edit.undo"_s);
}

} // namespace app::controllers

#include "moc_codebookcontroller.cpp"
