// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/physicallines.h"

#include "core/base/hugepages.h"
#include "core/repair/itemopenings.h"
#include "core/text/ideographs.h"
#include "core/text/lineends.h"
#include "core/text/rulelines.h"

#include <algorithm>
#include <array>

namespace core::repair
{

using text::CharClass;
using text::CharSet;

namespace
{
bool isAsciiAlnum(QChar c)
{
    return c.unicode() < 0x80 && CharClass::is(c, CharClass::LetterOrNumber);
}

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
    int blanks = 0; ///< narrow ones
    bool prose = false;
    bool tabular = false;
    bool row = false;
    bool spread = false;
};

/// Lines wider than any column are not looked into.
constexpr qsizetype longestScanned = 420;
/// Blanks that a letter-spaced line has at least.
constexpr qsizetype fewestSpaced = 3;

/// Takes what is no ideograph and no plain letter: the i-th unit of the line, of these kinds.
void scanSign(QStringView s, qsizetype i, CharClass::Bits kinds, Scan *out)
{
    const QChar c = s.at(i);
    const bool inside = i > 0 && i + 1 < s.size();
    if ((kinds & BlankKind) != 0) {
        out->row = out->row || (c == QChar(0x3000) && i > 1 && s.at(i - 1) == QChar(0x3000));
        out->tabular = out->tabular || c == QLatin1Char('\t');
        out->blanks += c == QLatin1Char(' ') ? 1 : 0;
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

/// The blanks beside wide characters: in letter-spaced setting they have no width.
int spacingBlanks(QStringView s)
{
    int blanks = 0;
    for (qsizetype i = 1; i + 1 < s.size(); ++i)
        blanks += s.at(i) == QLatin1Char(' ') && (isWide(s.at(i - 1)) || isWide(s.at(i + 1))) ? 1 : 0;
    return blanks;
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
    if (out.blanks >= fewestSpaced && isLetterSpaced(s)) {
        out.width -= spacingBlanks(s);
        out.spread = isSpreadLine(s);
    }
    return out;
}

/// Marks of the format under which lines are not joined.
bool forbidsJoining(document::MarkKind kind)
{
    using document::MarkKind;
    switch (kind) {
    case MarkKind::Link:
    case MarkKind::Emphasis:
    case MarkKind::Ruby:
    case MarkKind::Page:
    case MarkKind::Layout:
        return false;
    default:
        return true;
    }
}

/// A paragraph by the format's own word whose lines were broken at a margin. It stands apart from others as if an empty
/// line parted them.
bool isWrapped(const document::Mark &mark, qsizetype lineEnd)
{
    return (mark.kind == document::MarkKind::Paragraph || mark.kind == document::MarkKind::ListItem) &&
           mark.range.end() > lineEnd;
}
} // namespace

bool isLetterSpaced(QStringView line)
{
    if (line.size() < 7 || line.size() > 400 || line.count(u' ') < fewestSpaced)
        return false;
    int wide = 0;
    int gaps = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        wide += isWide(line.at(i)) && line.at(i) != QChar(0x3000);
        if (i > 0 && i + 1 < line.size() && line.at(i) == QLatin1Char(' '))
            gaps += isWide(line.at(i - 1)) && isWide(line.at(i + 1));
    }
    return gaps >= 3 && gaps * 3 >= wide;
}

bool isSpreadLine(QStringView line)
{
    if (line.size() < 18 || line.size() > 400)
        return false;
    int wide = 0;
    int gaps = 0;
    for (qsizetype i = 1; i + 1 < line.size(); ++i) {
        wide += isWide(line.at(i));
        gaps += line.at(i) == QLatin1Char(' ') && (isWide(line.at(i - 1)) || isWide(line.at(i + 1)));
    }
    return wide >= 7 && gaps * 3 >= wide * 2;
}

namespace
{
/// Counts places where Han meets a digit or Latin letter, parted by a blank or not.
struct ScriptGaps {
    int with = 0;
    int without = 0;

