// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/chapters.h"

#include "core/document/document.h"

#include <algorithm>

namespace app::reader
{

using namespace Qt::Literals::StringLiterals;
using core::document::Block;
using core::document::BlockKind;
using core::document::Document;

namespace
{
/// A chapter of a novel has less.
constexpr qsizetype nearBlocks = 400;
constexpr QStringView units = u"编編卷部篇章节節回折出齣幕集辑輯话話";

bool isStandAlone(const Block &block)
{
    return block.kind == BlockKind::Heading && !block.runIn;
}

QString numberOf(const Document &document, qsizetype block)
{
    return document.blocks().at(block).detail < 0 ? QString() : document.detail(block).number;
}

bool isOfAChapter(const QString &number)
{
    if (number.size() < 2)
        return false;
    // 正文 第1章, as sites of serial novels write it
    return number.startsWith(u'第') || number.startsWith(u"正文"_s)
               ? units.contains(number.back()) || number.endsWith(u"部分"_s)
               : number.startsWith(u'卷');
}

/// The numbered heading of the same level that is nearest in one direction; -1 where there is none.
qsizetype fellowOf(const Document &document, qsizetype block, int step)
{
    const auto &blocks = document.blocks();
    const int level = blocks.at(block).level;
    for (qsizetype b = block + step, seen = 0; b >= 0 && b < blocks.size() && seen < nearBlocks; b += step, ++seen) {
        if (!isStandAlone(blocks.at(b)) || blocks.at(b).level > level)
            continue;
        if (blocks.at(b).level < level)
            return -1;
        if (!numberOf(document, b).isEmpty())
            return b;
    }
    return -1;
}
} // namespace

bool isChapter(const Document &document, qsizetype block)
{
    if (!isStandAlone(document.blocks().at(block)))
        return false;
    const QString number = numberOf(document, block);
    if (!number.isEmpty())
        return isOfAChapter(number);
    const auto isFellow = [&](int step) {
        const qsizetype fellow = fellowOf(document, block, step);
        return fellow >= 0 && isOfAChapter(numberOf(document, fellow));
    };
    return isFellow(-1) || isFellow(1);
}

} // namespace app::reader
