// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/markdownsigns.h"

#include "core/text/lineends.h"

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
constexpr int deepest = 6;
constexpr qsizetype longestHeading = 200;
constexpr qsizetype longestStrong = 200;

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

/// # words ##: where the words stand, and of what level they are; level 0 for other lines.
struct Heading {
    TextRange line;
    TextRange words;
    int level = 0;
};

Heading headingAt(QStringView text, qsizetype start)
{
    const qsizetype end = text::lineEndFrom(text, start);
    qsizetype at = start;
    while (at < end && text.at(at) == u'#')
        ++at;
    const auto level = static_cast<int>(std::min<qsizetype>(at - start, deepest + 1));
    if (level > deepest || at == end || !isBlank(text.at(at)))
        return {};
    while (at < end && isBlank(text.at(at)))
        ++at;
    qsizetype to = end;
    while (to > at && isBlank(text.at(to - 1)))
        --to;
    qsizetype closing = to;
    while (closing > at && text.at(closing - 1) == u'#')
        --closing;
    if (closing < to && closing > at && isBlank(text.at(closing - 1)))
        to = closing;
    while (to > at && isBlank(text.at(to - 1)))
        --to;
    return to > at && to - at <= longestHeading ? Heading{{start, end}, {at, to}, level} : Heading();
}

/// Whether a line opens with the sign.
bool mayHoldHeading(QStringView text)
{
    qsizetype at = text.indexOf(u'#');
    while (at > 0 && text.at(at - 1) != u'\n')
        at = text.indexOf(u'#', at + 1);
    return at >= 0;
}

/// Calls `take` with the start of each line outside fences.
template <typename Take>
void forOpenLines(QStringView text, const CancelToken &cancel, Take take)
{
    bool fenced = false;
    for (qsizetype start = 0; start < text.size() && !cancel.isCancelled();
         start = text::lineEndFrom(text, start) + 1) {
        const QStringView rest = text.sliced(start);
        if (rest.startsWith(u"```") || rest.startsWith(u"~~~"))
            fenced = !fenced;
        else if (!fenced)
            take(start);
    }
}

std::vector<Heading> headings(QStringView text, const CancelToken &cancel)
{
    std::vector<Heading> out;
    forOpenLines(text, cancel, [&](qsizetype start) {
        if (text.at(start) != u'#')
            return;
        if (const Heading heading = headingAt(text, start); heading.level > 0)
            out.push_back(heading);
    });
    return out;
}

/// Comments of programs open with one #, and code stands right under them.
bool convince(QStringView text, const std::vector<Heading> &headings)
{
    const auto standsApart = [text](const Heading &heading) {
        const qsizetype below = heading.line.end() + 1;
        return heading.level > 1 || below >= text.size() || text.at(below) == u'\n';
    };
    const auto apart = std::count_if(headings.begin(), headings.end(), standsApart);
    return apart >= 2 && apart * 2 > static_cast<std::ptrdiff_t>(headings.size());
}

class Signs
{
public:
    explicit Signs(QStringView text) : m_text(text), m_edits(text::PassId::MarkupRemains)
    {
        m_reason =
            m_edits.reason(QCoreApplication::translate("core::repair", "A sign of Markdown says what the words are."));
    }

    void takeHeading(const Heading &heading)
    {
        cut(heading.line.start(), heading.words.start());
        marks.append({heading.words, MarkKind::Heading, heading.level, {}});
        takeStrong(heading.words);
        cut(heading.words.end(), heading.line.end());
    }

    /// **words**, opened before a letter or mark and closed behind one.
    void takeStrong(TextRange line)
    {
        constexpr QStringView sign = u"**";
        for (qsizetype from = next(line.start(), line.end()); from >= 0; from = next(from, line.end())) {
            const qsizetype words = from + sign.size();
            const qsizetype to = next(words + 1, line.end());
            const bool tight =
                to > words && !m_text.at(words).isSpace() && !m_text.at(to - 1).isSpace() && m_text.at(words) != u'*';
            if (!tight || to - words > longestStrong) {
                from = words;
                continue;
            }
            cut(from, words);
            marks.append({{words, to}, MarkKind::Emphasis, 2, {}});
            cut(to, to + sign.size());
            from = to + sign.size();
        }
    }

    EditList edits() { return std::move(m_edits); }

    QList<Mark> marks; ///< in order, in the text before the edits

private:
    qsizetype next(qsizetype from, qsizetype end) const
    {
        const qsizetype at = from < end ? m_text.first(end).indexOf(u"**", from) : -1;
        return at;
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
} // namespace

document::Manuscript markdownSigns(document::Manuscript manuscript, const CancelToken &cancel)
{
    const QStringView text = manuscript.text;
    const bool told = std::any_of(manuscript.marks.cbegin(), manuscript.marks.cend(),
                                  [](const Mark &mark) { return mark.kind == MarkKind::Heading; });
    if (told || !mayHoldHeading(text))
        return manuscript;
    const std::vector<Heading> found = headings(text, cancel);
    if (!convince(text, found) || cancel.isCancelled())
        return manuscript;
    Signs signs(text);
    auto heading = found.begin();
    forOpenLines(text, cancel, [&](qsizetype start) {
        if (heading != found.end() && heading->line.start() == start)
            signs.takeHeading(*heading++);
        else
            signs.takeStrong({start, text::lineEndFrom(text, start)});
    });
    manuscript.marks += signs.marks;
    std::stable_sort(manuscript.marks.begin(), manuscript.marks.end(),
                     [](const Mark &a, const Mark &b) { return a.range.start() < b.range.start(); });
    return std::move(manuscript).edited(signs.edits());
}

} // namespace core::repair