    void count(QStringView line)
    {
        const auto han = [](QChar c) { return isWide(c) && c.isLetter(); };
        for (qsizetype i = 1; i < line.size(); ++i) {
            const QChar before = line.at(i - 1);
            QChar after = line.at(i);
            const bool gap = after == QLatin1Char(' ') && i + 1 < line.size();
            if (gap)
                after = line.at(i + 1);
            if ((han(before) && isAsciiAlnum(after)) || (isAsciiAlnum(before) && han(after)))
                ++(gap ? with : without);
        }
    }
};

/// Where Han and Latin are parted by a blank, a line must have room for it too before the next unit.
void addScriptGaps(const QString &text, std::vector<PhysicalLine> &lines)
{
    ScriptGaps gaps;
    for (size_t i = 0; i < std::min<size_t>(lines.size(), 4000); ++i)
        gaps.count(QStringView(text).mid(lines[i].start, std::min<qint64>(lines[i].length(), 400)));
    if (gaps.with <= gaps.without)
        return;
    for (size_t i = 1; i < lines.size(); ++i) {
        const QChar first = text.at(lines[i].start);
        const QChar last = text.at(lines[i - 1].end - 1);
        const bool meets = (lines[i - 1].alnumEnd && isWide(first) && first.isLetter()) ||
                           (isAsciiAlnum(first) && isWide(last) && last.isLetter());
        lines[i].unit += meets ? 1 : 0;
    }
}
} // namespace

namespace
{
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

/// All that the line's own text tells.
PhysicalLine measured(QStringView content, int indent)
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
    line.fixed = scan.tabular || (first == last && text::isRuleSign(first) && text::isRuleLine(content));
    return line;
}
} // namespace

namespace
{
constexpr int usualTab = 4;

/// First lines indented by a tab show how wide it was: with the right width they fill the column that the lines under
/// them fill. Sets their widths right where another width than the usual one explains more of them.
void settleTabs(std::vector<PhysicalLine> &lines)
{
    constexpr std::array<int, 4> widths{usualTab, 8, 2, 3};
    std::array<int, widths.size()> filled{};
    for (size_t i = 0; i + 2 < lines.size(); ++i) {
        const PhysicalLine &line = lines[i];
        const PhysicalLine &next = lines[i + 1];
        if (line.tabs != 1 || next.tabs > 0 || lines[i + 2].tabs > 0 || line.ending != PhysicalEnd::Other)
            continue;
        // The further line is full too, so the column lies between its width and what the next word would have added.
        const int widest = next.width + lines[i + 2].unit;
        for (size_t k = 0; k < widths.size(); ++k) {
            const int width = line.width + widths[k] - usualTab;
            filled[k] += width < widest && width + next.unit > next.width ? 1 : 0;
        }
    }
    const auto best = static_cast<size_t>(std::max_element(filled.begin(), filled.end()) - filled.begin());
    const int change = widths[best] - usualTab;
    if (change == 0 || filled[best] < 3 || filled[best] < filled[0] * 2)
        return;
    for (PhysicalLine &line : lines) {
        line.indent = static_cast<quint8>(std::clamp(line.indent + change * line.tabs, 0, 255));
        line.width = static_cast<quint16>(std::clamp(line.width + change * line.tabs, 0, 65535));
    }
}

/// Below this many units a stretch is not worth a thread.
constexpr size_t leastStretch = 1 << 17;

/// The lines of a stretch of the text, by their own text alone.
struct Stretch {
    std::vector<PhysicalLine> lines;
    int blankAfter = 0; ///< empty lines behind the last one
};

/// Makes room for the lines of `room` such stretches.
Stretch readStretch(const QString &text, qsizetype at, qsizetype stop, int room)
{
    Stretch out;
    reserveHuge(out.lines, text::likelyLines(QStringView(text).sliced(at, stop - at)) * room);
    while (at < stop) {
        const qsizetype end = text::lineEndFrom(text, at);
        qsizetype s = at;
        int indent = 0;
        int tabs = 0;
        while (s < end && CharClass::is(text.at(s), CharClass::Space)) {
            const QChar c = text.at(s++);
            tabs += c == QLatin1Char('\t') ? 1 : 0;
            indent += c == QLatin1Char('\t') ? usualTab : displayWidth(c);
        }
        qsizetype e = end;
        while (e > s && CharClass::is(text.at(e - 1), CharClass::Space))
            --e;
        at = end + 1;
        if (s == e) {
            ++out.blankAfter;
            continue;
        }
        PhysicalLine line = measured(QStringView(text).mid(s, e - s), indent);
        line.start = static_cast<qint32>(s);
        line.end = static_cast<qint32>(e);
        line.tabs = static_cast<quint8>(std::min(tabs, 255));
        line.blanksBefore = static_cast<quint8>(std::min(out.blankAfter, 15));
        out.lines.push_back(line);
        out.blankAfter = 0;
    }
    return out;
}

/// The start of the line that follows `at`, or that begins there.
qsizetype lineStartAt(const QString &text, qsizetype at)
{
    const qsizetype end = at == 0 ? 0 : text.indexOf(QLatin1Char('\n'), at - 1);
    return at == 0 ? 0 : end < 0 ? text.size() : end + 1;
}

constexpr qsizetype longestReading = 40; ///< with its brackets

quint16 readingWidth(const document::Mark &ruby)
{
    constexpr qsizetype brackets = 2;
    return static_cast<quint16>(std::min(ruby.value.size() + brackets, longestReading));
}

/// The widths that a reading after the last character of a line had on this line and on the next: the source shows
/// where the line ended. Where it does not, the reading opened the next line.
std::pair<quint16, quint16> partedReading(const document::Manuscript &manuscript, const document::Mark &ruby,
                                          qsizetype nextStart)
{
    const qsizetype from = manuscript.origin.toSource(ruby.range.end() - 1).offset + 1;
    const qsizetype to = nextStart < manuscript.text.size() ? manuscript.origin.toSource(nextStart).offset : from;
    const QStringView source(manuscript.source);
    if (from < 0 || to <= from || to > source.size() || to - from > longestReading)
        return {0, readingWidth(ruby)};
    std::pair<quint16, quint16> widths;
    bool ended = false;
    bool tag = false; // of a page: <br>
    for (const QChar c : source.sliced(from, to - from)) {
        tag = c == u'<' || (tag && c != u'>');
        ended = ended || tag || c == u'\n';
        if (!tag && !c.isSpace() && c != u'>')
            (ended ? widths.second : widths.first) += static_cast<quint16>(displayWidth(c));
    }
    return widths;
}

/// Fixes the lines that stand under a mark of the format, parts paragraphs that it knows, and adds the widths of
/// readings.
void takeMarks(const document::Manuscript &manuscript, Readings readings, std::vector<PhysicalLine> &lines)
{
    auto mark = manuscript.marks.cbegin();
    if (mark == manuscript.marks.cend())
        return;
    qsizetype fixedUntil = -1;
    qsizetype wrappedUntil = -1; ///< the end of a paragraph of several lines
    quint16 carried = 0;
    const auto addReading = [&](const document::Mark &ruby, PhysicalLine &line) -> quint16 {
        if (ruby.range.end() != line.end) {
            line.width += readingWidth(ruby);
            return 0;
        }
        const PhysicalLine *const next = &line == &lines.back() ? nullptr : &line + 1;
        const auto [here, there] = partedReading(manuscript, ruby, next ? next->start : manuscript.text.size());
        line.width += here;
        return there;
    };
    for (PhysicalLine &line : lines) {
        line.width += carried;
        line.unit = static_cast<quint8>(std::min(line.unit + carried, 255));
        carried = 0;
        const qsizetype close = manuscript.text.indexOf(QLatin1Char('\n'), line.end);
        const qsizetype end = close < 0 ? manuscript.text.size() : close;
        for (; mark != manuscript.marks.cend() && mark->range.start() < end; ++mark) {
            if (readings == Readings::Counted && mark->kind == document::MarkKind::Ruby)
                carried += addReading(*mark, line);
            if (isWrapped(*mark, end)) {
                line.blanksBefore = std::max<quint8>(line.blanksBefore, 1);
                wrappedUntil = mark->range.end();
            } else if (forbidsJoining(mark->kind)) {
                fixedUntil = std::max(fixedUntil, mark->range.end());
            }
        }
        line.fixed = line.fixed || line.start < fixedUntil;
        if (wrappedUntil >= 0 && line.start >= wrappedUntil) {
            line.blanksBefore = std::max<quint8>(line.blanksBefore, 1);
            wrappedUntil = -1;
        }
    }
}
} // namespace

