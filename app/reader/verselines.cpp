// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/verselines.h"

#include "app/reader/characterclass.h"

#include <algorithm>

namespace app::reader
{

using core::document::BlockKind;
using core::document::Document;

namespace
{
constexpr qsizetype shortestLine = 3;
constexpr qsizetype longestLine = 18;
constexpr qsizetype linesTogether = 4;
constexpr qsizetype longestRegularLine = 34;
/// So many clauses of like length are no chance: of five or seven characters, and of four or six.
constexpr int regularClauses = 4;
constexpr int evenClauses = 8;
constexpr qsizetype longestLineOfWords = 64;
constexpr qsizetype fewestWords = 3;
constexpr int judgedLines = 12;
/// One line in so many, or more, ends with a comma or the like: a list of names has none.
constexpr int pausesPart = 5;

bool isShortParagraph(const Document &document, qsizetype block)
{
    const auto &b = document.blocks().at(block);
    return b.kind == BlockKind::Paragraph && !b.runIn && b.range.length() >= shortestLine &&
           b.range.length() <= longestRegularLine;
}

CharacterClass classAt(QStringView text, qsizetype at)
{
    return classOf(text.at(at).unicode());
}

/// A short line that does not close a sentence, as verse has them and prose has not.
bool isOpenLine(const Document &document, qsizetype block)
{
    if (!isShortParagraph(document, block) || document.blocks().at(block).range.length() > longestLine)
        return false;
    const QStringView text = document.blockText(block);
    return classAt(text, 0) == CharacterClass::Ideograph && classAt(text, text.size() - 1) == CharacterClass::Ideograph;
}

/// The clauses of a line all of Han and stops, if they are of one length.
struct Clauses {
    int count = 0;
    int length = 0;
};

Clauses clausesOf(const Document &document, qsizetype block)
{
    Clauses clauses;
    if (!isShortParagraph(document, block))
        return clauses;
    const QStringView text = document.blockText(block);
    if (classAt(text, text.size() - 1) != CharacterClass::Closing)
        return clauses;
    int length = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const CharacterClass c = classAt(text, i);
        if (c == CharacterClass::Ideograph) {
            ++length;
            continue;
        }
        const bool sameLength = clauses.count == 0 || length == clauses.length;
        if (c != CharacterClass::Closing || !sameLength || length < 4 || length > 7)
            return {};
        ++clauses.count;
        clauses.length = length;
        length = 0;
    }
    return clauses;
}

bool isRegular(const Document &document, qsizetype block)
{
    const Clauses here = clausesOf(document, block);
    if (here.count == 0)
        return false;
    const bool odd = here.length % 2 == 1;
    const int needed = odd ? regularClauses : evenClauses;
    int count = here.count;
    int lines = 1;
    const auto take = [&](qsizetype other) {
        const Clauses clauses = clausesOf(document, other);
        if (clauses.length != here.length || count >= needed * 2)
            return false;
        count += clauses.count;
        ++lines;
        return true;
    };
    for (qsizetype b = block - 1; b >= 0 && take(b); --b) {
    }
    for (qsizetype b = block + 1; b < document.blocks().size() && take(b); ++b) {
    }
    return count >= needed && lines >= 2;
}

bool isOpenVerse(const Document &document, qsizetype block)
{
    if (!isOpenLine(document, block))
        return false;
    qsizetype first = block;
    while (first > 0 && block - first < linesTogether && isOpenLine(document, first - 1))
        --first;
    qsizetype end = block + 1;
    while (end < document.blocks().size() && end - first < linesTogether && isOpenLine(document, end))
        ++end;
    return end - first >= linesTogether;
}
/// A short line of words that begins with a capital, a quotation mark perhaps before it.
bool isLineOfWords(const Document &document, qsizetype block)
{
    const auto &b = document.blocks().at(block);
    if (b.kind != BlockKind::Paragraph || b.runIn || b.range.length() > longestLineOfWords)
        return false;
    const QStringView text = document.blockText(block);
    const auto letter = std::find_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
    return letter != text.end() && letter - text.begin() <= 2 && letter->isUpper() &&
           text.count(u' ') + 1 >= fewestWords;
}

/// How a line of words goes on into the next one.
enum class RunOn : quint8 { None, Open, Paused };

RunOn runOnOf(QStringView text)
{
    const QChar last = text.back();
    if (QStringView(u",;:—–").contains(last))
        return RunOn::Paused;
    return last.isLetter() ? RunOn::Open : RunOn::None;
}

bool isVerseOfWords(const Document &document, qsizetype block)
{
    if (!isLineOfWords(document, block))
        return false;
    int lines = 0;
    int runOn = 0;
    int paused = 0;
    const auto take = [&](qsizetype other) {
        if (lines >= judgedLines || !isLineOfWords(document, other))
            return false;
        const RunOn kind = runOnOf(document.blockText(other));
        ++lines;
        runOn += kind != RunOn::None ? 1 : 0;
        paused += kind == RunOn::Paused ? 1 : 0;
        return true;
    };
    for (qsizetype b = block; b >= 0 && block - b < judgedLines / 2 && take(b); --b) {
    }
    for (qsizetype b = block + 1; b < document.blocks().size() && take(b); ++b) {
    }
    return lines >= linesTogether && runOn * 2 >= lines && paused * pausesPart >= lines;
}
} // namespace

bool isVerse(const Document &document, qsizetype block)
{
    if (isShortParagraph(document, block) && (isOpenVerse(document, block) || isRegular(document, block)))
        return true;
    return isVerseOfWords(document, block);
}

} // namespace app::reader
