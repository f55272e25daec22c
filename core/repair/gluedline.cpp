// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/gluedline.h"

#include "core/repair/sectionnumber.h"
#include "core/text/charclass.h"

namespace core::repair
{

using text::CharClass;
using text::TextRange;

bool mayBeGlued(QStringView text, TextRange line)
{
    constexpr qsizetype shortest = 150;
    constexpr qsizetype much = 600;
    if (line.length() < shortest || (line.length() < much && line.length() * 10 < text.size() * 6))
        return false;
    const QStringView head = text.first(line.end());
    const auto isSpace = [&](qsizetype at) { return CharClass::is(text.at(at), CharClass::Space); };
    int ends = 0;
    for (qsizetype i = CharClass::find(head, line.start() + 1, CharClass::Space); i < line.end() && ends < 2;
         i = CharClass::find(head, i + 1, CharClass::Space))
        ends += isSpace(i - 1) ? 0 : 1;
    return ends == 2;
}

bool isGlued(QStringView text, TextRange line, const std::vector<Blank> &blanks)
{
    if (static_cast<qsizetype>(blanks.size()) >= line.length() / 4)
        return false;
    qsizetype stops = 0;
    for (qsizetype i = line.start(); i + 1 < line.end(); ++i)
        stops += text.at(i) == u'。' ? 1 : 0;
    qsizetype ends = 0;
    qsizetype numbered = 0;
    for (const Blank &blank : blanks) {
        if (blank.nested || blank.before != Before::Stop)
            continue;
        const QChar next = text.at(blank.range.end());
        ends += text.at(blank.range.start() - 1) == u'。' ? 1 : 0;
        numbered += (next == u'第' || next == u'(' || next == u'（' || next.isDigit() || isIdeograph(next)) &&
                            sectionNumberLength(text.sliced(blank.range.end(), line.end() - blank.range.end())) > 0
                        ? 1
                        : 0;
    }
    // Where nearly every sentence is followed by a blank, and no numbers are, the blank is the writer's habit.
    const bool habit = ends >= 12 && stops * 10 <= ends * 11 && numbered < 2;
    // Blanks after some sentences of a paragraph among others are nothing; the line must hold the text, or much of one.
    const bool bulk = line.length() * 10 >= text.size() * 6 || (line.length() >= 600 && ends + numbered >= 6);
    return bulk && ends + numbered >= 2 && !habit;
}

} // namespace core::repair
