// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/draft.h"

namespace core::structure
{

Draft draftOf(const document::Manuscript &manuscript)
{
    Draft draft;
    draft.manuscript = &manuscript;
    LineReading read = readLines(manuscript);
    draft.lines = std::move(read.lines);
    draft.numbers = std::move(read.numbers);
    draft.decisions.resize(draft.lines.size());
    ArticleDraft all;
    all.end = draft.size();
    draft.articles.append(all);
    return draft;
}

} // namespace core::structure
