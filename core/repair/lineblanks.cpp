// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/lineblanks.h"

#include "core/repair/sectionnumber.h"
#include "core/text/charclass.h"

#include <array>

namespace core::repair
{

using text::CharClass;
using text::CharSet;
using text::TextRange;

namespace
{
Before kindBefore(QStringView text, qsizetype lineStart, qsizetype at)
{
    qsizetype i = at - 1;
    static constexpr CharSet closers(u"”’」』\"》");
    static constexpr CharSet stops(u"。！？；：…");
    static constexpr CharSet narrowStops(u"!?;:");
    while (i > lineStart && closers.contains(text.at(i)))
        --i;
    const QChar c = text.at(i);
    // Japanese sets a wide blank after ！ and ？ inside a paragraph.
    if ((c == u'！' || c == u'？') && text.at(at) == QChar(0x3000))
        return Before::Other;
    if (stops.contains(c))
        return Before::Stop;
    if (narrowStops.contains(c))
        return i > lineStart && isLatin(text.at(i - 1)) ? Before::Other : Before::Stop;
    if (c == u'.' && i > lineStart + 1)
        return i == at - 1 && (isIdeograph(text.at(i - 1)) || text.at(i - 1) == u')') ? Before::Stop : Before::Other;
    if (i < at - 1)
        return Before::Other;
    if (isIdeograph(c))
        return Before::Han;
    if (c == u')' || c == u'）')
        return Before::Bracket;
    return c.isDigit() ? Before::Digit : Before::Other;
}

/// Follows brackets along a line. A bracket that stays open for long was never closed.
class Nesting
{
public:
    void take(QChar c, qsizetype at)
    {
        constexpr std::array<std::pair<char16_t, char16_t>, 7> pairs{
            {{u'(', u')'}, {u'（', u'）'}, {u'《', u'》'}, {u'“', u'”'}, {u'「', u'」'}, {u'『', u'』'}, {u'[', u']'}}};
        constexpr size_t deepest = 16;
        if (!CharClass::is(c, CharClass::Opener | CharClass::Ending))
            return;
        for (const auto &[open, close] : pairs) {
            if (c == open && m_open.size() < deepest)
                m_open.push_back(at);
            else if (c == close && !m_open.empty())
                m_open.pop_back();
        }
    }
    bool inside(qsizetype at)
    {
        constexpr qsizetype longest = 120;
        std::erase_if(m_open, [at](qsizetype open) { return at - open > longest; });
        return !m_open.empty();
    }

private:
    std::vector<qsizetype> m_open; ///< where the brackets that are open were opened
};
} // namespace

std::vector<Blank> blanksOf(QStringView text, TextRange line)
{
    std::vector<Blank> blanks;
    Nesting nesting;
    for (qsizetype i = line.start(); i < line.end();) {
        if (text.at(i) == u'第') {
            const qsizetype number = spacedUnitLength(text.sliced(i, line.end() - i));
            i += number;
            if (number > 0)
                continue;
        }
        if (!CharClass::is(text.at(i), CharClass::Space)) {
            nesting.take(text.at(i), i);
            ++i;
            continue;
        }
        qsizetype end = i;
        while (end < line.end() && CharClass::is(text.at(end), CharClass::Space))
            ++end;
        if (i > line.start() && end < line.end())
            blanks.push_back({{i, end}, kindBefore(text, line.start(), i), nesting.inside(i)});
        i = end;
    }
    return blanks;
}

} // namespace core::repair
