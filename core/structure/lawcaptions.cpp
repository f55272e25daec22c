// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/lawcaptions.h"

#include "core/structure/dates.h"
#include "core/structure/numbering.h"

#include <QCoreApplication>

#include <algorithm>

namespace core::structure
{

namespace
{
/// Deeper than every numbered heading, above those without a number.
constexpr int captionRank = 900;

bool isCaption(const Draft &draft, qsizetype line)
{
    if (draft.line(line).first != u'（' && draft.line(line).first != u'(')
        return false;
    const QStringView text = draft.text(line);
    constexpr qsizetype longest = 40;
    const QStringView open = u"（(";
    const QStringView close = u"）)";
    return text.size() > 2 && text.size() <= longest && close.contains(text.back()) &&
           std::count_if(text.begin(), text.end(), [&](QChar c) { return open.contains(c); }) == 1 &&
           !draft.number(line) && !holdsDate(text);
}

/// The number of the article that the line opens, where its text follows on the line; else null.
const Numbering *openedArticle(const Draft &draft, qsizetype line)
{
    const Numbering *const number = draft.number(line);
    return number && number->unit == NumberUnit::Article && number->style == NumberStyle::Unit && !number->alone
               ? number
               : nullptr;
}
} // namespace

void takeCaptions(const Draft &draft, const ArticleDraft &article, HeadingsFound *found)
{
    HeadingsFound captions;
    for (qsizetype i = article.first; i + 1 < article.end; ++i) {
        if (!draft.isOpen(i) || !isCaption(draft, i))
            continue;
        const LineKind below = draft.decision(i + 1).kind;
        const Numbering *const number =
            below == LineKind::Open || below == LineKind::Paragraph ? openedArticle(draft, i + 1) : nullptr;
        if (!number)
            continue;
        HeadingFound caption;
        caption.line = i;
        caption.rank = captionRank;
        caption.confidence = 0.95f;
        caption.reason = QCoreApplication::translate("core::structure", "The caption of %1")
                             .arg(draft.text(i + 1).first(number->numberLength));
        captions.push_back(std::move(caption));
    }
    if (captions.size() < 2)
        return;
    const auto isOne = [&](const HeadingFound &heading) {
        return std::binary_search(captions.begin(), captions.end(), heading,
                                  [](const HeadingFound &a, const HeadingFound &b) { return a.line < b.line; });
    };
    found->erase(std::remove_if(found->begin(), found->end(), isOne), found->end());
    for (HeadingFound &heading : *found)
        heading.outer = heading.outer || heading.rank < 0;
    found->insert(found->end(), captions.begin(), captions.end());
    std::sort(found->begin(), found->end(),
              [](const HeadingFound &a, const HeadingFound &b) { return a.line < b.line; });
}

} // namespace core::structure
