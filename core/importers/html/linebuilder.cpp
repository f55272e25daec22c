// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/linebuilder.h"

#include "core/importers/html/wrappedlines.h"
#include "core/text/charclass.h"

#include <algorithm>

namespace core::importers::html
{

using document::Mark;
using document::MarkKind;
using text::TextRange;

namespace
{
constexpr int shortestIndent = 2;
constexpr qsizetype longestVerse = 60;
constexpr int tabWidth = 8;

bool isAsciiBlank(QChar c)
{
    return c == u' ' || c == u'\n' || c == u'\t' || c == u'\r' || c == u'\f';
}

bool isSpace(QChar c)
{
    return text::CharClass::is(c, text::CharClass::Space);
}

/// Characters between which a line end of the source is no blank (CSS Text, segment breaks).
bool isWide(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= 0x2E80 && u < 0xA4D0) || (u >= 0xF900 && u <= 0xFAFF) || (u >= 0xFF00 && u <= 0xFF60) ||
           c.isSurrogate() || (u >= 0x2018 && u <= 0x201D) || u == 0x2026 || u == 0x2014;
}

bool enclosesMore(const Mark &a, const Mark &b)
{
    return a.range.start() != b.range.start() ? a.range.start() < b.range.start() : a.range.end() > b.range.end();
}
} // namespace

void LineBuilder::flush(QChar next, qsizetype source)
{
    if (atLineStart())
        m_lines.push_back({position(), m_kind, m_leading, m_indent >= shortestIndent,
                           m_breaks >= 2 || (m_newline && m_breaks == 0), m_breaks >= 2 || m_emptyLine});
    m_breaks = 0;
    m_newline = false;
    m_emptyLine = false;
    if (m_lineEndDue) {
        m_text.append(u'\n');
        m_origin.appendReplacement(1, {0, source}, 0);
        m_lineEndDue = false;
        m_tabs = 0;
    } else if (m_text.isEmpty()) {
        m_tabs = 0;
    } else if (m_tabs > 0) {
        m_text.append(QString(m_tabs, u'\t'));
        m_origin.appendReplacement(m_tabs, {0, source}, 0);
        m_tabs = 0;
    } else if (!m_blanks.isEmpty()) {
        const bool brokenWideText = m_blanksHoldLineEnd && m_blanksAreAscii && isWide(next) && isWide(m_text.back());
        if (!brokenWideText) {
            m_text.append(m_blanks);
            m_origin.appendReplacement(m_blanks.size(), {0, m_blanksSource},
                                       std::max<qsizetype>(0, source - m_blanksSource));
        }
    }
    m_blanks.clear();
    m_blanksHoldLineEnd = false;
    m_blanksAreAscii = true;
}

void LineBuilder::addBlank(QChar c, qsizetype source, Space space)
{
    if (c == u'\n' && space != Space::Collapse) {
        m_emptyLine = m_emptyLine || (m_newline && atLineStart());
        m_newline = m_newline || !atLineStart();
        endLine();
        return;
    }
    if (atLineStart()) {
        m_leading += c == u'\t' ? tabWidth - m_leading % tabWidth : c == QChar(0x3000) ? 2 : 1;
        m_indent += c == QChar(0x3000) ? 2 : !isAsciiBlank(c);
    }
    if (atLineStart() || m_tabs > 0)
        return;
    if (m_blanks.isEmpty())
        m_blanksSource = source;
    const bool ascii = isAsciiBlank(c);
    m_blanksHoldLineEnd = m_blanksHoldLineEnd || c == u'\n';
    if (ascii && space != Space::Preserve && m_blanks.endsWith(u' '))
        return;
    m_blanksAreAscii = m_blanksAreAscii && ascii;
    m_blanks.append(ascii || c == QChar::Nbsp ? QChar(u' ') : c);
}

void LineBuilder::append(QStringView text, qsizetype source, qsizetype sourceLength, bool exact, Space space)
{
    qsizetype i = 0;
    while (i < text.size()) {
        const qsizetype at = exact ? source + i : source;
        if (isSpace(text[i])) {
            addBlank(text[i], at, space);
            ++i;
            continue;
        }
        const qsizetype start = i;
        // A single blank between two words stays as it is: most runs are whole sentences.
        while (i < text.size() &&
               (!isSpace(text[i]) || (text[i] == u' ' && i + 1 < text.size() && !isSpace(text[i + 1]))))
            ++i;
        flush(text[start], at);
        m_text.append(text.sliced(start, i - start));
        if (exact)
            m_origin.appendExact(i - start, {0, at});
        else
            m_origin.appendReplacement(i - start, {0, source}, sourceLength);
    }
}

void LineBuilder::endLine()
{
    m_blanks.clear();
    m_blanksHoldLineEnd = false;
    m_blanksAreAscii = true;
    m_tabs = 0;
    m_indent = 0;
    m_leading = 0;
    if (atLineStart())
        return;
    m_lineEndDue = true;
}

void LineBuilder::separate()
{
    if (!atLineStart() && m_blanks.isEmpty() && m_tabs == 0) {
        m_blanks = QStringLiteral(" ");
        m_blanksSource = m_origin.toSource(m_text.size()).offset;
        m_blanksAreAscii = true;
        m_blanksHoldLineEnd = true;
    }
}

void LineBuilder::addMark(TextRange range, MarkKind kind, int level, const QString &value)
{
    m_marks.append({range, kind, level, value});
}

