// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/headings.h"
#include "core/structure/layoutsense.h"
#include "core/structure/seenlines.h"
#include "core/structure/titlewords.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <optional>

namespace core::structure
{

namespace
{
QString tr(const char *words)
{
    return QCoreApplication::translate("core::structure", words);
}

class PlainFinder
{
public:
    PlainFinder(Draft &draft, const ArticleDraft &article, const HeadingsFound &known)
        : m_draft(draft), m_article(article), m_known(known), m_layout(draft, article), m_seen(draft, article, known)
    {
    }

    HeadingsFound find()
    {
        m_numberedInMiddle = std::any_of(m_known.begin(), m_known.end(),
                                         [this](const HeadingFound &h) { return m_layout.isInMiddle(h.line); });
        m_authored = m_seen.takeNames(m_draft);
        commonNames();
        if (!m_layout.isTelling())
            restarts();
        if (!underlined())
            byForm();
        // What was found in two ways counts once, in the surer one.
        std::sort(m_found.begin(), m_found.end(), [](const HeadingFound &a, const HeadingFound &b) {
            return std::pair(a.line, -a.confidence) < std::pair(b.line, -b.confidence);
        });
        m_found.erase(std::unique(m_found.begin(), m_found.end(),
                                  [](const HeadingFound &a, const HeadingFound &b) { return a.line == b.line; }),
                      m_found.end());
        standBeside();
        for (HeadingFound &heading : m_found)
            explain(&heading);
        announced();
        return std::move(m_found);
    }

private:
    /// The lines that numbered headings divide. Without two there are none; a run of little reach divides only its own
    /// stretch.
    bool isDivided(size_t seen) const { return isDividedLine(m_seen[seen].line); }
    bool isDividedLine(qsizetype line) const
    {
        if (m_known.size() < 2)
            return false;
        const qsizetype from = m_known.front().line;
        const qsizetype to = m_known.back().line;
        const qsizetype length = m_article.end - m_article.first;
        if ((to - from) * 5 >= length * 2 ||
            std::any_of(m_known.begin(), m_known.end(), [](const HeadingFound &h) { return h.sectioning; }))
            return true;
        return line >= from && line <= to;
    }

    /// Two of them divide a text by themselves. Where the layout tells, it is asked of all but those over a list.
    void commonNames()
    {
        std::vector<size_t> named;
        for (const SeenLines::Group &g : m_seen.groups()) {
            if (g.size() == 1 && isCommonSectionName(m_draft.text(m_seen[g.first].line)) &&
                (!m_layout.isTelling() || m_seen.headsItems(g)))
                named.push_back(g.first);
        }
        const bool several = named.size() > 1;
        for (const size_t seen : named) {
            if (!several && !isDivided(seen))
                continue;
            accept(seen, 0.75f, true);
            m_found.back().beside = isDivided(seen);
            m_found.back().reason = tr("The usual name of a section");
        }
    }

    /// A preface and an afterword by themselves stand beside the chapters, however they were found; what stands under
    /// several chapters, notes or references, belongs to each.
    void standBeside()
    {
        QHash<QStringView, int> names;
        for (const HeadingFound &heading : m_found)
            ++names[m_draft.text(heading.line)];
        for (HeadingFound &heading : m_found) {
            const QStringView text = m_draft.text(heading.line);
            heading.beside = heading.beside || (m_known.size() >= 2 && names.value(text) == 1 &&
                                                isDividedLine(heading.line) && isCommonSectionName(text));
        }
    }

    /// Numbers begin anew with none of a higher level between: what they begin anew under is a heading without one, and
    /// so are phrases of its kind.
    void restarts()
    {
        std::vector<size_t> found;
        QHash<int, std::optional<size_t>> first; // the phrase over the first count of a rank
        QHash<int, size_t> last;                 // the last heading of a rank
        size_t starts = 0;
        size_t group = 0;
        for (size_t k = 0; k < m_known.size(); ++k) {
            const HeadingFound &h = m_known[k];
            const auto phrase = phraseBetween(k > 0 ? m_known[k - 1].line : m_article.first, h.line, &group);
            const Numbering *const number = m_draft.number(h.line);
            if (number && number->value == 1 && number->sub == 0 && h.rank >= 0) {
                const auto before = last.constFind(h.rank);
                const bool anew =
                    before != last.cend() && std::all_of(m_known.begin() + static_cast<qsizetype>(*before) + 1,
                                                         m_known.begin() + static_cast<qsizetype>(k),
                                                         [&](const HeadingFound &o) { return o.rank > h.rank; });
                if (before == last.cend())
                    first.insert(h.rank, phrase);
                starts += anew ? 1 : 0;
                if (anew && phrase)
                    found.push_back(*phrase);
                if (anew && first.value(h.rank))
                    found.push_back(*first.take(h.rank));
            }
            last.insert(h.rank, k);
        }
        if (starts > 0 && found.size() >= 2 && found.size() * 10 >= starts * 7)
            acceptLike(std::move(found));
    }

