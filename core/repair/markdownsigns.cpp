// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/markdownsigns.h"

#include "core/repair/markdownblocks.h"
#include "core/repair/markdownlines.h"
#include "core/repair/markdownspans.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace core::repair
{

using document::Mark;
using document::MarkKind;
using text::EditList;
using text::TextRange;

namespace
{
/// Whether the sign stands anywhere with `fits` true of its place. The signs are rare in other texts, and one unit is
/// looked for many times faster than two.
template <typename Fits>
bool holdsSign(QStringView text, QChar sign, Fits fits)
{
    for (qsizetype at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
        if (fits(at))
            return true;
    }
    return false;
}

/// Whether a line opens with # or holds two stars or the beginning of a table's ruling: most texts are told by that.
bool mayBeMarkdown(QStringView text)
{
    const auto unitAt = [text](qsizetype at) { return at < text.size() ? text.at(at) : QChar(); };
    return holdsSign(text, u'#', [&](qsizetype at) { return at == 0 || text.at(at - 1) == u'\n'; }) ||
           holdsSign(text, u'*', [&](qsizetype at) { return unitAt(at + 1) == u'*'; }) ||
           holdsSign(text, u'|', [&](qsizetype at) {
               return QStringView(u"-:").contains(unitAt(at + 1)) ||
                      (unitAt(at + 1) == u' ' && QStringView(u"-:").contains(unitAt(at + 2)));
           });
}

/// What a text shows of being Markdown.
struct Evidence {
    int headings = 0;
    int apart = 0; ///< headings that no comment of a program looks like: these open with one #, code right under them
    int tables = 0;
    int strong = 0;

    bool suffices() const
    {
        constexpr int severalStrong = 4;
        if (headings > 0 && apart * 2 <= headings)
            return false;
        return apart >= 2 || tables > 0 || (strong >= 2 && apart > 0) || strong >= severalStrong;
    }
};

Evidence evidenceOf(const std::vector<MarkdownLine> &lines, const std::vector<MarkdownSpans> &spans)
{
    Evidence out;
    for (size_t i = 0; i < lines.size(); ++i) {
        const bool last = i + 1 == lines.size();
        const MarkdownKind below = last ? MarkdownKind::Blank : lines[i + 1].kind;
        if (lines[i].kind == MarkdownKind::Heading && below != MarkdownKind::Underline) {
            ++out.headings;
            out.apart += lines[i].level > 1 || below == MarkdownKind::Blank ? 1 : 0;
        }
        out.tables += lines[i].kind == MarkdownKind::Ruling ? 1 : 0;
        out.strong += spans[i].strong;
    }
    return out;
}

/// The edits and marks, line after line.
class Signs
{
public:
    explicit Signs(QStringView text) : m_text(text), m_edits(text::PassId::MarkupRemains)
    {
        m_reason =
            m_edits.reason(QCoreApplication::translate("core::repair", "A sign of Markdown says what the words are."));
    }

    void take(const MarkdownLine &line, const MarkdownSpans &spans)
    {
        switch (line.kind) {
        case MarkdownKind::Blank:
            break;
        case MarkdownKind::Fence:
        case MarkdownKind::Ruling:
        case MarkdownKind::Underline:
            takeWhole(line.line);
            break;
        case MarkdownKind::Code:
            takeCode(line);
            break;
        case MarkdownKind::Row:
            takeRow(line, spans);
            break;
        case MarkdownKind::Heading:
        case MarkdownKind::Text:
            takeWords(line, spans);
            break;
        }
    }

    EditList edits() { return std::move(m_edits); }

    QList<Mark> marks; ///< in the text before the edits

private:
    /// The line and its end.
    void takeWhole(TextRange line) { cut(line.start(), std::min(line.end() + 1, m_text.size())); }

    void takeCode(const MarkdownLine &line)
    {
        if (!line.words.isEmpty())
            marks.append({line.words, MarkKind::Verbatim, int(line.words.start() - line.line.start()), {}});
    }

    void takeWords(const MarkdownLine &line, const MarkdownSpans &spans)
    {
        if (line.kind == MarkdownKind::Heading)
            marks.append({line.words, MarkKind::Heading, line.level, {}});
        if (line.quotes > 0 && !line.words.isEmpty())
            marks.append({line.words, MarkKind::Quote, line.quotes, {}});
        marks += spans.marks;
        if (line.kind == MarkdownKind::Heading || line.quotes > 0)
            cut(line.line.start(), line.words.start());
        for (const TextRange sign : spans.signs)
            cut(sign.start(), sign.end());
        if (line.kind == MarkdownKind::Heading)
            cut(line.words.end(), line.line.end());
    }

    /// | a | b |: the bars between cells become tabs, those at either end go.
    void takeRow(const MarkdownLine &line, const MarkdownSpans &spans)
    {
        marks.append({line.words, MarkKind::TableRow, 0, {}});
        if (line.quotes > 0)
            cut(line.line.start(), line.words.start());
        marks += spans.marks;
        auto sign = spans.signs.begin();
        qsizetype done = line.words.start();
        const auto signsUpTo = [&](qsizetype at) {
            for (; sign != spans.signs.end() && sign->start() < at; ++sign)
                cut(sign->start(), sign->end());
        };
        for (qsizetype i = line.words.start(); i < line.words.end(); ++i) {
            if (m_text.at(i) != u'|' || (i > line.words.start() && m_text.at(i - 1) == u'\\'))
                continue;
            qsizetype from = i;
            while (from > done && m_text.at(from - 1) == u' ')
                --from;
            signsUpTo(from);
            qsizetype to = i + 1;
            while (to < line.words.end() && m_text.at(to) == u' ')
                ++to;
            const bool inside = from > line.words.start() && to < line.words.end();
            m_edits.replace({from, to}, inside ? QStringView(u"\t") : QStringView(), m_reason);
            i = to - 1;
            done = to;
        }
        signsUpTo(line.line.end());
    }

    void cut(qsizetype from, qsizetype to)
    {
        if (to > from)
            m_edits.remove({from, to}, m_reason);
    }

    QStringView m_text;
    EditList m_edits;
    int m_reason = 0;
};

std::vector<MarkdownSpans> spansOf(QStringView text, const std::vector<MarkdownLine> &lines, const CancelToken &cancel)
{
    std::vector<MarkdownSpans> spans(lines.size());
    for (size_t i = 0; i < lines.size() && !cancel.isCancelled(); ++i) {
        const MarkdownKind kind = lines[i].kind;
        if (kind == MarkdownKind::Text || kind == MarkdownKind::Heading || kind == MarkdownKind::Row)
            spans[i] = markdownSpans(text, lines[i].words);
    }
    return spans;
}
} // namespace

document::Manuscript markdownSigns(document::Manuscript manuscript, const CancelToken &cancel)
{
    const QStringView text = manuscript.text;
    const bool told = std::any_of(manuscript.marks.cbegin(), manuscript.marks.cend(),
                                  [](const Mark &mark) { return mark.kind == MarkKind::Heading; });
    if (told || !mayBeMarkdown(text))
        return manuscript;
    const std::vector<MarkdownLine> lines = markdownLines(text, cancel);
    const std::vector<MarkdownSpans> spans = spansOf(text, lines, cancel);
    if (cancel.isCancelled() || !evidenceOf(lines, spans).suffices())
        return manuscript;
    Signs signs(text);
    for (size_t i = 0; i < lines.size(); ++i)
        signs.take(lines[i], spans[i]);
    manuscript.marks += signs.marks + nestedItems(text, lines) + tableCaptions(text, lines);
    std::stable_sort(manuscript.marks.begin(), manuscript.marks.end(),
                     [](const Mark &a, const Mark &b) { return a.range.start() < b.range.start(); });
    return std::move(manuscript).edited(signs.edits());
}

} // namespace core::repair
