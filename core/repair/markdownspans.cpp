// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/markdownspans.h"

#include "core/text/charclass.h"

#include <algorithm>

namespace core::repair
{

using document::Mark;
using document::MarkKind;
using text::CharClass;
using text::TextRange;

namespace
{
constexpr qsizetype longestSpan = 200;
constexpr qsizetype longestAddress = 2000;

bool isSign(QChar c)
{
    return QStringView(u"\\`*[!<").contains(c);
}

bool isNarrowWord(QChar c)
{
    return c.isLetterOrNumber() && CharClass::is(c, CharClass::Narrow | CharClass::Digit);
}

class SpanReader
{
public:
    SpanReader(QStringView text, TextRange words) : m_text(text), m_words(words) {}

    MarkdownSpans read()
    {
        readBetween(m_words.start(), m_words.end());
        std::sort(m_out.signs.begin(), m_out.signs.end(),
                  [](TextRange a, TextRange b) { return a.start() < b.start(); });
        std::stable_sort(m_out.marks.begin(), m_out.marks.end(),
                         [](const Mark &a, const Mark &b) { return a.range.start() < b.range.start(); });
        return std::move(m_out);
    }

private:
    void readBetween(qsizetype from, qsizetype to)
    {
        for (qsizetype at = from; at < to;) {
            const qsizetype end = isSign(m_text.at(at)) ? spanAt(at, to) : at;
            at = end > at ? end : at + 1;
        }
    }

    /// Takes what opens at `at` and returns where it ends; `at` where nothing does.
    qsizetype spanAt(qsizetype at, qsizetype to)
    {
        switch (m_text.at(at).unicode()) {
        case u'\\':
            return escaped(at, to);
        case u'`':
            return code(at, to);
        case u'*':
            return at + 1 < to && m_text.at(at + 1) == u'*' ? strong(at, to) : emphasis(at, to);
        case u'!':
            return at + 1 < to && m_text.at(at + 1) == u'[' ? link(at, at + 1, to) : at;
        case u'[':
            return link(at, at, to);
        default:
            return address(at, to);
        }
    }

    /// \*: the sign itself.
    qsizetype escaped(qsizetype at, qsizetype to)
    {
        if (at + 1 >= to || !QStringView(u"\\`*_{}[]()#+-.!|<>~").contains(m_text.at(at + 1)))
            return at;
        sign(at, at + 1);
        return at + 2;
    }

    qsizetype code(qsizetype at, qsizetype to)
    {
        qsizetype ticks = 0;
        while (at + ticks < to && m_text.at(at + ticks) == u'`')
            ++ticks;
        const QStringView fence = m_text.sliced(at, ticks);
        const qsizetype from = at + ticks;
        const qsizetype end = m_text.first(std::min(to, from + longestSpan)).indexOf(fence, from);
        if (end <= from)
            return at + ticks;
        sign(at, from);
        sign(end, end + ticks);
        return end + ticks;
    }

    bool isTight(qsizetype from, qsizetype end) const
    {
        return end > from && !m_text.at(from).isSpace() && !m_text.at(end - 1).isSpace() && m_text.at(from) != u'*';
    }

    qsizetype strong(qsizetype at, qsizetype to)
    {
        constexpr QStringView stars = u"**";
        const qsizetype from = at + stars.size();
        const qsizetype end = from < to ? m_text.first(to).indexOf(stars, from + 1) : -1;
        if (!isTight(from, end) || end - from > longestSpan)
            return from;
        sign(at, from);
        m_out.marks.append({{from, end}, MarkKind::Emphasis, 2, {}});
        ++m_out.strong;
        readBetween(from, end);
        sign(end, end + stars.size());
        return end + stars.size();
    }

    qsizetype emphasis(qsizetype at, qsizetype to)
    {
        const qsizetype from = at + 1;
        const qsizetype end = from < to ? m_text.first(std::min(to, from + longestSpan)).indexOf(u'*', from) : -1;
        const bool doubled = end >= 0 && end + 1 < to && m_text.at(end + 1) == u'*';
        const bool inWord = (at > m_words.start() && isNarrowWord(m_text.at(at - 1))) ||
                            (end >= 0 && end + 1 < to && isNarrowWord(m_text.at(end + 1)));
        if (!isTight(from, end) || doubled || inWord)
            return at;
        sign(at, from);
        m_out.marks.append({{from, end}, MarkKind::Emphasis, 1, {}});
        readBetween(from, end);
        sign(end, end + 1);
        return end + 1;
    }

    /// [words](address) and, opening with !, the words for a picture.
    qsizetype link(qsizetype at, qsizetype bracket, qsizetype to)
    {
        const qsizetype from = bracket + 1;
        const qsizetype close = closingBracket(from, to);
        if (close < 0 || close + 1 >= to || m_text.at(close + 1) != u'(')
            return at;
        const qsizetype end = m_text.first(std::min(to, close + longestAddress)).indexOf(u')', close + 1);
        if (end < 0)
            return at;
        const QStringView target = m_text.sliced(close + 2, end - close - 2).trimmed();
        const qsizetype blank = target.indexOf(u' '); // a title follows it
        if (close == from && at == bracket)
            return at;
        sign(at, from);
        if (at == bracket && !target.isEmpty())
            m_out.marks.append(
                {{from, close}, MarkKind::Link, 0, target.first(blank < 0 ? target.size() : blank).toString()});
        readBetween(from, close);
        sign(close, end + 1);
        return end + 1;
    }

    qsizetype closingBracket(qsizetype from, qsizetype to) const
    {
        int depth = 1;
        for (qsizetype i = from; i < std::min(to, from + longestSpan); ++i) {
            depth += m_text.at(i) == u'[' ? 1 : m_text.at(i) == u']' ? -1 : 0;
            if (depth == 0)
                return i;
        }
        return -1;
    }

    /// <https://example.org>
    qsizetype address(qsizetype at, qsizetype to)
    {
        const QStringView rest = m_text.sliced(at + 1, to - at - 1);
        if (!rest.startsWith(u"http://") && !rest.startsWith(u"https://") && !rest.startsWith(u"mailto:"))
            return at;
        const qsizetype end = rest.indexOf(u'>');
        if (end < 0 || rest.first(end).contains(u' '))
            return at;
        sign(at, at + 1);
        m_out.marks.append({{at + 1, at + 1 + end}, MarkKind::Link, 0, rest.first(end).toString()});
        sign(at + 1 + end, at + 2 + end);
        return at + 2 + end;
    }

    void sign(qsizetype from, qsizetype to) { m_out.signs.emplace_back(from, to); }

    QStringView m_text;
    TextRange m_words;
    MarkdownSpans m_out;
};
} // namespace

MarkdownSpans markdownSpans(QStringView text, TextRange words)
{
    return SpanReader(text, words).read();
}

} // namespace core::repair
