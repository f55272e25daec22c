// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/section.h"

namespace core::document
{

using text::TextRange;

qsizetype sectionBlock(const Document &document, qsizetype entry)
{
    const OutlineEntry &e = document.outline().at(entry);
    return e.block >= 0 ? e.block : document.articles().at(e.article).firstBlock;
}

TextRange sectionRange(const Document &document, qsizetype entry)
{
    const auto startOf = [&document](qsizetype of) {
        return document.blocks().at(sectionBlock(document, of)).range.start();
    };
    const auto &outline = document.outline();
    const int depth = outline.at(entry).depth;
    qsizetype next = entry + 1;
    while (next < outline.size() && outline.at(next).depth > depth)
        ++next;
    const qsizetype start = startOf(entry);
    return {start, next < outline.size() ? std::max(start, startOf(next)) : document.text().size()};
}

TextRange sectionAt(const Document &document, qsizetype offset)
{
    const qsizetype entry = document.outlineAt(offset);
    if (entry >= 0)
        return sectionRange(document, entry);
    const bool any = !document.outline().isEmpty();
    return {0, any ? document.blocks().at(sectionBlock(document, 0)).range.start() : document.text().size()};
}

} // namespace core::document
