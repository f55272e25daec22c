// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/paragraphkinds.h"

#include "app/reader/paragraphinsets.h"
#include "app/reader/separators.h"
#include "app/reader/verselines.h"
#include "core/document/shownform.h"

#include <algorithm>

namespace app::reader
{

using core::document::BlockKind;
using Kind = PageMetrics::Kind;

namespace
{
constexpr qsizetype titleGroupLength = 24;
}

bool ParagraphKinds::inTitleGroup(qsizetype block) const
{
    const auto &blocks = m_document.blocks();
    const auto isNotice = [&](qsizetype b) { return PageMetrics::kindOf(blocks.at(b), false) == Kind::Notice; };
    qsizetype last = block;
    const qsizetype end = std::min(blocks.size(), block + titleGroupLength);
    while (last < end && blocks.at(last).kind == BlockKind::Meta && isNotice(last))
        ++last;
    if (last == end || blocks.at(last).kind != BlockKind::Meta)
        return false;
    for (qsizetype b = block - 1; b >= std::max<qsizetype>(0, block - titleGroupLength); --b) {
        if (blocks.at(b).kind == BlockKind::Title)
            return true;
        if (blocks.at(b).kind != BlockKind::Meta)
            return false;
    }
    return false;
}

Kind ParagraphKinds::kindOf(qsizetype block) const
{
    if (const auto kind = kindOfForm(core::document::shownForm(m_document, block)))
        return *kind;
    if (isSeparator(m_document, block))
        return Kind::Separator;
    if (isVerse(m_document, block))
        return Kind::Verse;
    return PageMetrics::kindOf(m_document.blocks().at(block), inTitleGroup(block));
}

PageMetrics::Standing ParagraphKinds::standingOf(const ChunkTable::Chunk &chunk) const
{
    PageMetrics::Standing standing;
    standing.kind = kindOf(chunk.mainBlock);
    standing.opens = chunk.opensParagraph;
    standing.isFirst = chunk.firstBlock == 0;
    if (!standing.opens || standing.isFirst)
        return standing;
    const qsizetype above = chunk.firstBlock - 1;
    standing.above = kindOf(above);
    standing.meeting = {.belowInTitleGroup = inTitleGroup(chunk.mainBlock),
                        .aboveInTitleGroup = inTitleGroup(above),
                        .stanzaBegins = standing.above == Kind::Verse && standing.kind == Kind::Verse &&
                                        core::document::opensStanza(m_document, chunk.firstBlock)};
    return standing;
}

} // namespace app::reader
