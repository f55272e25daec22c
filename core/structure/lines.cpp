// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/lines.h"

#include <QChar>

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

LineScript lineScript(QStringView text)
{
    qsizetype han = 0;
    qsizetype kana = 0;
    qsizetype latin = 0;
    qsizetype other = 0;
    for (const QChar c : text.first(std::min<qsizetype>(text.size(), 160))) {
        const CharClass::Bits bits = CharClass::of(c);
        han += (bits & CharClass::Han) != 0 || c.isHighSurrogate();
        kana += (bits & CharClass::Kana) != 0;
        latin += (bits & CharClass::Latin) != 0;
        other += (bits & CharClass::Letter) != 0 && c.unicode() > 0x24F &&
                 (bits & (CharClass::Han | CharClass::Kana | CharClass::Latin)) == 0;
    }
    if (kana > 0 && kana * 8 >= han)
        return LineScript::Kana;
    // A Han character weighs about as much as four Latin letters.
    if (han > 0 && han * 4 >= latin)
        return LineScript::Han;
    if (latin > 0)
        return latin >= other ? LineScript::Latin : LineScript::Other;
    return other > 0 ? LineScript::Other : LineScript::None;
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
        while (m_next < m_marks.size() &&
               m_marks.at(m_next).range.start() < std::max(line.range.end(), line.range.start() + 1))
            m_open.push_back(m_next++);
        std::erase_if(m_open, [&](qsizetype i) {
            return m_marks.at(i).range.end() <= line.range.start() && !m_marks.at(i).range.isEmpty();
        });
        for (const qsizetype i : m_open)
            applyOne(line, i);
        std::erase_if(m_open, [&](qsizetype i) { return m_marks.at(i).range.isEmpty(); });
    }

private:
    void applyOne(Line &line, qsizetype index)
    {
        const Mark &mark = m_marks.at(index);
        const bool whole = mark.range.contains(line.range);
        const auto set = [&](LineFlag flag) {
            if (whole)
                line.flags |= flag;
        };
        switch (mark.kind) {
        case MarkKind::Title:
            set(LineFlag::Title);
            break;
        case MarkKind::Paragraph:
            set(LineFlag::Formatted);
            if (whole && m_lastParagraph == index)
                line.flags |= LineFlag::Continued;
            if (whole)
                m_lastParagraph = index;
            break;
        case MarkKind::Heading:
            if (whole)
                line.headingMark = static_cast<quint8>(std::clamp(mark.level, 1, 9));
            set(LineFlag::Formatted);
            break;
        case MarkKind::ListItem:
            if (whole)
                line.listLevel = static_cast<quint8>(std::clamp(mark.level, 1, 99));
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
            if (mark.range.overlaps(line.range) || mark.range.isEmpty())
                line.layout = mark.level;
            break;
        case MarkKind::Page:
        case MarkKind::Link:
        case MarkKind::Ruby:
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

/// Counts the letters and gathers the classes, in one sweep.
void census(QStringView view, Line *line)
{
    qsizetype blanks = 0;
    for (const QChar c : view) {
        const CharClass::Bits bits = CharClass::of(c);
        line->classes |= bits;
        blanks += (bits & CharClass::Blank) != 0;
    }
    line->letters = static_cast<qint32>(view.size() - blanks);
}
} // namespace

Lines readLines(const document::Manuscript &manuscript)
{
    Lines lines;
    const QString &text = manuscript.text;
    MarkSweep marks(manuscript);
    qsizetype start = 0;
    int empty = 0;
    while (start < text.size()) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), start);
        if (end < 0)
            end = text.size();
        qsizetype s = start;
        qsizetype e = end;
        while (s < e && isBlank(text.at(s)))
            ++s;
        while (e > s && isBlank(text.at(e - 1)))
            --e;
        if (s == e) {
            ++empty;
        } else {
            Line line;
            line.range = TextRange(s, e);
            const QStringView view = lineText(text, line);
            census(view, &line);
            LayoutHint hint;
            hint.indent = indentOf(QStringView(text).mid(start, s - start));
            hint.blankBefore = empty;
            line.layout = hint.packed();
            line.end = lineEnd(view.last(std::min<qsizetype>(view.size(), 40)));
            line.script = lineScript(view);
            marks.apply(line);
            if (!lines.empty() && empty > 0) {
                LayoutHint before = lines.back().hint();
                before.blankAfter = std::max(before.blankAfter, empty);
                lines.back().layout = before.packed();
            }
            lines.push_back(line);
            empty = 0;
        }
        start = end + 1;
    }
    return lines;
}

} // namespace core::structure
