// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/blocks.h"

namespace core::annotation
{

std::optional<PassageBlocks> blocksOf(const document::Document &document, const QList<text::TextRange> &ranges)
{
    PassageBlocks blocks;
    for (const text::TextRange range : ranges) {
        if (range.isEmpty() || range.end() > document.text().size())
            continue;
        const qsizetype entry = document.outlineAt(range.start());
        blocks.append({document.blockAt(range.start()), document.blockAt(range.end() - 1),
                       entry < 0 ? -1 : document.outline().at(entry).block});
    }
    return blocks.isEmpty() ? std::nullopt : std::optional(blocks);
}

} // namespace core::annotation
