// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/titles.h"

namespace core::structure
{

void findTitles(Draft &draft)
{
    for (const ArticleDraft &article : std::as_const(draft.articles)) {
        bool titled = false;
        for (qsizetype i = article.first; i < article.end && !titled; ++i)
            titled = draft.decision(i).kind == LineKind::Title;
        for (qsizetype i = article.first; i < article.end && !titled; ++i) {
            if (!draft.isOpen(i))
                continue;
            draft.decide(i, LineKind::Title);
            titled = true;
        }
    }
}

} // namespace core::structure
