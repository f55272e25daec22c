// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/articles.h"

#include "core/structure/newspage.h"

#include <QCoreApplication>

namespace core::structure
{

namespace
{
QString tr(const char *words)
{
    return QCoreApplication::translate("core::structure", words);
}

bool opensArticle(PagePart part, PagePart before, PageOrder order)
{
    if (part == PagePart::Start)
        return order == PageOrder::HeadlineAfter || (before != PagePart::Title && before != PagePart::Byline);
    if (part == PagePart::Caption)
        return before != PagePart::Caption;
    return order == PageOrder::HeadlineBefore && part == PagePart::Title && before != PagePart::Title;
}

QString reasonFor(const PageReading &reading, qsizetype line)
{
    if (line == 0)
        return tr("The page begins here");
    const PagePart before = reading.parts[static_cast<size_t>(line - 1)];
    if (reading.parts[static_cast<size_t>(line)] == PagePart::Caption)
        return tr("A picture with its caption and credit");
    if (reading.signs[static_cast<size_t>(line)].dateline)
        return tr("Opens with place, date and reporter, as a report does");
    if (before == PagePart::Byline)
        return tr("The article above ends with its headline and byline");
    if (before == PagePart::Credit || before == PagePart::PictureTitle || before == PagePart::Editor)
        return tr("The picture above ends with its credit");
    if (reading.signs[static_cast<size_t>(line)].newColumn > 0)
        return tr("The column has another width from here on");
    return tr("The article above ends with its headline");
}

void decidePart(Draft &draft, qsizetype i, PagePart part, PageOrder order)
{
    switch (part) {
    case PagePart::Title:
    case PagePart::PictureTitle:
        draft.decide(i, LineKind::Title);
        draft.decision(i).note =
            draft.addNote({{},
                           order == PageOrder::HeadlineBefore
                               ? tr("Stands apart above its article, as the other headlines of the page do")
                               : tr("Stands apart at the end of its article, as headlines of a newspaper page do"),
                           0.85F});
        break;
    case PagePart::Byline:
        draft.decideMeta(i, document::MetaRole::Byline, tr("Names beside the headline"), 0.9F);
        draft.decision(i).early = true;
        break;
    case PagePart::Editor:
        draft.decideMeta(i, document::MetaRole::Editor, tr("Names the editors of the page"), 0.98F);
        break;
    case PagePart::Caption:
        draft.decideMeta(i, document::MetaRole::Caption, tr("Stands above the credit of a picture"), 0.85F);
        break;
    case PagePart::Credit:
        draft.decideMeta(i, document::MetaRole::Credit, tr("Names who took the picture"), 0.98F);
        break;
    case PagePart::Note:
        draft.decideMeta(i, document::MetaRole::AuthorNote, tr("A line in brackets about the author"), 0.95F);
        break;
    case PagePart::Start:
    case PagePart::Body:
        break;
    }
}
} // namespace

void splitArticles(Draft &draft)
{
    if (draft.articles.size() != 1 || !isPage(draft))
        return;
    const PageReading reading = readPage(draft);
    if (reading.parts.empty())
        return;
    QList<ArticleDraft> articles;
    for (qsizetype i = 0; i < draft.size(); ++i) {
        const PagePart part = reading.parts[static_cast<size_t>(i)];
        const PagePart before = i > 0 ? reading.parts[static_cast<size_t>(i - 1)] : PagePart::Editor;
        if (i == 0 || opensArticle(part, before, reading.order)) {
            ArticleDraft article;
            article.first = i;
            article.confidence = i == 0 ? 1.F : reading.signs[static_cast<size_t>(i)].confidence;
            article.reason = reasonFor(reading, i);
            article.settled = true;
            articles.append(article);
        }
        articles.last().end = i + 1;
    }
    for (qsizetype i = 0; i < draft.size(); ++i) {
        const PagePart part = reading.parts[static_cast<size_t>(i)];
        decidePart(draft, i, part, reading.order);
        const bool more = i + 1 < draft.size() && reading.parts[static_cast<size_t>(i + 1)] == part;
        draft.decision(i).joinNext = part == PagePart::Caption && more && draft.line(i).end != LineEnd::Stop;
    }
    // Names of editors alone make no page of several articles: the one that has no title yet is looked at like others.
    const auto isTitle = [](const Decision &decision) { return decision.kind == LineKind::Title; };
    if (articles.size() == 1 && std::none_of(draft.decisions.begin(), draft.decisions.end(), isTitle))
        articles.first().settled = false;
    draft.articles = articles;
}

} // namespace core::structure
