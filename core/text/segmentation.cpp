// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/segmentation.h"

#include <unicode/ubrk.h>

#include <algorithm>
#include <memory>

namespace core::text
{

namespace
{
constexpr qsizetype wordReach = 400;
constexpr qsizetype sentenceReach = 3000;

struct Closer {
    void operator()(UBreakIterator *it) const { ubrk_close(it); }
};
using Iterator = std::unique_ptr<UBreakIterator, Closer>;

/// The stretch of the offset's line that an analysis looks at.
TextRange around(QStringView text, qsizetype offset, qsizetype reach)
{
    qsizetype start = offset;
    while (start > 0 && offset - start < reach && text.at(start - 1) != u'\n')
        --start;
    qsizetype end = offset;
    while (end < text.size() && end - offset < reach && text.at(end) != u'\n')
        ++end;
    if (start > 0 && text.at(start).isLowSurrogate())
        --start;
    if (end < text.size() && end > start && text.at(end).isLowSurrogate())
        ++end;
    return {start, end};
}

Iterator open(UBreakIteratorType type, QStringView part)
{
    UErrorCode status = U_ZERO_ERROR;
    Iterator it(ubrk_open(type, "zh", reinterpret_cast<const UChar *>(part.utf16()), int32_t(part.size()), &status));
    return U_SUCCESS(status) ? std::move(it) : Iterator();
}

TextRange segmentAt(UBreakIteratorType type, QStringView text, qsizetype offset, qsizetype reach)
{
    if (text.isEmpty())
        return {};
    offset = std::clamp<qsizetype>(offset, 0, text.size());
    const TextRange part = around(text, offset, reach);
    if (part.isEmpty())
        return part;
    const Iterator it = open(type, text.mid(part.start(), part.length()));
    if (!it)
        return part;
    const auto at = int32_t(std::min(offset, part.end() - 1) - part.start());
    const int32_t end = ubrk_following(it.get(), at);
    const int32_t start = ubrk_preceding(it.get(), end == UBRK_DONE ? int32_t(part.length()) : end);
    return {part.start() + std::max(start, 0), end == UBRK_DONE ? part.end() : part.start() + end};
}

/// The end of the range without the opening marks it ends with.
qsizetype beforeOpeners(QStringView text, TextRange range)
{
    qsizetype end = range.end();
    while (end > range.start() && QStringView(u"“‘「『（《〈【").contains(text.at(end - 1)))
        --end;
    return end;
}

bool isBlank(QStringView text, TextRange range)
{
    return text.mid(range.start(), range.length()).trimmed().isEmpty();
}
} // namespace

TextRange lineAt(QStringView text, qsizetype offset)
{
    offset = std::clamp<qsizetype>(offset, 0, text.size());
    const qsizetype before = offset > 0 ? text.lastIndexOf(u'\n', offset - 1) : -1;
    const qsizetype after = text.indexOf(u'\n', offset);
    return {before + 1, after < 0 ? text.size() : after};
}

TextRange wordAt(QStringView text, qsizetype offset)
{
    return segmentAt(UBRK_WORD, text, offset, wordReach);
}

std::vector<qsizetype> wordBorders(QStringView text)
{
    std::vector<qsizetype> borders;
    const Iterator it = open(UBRK_WORD, text);
    if (!it)
        return {0, text.size()};
    for (int32_t at = ubrk_first(it.get()); at != UBRK_DONE; at = ubrk_next(it.get()))
        borders.push_back(at);
    return borders;
}

TextRange sentenceAt(QStringView text, qsizetype offset)
{
    TextRange range = segmentAt(UBRK_SENTENCE, text, offset, sentenceReach);
    const TextRange line = lineAt(text, range.start());
    // UAX #29 lets quotation marks of either side close a sentence; one that opens belongs to the next.
    qsizetype end = beforeOpeners(text, range);
    if (range.end() < line.end() && end < range.end() && offset >= end)
        range = segmentAt(UBRK_SENTENCE, text, range.end(), sentenceReach);
    const qsizetype start = beforeOpeners(text, {line.start(), range.start()});
    end = range.end() < line.end() ? beforeOpeners(text, range) : range.end();
    while (end > start && text.at(end - 1).isSpace())
        --end;
    return {start, end};
}

qsizetype nextWordStart(QStringView text, qsizetype offset)
{
    offset = std::clamp<qsizetype>(offset, 0, text.size());
    while (offset < text.size()) {
        if (text.at(offset) == u'\n') {
            ++offset;
            break;
        }
        const TextRange word = wordAt(text, offset);
        const bool blank = isBlank(text, word);
        offset = std::max(word.end(), offset + 1);
        if (offset < text.size() && text.at(offset) == u'\n')
            break;
        if (offset < text.size() && !isBlank(text, wordAt(text, offset)))
            break;
        if (blank && offset >= text.size())
            break;
    }
    return offset;
}

qsizetype previousWordStart(QStringView text, qsizetype offset)
{
    offset = std::clamp<qsizetype>(offset, 0, text.size());
    if (offset > 0 && text.at(offset - 1) == u'\n')
        return offset - 1;
    while (offset > 0) {
        const TextRange word = wordAt(text, offset - 1);
        offset = std::min(word.start(), offset - 1);
        if (!isBlank(text, word) || (offset > 0 && text.at(offset - 1) == u'\n'))
            break;
    }
    return offset;
}

} // namespace core::text
