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
} // namespace

bool isVerse(const Document &document, qsizetype block)
{
    return isShortParagraph(document, block) && (isOpenVerse(document, block) || isRegular(document, block));
}

} // namespace app::reader
