// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/linewrap.h"

#include "core/repair/linecolumns.h"
#include "core/repair/linejoins.h"
#include "core/repair/partedparagraphs.h"
#include "core/repair/physicallines.h"
#include "core/text/ideographs.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

namespace core::repair
{

using document::LayoutHint;
using document::Manuscript;
using document::Mark;
using document::MarkKind;
using text::EditList;
using text::PassId;
using text::TextRange;

namespace
{
bool isLatinLetter(QChar c)
{
    return text::CharClass::is(c, text::CharClass::Narrow);
}

/// Whether the text parts Han from Latin and digits by a blank, as seen in its first lines.
bool spacesScripts(const QString &text, const std::vector<PhysicalLine> &lines)
{
    int with = 0;
    int without = 0;
    constexpr text::CharClass::Bits wideLetter = text::CharClass::Wide | text::CharClass::Letter;
    const auto isHanLetter = [](QChar c) { return (text::CharClass::of(c) & wideLetter) == wideLetter; };
    const auto isWordPart = [](QChar c) { return text::CharClass::is(c, text::CharClass::LetterOrNumber); };
    for (size_t n = 0; n < std::min<size_t>(lines.size(), 2000); ++n) {
        for (qsizetype i = lines[n].start + 1; i + 1 < lines[n].end; ++i) {
            const QChar before = text.at(i - 1);
            if (text.at(i) == QLatin1Char(' '))
                with += isHanLetter(before) != isHanLetter(text.at(i + 1)) && isWordPart(before) &&
                        isWordPart(text.at(i + 1));
            else
                without +=
                    isHanLetter(before) != isHanLetter(text.at(i)) && isWordPart(before) && isWordPart(text.at(i));
        }
    }
    return with > without;
}

/// The word around a hyphen at a line's end: "exam-" and "ple".
struct SplitWord {
    QString joined;
    QString hyphened;
};

SplitWord splitWord(const QString &text, const PhysicalLine &line, const PhysicalLine &next)
{
    qsizetype s = line.end - 1;
    while (s > line.start && isLatinLetter(text.at(s - 1)))
        --s;
    qsizetype e = next.start;
    while (e < next.end && isLatinLetter(text.at(e)))
        ++e;
    const QString head = text.mid(s, line.end - 1 - s).toLower();
    const QString tail = text.mid(next.start, e - next.start).toLower();
    return {head + tail, head + QLatin1Char('-') + tail};
}

bool endsWithHyphen(const QString &text, const PhysicalLine &line, const PhysicalLine &next)
{
    return line.hyphenEnd && line.length() > 2 && text.at(line.end - 1) == QLatin1Char('-') &&
           isLatinLetter(text.at(line.end - 2)) && next.lowerStart && isLatinLetter(text.at(next.start));
}

/// What words in small letters have in common, so that few others need be looked up.
class WordLook
{
public:
    explicit WordLook(const QSet<QString> &words)
    {
        for (const QString &word : words) {
            m_longest = std::max(m_longest, word.size());
            if (word.front().unicode() < m_firsts.size())
                m_firsts[word.front().unicode()] = true;
        }
    }
    /// No word becomes shorter in small letters.
    bool mayBeOne(QStringView word) const
    {
        const QChar first = word.front();
        return word.size() <= m_longest && (first.unicode() >= 0x80 || m_firsts[first.toLower().unicode()]);
    }

private:
    qsizetype m_longest = 0;
    std::array<bool, 0x80> m_firsts{};
};

/// The words (and words with a hyphen) of the text that are among `wanted`.
QSet<QString> wordsPresent(const QString &text, const QSet<QString> &wanted)
{
    QSet<QString> present;
    if (wanted.isEmpty())
        return present;
    constexpr qsizetype longest = 64;
    const WordLook look(wanted);
    qsizetype end = 0; // of the word before
    text::forUnitsWithin<u'A', 0x2E7F>(text, 0, text.size(), [&](qsizetype from) {
        if (from < end || !isLatinLetter(text.at(from)))
            return true;
        end = from;
        while (end < text.size() && end - from < longest &&
               (isLatinLetter(text.at(end)) ||
                (text.at(end) == QLatin1Char('-') && end + 1 < text.size() && isLatinLetter(text.at(end + 1)))))
            ++end;
        if (!look.mayBeOne(QStringView(text).sliced(from, end - from)))
            return true;
        const QString word = text.mid(from, end - from).toLower();
        if (wanted.contains(word))
            present.insert(word);
        return true;
    });
    return present;
}

/// Makes the edits of one text.
class Joiner
{
public:
    Joiner(const QString &text, const std::vector<PhysicalLine> &lines, const std::vector<LineJoin> &joins)
        : m_text(text), m_lines(lines), m_joins(joins)
    {
        m_spaced = spacesScripts(text, lines);
        QSet<QString> wanted;
        for (size_t i = 0; i + 1 < lines.size(); ++i) {
            if (joins[i] != LineJoin::Join || !endsWithHyphen(text, lines[i], lines[i + 1]))
                continue;
            const SplitWord word = splitWord(text, lines[i], lines[i + 1]);
            wanted << word.joined << word.hyphened;
        }
        m_present = wordsPresent(text, wanted);
    }

