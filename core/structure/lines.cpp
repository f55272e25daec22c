// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/lines.h"

#include "core/base/hugepages.h"
#include "core/text/ideographs.h"
#include "core/text/lineends.h"
#include "core/text/names.h"
#include "core/text/newsforms.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace core::structure
{

using document::LayoutHint;
using document::Mark;
using document::MarkKind;
using text::CharClass;
using text::CharSet;
using text::TextRange;

namespace
{
/// "U.S.", "p.m.": the point closes an abbreviation, not a sentence.
bool closesAbbreviation(QStringView text, qsizetype point)
{
    return point >= 3 && text.at(point - 1).isLetter() && text.at(point - 2) == u'.' && text.at(point - 3).isLetter();
}
} // namespace

LineEnd lineEnd(QStringView text)
{
    static constexpr CharSet closers(u"”’\"'」』》〉");
    static constexpr CharSet stops(u"。！？.!?．｡");
    static constexpr CharSet dashes(u"…—―─");
    static constexpr CharSet commas(u"，、；,;");
    static constexpr CharSet brackets(u"）)】］]〕");
    bool bracket = false;
    for (qsizetype i = text.size(); i-- > 0;) {
        const QChar c = text.at(i);
        if (isHan(c.unicode()))
            return bracket ? LineEnd::Bracket : LineEnd::Open;
        if (CharClass::is(c, CharClass::Space) || closers.contains(c) || (c == u'.' && closesAbbreviation(text, i)))
            continue;
        if (stops.contains(c))
            return LineEnd::Stop;
        if (dashes.contains(c))
            return LineEnd::Ellipsis;
        if (c == u'：' || c == u':')
            return LineEnd::Colon;
        if (commas.contains(c))
            return LineEnd::Comma;
        if (!brackets.contains(c))
            return bracket ? LineEnd::Bracket : LineEnd::Open;
        bracket = true;
    }
    return bracket ? LineEnd::Bracket : LineEnd::Open;
}

namespace
{
constexpr qsizetype scriptSample = 160;

/// How many letters of each script stand in the first units of a line.
class ScriptCounts
{
public:
    /// A unit of these classes that is no ideograph of the basic block.
    void take(QChar unit, CharClass::Bits bits)
    {
        ++m_others;
        const bool letter = (bits & CharClass::Letter) != 0 && unit.unicode() > 0x24F;
        m_sum += s_counters[(bits >> 9 & 7U) | (letter ? 8U : 0U)] + (unit.isHighSurrogate() ? 1U : 0U);
    }

    LineScript script(qsizetype units) const
    {
        const auto han = static_cast<qsizetype>(m_sum & 0xFFFF) + units - m_others;
        const auto kana = static_cast<qsizetype>(m_sum >> 16 & 0xFFFF);
        const auto latin = static_cast<qsizetype>(m_sum >> 32 & 0xFFFF);
        const auto other = static_cast<qsizetype>(m_sum >> 48);
        if (kana > 0 && kana * 8 >= han)
            return LineScript::Kana;
        // A Han character weighs about as much as four Latin letters.
        if (han > 0 && han * 4 >= latin)
            return LineScript::Han;
        if (latin > 0)
            return latin >= other ? LineScript::Latin : LineScript::Other;
        return other > 0 ? LineScript::Other : LineScript::None;
    }

private:
    // Four counters of 16 bits in one word: Han, kana, Latin, other letters.
    static constexpr auto s_counters = [] {
        std::array<quint64, 16> made{};
        for (size_t key = 0; key < made.size(); ++key)
            made[key] = (key & 1) != 0   ? 1
                        : (key & 2) != 0 ? quint64(1) << 16
                        : (key & 4) != 0 ? quint64(1) << 32
                                         : quint64(key >> 3) << 48;
        return made;
    }();
    static_assert(CharClass::Han == 1U << 9 && CharClass::Kana == 1U << 10 && CharClass::Latin == 1U << 11);

    quint64 m_sum = 0;
    qsizetype m_others = 0; ///< units that are no ideographs of the basic block
};
} // namespace

LineScript lineScript(QStringView text)
{
    const qsizetype units = std::min(text.size(), scriptSample);
    ScriptCounts counts;
    text::forOthers(text, 0, units, [&](qsizetype at) {
        counts.take(text[at], CharClass::of(text[at]));
        return true;
    });
    return counts.script(units);
}

namespace
{
/// The marks as one moves down the lines: every mark is looked at once.
class MarkSweep
{
public:
    MarkSweep(const document::Manuscript &manuscript) : m_marks(manuscript.marks) {}

    void apply(Line &line)
    {
        while (m_next < m_marks.size() && m_marks.at(m_next).range.start() < std::max(line.to, line.from + 1))
            m_open.push_back(m_next++);
        std::erase_if(m_open, [&](qsizetype i) {
            return m_marks.at(i).range.end() <= line.from && !m_marks.at(i).range.isEmpty();
        });
        for (const qsizetype i : m_open)
            applyOne(line, i);
        std::erase_if(m_open, [&](qsizetype i) { return m_marks.at(i).range.isEmpty(); });
    }

private:
    void applyOne(Line &line, qsizetype index)
    {
        const Mark &mark = m_marks.at(index);
        const bool whole = mark.range.contains(line.range());
        const auto set = [&](LineFlag flag) {
            if (whole)
                line.set(flag);
        };
        switch (mark.kind) {
        case MarkKind::Title:
            set(LineFlag::Title);
            break;
        case MarkKind::Paragraph:
            set(LineFlag::Formatted);
            if (whole && m_lastParagraph == index)
                line.set(LineFlag::Continued);
            if (whole)
                m_lastParagraph = index;
            break;
        case MarkKind::Heading:
            if (whole)
                line.headingMark = static_cast<quint8>(std::clamp(mark.level, 1, 9));
            set(LineFlag::Formatted);
            break;
        case MarkKind::ListItem:
            line.listItem = line.listItem || whole;
            set(LineFlag::Formatted);
            break;
        case MarkKind::TableRow:
            set(LineFlag::TableRow);
            break;
        case MarkKind::Verse:
            set(LineFlag::Verse);
            break;
        case MarkKind::Chrome:
            set(LineFlag::Chrome);
            break;
        case MarkKind::Caption:
            set(LineFlag::Caption);
            break;
        case MarkKind::Emphasis:
            if (mark.level >= 2)
                set(LineFlag::Strong);
            break;
        case MarkKind::Layout:
            if (mark.range.overlaps(line.range()) || mark.range.isEmpty())
                line.layout = mark.level;
            break;
        case MarkKind::Page:
        case MarkKind::Link:
        case MarkKind::Ruby:
        case MarkKind::Quote:
        case MarkKind::Verbatim:
            break;
        }
    }

    const QList<Mark> &m_marks;
    qsizetype m_next = 0;
    std::vector<qsizetype> m_open;
    qsizetype m_lastParagraph = -1;
};

int indentOf(QStringView blanks)
{
    int columns = 0;
    for (const QChar c : blanks)
        columns += c == QLatin1Char('\t') ? 4 : c == QChar(0x3000) || c == QChar(0x2003) ? 2 : 1;
    return columns;
}

/// Counts the letters, gathers the classes and tells the script, in one sweep.
void census(QStringView view, Line *line)
{
    qsizetype blanks = 0;
    CharClass::Bits all = 0;
    const auto take = [&](CharClass::Bits bits) {
        all |= bits;
        blanks += (bits & CharClass::Blank) != 0;
    };
    const qsizetype sample = std::min(view.size(), scriptSample);
    ScriptCounts counts;
    text::forOthers(view, 0, sample, [&](qsizetype at) {
        const CharClass::Bits bits = CharClass::of(view[at]);
        counts.take(view[at], bits);
        take(bits);
        return true;
    });
    text::forOthers(view, sample, view.size(), [&](qsizetype at) {
        take(CharClass::of(view[at]));
        return true;
    });
    line->classes = all;
    line->letters = static_cast<qint32>(view.size() - blanks);
    line->script = counts.script(sample);
}

/// The forms of the press are short lines, but for a dateline, which opens a paragraph.
LineForms formsOf(QStringView text, qint32 letters)
{
    constexpr qint32 longestForm = 60;
    constexpr qint32 longestNote = 120;
    LineForms forms;
    if (letters <= longestForm) {
        forms.setFlag(LineForm::Credit, text::isCreditLine(text));
        forms.setFlag(LineForm::Editor, text::isEditorLine(text));
        forms.setFlag(LineForm::Byline, text::isByline(text));
        forms.setFlag(LineForm::Names, forms.testFlag(LineForm::Byline) && text::isNameList(text));
    }
    if (letters <= longestNote)
        forms.setFlag(LineForm::AuthorNote, text::isAuthorNote(text));
    forms.setFlag(LineForm::Dateline, !text::readDateline(text).isNull());
    return forms;
}

/// Below this many units a stretch is not worth a thread.
constexpr size_t leastStretch = 1 << 17;

/// The lines of a stretch of the text, by their own text alone.
struct Stretch {
    LineReading read;
    int emptyAfter = 0; ///< empty lines behind the last one
};

/// Makes room for the lines of `room` such stretches.
Stretch readStretch(const QString &text, qsizetype start, qsizetype end, int room)
{
    Stretch out;
    int &empty = out.emptyAfter;
    reserveHuge(out.read.lines, text::likelyLines(QStringView(text).sliced(start, end - start)) * room);
    while (start < end) {
        const qsizetype close = text::lineEndFrom(text, start);
        qsizetype s = start;
        qsizetype e = close;
        while (s < e && isBlank(text.at(s)))
            ++s;
        while (e > s && isBlank(text.at(e - 1)))
            --e;
        if (s == e) {
            ++empty;
        } else {
            Line line;
            line.from = static_cast<qint32>(s);
            line.to = static_cast<qint32>(e);
            const QStringView view = lineText(text, line);
            census(view, &line);
            LayoutHint hint;
            hint.indent = indentOf(QStringView(text).mid(start, s - start));
            hint.blankBefore = empty;
            line.layout = hint.packed();
            line.end = lineEnd(view.last(std::min<qsizetype>(view.size(), 40)));
            line.first = view.front().unicode();
            line.last = view.back().unicode();
            line.formBits = static_cast<quint8>(formsOf(view, line.letters).toInt());
            if (const auto number = readNumbering(view)) {
                line.number = static_cast<qint32>(out.read.numbers.size());
                out.read.numbers.push_back(*number);
            }
            out.read.lines.push_back(line);
            empty = 0;
        }
        start = close + 1;
    }
    return out;
}

/// Adds the lines of the next stretch, above which so many empty lines stand.
void append(const LineReading &part, int emptyAbove, LineReading *read)
{
    const size_t first = read->lines.size();
    const auto shift = static_cast<qint32>(read->numbers.size());
    read->lines.insert(read->lines.end(), part.lines.begin(), part.lines.end());
    read->numbers.insert(read->numbers.end(), part.numbers.begin(), part.numbers.end());
    for (size_t i = first; i < read->lines.size(); ++i)
        read->lines[i].number += read->lines[i].number >= 0 ? shift : 0;
    if (first == read->lines.size())
        return;
    LayoutHint hint = read->lines[first].hint();
    hint.blankBefore += emptyAbove;
    read->lines[first].layout = hint.packed();
}

/// What the marks say of the lines, and the empty lines under each.
void takeLayout(const document::Manuscript &manuscript, Lines *lines)
{
    MarkSweep marks(manuscript);
    for (size_t i = 0; i < lines->size(); ++i) {
        Line &line = (*lines)[i];
        const int empty = line.hint().blankBefore;
        marks.apply(line);
        if (i == 0 || empty == 0)
            continue;
        LayoutHint before = (*lines)[i - 1].hint();
        before.blankAfter = std::max(before.blankAfter, empty);
        (*lines)[i - 1].layout = before.packed();
    }
}

/// The start of the line that follows `at`, or that begins there.
qsizetype lineStartAt(const QString &text, qsizetype at)
{
    const qsizetype close = at == 0 ? 0 : text.indexOf(QLatin1Char('\n'), at - 1);
    return at == 0 ? 0 : close < 0 ? text.size() : close + 1;
}
} // namespace

LineReading readLines(const document::Manuscript &manuscript, int threads)
{
    const QString &text = manuscript.text;
    std::vector<Stretch> stretches(static_cast<size_t>(std::max(threads, 1)));
    inStretches(static_cast<size_t>(text.size()), leastStretch, threads, [&](size_t n, size_t begin, size_t end) {
        stretches[n] = readStretch(text, lineStartAt(text, static_cast<qsizetype>(begin)),
                                   lineStartAt(text, static_cast<qsizetype>(end)), n == 0 ? threads : 1);
    });
    LineReading read = std::move(stretches.front().read);
    int carried = stretches.front().emptyAfter;
    for (size_t n = 1; n < stretches.size(); ++n) {
        const Stretch part = std::move(stretches[n]);
        append(part.read, carried, &read);
        carried = part.emptyAfter + (part.read.lines.empty() ? carried : 0);
    }
    takeLayout(manuscript, &read.lines);
    return read;
}

} // namespace core::structure
