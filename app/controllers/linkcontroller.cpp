// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/linkcontroller.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/annotationcontroller.h"
#include "app/controllers/retrievalcontroller.h"
#include "app/models/linklines.h"

namespace app::controllers
{

using namespace Qt::Literals::StringLiterals;
using actions::Condition;
using core::annotation::Link;

namespace
{
constexpr qsizetype longestWords = 40;

core::AnnotationId otherEnd(const Link &link, const core::AnnotationId &from)
{
    return link.origin == from ? link.target : link.origin;
}
} // namespace

LinkController::LinkController(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    parts.registry.onTriggered("annotate.link"_L1, this, [this] { beginOrEnd(); });
    parts.registry.onTriggered("annotate.linkGiveUp"_L1, this, [this] { giveUp(); });
    parts.registry.onTriggered("annotate.linkFollow"_L1, this, [this] { follow(); });
    parts.registry.onTriggered("annotate.linkRemove"_L1, this, [this] { remove(); });
    connect(&parts.annotations, &AnnotationController::chosenChanged, this, &LinkController::updateConditions);
    connect(&parts.annotations, &AnnotationController::selectionChanged, this, &LinkController::updateConditions);
    connect(&parts.workspace, &Workspace::linksChanged, this, &LinkController::updateConditions);
    // Another library, or the passage went: the link cannot be finished.
    connect(&parts.workspace, &Workspace::journalChanged, this, [this] {
        const auto *library = m_parts.workspace.library();
        if (hasBegun() && (!library || !library->annotation(m_origin)))
            setOrigin({});
    });
    updateConditions();
}

void LinkController::tell(Notice::Kind kind, const QString &text, const QString &actionId)
{
    m_parts.workspace.tell({kind, text, actionId, {}}, m_parts.workspace.currentId());
}

QString LinkController::wordsOf(const core::AnnotationId &annotation) const
{
    const auto *library = m_parts.workspace.library();
    const auto found = library ? library->annotation(annotation)
                               : core::Result<core::annotation::Annotation>(core::annotation::Annotation());
    if (!found || found->targets.isEmpty())
        return {};
    const QString words = found->targets.constFirst().quote.simplified();
    return words.size() <= longestWords ? words : words.first(longestWords) + u'…';
}

/// Null where nothing is at hand or it could not be marked.
core::AnnotationId LinkController::atHand()
{
    Passage passage = m_parts.annotations.present();
    if (passage.isNew()) {
        if (const auto done = m_parts.annotations.highlight(&passage, m_parts.annotations.lastColor()); !done) {
            tell(Notice::Kind::Error, done.error().message);
            return {};
        }
    }
    return passage.annotations.value(0);
}

void LinkController::beginOrEnd()
{
    const core::AnnotationId here = atHand();
    if (here.isNull())
        return;
    if (hasBegun()) {
        finish(here);
        return;
    }
    setOrigin(here);
    tell(Notice::Kind::Info,
         tr("A link begins at “%1”. Go to another passage, in this document or another one, select it or put the "
            "caret into it, and press L.")
             .arg(wordsOf(here)),
         u"annotate.linkGiveUp"_s);
}

void LinkController::finish(const core::AnnotationId &target)
{
    if (target == m_origin) {
        tell(Notice::Kind::Info, tr("The link begins here. Go to another passage for its end."),
             u"annotate.linkGiveUp"_s);
        return;
    }
    const QString from = wordsOf(m_origin);
    const QString to = wordsOf(target);
    const auto answer =
        m_parts.prompt.link({from, to, m_parts.workspace.linkTypes().value_or(core::annotation::linkTypes())});
    if (!answer)
        return;
    Link link;
    link.origin = m_origin;
    link.target = target;
    link.type = answer->type;
    link.note = answer->note;
    if (const auto made = m_parts.workspace.addLink(link); !made) {
        tell(Notice::Kind::Error, made.error().message);
        return;
    }
    setOrigin({});
    tell(Notice::Kind::Info,
         tr("“%1” %2 “%3”.", "passage, type of link, passage")
             .arg(from, core::annotation::describedLinkType(answer->type), to),
         u"edit.undo"_s);
}

void LinkController::setOrigin(const core::AnnotationId &origin)
{
    m_origin = origin;
    updateConditions();
}

void LinkController::giveUp()
{
    setOrigin({});
}

std::optional<Link> LinkController::pick(const QString &title, const QString &answer)
{
    const core::AnnotationId here = m_parts.annotations.present().annotations.value(0);
    const auto links = here.isNull() ? core::Result<QList<Link>>() : m_parts.workspace.linksOf(here);
    if (!links || links->isEmpty())
        return std::nullopt;
    if (links->size() == 1)
        return links->constFirst();
    QStringList rows;
    for (const Link &link : *links)
        rows.append(models::linkLine(link, here, wordsOf(otherEnd(link, here))));
    const int row = m_parts.prompt.pick({title, tr("Links of “%1”:").arg(wordsOf(here)), rows, answer});
    return row < 0 ? std::nullopt : std::optional(links->at(row));
}

void LinkController::follow()
{
    const core::AnnotationId here = m_parts.annotations.present().annotations.value(0);
    const auto link = pick(tr("Follow a link"), tr("Follow"));
    const auto *library = m_parts.workspace.library();
    if (!link || !library)
        return;
    const auto end = library->annotation(otherEnd(*link, here));
    if (end)
        m_parts.retrieval.open({end->id, end->document});
    else
        tell(Notice::Kind::Error, end.error().message);
}

void LinkController::remove()
{
    const auto link = pick(tr("Remove a link"), tr("Remove"));
    if (!link)
        return;
    if (const auto removed = m_parts.workspace.removeLink(link->id); !removed)
        tell(Notice::Kind::Error, removed.error().message);
    else
        tell(Notice::Kind::Info, tr("The link is removed."), u"edit.undo"_s);
}

void LinkController::updateConditions()
{
    const core::AnnotationId here = m_parts.annotations.present().annotations.value(0);
    const auto links = here.isNull() ? core::Result<QList<Link>>() : m_parts.workspace.linksOf(here);
    m_parts.registry.setCondition(Condition::HasLinks, links && !links->isEmpty());
    m_parts.registry.setCondition(Condition::LinkBegun, hasBegun());
}

} // namespace app::controllers

#include "moc_linkcontroller.cpp"