    EditList edits() const
    {
        EditList out(PassId::LineWrap);
        out.reserve(std::count(m_joins.begin(), m_joins.end(), LineJoin::Join));
        const int wrapped =
            out.reason(QCoreApplication::translate("core::repair", "The sentence goes on in the next line."));
        const int parted =
            out.reason(QCoreApplication::translate("core::repair", "The word goes on in the next line."));
        for (size_t i = 0; i + 1 < m_lines.size(); ++i) {
            if (m_joins[i] != LineJoin::Join)
                continue;
            const bool dropHyphen = isDivided(i);
            const TextRange gap(m_lines[i].end - (dropHyphen ? 1 : 0), m_lines[i + 1].start);
            out.replace(gap, dropHyphen ? QStringView() : glue(i), dropHyphen ? parted : wrapped);
        }
        return out;
    }

private:
    /// The hyphen was put there by the line break: the word stands whole elsewhere, and not with the hyphen.
    bool isDivided(size_t i) const
    {
        const PhysicalLine &line = m_lines[i];
        if (line.hyphenEnd && m_text.at(line.end - 1) == QChar(0x00AD))
            return true;
        if (!endsWithHyphen(m_text, line, m_lines[i + 1]))
            return false;
        const SplitWord word = splitWord(m_text, line, m_lines[i + 1]);
        return m_present.contains(word.joined) && !m_present.contains(word.hyphened);
    }

    QStringView glue(size_t i) const
    {
        const bool narrowBefore = m_lines[i].narrowEnd;
        const bool narrowAfter = m_lines[i + 1].narrowStart;
        if ((!narrowBefore && !narrowAfter) || endsWithHyphen(m_text, m_lines[i], m_lines[i + 1]))
            return {};
        const QChar before = m_text.at(m_lines[i].end - 1);
        const QChar after = m_text.at(m_lines[i + 1].start);
        if (narrowBefore && narrowAfter)
            return hasWideNear(i) && !(isLatinLetter(before) && isLatinLetter(after)) ? QStringView() : u" ";
        const bool letters = before.isLetterOrNumber() && after.isLetterOrNumber();
        return letters && m_spaced ? u" " : QStringView();
    }

    /// Quotation marks are wide in a Han text: looks at what stands beside them.
    bool hasWideNear(size_t i) const
    {
        const PhysicalLine &line = m_lines[i];
        const PhysicalLine &next = m_lines[i + 1];
        const auto wide = [this](qint64 at) { return isWide(m_text.at(at)) && m_text.at(at).isLetter(); };
        const QChar before = m_text.at(line.end - 1);
        const QChar after = m_text.at(next.start);
        if (!isWide(before) && !isWide(after))
            return false;
        return (line.length() > 1 && wide(line.end - 2)) || (next.length() > 1 && wide(next.start + 1)) ||
               wide(next.start);
    }

