// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/blocks.h"

#include <algorithm>

namespace core::annotation
{

std::optional<Blocks> blocksOf(const document::Document &document, const QList<text::TextRange> &ranges)
{
    std::optional<Blocks> blocks;
    for (const text::TextRange range : ranges) {
        if (range.isEmpty() || range.end() > document.text().size())
            continue;
        const qsizetype first = document.blockAt(range.start());
        const qsizetype last = document.blockAt(range.end() - 1);
        if (!blocks) {
            const qsizetype entry = document.outlineAt(range.start());
            blocks = Blocks{first, last, entry < 0 ? -1 : document.outline().at(entry).block};
        }
        blocks->first = std::min<qint64>(blocks->first, first);
        blocks->last = std::max<qint64>(blocks->last, last);
    }
    return blocks;
}

} // namespace core::annotation
