// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/linemeasure.h"

#include "core/repair/itemopenings.h"
#include "core/text/ideographs.h"
#include "core/text/rulelines.h"

#include <algorithm>

namespace core::repair
{

using text::CharClass;
using text::CharSet;

namespace
{
PhysicalEnd endingOf(QStringView s)
{
    static constexpr CharSet closers(u"”’）》」』】〉〕］)]\"'");
    static constexpr CharSet brackets(u"）)】]");
    static constexpr CharSet stops(u"。！？!?…");
    static constexpr CharSet commas(u"，、,");
    qsizetype i = s.size();
    bool closed = false;
    while (i > 0 && closers.contains(s.at(i - 1))) {
        closed = closed || brackets.contains(s.at(i - 1));
        --i;
    }
    if (i == 0)
        return PhysicalEnd::Bracket;
    const QChar c = s.at(i - 1);
    if (CharClass::is(c, CharClass::Han))
        return closed ? PhysicalEnd::Bracket : PhysicalEnd::Other;
    if (stops.contains(c) || (c == QLatin1Char('.') && i > 1 && !s.at(i - 2).isSpace()))
        return PhysicalEnd::Stop;
    if (c == QChar(0xFF1B) || c == QLatin1Char(';'))
        return PhysicalEnd::Semicolon;
    if (commas.contains(c))
        return PhysicalEnd::Comma;
    if (c == QChar(0xFF1A) || c == QLatin1Char(':'))
        return PhysicalEnd::Colon;
    return closed ? PhysicalEnd::Bracket : PhysicalEnd::Other;
}

/// Width of what must stay together at the start of a line: a word, or a character with the marks that cling to it.
quint8 unitOf(QStringView s)
{
    constexpr qsizetype longestUnit = 200; // an address
    qsizetype i = 0;
    int width = 0;
    while (i < s.size() && isOpener(s.at(i)))
        width += displayWidth(s.at(i++));
    if (i < s.size() && !isWide(s.at(i))) {
        while (i < s.size() && i < longestUnit && !isWide(s.at(i)) && !CharClass::is(s.at(i), CharClass::Space))
            width += displayWidth(s.at(i++));
    } else if (i < s.size()) {
        width += displayWidth(s.at(i++));
        while (i < s.size() && i < 40 && isCloser(s.at(i)))
            width += displayWidth(s.at(i++));
    }
    return static_cast<quint8>(std::clamp<int>(width, 1, longestUnit));
}

struct Scan {
    qint64 width = 0;
    int depth = 0;
    bool closesFirst = false;
    int squeeze = 0;
    int blanks = 0;     ///< narrow ones
    int run = 0;        ///< of these, those up to here without anything between
    int wideBlanks = 0; ///< as wide as a character
    int gaps = 0;       ///< narrow blanks between two wide characters
    int besideWide = 0; ///< narrow blanks beside a wide character
    bool prose = false;
    bool tabular = false;
    bool row = false;
    bool spread = false;
};

/// Lines wider than any column are not looked into.
constexpr qsizetype longestScanned = 420;
/// So many narrow blanks part columns; justified lines have fewer between two words.
constexpr int columnGap = 6;
/// Blanks that a letter-spaced line has at least, and how long it is at most.
constexpr int fewestSpaced = 3;
constexpr qsizetype longestSpaced = 400;

/// Takes the narrow blank that is the i-th unit of the line.
void scanBlank(QStringView s, qsizetype i, Scan *out)
{
    ++out->blanks;
    out->run = i > 0 && s.at(i - 1) == u' ' ? out->run + 1 : 1;
    out->row = out->row || out->run >= columnGap;
    if (i == 0 || i + 1 >= s.size())
        return;
    const bool before = isWide(s.at(i - 1));
    const bool after = isWide(s.at(i + 1));
    out->gaps += before && after ? 1 : 0;
    out->besideWide += before || after ? 1 : 0;
}

/// Takes what is no ideograph and no plain letter: the i-th unit of the line, of these kinds.
void scanSign(QStringView s, qsizetype i, CharClass::Bits kinds, Scan *out)
{
    const QChar c = s.at(i);
    const bool inside = i > 0 && i + 1 < s.size();
    if ((kinds & BlankKind) != 0) {
        out->row = out->row || (c == QChar(0x3000) && i > 1 && s.at(i - 1) == QChar(0x3000));
        out->tabular = out->tabular || c == QLatin1Char('\t');
        out->wideBlanks += c == QChar(0x3000) ? 1 : 0;
        if (c == QLatin1Char(' '))
            scanBlank(s, i, out);
        return;
    }
    if ((kinds & OpenerKind) != 0) {
        ++out->depth;
    } else if ((kinds & EndingKind) != 0) {
        out->closesFirst = out->closesFirst || (out->depth == 0 && c != QChar(0x2019));
        out->depth = std::max(0, out->depth - 1);
    }
    out->prose = out->prose || (inside && (kinds & PauseKind) != 0);
    out->squeeze += (kinds & SqueezeKind) != 0 ? 1 : 0;
}

/// How many wide characters the line has, blanks among them.
qint64 wideOf(QStringView s, const Scan &scan)
{
    return scan.width - s.size();
}

/// Whether blanks stand between the single wide characters of a good part of the line: 教 育 引 导.
bool isLetterSpaced(QStringView s, const Scan &scan)
{
    return s.size() >= 7 && s.size() <= longestSpaced && scan.blanks >= fewestSpaced && scan.gaps >= fewestSpaced &&
           scan.gaps * 3 >= wideOf(s, scan) - scan.wideBlanks;
}

/// Whether nearly all of the line is set so, as only a line that had to be filled is.
bool isSpread(QStringView s, const Scan &scan)
{
    const qint64 wideInside = wideOf(s, scan) - (isWide(s.front()) ? 1 : 0) - (isWide(s.back()) ? 1 : 0);
    return s.size() >= 18 && wideInside >= 7 && scan.besideWide * 3 >= wideInside * 2;
}

Scan scanned(QStringView s)
{
    Scan out;
    if (s.size() > longestScanned) {
        out.width = 65535;
        out.prose = true;
        return out;
    }
    constexpr CharClass::Bits telling = BlankKind | OpenerKind | EndingKind | PauseKind | SqueezeKind;
    out.width = 2 * s.size();
    text::forOthers(s, 0, s.size(), [&](qsizetype i) {
        const CharClass::Bits kinds = CharClass::of(s[i]);
        out.width -= (kinds & WideKind) != 0 ? 0 : 1;
        if ((kinds & telling) != 0)
            scanSign(s, i, kinds, &out);
        return true;
    });
    if (isLetterSpaced(s, out)) {
        out.spread = isSpread(s, out);
        out.width -= out.besideWide; // in letter-spaced setting they have no width
    }
    return out;
}

/// Introduction . . . . . . 12: an entry of a table of contents, filled with leaders up to the page's number.
bool endsWithLeaders(QStringView content)
{
    constexpr int fewestLeaders = 4;
    qsizetype i = content.size();
    while (i > 0 && CharClass::is(content.at(i - 1), CharClass::Digit))
        --i;
    int leaders = 0;
    for (; i > 0 && i < content.size() && leaders < fewestLeaders; --i) {
        const QChar c = content.at(i - 1);
        leaders += c == u'.' || c == u'·' ? 1 : c == u'…' ? 2 : 0;
        if (!CharClass::is(c, CharClass::Gap) && c != u'.' && c != u'·' && c != u'…')
            return false;
    }
    return leaders >= fewestLeaders;
}

/// 李四 副部长, 黄 卫 副部长: two or three Han letters, which a blank may spread, and a blank before more of them.
bool opensWithName(QStringView content)
{
    const auto han = [&](qsizetype i) { return i < content.size() && CharClass::is(content.at(i), CharClass::Han); };
    const auto blank = [&](qsizetype i) { return i < content.size() && CharClass::is(content.at(i), CharClass::Gap); };
    qsizetype at = 0;
    if (han(0) && blank(1) && han(2) && blank(3))
        at = 3;
    else if (han(0) && han(1))
        at = han(2) ? 3 : 2;
    return at > 0 && blank(at) && han(at + 1) && han(at + 2);
}

} // namespace

PhysicalLine measuredLine(QStringView content, int indent)
{
    const Scan scan = scanned(content);
    const QChar first = content.front();
    const QChar last = content.back();
    PhysicalLine line;
    line.indent = static_cast<quint8>(std::min(indent, 255));
    line.width = static_cast<quint16>(std::min<qint64>(scan.width + indent, 65535));
    line.unit = unitOf(content);
    line.squeeze = static_cast<quint8>(std::min(scan.squeeze, 255));
    line.ending = endingOf(content);
    line.itemStart = opensItem(content);
    line.closerStart = isCloser(first) && first != u'—' && first != u'…' && first != u'.';
    line.lowerStart = CharClass::is(first, CharClass::Lower);
    line.quoteStart = first == u'“' || first == u'「' || first == u'『' || first == u'"';
    line.alnumEnd = isAsciiAlnum(last);
    line.closerEnd = isCloser(last);
    line.opensAtEnd = scan.depth > 0;
    line.closesFirst = scan.closesFirst;
    line.prose = scan.prose;
    line.narrowEnd = !isWide(last) || last == u'”' || last == u'’';
    line.narrowStart = !isWide(first) || first == u'“' || first == u'‘';
    line.hyphenEnd = last == u'-' || last == QChar(0x00AD);
    line.spread = scan.spread;
    line.row = scan.row;
    line.named = opensWithName(content);
    line.fixed = scan.tabular || endsWithLeaders(content) ||
                 (first == last && text::isRuleSign(first) && text::isRuleLine(content));
    return line;
}

} // namespace core::repair
