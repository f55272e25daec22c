// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/separators.h"

#include "core/document/document.h"

#include <algorithm>

namespace app::reader
{

using core::document::BlockKind;

namespace
{
constexpr qsizetype longest = 80;
constexpr qsizetype leastStrokes = 3;
constexpr QStringView ornaments = u"*＊※☆★◇◆○●□■△▲⁂❖❦";
constexpr QStringView strokes = u"-–—―─━_＿=＝~～·•#＃+＋";
} // namespace

bool isSeparator(const core::document::Document &document, qsizetype block)
{
    const auto &b = document.blocks().at(block);
    if ((b.kind != BlockKind::Paragraph && b.kind != BlockKind::Meta) || b.runIn || b.range.length() > longest)
        return false;
    qsizetype found = 0;
    bool ornate = false;
    for (const QChar c : document.blockText(block)) {
        const bool ornament = ornaments.contains(c);
        if (!ornament && !strokes.contains(c) && !c.isSpace())
            return false;
        found += c.isSpace() ? 0 : 1;
        ornate = ornate || ornament;
    }
    return found >= leastStrokes || (ornate && found > 0);
}

} // namespace app::reader