    /// The last phrase by itself between two lines, with text or the second line under it; `group` moves on behind it.
    std::optional<size_t> phraseBetween(qsizetype first, qsizetype last, size_t *group) const
    {
        std::optional<size_t> found;
        for (; *group < m_seen.groups().size() && m_seen[m_seen.groups()[*group].first].line < last; ++*group) {
            const SeenLines::Group &g = m_seen.groups()[*group];
            const bool heads = m_seen.bodyAfter(g.end) || (g.end < m_seen.size() && m_seen[g.end].line == last);
            if (m_seen[g.first].line > first && g.size() == 1 && heads && !m_seen[g.first].listed)
                found = g.first;
        }
        return found;
    }

    /// Accepts these phrases and others by themselves that are about as long.
    void acceptLike(std::vector<size_t> found)
    {
        const auto letters = [this](size_t seen) { return m_seen.line(seen).letters; };
        const auto [least, most] = std::minmax_element(found.begin(), found.end(),
                                                       [&](size_t a, size_t b) { return letters(a) < letters(b); });
        const auto [from, to] = std::pair(letters(*least) - 1, letters(*most) + 1);
        for (const SeenLines::Group &g : m_seen.groups()) {
            if (g.size() == 1 && m_seen.bodyAfter(g.end) && !m_seen[g.first].listed && letters(g.first) >= from &&
                letters(g.first) <= to)
                found.push_back(g.first);
        }
        const QSet<qsizetype> known = foundLines();
        std::erase_if(found, [&](size_t seen) { return known.contains(m_seen[seen].line); });
        std::sort(found.begin(), found.end());
        found.erase(std::unique(found.begin(), found.end()), found.end());
        for (const size_t seen : found)
            accept(seen, 0.75f, true);
    }

    /// Lines with a rule under them. Where several have one no others are headings, and the signs tell the levels.
    bool underlined()
    {
        if (m_draft.underlined.isEmpty())
            return false;
        const auto count = std::count_if(m_known.begin(), m_known.end(), [this](const HeadingFound &heading) {
            return m_draft.underlined.contains(heading.line);
        });
        const QChar highest = m_known.empty() ? QChar() : m_draft.underlined.value(m_known.front().line);
        const QSet<qsizetype> found = foundLines();
        QString signs; // in the order of their levels
        for (size_t i = 0; i < m_seen.size(); ++i) {
            const auto rule = m_draft.underlined.constFind(m_seen[i].line);
            if (rule == m_draft.underlined.cend() || m_seen[i].role == LineRole::Heading ||
                found.contains(m_seen[i].line))
                continue;
            if (!signs.contains(*rule))
                signs.append(*rule);
            accept(i, 0.95F, m_known.size() >= 2 && *rule == highest);
            m_found.back().reason = tr("Underlined with a rule of characters");
            if (m_known.empty())
                m_found.back().rank = static_cast<int>(signs.indexOf(*rule));
        }
        return count + static_cast<qsizetype>(m_found.size()) - found.size() >= 2;
    }

    QSet<qsizetype> foundLines() const
    {
        QSet<qsizetype> lines;
        for (const HeadingFound &heading : m_found)
            lines.insert(heading.line);
        return lines;
    }

    void byForm()
    {
        if (m_layout.isTelling()) {
            byLayout();
            return;
        }
        questions();
        for (const SeenLines::Group &g : m_seen.groups()) {
            const bool authored = m_authored && g.size() == 1;
            const bool heads = m_seen.bodyAfter(g.end) || m_seen.headsItems(g);
            if (isDivided(g.first) || (!authored && (!heads || m_seen[g.first].listed)))
                continue;
            if (g.size() > 3)
                continue;
            for (size_t i = g.first; i < g.end; ++i)
                accept(i, g.size() == 1 ? 0.8f : 0.6f, m_known.size() >= 2);
        }
    }

    /// Where paragraphs lie alike, what lies otherwise is a heading: phrases and questions, and a short sentence that
    /// stands on one line before an indented one. The rest of a line that was not joined follows no stop.
    void byLayout()
    {
        for (size_t i = 0; i < m_seen.size(); ++i) {
            const Line &line = m_seen.line(i);
            if (!m_layout.setsApart(m_seen[i].line))
                continue;
            const bool afterStop = i == 0 || m_seen[i - 1].role == LineRole::Heading ||
                                   m_seen[i - 1].role == LineRole::Phrase || m_seen.line(i - 1).end != LineEnd::Open;
            const bool phrase = m_seen[i].role == LineRole::Phrase || m_seen[i].role == LineRole::Question;
            const bool sentence = m_seen[i].role == LineRole::Body && line.end == LineEnd::Stop &&
                                  line.hint().lines == 1 && line.letters <= phraseLimit(line.script) &&
                                  mayHead(m_draft, m_seen[i].line) && i + 1 < m_seen.size() &&
                                  !m_layout.setsApart(m_seen[i + 1].line);
            const bool words = !phrase && m_seen[i].role == LineRole::Body && isWordsOfSomebody(i);
            if (afterStop && (phrase || sentence || words))
                accept(i, phrase ? 0.9f : 0.6f, m_known.size() >= 2 && (!isDivided(i) || standsOver(m_seen[i].line)));
        }
    }

