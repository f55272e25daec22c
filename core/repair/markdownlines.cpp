// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/markdownlines.h"

#include "core/text/lineends.h"

#include <algorithm>

namespace core::repair
{

using text::TextRange;

namespace
{
constexpr int deepest = 6;
constexpr qsizetype longestHeading = 200;

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

TextRange trimmed(QStringView text, qsizetype from, qsizetype to)
{
    while (from < to && isBlank(text.at(from)))
        ++from;
    while (to > from && (isBlank(text.at(to - 1)) || text.at(to - 1) == u'\r'))
        --to;
    return {from, to};
}

QStringView of(QStringView text, TextRange range)
{
    return text.sliced(range.start(), range.length());
}

/// # words ##
void readHeading(QStringView text, MarkdownLine *line)
{
    qsizetype at = line->words.start();
    while (at < line->words.end() && text.at(at) == u'#')
        ++at;
    const auto level = static_cast<int>(std::min<qsizetype>(at - line->words.start(), deepest + 1));
    if (level == 0 || level > deepest || at == line->words.end() || !isBlank(text.at(at)) ||
        line->words.start() != line->line.start())
        return;
    TextRange words = trimmed(text, at, line->words.end());
    qsizetype closing = words.end();
    while (closing > words.start() && text.at(closing - 1) == u'#')
        --closing;
    if (closing < words.end() && closing > words.start() && isBlank(text.at(closing - 1)))
        words = trimmed(text, words.start(), closing);
    if (words.isEmpty() || words.length() > longestHeading)
        return;
    line->kind = MarkdownKind::Heading;
    line->level = level;
    line->words = words;
}

/// |---|:---:|: bars, dashes and colons, a bar and a dash at least.
bool isRuling(QStringView words)
{
    const bool signs =
        std::all_of(words.begin(), words.end(), [](QChar c) { return QStringView(u"|-: \t").contains(c); });
    return signs && words.contains(u'|') && words.contains(u'-');
}

bool isUnderline(QStringView words)
{
    return words.size() >= 3 && (words.front() == u'=' || words.front() == u'-') &&
           std::all_of(words.begin(), words.end(), [words](QChar c) { return c == words.front(); });
}

qsizetype barsIn(QStringView words)
{
    qsizetype bars = 0;
    for (qsizetype i = 0; i < words.size(); ++i)
        bars += words.at(i) == u'|' && (i == 0 || words.at(i - 1) != u'\\') ? 1 : 0;
    return bars;
}

class Reader
{
public:
    Reader(QStringView text, std::vector<MarkdownLine> *lines) : m_text(text), m_lines(*lines) {}

    void read(MarkdownLine line)
    {
        line.words = trimmed(m_text, line.line.start(), line.line.end());
        const QStringView words = of(m_text, line.words);
        if (words.startsWith(u"```") || words.startsWith(u"~~~")) {
            const bool closes = m_fence != 0 && words.front() == m_fence;
            line.kind = m_fence == 0 || closes ? MarkdownKind::Fence : MarkdownKind::Code;
            m_fence = m_fence == 0 ? words.front().unicode() : closes ? u'\0' : m_fence;
        } else if (m_fence != 0) {
            line.kind = MarkdownKind::Code;
        } else if (words.isEmpty()) {
            line.kind = MarkdownKind::Blank;
        } else {
            readQuotes(&line);
            readHeading(m_text, &line);
            readTable(&line);
            readUnderline(&line);
        }
        m_lines.push_back(line);
    }

private:
    void readQuotes(MarkdownLine *line) const
    {
        qsizetype at = line->words.start();
        while (at < line->words.end() && m_text.at(at) == u'>') {
            ++line->quotes;
            ++at;
            while (at < line->words.end() && isBlank(m_text.at(at)))
                ++at;
        }
        line->words = {at, line->words.end()};
    }

    void readTable(MarkdownLine *line)
    {
        const QStringView words = of(m_text, line->words);
        if (line->kind != MarkdownKind::Text || m_lines.empty() || !words.contains(u'|'))
            return;
        MarkdownLine &above = m_lines.back();
        if (above.kind == MarkdownKind::Row || above.kind == MarkdownKind::Ruling) {
            line->kind = MarkdownKind::Row;
        } else if (above.kind == MarkdownKind::Text && isRuling(words) &&
                   barsIn(of(m_text, above.words)) == barsIn(words)) {
            above.kind = MarkdownKind::Row;
            line->kind = MarkdownKind::Ruling;
        }
    }

    /// Under one line that stands apart from others; else --- is a rule, or belongs to something else.
    void readUnderline(MarkdownLine *line)
    {
        if (line->kind != MarkdownKind::Text || line->quotes > 0 || m_lines.empty() ||
            !isUnderline(of(m_text, line->words)))
            return;
        MarkdownLine &above = m_lines.back();
        const bool apart = m_lines.size() < 2 || m_lines[m_lines.size() - 2].kind != MarkdownKind::Text;
        if (above.kind != MarkdownKind::Text || above.quotes > 0 || !apart || above.words.length() > longestHeading ||
            above.words.start() != above.line.start() || isUnderline(of(m_text, above.words)))
            return;
        above.kind = MarkdownKind::Heading;
        above.level = m_text.at(line->words.start()) == u'=' ? 1 : 2;
        line->kind = MarkdownKind::Underline;
    }

    QStringView m_text;
    std::vector<MarkdownLine> &m_lines;
    char16_t m_fence = 0;
};
} // namespace

std::vector<MarkdownLine> markdownLines(QStringView text, const CancelToken &cancel)
{
    std::vector<MarkdownLine> lines;
    Reader reader(text, &lines);
    for (qsizetype start = 0; start < text.size() && !cancel.isCancelled();) {
        const qsizetype end = text::lineEndFrom(text, start);
        MarkdownLine line;
        line.line = {start, end};
        reader.read(line);
        start = end + 1;
    }
    return lines;
}

} // namespace core::repair
