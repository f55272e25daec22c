// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/gluednumbers.h"

#include "core/text/charclass.h"
#include "core/text/numerals.h"

namespace core::repair
{

using text::CharClass;

namespace
{
constexpr qsizetype shortestLine = 300;

/// A number that may open a section or a part of one.
struct Opening {
    qsizetype at = 0;
    int value = 0;
    bool part = false; ///< （一）
    bool afterStop = false;
};

bool isHanNumeral(QChar c)
{
    return CharClass::is(c, CharClass::HanNumeral);
}

/// 一、 or （一） at the place; value 0 for anything else, as 一、二号.
Opening openingAt(QStringView text, qsizetype at, qsizetype end)
{
    constexpr qsizetype longest = 8;
    const bool part = text.at(at) == u'（' || text.at(at) == u'(';
    const QStringView rest = text.sliced(at, std::min(longest, end - at)).sliced(part ? 1 : 0);
    const auto numeral = text::readHanNumeral(rest);
    if (!numeral || numeral->length + 1 >= rest.size())
        return {};
    const QChar mark = rest.at(numeral->length);
    const bool closes = part ? mark == u'）' || mark == u')' : mark == u'、' || mark == u'．';
    if (!closes || isHanNumeral(rest.at(numeral->length + 1)))
        return {};
    const bool stop = at > 0 && QStringView(u"。！？”；!?").contains(text.at(at - 1));
    return {at, numeral->value, part, stop};
}

std::vector<Opening> openingsIn(QStringView text, text::TextRange line)
{
    std::vector<Opening> found;
    for (qsizetype at = line.start(); at + 2 < line.end(); ++at) {
        const QChar c = text.at(at);
        const bool numeral = isHanNumeral(c) && (at == line.start() || !isHanNumeral(text.at(at - 1)));
        if (!numeral && c != u'（' && c != u'(')
            continue;
        if (const Opening opening = openingAt(text, at, line.end()); opening.value > 0)
            found.push_back(opening);
    }
    return found;
}

/// The openings of one kind among [first, end) that count on from 1, each but the first after a stop.
std::vector<size_t> countedIn(const std::vector<Opening> &openings, size_t first, size_t end, bool parts)
{
    std::vector<size_t> chain;
    for (size_t i = first; i < end; ++i) {
        const Opening &opening = openings[i];
        if (opening.part == parts && opening.value == static_cast<int>(chain.size()) + 1 &&
            (chain.empty() || opening.afterStop))
            chain.push_back(i);
    }
    return chain;
}
} // namespace

std::vector<qsizetype> gluedNumbers(QStringView text, text::TextRange line)
{
    if (line.length() < shortestLine || line.length() * 10 < text.size() * 6)
        return {};
    const std::vector<Opening> openings = openingsIn(text, line);
    const std::vector<size_t> sections = countedIn(openings, 0, openings.size(), false);
    std::vector<qsizetype> out;
    bool parted = false;
    for (size_t k = 0; k < sections.size(); ++k) {
        out.push_back(openings[sections[k]].at);
        const size_t end = k + 1 < sections.size() ? sections[k + 1] : openings.size();
        const std::vector<size_t> parts = countedIn(openings, sections[k] + 1, end, true);
        if (parts.size() < 2)
            continue;
        parted = true;
        for (const size_t part : parts)
            out.push_back(openings[part].at);
    }
    return sections.size() >= 3 || (sections.size() == 2 && parted) ? out : std::vector<qsizetype>();
}

} // namespace core::repair
