// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hugepages.h"
#include "core/structure/headings.h"
#include "core/structure/layoutsense.h"
#include "core/structure/numbering.h"
#include "core/structure/titlewords.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace core::structure
{

namespace
{
/// What a line is for its neighbours.
enum class Role : quint8 {
    Body,     ///< ends as a sentence, a verse or a list item does
    Intro,    ///< ends with a colon: something is about to be listed or quoted
    Phrase,   ///< short, ends open: a heading or an item of a list
    Question, ///< short, ends with a question mark
    Item,     ///< numbered, decided to be no heading
    Heading,  ///< decided already
    Apart,    ///< title, meta: not seen
};

QString tr(const char *words)
{
    return QCoreApplication::translate("core::structure", words);
}

int phraseLimit(LineScript script)
{
    return script == LineScript::Latin ? 90 : script == LineScript::Kana ? 32 : 46;
}

/// A figure's or example's label: a word, a number, a colon; or one of the usual words and a number. Captions are not
/// headings.
bool isLabelled(QStringView text)
{
    static const std::array<QStringView, 9> words{u"图",      u"圖",    u"図",     u"表",      u"例",
                                                  u"Figure ", u"Fig. ", u"Table ", u"Listing "};
    static constexpr text::CharSet firsts(u"图圖図表例FTL");
    for (const QStringView word : firsts.contains(text.front()) ? std::span(words) : std::span(words).first(0)) {
        qsizetype at = text.startsWith(word) ? word.size() : text.size();
        while (at < text.size() && text.at(at).isSpace())
            ++at;
        if (at < text.size() && text.at(at).isDigit())
            return true;
    }
    qsizetype i = 0;
    while (i < text.size() && i < 12 && text::CharClass::is(text.at(i), text::CharClass::Letter))
        ++i;
    while (i < text.size() && text::CharClass::is(text.at(i), text::CharClass::Space))
        ++i;
    const qsizetype digits = i;
    while (i < text.size() && (text.at(i).isDigit() || text.at(i) == u'-' || text.at(i) == u'.'))
        ++i;
    return digits > 0 && i > digits && i < text.size() && QStringView(u"：:").contains(text.at(i));
}

struct Seen {
    qint32 line = 0;
    Role role = Role::Body;
    bool listed = false; ///< in a list that a colon announced and no closing stop has ended yet
};

/// Consecutive phrases [first, end) in the list of seen lines.
struct Group {
    size_t first = 0;
    size_t end = 0;
    size_t size() const { return end - first; }
};

class PlainFinder
{
public:
    PlainFinder(Draft &draft, const ArticleDraft &article, const HeadingsFound &known)
        : m_draft(draft), m_article(article), m_known(known), m_layout(draft, article)
    {
    }

    HeadingsFound find()
    {
        m_numberedInMiddle = std::any_of(m_known.begin(), m_known.end(),
                                         [this](const HeadingFound &h) { return m_layout.isInMiddle(h.line); });
        look();
        dropRepeatedLabels();
        group();
        authorsUnderHeadings();
        if (!m_layout.isTelling()) {
            commonNames();
            restarts();
        }
        if (!underlined())
            byForm();
        std::sort(m_found.begin(), m_found.end(),
                  [](const HeadingFound &a, const HeadingFound &b) { return a.line < b.line; });
        standBeside();
        for (HeadingFound &heading : m_found)
            explain(&heading);
        announced();
        return std::move(m_found);
    }

private:
    void look()
    {
        reserveHuge(m_seen, m_article.end - m_article.first);
        auto known = m_known.begin();
        for (qsizetype i = m_article.first; i < m_article.end; ++i) {
            while (known != m_known.end() && known->line < i)
                ++known;
            Role role = roleOf(i);
            if (known != m_known.end() && known->line == i)
                role = known->lead > 0 ? Role::Body : Role::Heading;
            else if (known != m_known.begin() && (known - 1)->lines > 1 && (known - 1)->line + 1 == i)
                role = Role::Apart;
            if (role != Role::Apart)
                add(i, role);
        }
    }

    void add(qsizetype line, Role role)
    {
        const bool after = !m_seen.empty() && (m_seen.back().role == Role::Intro || m_seen.back().listed);
        const LineEnd end = m_draft.line(line).end;
        const bool open = end == LineEnd::Open || end == LineEnd::Bracket || end == LineEnd::Comma;
        m_seen.push_back(
            {static_cast<qint32>(line), role, after && role != Role::Heading && role != Role::Intro && open});
    }

    /// What stands before a colon inside a phrase: 文件名：main.rs.
    static QStringView label(QStringView text)
    {
        for (qsizetype i = 1; i + 1 < text.size() && i < 24; ++i) {
            if (text.at(i) == u'：' || (text.at(i) == u':' && text.at(i + 1) != u'/'))
                return text.first(i);
        }
        return {};
    }

    static bool isAsked(const Seen &seen) { return seen.role == Role::Phrase || seen.role == Role::Question; }

    /// A label that several phrases share, or who asks and answers in an interview, names a kind of line, not a
    /// section.
    void dropRepeatedLabels()
    {
        QHash<QStringView, int> labels;
        std::vector<std::pair<Seen *, QStringView>> labelled;
        for (Seen &seen : m_seen) {
            const QStringView words = isAsked(seen) ? label(m_draft.text(seen.line)) : QStringView();
            if (words.isEmpty())
                continue;
            ++labels[words];
            labelled.emplace_back(&seen, words);
        }
        for (const auto &[seen, words] : labelled) {
            if (labels.value(words) > 1)
                seen->role = Role::Body;
        }
    }

    Role roleOf(qsizetype i) const
    {
        const Line &line = m_draft.line(i);
        switch (m_draft.decision(i).kind) {
        case LineKind::Title:
        case LineKind::Meta:
            return Role::Apart;
        case LineKind::Heading:
            return Role::Heading;
        case LineKind::Paragraph:
            // A dateline opens text; the other paragraphs decided by now are items that a number counts.
            return m_draft.lead(i) && m_draft.lead(i)->kind == LineKind::Meta ? Role::Body : Role::Item;
        case LineKind::TableRow:
            return Role::Item;
        case LineKind::Open:
            break;
        }
        const QStringView text = m_draft.text(i);
        if (line.listItem || isCounted(i))
            return Role::Item;
        const bool fits =
            line.letters <= phraseLimit(line.script) && !(line.script == LineScript::Kana && text.contains(u'、'));
        switch (line.end) {
        case LineEnd::Colon: // 参考文献： heads, too
            return isCommonSectionName(text.chopped(1)) ? Role::Phrase : Role::Intro;
        case LineEnd::Open:
        case LineEnd::Bracket:
            return fits && mayHead(i) && !opensSmall(line, text) && !(line.script == LineScript::Latin && leadsOn(text))
                       ? Role::Phrase
                       : Role::Body;
        case LineEnd::Stop:
            return line.letters <= 2 * phraseLimit(line.script) && mayHead(i) &&
                           (text.back() == u'?' || text.back() == u'？')
                       ? Role::Question
                       : Role::Body;
        case LineEnd::Ellipsis:
        case LineEnd::Comma:
            break;
        }
        return Role::Body;
    }

    /// A number that no sequence proved makes no heading; only what may also be a word or an amount is looked at
    /// further.
    bool isCounted(qsizetype line) const
    {
        const Numbering *const number = m_draft.number(line);
        return number && number->style != NumberStyle::ArabicBlank && number->style != NumberStyle::Roman &&
               number->style != NumberStyle::Sign && !number->glued;
    }

    /// English headings begin with a capital; what begins small is a term, or the rest of a line.
    static bool opensSmall(const Line &line, QStringView text)
    {
        return line.script == LineScript::Latin && text.front().isLower();
    }

    /// Nothing in the line speaks against a heading: no stop inside, no opening quotation, no dash or bullet.
    bool mayHead(qsizetype line) const
    {
        const QStringView text = m_draft.text(line);
        static constexpr text::CharSet openers(u"“\"「『‘—―─-–•●○◆■*>※·→….（(");
        if (openers.contains(text.front()) || isLabelled(text))
            return false;
        if (text.size() <= 40 && m_draft.has(line, LineForm::Byline) && !m_draft.has(line, LineForm::Names))
            return false;
        using text::CharClass;
        if (m_draft.line(line).holds(CharClass::Sentence | CharClass::Pause) && holdsStop(text.chopped(1)))
            return false;
        return std::any_of(text.begin(), text.end(),
                           [](QChar c) { return CharClass::is(c, CharClass::Letter | CharClass::Digit); });
    }

    static bool holdsStop(QStringView text)
    {
        return std::any_of(text.begin(), text.end(), [](QChar c) { return c == u'。' || c == u'；' || c == u';'; });
    }

    void group()
    {
        for (size_t i = 0; i < m_seen.size();) {
            if (m_seen[i].role != Role::Phrase) {
                ++i;
                continue;
            }
            Group g{i, i};
            while (g.end < m_seen.size() && m_seen[g.end].role == Role::Phrase)
                ++g.end;
            m_groups.push_back(g);
            i = g.end;
        }
    }

    Role before(size_t seen) const { return seen == 0 ? Role::Heading : m_seen[seen - 1].role; }
    bool bodyAfter(size_t end) const
    {
        return end < m_seen.size() && (m_seen[end].role == Role::Body || m_seen[end].role == Role::Intro);
    }
    /// References and notes are lists.
    bool headsItems(const Group &g) const
    {
        return g.size() == 1 && g.end < m_seen.size() && m_seen[g.end].role == Role::Item &&
               isCommonSectionName(m_draft.text(m_seen[g.first].line));
    }
    const Line &lineAt(size_t seen) const { return m_draft.line(m_seen[seen].line); }

    /// A name under each of many headings: the second line of a pair of phrases, a few letters long.
    void authorsUnderHeadings()
    {
        constexpr int longestName = 5;
        size_t pairs = 0;
        size_t named = 0;
        for (const Group &g : m_groups) {
            if (g.size() != 2 || !bodyAfter(g.end))
                continue;
            ++pairs;
            named += lineAt(g.first + 1).letters <= longestName ? 1 : 0;
        }
        if (named < 3 || named * 10 < pairs * 9 || named * 2 < m_groups.size())
            return;
        QSet<QString> names;
        for (const Group &g : m_groups) {
            if (g.size() == 2 && bodyAfter(g.end) && lineAt(g.first + 1).letters <= longestName)
                names.insert(m_draft.text(m_seen[g.first + 1].line).toString());
        }
        m_authored = true;
        for (Group &g : m_groups) {
            const qsizetype last = m_seen[g.end - 1].line;
            if (g.size() < 2 || !bodyAfter(g.end) || !names.contains(m_draft.text(last).toString()))
                continue;
            m_draft.decideMeta(last, document::MetaRole::Byline, tr("A name under a heading, as under others"), 0.85f);
            // What stands above the poem's name is the end of the poem before.
            g = {g.end - 2, g.end - 1};
        }
    }

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

    void commonNames()
    {
        for (const Group &g : m_groups) {
            if (isDivided(g.first) && g.size() == 1 && isCommonSectionName(m_draft.text(m_seen[g.first].line))) {
                accept(g.first, 0.75f, true);
                m_found.back().beside = true;
            }
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
        for (; *group < m_groups.size() && m_seen[m_groups[*group].first].line < last; ++*group) {
            const Group &g = m_groups[*group];
            const bool heads = bodyAfter(g.end) || (g.end < m_seen.size() && m_seen[g.end].line == last);
            if (m_seen[g.first].line > first && g.size() == 1 && heads && !m_seen[g.first].listed)
                found = g.first;
        }
        return found;
    }

    /// Accepts these phrases and others by themselves that are about as long.
    void acceptLike(std::vector<size_t> found)
    {
        const auto letters = [this](size_t seen) { return lineAt(seen).letters; };
        const auto [least, most] = std::minmax_element(found.begin(), found.end(),
                                                       [&](size_t a, size_t b) { return letters(a) < letters(b); });
        const auto [from, to] = std::pair(letters(*least) - 1, letters(*most) + 1);
        for (const Group &g : m_groups) {
            if (g.size() == 1 && bodyAfter(g.end) && !m_seen[g.first].listed && letters(g.first) >= from &&
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
            if (rule == m_draft.underlined.cend() || m_seen[i].role == Role::Heading || found.contains(m_seen[i].line))
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
        for (const Group &g : m_groups) {
            const bool authored = m_authored && g.size() == 1;
            const bool heads = bodyAfter(g.end) || headsItems(g);
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
            const Line &line = lineAt(i);
            if (!m_layout.setsApart(m_seen[i].line))
                continue;
            const bool afterStop = i == 0 || m_seen[i - 1].role == Role::Heading ||
                                   m_seen[i - 1].role == Role::Phrase || lineAt(i - 1).end != LineEnd::Open;
            const bool phrase = m_seen[i].role == Role::Phrase || m_seen[i].role == Role::Question;
            const bool sentence = m_seen[i].role == Role::Body && line.end == LineEnd::Stop && line.hint().lines == 1 &&
                                  line.letters <= phraseLimit(line.script) && mayHead(m_seen[i].line) &&
                                  i + 1 < m_seen.size() && !m_layout.setsApart(m_seen[i + 1].line);
            const bool words = !phrase && m_seen[i].role == Role::Body && isWordsOfSomebody(i);
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
            if (m_seen[i].role == Role::Question && bodyAfter(i + 1) && before(i) != Role::Intro)
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
        for (const Seen &seen : m_seen) {
            if (!seen.listed)
                continue;
            const QStringView text = m_draft.text(seen.line);
            const QStringView lead = label(text).isEmpty() ? text : label(text);
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
    std::vector<Seen> m_seen;
    std::vector<Group> m_groups;
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
