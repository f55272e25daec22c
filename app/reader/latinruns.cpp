// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/latinruns.h"

#include "app/reader/characterclass.h"

#include <algorithm>

namespace app::reader
{

using core::text::TextRange;

namespace
{
bool isLatin(char16_t c, bool withShared)
{
    // Beyond the scripts of Europe other faces are wanted anyway.
    if (c >= 0x530 && !(c >= 0x1E00 && c < 0x2000))
        return withShared && isSharedPunctuation(c);
    return withShared || !isSharedPunctuation(c);
}

bool isApostrophe(QStringView text, qsizetype at)
{
    return text.at(at) == QChar(0x2019) && at > 0 && at + 1 < text.size() && text.at(at - 1).isLetter() &&
           classOf(text.at(at - 1).unicode()) == CharacterClass::Word &&
           classOf(text.at(at + 1).unicode()) == CharacterClass::Word;
}
} // namespace

bool hasIdeograph(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.isSurrogate() || classOf(c.unicode()) == CharacterClass::Ideograph; });
}

std::vector<TextRange> latinRuns(QStringView text)
{
    const bool withShared = !hasIdeograph(text);
    std::vector<TextRange> runs;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i;
        bool anyWord = false;
        while (end < text.size() && (isLatin(text.at(end).unicode(), withShared) || isApostrophe(text, end))) {
            anyWord = anyWord || classOf(text.at(end).unicode()) == CharacterClass::Word;
            ++end;
        }
        if (anyWord)
            runs.emplace_back(i, end);
        i = std::max(end, i + 1);
    }
    return runs;
}

} // namespace app::reader
