// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/sentence.h"

#include <algorithm>

namespace app::reader
{

using core::text::TextRange;

namespace
{
constexpr qsizetype farthest = 300; ///< to either side

bool isEnd(QStringView text, qsizetype at)
{
    const QChar c = text.at(at);
    if (QStringView(u"。！？；!?;…").contains(c))
        return true;
    return c == u'.' && at + 1 < text.size() && text.at(at + 1).isSpace();
}

bool isCloser(QChar c)
{
    return QStringView(u"”’」』）)》\"").contains(c);
}
} // namespace

TextRange sentenceAt(const core::document::Document &document, qsizetype offset)
{
    const qsizetype block = document.blockAt(offset);
    if (block < 0)
        return {offset, offset};
    const TextRange whole = document.blocks().at(block).range;
    if (whole.isEmpty() || offset >= whole.end())
        return {offset, offset};
    const QStringView text = document.text();
    const qsizetype low = std::max(whole.start(), offset - farthest);
    const qsizetype high = std::min(whole.end(), offset + farthest);
    qsizetype start = offset;
    while (start > low) {
        qsizetype behind = start;
        while (behind > low && isCloser(text.at(behind - 1)))
            --behind;
        if (behind > low && isEnd(text, behind - 1) && start <= offset && (behind == start || start < offset))
            break;
        --start;
    }
    qsizetype end = offset;
    while (end < high && !isEnd(text, end))
        ++end;
    while (end < high && isEnd(text, end))
        ++end;
    while (end < high && isCloser(text.at(end)))
        ++end;
    if (start > 0 && start == low && low > whole.start() && text.at(start).isLowSurrogate())
        ++start;
    if (end < whole.end() && text.at(end).isLowSurrogate())
        ++end;
    return {std::min(start, end), end};
}

} // namespace app::reader