    const QString &m_text;
    const std::vector<PhysicalLine> &m_lines;
    const std::vector<LineJoin> &m_joins;
    bool m_spaced = false;
    QSet<QString> m_present;
};

/// Leaves the line ends alone that the reader wants to keep: an edit for each join was made, in order.
void keepDeclined(std::vector<LineJoin> &joins, const std::vector<PhysicalLine> &lines, const EditList &made)
{
    qsizetype next = 0;
    for (size_t i = 0; i + 1 < lines.size(); ++i) {
        if (joins[i] != LineJoin::Join)
            continue;
        if (next < made.size() && made.at(next).range.end() == lines[i + 1].start)
            ++next;
        else
            joins[i] = LineJoin::Break;
    }
}

/// Where empty lines part the paragraphs, their lines are joined whatever their widths.
void joinParted(std::vector<LineJoin> &joins, const std::vector<PhysicalLine> &lines, const std::vector<bool> &goesOn)
{
    for (size_t i = 0; i < goesOn.size(); ++i) {
        if (goesOn[i] && !lines[i].fixed && !lines[i + 1].fixed)
            joins[i] = LineJoin::Join;
    }
}

/// One Layout mark per resulting line, in the coordinates before the edits.
QList<Mark> layoutMarks(const std::vector<PhysicalLine> &lines, const std::vector<LineJoin> &joins,
                        const std::vector<quint16> &columns)
{
    QList<Mark> out;
    reserveHuge(out, std::count(joins.begin(), joins.end(), LineJoin::Break));
    for (size_t i = 0; i < lines.size();) {
        size_t last = i;
        while (last + 1 < lines.size() && joins[last] == LineJoin::Join)
            ++last;
        LayoutHint hint;
        hint.indent = lines[i].indent;
        hint.blankBefore = lines[i].blanksBefore;
        hint.blankAfter = last + 1 < lines.size() ? lines[last + 1].blanksBefore : 0;
        hint.lines = static_cast<int>(std::min<size_t>(last - i + 1, 255));
        hint.column = columns[i];
        const int right = columns[i] - lines[i].width;
        hint.centred = last == i && columns[i] > 0 && lines[i].indent > 4 && std::abs(right - lines[i].indent) <= 3;
        out.append({TextRange(lines[i].start, lines[last].end), MarkKind::Layout, hint.packed()});
        i = last + 1;
    }
    return out;
}

/// How many lines fill their columns.
int fullLines(const std::vector<PhysicalLine> &lines, const std::vector<quint16> &columns)
{
    int full = 0;
    for (size_t i = 0; i + 1 < lines.size(); ++i)
        full += columns[i] > 0 && fillOf(lines[i], lines[i + 1], columns[i]) == Fill::Full ? 1 : 0;
    return full;
}

bool isLaidOut(const Manuscript &manuscript)
{
    return std::any_of(manuscript.marks.cbegin(), manuscript.marks.cend(),
                       [](const Mark &mark) { return mark.kind == MarkKind::Layout; });
}
} // namespace

Manuscript lineWrap(Manuscript manuscript, const CancelToken &cancel)
{
    if (isLaidOut(manuscript))
        return manuscript;
    std::vector<PhysicalLine> lines = readPhysicalLines(manuscript);
    std::vector<quint16> columns = findColumns(lines);
    // Glossed first and wrapped then: the lines are even only with their readings.
    if (manuscript.repairs.count(PassId::PinyinGloss) > 0) {
        std::vector<PhysicalLine> glossed = readPhysicalLines(manuscript, Readings::Counted);
        std::vector<quint16> wider = findColumns(glossed);
        const int full = fullLines(glossed, wider);
        if (full > fullLines(lines, columns) && static_cast<size_t>(full) * 4 > lines.size()) {
            lines = std::move(glossed);
            columns = std::move(wider);
        }
    }
    const std::vector<bool> parted = linesInParagraphs(lines);
    const bool unwrapped = std::all_of(columns.begin(), columns.end(), [](quint16 c) { return c == 0; });
    if (cancel.isCancelled() || (unwrapped && parted.empty()))
        return manuscript;
    std::vector<LineJoin> joins = decideJoins(manuscript.text, lines, columns);
    joinParted(joins, lines, parted);
    EditList edits = manuscript.accepted(Joiner(manuscript.text, lines, joins).edits());
    if (edits.isEmpty())
        return manuscript;
    keepDeclined(joins, lines, edits);
    QList<Mark> layout = layoutMarks(lines, joins, columns);
    if (manuscript.marks.isEmpty())
        manuscript.marks = std::move(layout);
    else
        manuscript.marks.append(layout);
    lines = {}; // of a long text more than what follows needs
    const auto before = [](const Mark &a, const Mark &b) { return a.range.start() < b.range.start(); };
    if (!std::is_sorted(manuscript.marks.cbegin(), manuscript.marks.cend(), before))
        std::stable_sort(manuscript.marks.begin(), manuscript.marks.end(), before);
    return std::move(manuscript).edited(std::move(edits));
}

} // namespace core::repair
