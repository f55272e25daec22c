// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/roles.h"

#include "core/text/newsforms.h"

#include <QCoreApplication>

namespace core::structure
{

using text::Dateline;
using text::readDateline;

using document::MetaRole;

namespace
{
QString tr(const char *words)
{
    return QCoreApplication::translate("core::structure", words);
}

/// The dateline and reporters that open a report become leads of its first paragraph, or meta where they stand alone.
void takeDateline(Draft &draft, qsizetype i)
{
    const QStringView text = draft.text(i);
    const Dateline dateline = readDateline(text);
    if (dateline.isNull())
        return;
    const QString reason = tr("Place, date and reporter at the beginning of a report");
    if (text.mid(dateline.byline).trimmed().isEmpty()) {
        draft.decideMeta(i, MetaRole::Dateline, reason, 0.95F);
        return;
    }
    Lead lead;
    lead.length = static_cast<qint32>(dateline.byline);
    lead.kind = LineKind::Meta;
    lead.role = MetaRole::Dateline;
    lead.split = static_cast<qint32>(dateline.byline > dateline.place ? dateline.place : 0);
    lead.note = draft.addNote({{}, reason, 0.95F});
    draft.setLead(i, lead);
}

/// The first line after the title that is not decided; `end` where there is none.
qsizetype firstOpen(const Draft &draft, const ArticleDraft &article)
{
    qsizetype i = article.first;
    while (i < article.end && !draft.isOpen(i))
        ++i;
    return i;
}

bool hasTitle(const Draft &draft, const ArticleDraft &article)
{
    for (qsizetype i = article.first; i < article.end; ++i) {
        if (draft.decision(i).kind == LineKind::Title)
            return true;
    }
    return false;
}

void assignIn(Draft &draft, const ArticleDraft &article)
{
    for (qsizetype i = article.first; i < article.end; ++i) {
        if (!draft.isOpen(i))
            continue;
        const LineForms forms = draft.line(i).forms();
        const qint32 letters = draft.line(i).letters;
        if (forms == LineForms())
            continue;
        if (forms & LineForm::Editor)
            draft.decideMeta(i, MetaRole::Editor, tr("Names the editors of the page"), 0.9F);
        else if (letters <= 40 && (forms & LineForm::Credit))
            draft.decideMeta(i, MetaRole::Credit, tr("Names who took the picture"), 0.9F);
        else if (forms & LineForm::AuthorNote)
            draft.decideMeta(i, MetaRole::AuthorNote, tr("A line in brackets about the author"), 0.9F);
        else if (letters >= 4 && (forms & LineForm::Dateline))
            takeDateline(draft, i);
    }
    const qsizetype first = firstOpen(draft, article);
    if (!article.settled && hasTitle(draft, article) && first > article.first && first < article.end &&
        draft.line(first).letters <= 30 && draft.has(first, LineForm::Byline) &&
        !(first + 1 < article.end && draft.has(first + 1, LineForm::Byline))) // two names: a poem's and its poet's
        draft.decideMeta(first, MetaRole::Byline, tr("Names under the title"), 0.8F);
}
} // namespace

void assignRoles(Draft &draft)
{
    for (const ArticleDraft &article : std::as_const(draft.articles))
        assignIn(draft, article);
}

} // namespace core::structure