    /// Set in the middle, as no numbered heading is.
    bool standsOver(qsizetype line) const { return !m_numberedInMiddle && m_layout.isInMiddle(line); }

    /// “最怕的是没人说话”: an interview's heading, one quotation without a stop, between blank lines that the text has
    /// nowhere else; what follows it is no answer to it.
    bool isWordsOfSomebody(size_t seen) const
    {
        const qsizetype line = m_seen[seen].line;
        const QStringView text = m_draft.text(line);
        if (m_draft.line(line).letters > phraseLimit(LineScript::Kana) || text.size() < 4 ||
            seen + 1 >= m_seen.size() || m_layout.setsApart(m_seen[seen + 1].line))
            return false;
        static constexpr QStringView openers = u"“「『";
        static constexpr QStringView closers = u"”」』";
        const qsizetype pair = openers.indexOf(text.front());
        const QStringView inside = text.sliced(1).chopped(1);
        return pair >= 0 && text.back() == closers.at(pair) && !inside.contains(text.front()) &&
               std::none_of(inside.begin(), inside.end(),
                            [](QChar c) { return QStringView(u"。！；…：").contains(c); }) &&
               !openers.contains(m_draft.text(m_seen[seen + 1].line).front());
    }

    /// Questions head their answers where a text is made of them.
    void questions()
    {
        std::vector<size_t> asked;
        for (size_t i = 0; i + 1 < m_seen.size(); ++i) {
            if (m_seen[i].role == LineRole::Question && m_seen.bodyAfter(i + 1) && m_seen.before(i) != LineRole::Intro)
                asked.push_back(i);
        }
        if (asked.size() < 3 || asked.size() * 8 < m_seen.size())
            return;
        for (const size_t i : asked) {
            if (!isDivided(i))
                accept(i, 0.7f, false);
        }
    }

    /// A list that a colon announced and that names headings to come shows which of them are the highest.
    void announced()
    {
        if (m_found.empty())
            return;
        QHash<QStringView, size_t> headings;
        for (size_t i = 0; i < m_found.size(); ++i)
            headings.insert(m_draft.text(m_found[i].line), i);
        std::vector<size_t> named;
        for (const SeenLines::Seen &seen : m_seen) {
            if (!seen.listed)
                continue;
            const QStringView text = m_draft.text(seen.line);
            const QStringView lead = labelOf(text).isEmpty() ? text : labelOf(text);
            const auto at = headings.constFind(lead.trimmed());
            if (at != headings.cend() && m_found[*at].line > seen.line)
                named.push_back(*at);
        }
        if (named.size() < 2 || named.size() == m_found.size())
            return;
        for (size_t i = 0; i < m_found.size(); ++i)
            m_found[i].rank = std::find(named.begin(), named.end(), i) != named.end() ? 0 : 1;
    }

    void accept(size_t seen, float confidence, bool outer)
    {
        HeadingFound h;
        h.line = m_seen[seen].line;
        h.confidence = confidence;
        h.outer = outer;
        m_found.push_back(std::move(h));
    }

    void explain(HeadingFound *heading) const
    {
        if (!heading->reason.isEmpty())
            return;
        if (m_layout.isTelling() && m_layout.setsApart(heading->line)) {
            heading->reason = tr("Set apart from the paragraphs on the page");
            return;
        }
        const auto same = static_cast<int>(m_found.size()) - 1;
        heading->reason =
            same > 0
                ? QCoreApplication::translate("core::structure",
                                              "Short, without a closing stop, set before text; %n other line(s) alike",
                                              nullptr, same)
                : tr("Short, without a closing stop, set before text");
        if (same == 0 || isOdd(heading->line))
            heading->confidence = std::min(heading->confidence, 0.55f);
    }

    /// Longer than headings without a number are, or a label in capitals before words of another script: NOTE 私有地址.
    bool isOdd(qsizetype line) const
    {
        constexpr qint32 longest = 30;
        const Line &l = m_draft.line(line);
        const QStringView text = m_draft.text(line);
        if (l.script == LineScript::Latin)
            return false;
        const auto capitals =
            std::find_if(text.begin(), text.end(), [](QChar c) { return !(c >= u'A' && c <= u'Z') && c != u' '; }) -
            text.begin();
        return l.letters > longest || (capitals >= 6 && text.first(capitals).contains(u' '));
    }

    Draft &m_draft;
    const ArticleDraft &m_article;
    const HeadingsFound &m_known;
    LayoutSense m_layout;
    SeenLines m_seen;
    HeadingsFound m_found;
    bool m_authored = false;
    bool m_numberedInMiddle = false;
};
} // namespace

HeadingsFound plainHeadings(Draft &draft, const ArticleDraft &article, const HeadingsFound &known)
{
    return PlainFinder(draft, article, known).find();
}

} // namespace core::structure
