// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/physicallines.h"

#include "core/base/hugepages.h"
#include "core/repair/linemeasure.h"
#include "core/text/lineends.h"

#include <algorithm>
#include <array>

namespace core::repair
{

using text::CharClass;

namespace
{
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
        PhysicalLine line = measuredLine(QStringView(text).mid(s, e - s), indent);
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