std::vector<PhysicalLine> readPhysicalLines(const document::Manuscript &manuscript, Readings readings, int threads)
{
    const QString &text = manuscript.text;
    std::vector<Stretch> stretches(static_cast<size_t>(std::max(threads, 1)));
    inStretches(static_cast<size_t>(text.size()), leastStretch, threads, [&](size_t n, size_t begin, size_t end) {
        stretches[n] = readStretch(text, lineStartAt(text, static_cast<qsizetype>(begin)),
                                   lineStartAt(text, static_cast<qsizetype>(end)), n == 0 ? threads : 1);
    });
    std::vector<PhysicalLine> lines = std::move(stretches.front().lines);
    int carried = stretches.front().blankAfter;
    for (size_t n = 1; n < stretches.size(); ++n) {
        const Stretch part = std::move(stretches[n]);
        const size_t first = lines.size();
        lines.insert(lines.end(), part.lines.begin(), part.lines.end());
        if (!part.lines.empty()) {
            lines[first].blanksBefore = static_cast<quint8>(std::min(lines[first].blanksBefore + carried, 15));
            carried = 0;
        }
        carried += part.blankAfter;
    }
    takeMarks(manuscript, readings, lines);
    addScriptGaps(text, lines);
    settleTabs(lines);
    return lines;
}

} // namespace core::repair
