// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/markdownblocks.h"

#include "core/text/charclass.h"

#include <algorithm>

namespace core::repair
{

using document::Mark;
using document::MarkKind;
using text::CharClass;

namespace
{
constexpr int tabWidth = 4;
constexpr int deeperBy = 2; ///< blanks
constexpr qsizetype longestNumber = 9;
constexpr qsizetype longestCaption = 120;

QStringView wordsOf(QStringView text, const MarkdownLine &line)
{
    return text.sliced(line.words.start(), line.words.length());
}

int indentOf(QStringView text, const MarkdownLine &line)
{
    int indent = 0;
    for (qsizetype i = line.line.start(); i < line.words.start(); ++i)
        indent += text.at(i) == u'\t' ? tabWidth - indent % tabWidth : 1;
    return indent;
}

/// "- ", "* ", "+ ", "12. " or "12) " before anything.
bool opensItem(QStringView words)
{
    qsizetype at = 0;
    while (at < std::min(words.size(), longestNumber) && words.at(at) >= u'0' && words.at(at) <= u'9')
        ++at;
    const QStringView signs = at > 0 ? QStringView(u".)") : QStringView(u"-*+");
    return at + 2 < words.size() && signs.contains(words.at(at)) && words.at(at + 1) == u' ' &&
           words.at(at + 2) != words.at(at);
}

/// "Table 1", "Tab. 2-1", "表 3", "表一": where what follows the number begins; 0 for anything else.
qsizetype pastTableNumber(QStringView words)
{
    qsizetype at = 0;
    for (const QStringView name :
         {QStringView(u"Table"), QStringView(u"TABLE"), QStringView(u"Tab."), QStringView(u"表")}) {
        if (words.startsWith(name)) {
            at = name.size();
            break;
        }
    }
    if (at == 0)
        return 0;
    while (at < words.size() && words.at(at).isSpace())
        ++at;
    const qsizetype number = at;
    while (at < words.size() && (CharClass::is(words.at(at), CharClass::Digit | CharClass::HanNumeral) ||
                                 (at > number && words.at(at) == u'-')))
        ++at;
    return at > number ? at : 0;
}

/// A sentence about the table ends in a stop, or goes on right behind the number.
bool isCaption(QStringView words)
{
    while (!words.isEmpty() && words.front() == u'*')
        words = words.sliced(1);
    while (!words.isEmpty() && words.back() == u'*')
        words.chop(1);
    const qsizetype past = pastTableNumber(words);
    if (past == 0 || words.size() > longestCaption)
        return false;
    if (past == words.size())
        return true;
    if (QStringView(u".:：．。").contains(words.at(past)))
        return true;
    return words.at(past).isSpace() && !QStringView(u".。：:；;").contains(words.back());
}

class ItemReader
{
public:
    explicit ItemReader(QStringView text) : m_text(text) {}

    void take(const MarkdownLine &line)
    {
        if (line.kind == MarkdownKind::Blank) {
            m_afterBlank = true;
            return;
        }
        const bool text = line.kind == MarkdownKind::Text && line.quotes == 0;
        if (text && opensItem(wordsOf(m_text, line)))
            open(line);
        else if (text && !m_afterBlank && m_inside)
            marks.back().range = {marks.back().range.start(), line.words.end()};
        else if (!text || indentOf(m_text, line) == 0)
            leave();
        m_afterBlank = false;
    }

    QList<Mark> marks;

private:
    void open(const MarkdownLine &line)
    {
        const int indent = indentOf(m_text, line);
        while (!m_open.empty() && indent < m_open.back() + deeperBy)
            m_open.pop_back();
        m_open.push_back(indent);
        m_inside = m_open.size() > 1;
        if (m_inside)
            marks.append({line.words, MarkKind::ListItem, int(m_open.size()), {}});
    }

    void leave()
    {
        m_open.clear();
        m_inside = false;
    }

    QStringView m_text;
    std::vector<int> m_open; ///< indents of the items round the line, outermost first
    bool m_inside = false;   ///< the last item has a mark
    bool m_afterBlank = true;
};
} // namespace

QList<Mark> nestedItems(QStringView text, const std::vector<MarkdownLine> &lines)
{
    ItemReader reader(text);
    for (const MarkdownLine &line : lines)
        reader.take(line);
    return std::move(reader.marks);
}

QList<Mark> tableCaptions(QStringView text, const std::vector<MarkdownLine> &lines)
{
    QList<Mark> marks;
    const auto kindAt = [&lines](size_t i) { return i < lines.size() ? lines[i].kind : MarkdownKind::Blank; };
    const auto isRow = [&](size_t i) { return kindAt(i) == MarkdownKind::Row; };
    for (size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].kind != MarkdownKind::Text || lines[i].quotes > 0 || !isCaption(wordsOf(text, lines[i])))
            continue;
        const bool blankAbove = i == 0 || kindAt(i - 1) == MarkdownKind::Blank;
        const bool blankBelow = kindAt(i + 1) == MarkdownKind::Blank;
        const bool above = blankAbove && (isRow(i + 1) || (blankBelow && isRow(i + 2)));
        const bool below = blankBelow && ((i > 0 && isRow(i - 1)) || (i > 1 && blankAbove && isRow(i - 2)));
        if (above || below)
            marks.append({lines[i].words, MarkKind::Caption, 0, {}});
    }
    return marks;
}

} // namespace core::repair