/// Lines of one block that line breaks divide can be verse or paragraphs: old pages know no other. Paragraphs are long
/// or indented.
bool LineBuilder::areParagraphs(size_t first, size_t last) const
{
    size_t indented = 0;
    qsizetype longest = 0;
    for (size_t i = first; i <= last; ++i) {
        const qsizetype end = i + 1 < m_lines.size() ? m_lines[i + 1].start : m_text.size();
        longest = std::max(longest, end - m_lines[i].start);
        indented += m_lines[i].indented;
    }
    return longest > longestVerse || indented * 2 > last - first + 1;
}

qsizetype LineBuilder::lineEnd(size_t line) const
{
    return line + 1 < m_lines.size() ? m_lines[line + 1].start - 1 : m_text.size();
}

std::vector<bool> LineBuilder::wrappedLines() const
{
    std::vector<BrokenLine> lines;
    lines.reserve(m_lines.size());
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        const bool whole = line.kind.preformatted || line.kind.mark == MarkKind::TableRow;
        lines.push_back({{line.start, lineEnd(i)}, line.kind.id, whole || line.indented || line.apart});
    }
    return findWrapped(m_text, lines);
}

/// What the lines of a block are besides: quoted, or with blanks that count.
void LineBuilder::addFormMarks(QList<Mark> &marks, size_t first, size_t last) const
{
    const LineKind &kind = m_lines[first].kind;
    if (kind.quotes > 0)
        marks.append({{m_lines[first].start, lineEnd(last)}, MarkKind::Quote, kind.quotes, {}});
    for (size_t i = first; kind.preformatted && i <= last; ++i)
        marks.append({{m_lines[i].start, lineEnd(i)}, MarkKind::Verbatim, m_lines[i].blanks, {}});
}

/// Marks lines that must not be joined, those between empty lines together.
void LineBuilder::addStanzas(QList<Mark> &marks, size_t first, size_t last) const
{
    for (size_t i = first, end = first; i <= last; i = end) {
        for (end = i + 1; end <= last && !m_lines[end].stanza;)
            ++end;
        marks.append({{m_lines[i].start, lineEnd(end - 1)}, MarkKind::Verse, 0, {}});
    }
}

/// Marks the lines [first, last] of one block. Wrapped ones get a mark for each paragraph, over its line ends.
void LineBuilder::addGroupMarks(QList<Mark> &marks, size_t first, size_t last, bool wrapped) const
{
    const LineKind &kind = m_lines[first].kind;
    if (last > first && wrapped) {
        for (size_t i = first, end = first; i <= last; i = end) {
            for (end = i + 1; end <= last && !m_lines[end].indented && !m_lines[end].apart;)
                ++end;
            marks.append({{m_lines[i].start, lineEnd(end - 1)}, kind.mark, kind.level, {}});
        }
        return;
    }
    if (kind.marked && !kind.preformatted && last > first && areParagraphs(first, last)) {
        for (size_t i = first; i <= last; ++i)
            marks.append({{m_lines[i].start, lineEnd(i)}, kind.mark, kind.level, {}});
        return;
    }
    const TextRange range(m_lines[first].start, lineEnd(last));
    if (kind.marked)
        marks.append({range, kind.mark, kind.level, {}});
    if (kind.preformatted || (kind.marked && last > first))
        addStanzas(marks, first, last);
}

void LineBuilder::addLineMarks(QList<Mark> &marks) const
{
    const std::vector<bool> wrapped = wrappedLines();
    qsizetype lastItem = 0; // an item that goes on behind one inside it has had its marker
    for (size_t i = 0; i < m_lines.size();) {
        size_t last = i;
        while (last + 1 < m_lines.size() && m_lines[last + 1].kind.id == m_lines[i].kind.id)
            ++last;
        const LineKind &kind = m_lines[i].kind;
        const qsizetype before = marks.size();
        addGroupMarks(marks, i, last, wrapped[i]);
        if (kind.item > lastItem && marks.size() > before && marks.at(before).kind == MarkKind::ListItem) {
            marks[before].value = kind.marker;
            lastItem = kind.item;
        }
        addFormMarks(marks, i, last);
        i = last + 1;
    }
    for (size_t i = 0; i < m_lines.size(); ++i) {
        if (!m_lines[i].kind.chrome)
            continue;
        const qsizetype start = m_lines[i].start;
        while (i + 1 < m_lines.size() && m_lines[i + 1].kind.chrome)
            ++i;
        marks.append({{start, lineEnd(i)}, MarkKind::Chrome, 0, {}});
    }
}

void LineBuilder::finish(document::Manuscript &manuscript)
{
    QList<Mark> marks;
    marks.reserve(m_marks.size());
    for (Mark &mark : m_marks) {
        qsizetype start = std::min(mark.range.start(), m_text.size());
        qsizetype end = std::min(mark.range.end(), m_text.size());
        while (start < end && m_text.at(start).isSpace())
            ++start;
        while (end > start && m_text.at(end - 1).isSpace())
            --end;
        if (start < end)
            marks.append({{start, end}, mark.kind, mark.level, mark.value});
    }
    addLineMarks(marks);
    std::stable_sort(marks.begin(), marks.end(), enclosesMore);
    manuscript.text = std::move(m_text);
    manuscript.marks = std::move(marks);
    manuscript.origin = std::move(m_origin);
}

} // namespace core::importers::html
