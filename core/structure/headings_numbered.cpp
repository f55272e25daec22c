// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/countreasons.h"
#include "core/structure/headings.h"
#include "core/structure/layoutsense.h"
#include "core/structure/numberedshape.h"
#include "core/structure/sequences.h"
#include "core/structure/titlewords.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace core::structure
{

namespace
{
/// Counts of the forms in a run.
struct Tally {
    int standalone = 0;
    int question = 0;
    int bare = 0;
    int runIn = 0;
    int sentence = 0; ///< with a body right under it
    int item = 0;
    int titled = 0;   ///< of the standalone, those in a title's case
    int withBody = 0; ///< members, the last apart, between which and the next other text stands
    int total = 0;
};

class Judge
{
public:
    Judge(Draft &draft, const ArticleDraft &article)
        : m_draft(draft)
        , m_article(article)
        , m_sequences(proveSequences(draft, article.first, article.end))
        , m_order(m_sequences)
        , m_layout(draft, article)
    {
    }

    HeadingsFound headings()
    {
        shape();
        tally();
        alignQuestions();
        judge();
        takeLabels();
        joinWords();
        HeadingsFound found;
        found.reserve(m_sequences.lines.size());
        for (size_t i = 0; i < m_sequences.lines.size(); ++i) {
            const NumberedLine &numbered = m_sequences.lines[i];
            if (m_verdicts[static_cast<size_t>(numbered.run)] == Verdict::Headings &&
                m_shapes[i].form != NumberedForm::Item)
                found.push_back(heading(i));
            else if (m_verdicts[static_cast<size_t>(numbered.run)] != Verdict::Unproven)
                paragraph(i);
        }
        return found;
    }

private:
    enum class Verdict : quint8 { Unproven, Headings, List };

    void shape()
    {
        m_shapes.reserve(m_sequences.lines.size());
        for (const NumberedLine &n : m_sequences.lines)
            m_shapes.push_back(numberedShape(m_draft.line(n.line), m_draft.text(n.line), n.number));
    }

    void tally()
    {
        m_tallies.resize(m_sequences.runs.size());
        for (size_t r = 0; r < m_sequences.runs.size(); ++r) {
            const auto &members = m_sequences.runs[r].members;
            Tally &t = m_tallies[r];
            t.total = static_cast<int>(members.size());
            for (size_t i = 0; i < members.size(); ++i) {
                NumberedForm &form = m_shapes[static_cast<size_t>(members[i])].form;
                if (form == NumberedForm::Sentence && !headsBody(members[i]))
                    form = NumberedForm::Item;
                count(t, form);
                t.titled += form == NumberedForm::Standalone && isTitled(members[i]) ? 1 : 0;
                if (i + 1 < members.size() && lineOf(members[i + 1]) - lineOf(members[i]) > 1)
                    ++t.withBody;
            }
        }
    }

    bool isTitled(qint32 numbered) const
    {
        const qsizetype line = lineOf(numbered);
        return m_draft.line(line).script == LineScript::Latin &&
               isTitleCase(m_draft.text(line).sliced(numberOf(numbered).length));
    }

    static void count(Tally &t, NumberedForm form)
    {
        switch (form) {
        case NumberedForm::Standalone:
            ++t.standalone;
            break;
        case NumberedForm::Question:
            ++t.question;
            break;
        case NumberedForm::Bare:
            ++t.bare;
            break;
        case NumberedForm::RunIn:
            ++t.runIn;
            break;
        case NumberedForm::Sentence:
            ++t.sentence;
            break;
        case NumberedForm::Item:
            ++t.item;
            break;
        }
    }

    /// Among siblings that are phrases and questions, a question of two sentences is one too.
    void alignQuestions()
    {
        for (size_t r = 0; r < m_tallies.size(); ++r) {
            Tally &t = m_tallies[r];
            const int whole = t.standalone + t.question + t.bare;
            if (whole < 3 || whole * 10 < t.total * 6)
                continue;
            for (const qint32 member : m_sequences.runs[r].members) {
                NumberedShape &shape = m_shapes[static_cast<size_t>(member)];
                const Line &line = m_draft.line(lineOf(member));
                if ((shape.form != NumberedForm::Item && shape.form != NumberedForm::RunIn) ||
                    !asksAtEnd(m_draft.text(lineOf(member))) || line.letters > 2 * headingLimit(line.script) ||
                    !bodyFollows(member))
                    continue;
                --(shape.form == NumberedForm::Item ? t.item : t.runIn);
                ++t.question;
                shape = {NumberedForm::Question, 0, 0};
            }
        }
    }

    /// Right under the line stands text without a number, or a count that begins anew.
    bool headsBody(qint32 numbered) const
    {
        if (!bodyFollows(numbered))
            return false;
        const size_t next = static_cast<size_t>(numbered) + 1;
        if (next >= m_sequences.lines.size() || m_sequences.lines[next].line != lineOf(numbered) + 1)
            return true;
        const NumberedLine &below = m_sequences.lines[next];
        return below.run != m_sequences.lines[static_cast<size_t>(numbered)].run &&
               (m_sequences.runOf(below).parent == numbered || m_sequences.runOf(below).continues);
    }

    qsizetype lineOf(qint32 numbered) const { return m_sequences.lines[static_cast<size_t>(numbered)].line; }
    const Numbering &numberOf(qint32 numbered) const { return m_sequences.lines[static_cast<size_t>(numbered)].number; }

    /// Styles that hardly ever count anything but sections.
    static bool isStrong(const Numbering &n)
    {
        return n.style == NumberStyle::Unit || n.style == NumberStyle::Word || n.style == NumberStyle::Dotted;
    }

    bool bodyFollows(qint32 numbered) const
    {
        const qsizetype line = lineOf(numbered);
        const qsizetype next = line + (m_draft.underlined.contains(line) ? 2 : 1);
        return next < m_article.end &&
               (m_draft.decision(next).kind == LineKind::Open || m_draft.decision(next).kind == LineKind::TableRow);
    }

    void judge()
    {
        m_verdicts.assign(m_sequences.runs.size(), Verdict::Unproven);
        for (size_t r = 0; r < m_verdicts.size(); ++r)
            m_verdicts[r] = verdict(r);
        // Siblings alike: a run of one is a heading where its series makes headings elsewhere.
        QHash<quint32, int> proven;
        for (size_t r = 0; r < m_verdicts.size(); ++r) {
            if (m_verdicts[r] == Verdict::Headings)
                ++proven[m_sequences.runs[r].series];
        }
        for (size_t r = 0; r < m_verdicts.size(); ++r) {
            const Tally &t = m_tallies[r];
            const int whole = t.standalone + t.bare + t.question;
            if (m_verdicts[r] == Verdict::List && isStrong(numberOf(m_sequences.runs[r].members.front())) &&
                whole * 2 >= t.total && t.withBody > 0 && proven.value(m_sequences.runs[r].series) > 0)
                m_verdicts[r] = Verdict::Headings;
            if (m_verdicts[r] == Verdict::Unproven && proven.value(m_sequences.runs[r].series) > 0 && t.item == 0 &&
                t.runIn == 0 && bodyFollows(m_sequences.runs[r].members.front()))
                m_verdicts[r] = Verdict::Headings;
        }
    }

    /// 二、申请人的资格要求： between 一、项目基本情况 and 三、获取招标文件 heads what follows as they do.
    void takeLabels()
    {
        for (size_t r = 0; r < m_verdicts.size(); ++r) {
            if (m_verdicts[r] != Verdict::Headings)
                continue;
            for (const qint32 member : m_sequences.runs[r].members) {
                NumberedShape &shape = m_shapes[static_cast<size_t>(member)];
                if (shape.form == NumberedForm::Item && headsBody(member) &&
                    isLabel(m_draft.line(lineOf(member)), m_draft.text(lineOf(member)), numberOf(member)))
                    shape = {NumberedForm::Standalone, 0, 0};
            }
        }
    }

    /// Chapter numbers alone on their lines, with the chapter's name on the next: nearly all of a run.
    void joinWords()
    {
        m_twoLines.assign(m_sequences.runs.size(), false);
        for (size_t r = 0; r < m_verdicts.size(); ++r) {
            const auto &members = m_sequences.runs[r].members;
            if (m_verdicts[r] != Verdict::Headings || members.size() < 2 ||
                numberOf(members.front()).unit == NumberUnit::Article)
                continue;
            const auto named =
                std::count_if(members.begin(), members.end(), [this](qint32 m) { return hasNameBelow(m); });
            m_twoLines[r] = static_cast<size_t>(named) * 10 >= members.size() * 8;
        }
    }

    bool hasNameBelow(qint32 numbered) const
    {
        constexpr qint32 longestName = 40;
        const qsizetype below = lineOf(numbered) + 1;
        if (m_shapes[static_cast<size_t>(numbered)].form != NumberedForm::Bare || below + 1 >= m_article.end ||
            !m_draft.isOpen(below))
            return false;
        const Line &line = m_draft.line(below);
        const bool phrase = line.letters <= longestName && (line.end == LineEnd::Open || line.end == LineEnd::Bracket);
        return phrase && !m_draft.number(below) && m_draft.line(below + 1).letters > line.letters;
    }

    /// The run inside which the run stands, by its parent line; null at the top.
    const NumberRun *parentRun(size_t r) const
    {
        const qint32 parent = m_sequences.runs[r].parent;
        return parent < 0 ? nullptr : &m_sequences.runOf(m_sequences.lines[static_cast<size_t>(parent)]);
    }

    /// Inside one article of a law, whose numbered lines are its items.
    bool insideLawArticle(size_t r) const
    {
        const NumberRun *parent = parentRun(r);
        return parent && numberOf(parent->members.front()).unit == NumberUnit::Article &&
               m_sequences.runs[r].series != parent->series;
    }

    /// Under an article of a law that opens its paragraph.
    bool underOpeningArticle(size_t r) const
    {
        for (qint32 parent = m_sequences.runs[r].parent; parent >= 0;) {
            const qint32 run = m_sequences.lines[static_cast<size_t>(parent)].run;
            if (numberOf(parent).unit == NumberUnit::Article)
                return lawArticles(m_tallies[static_cast<size_t>(run)]) == Verdict::List;
            parent = m_sequences.runs[static_cast<size_t>(run)].parent;
        }
        return false;
    }

    Verdict verdict(size_t r) const
    {
        const NumberRun &run = m_sequences.runs[r];
        const Tally &t = m_tallies[r];
        const Numbering &first = numberOf(run.members.front());
        if (first.style == NumberStyle::Enumeration)
            return Verdict::List;
        if (first.style == NumberStyle::Sign)
            return signs(run, t);
        const int whole = t.standalone + t.bare + t.question + t.sentence;
        if (first.unit == NumberUnit::Article)
            return lawArticles(t);
        if (insideLawArticle(r) && !isStrong(first) && t.withBody * 2 < t.total)
            return Verdict::List;
        // ２　前項の…, 一　…: paragraphs and items of a Japanese law.
        const bool bare = first.style == NumberStyle::ArabicBlank || first.style == NumberStyle::HanAlone;
        if (bare && t.bare == 0 && underOpeningArticle(r))
            return Verdict::List;
        if (first.style == NumberStyle::Dotted && !run.startsAtOne && !hasDottedParent(run, first))
            return Verdict::List;
        if (t.total == 1 && !run.continues)
            return lone(run, t, first);
        const bool bodies = t.withBody * 2 >= t.total - 1 && bodyFollows(run.members.back());
        const bool titled = bodies && t.titled * 10 >= t.total * 9;
        if (m_layout.isTelling() && first.style >= NumberStyle::Arabic && !titled && noneApart(run))
            return Verdict::List;
        // Sections count on with text between: those with a title of their own are headings, whatever became of others.
        if (first.style == NumberStyle::Dotted && run.startsAtOne && t.total >= 3 && whole >= 2 &&
            t.withBody * 10 >= (t.total - 1) * 8)
            return Verdict::Headings;
        if (whole * 10 >= t.total * 6)
            return bodies || (isStrong(first) && t.withBody > 0) ? Verdict::Headings : Verdict::List;
        // In English only whole texts are divided so: 2. Grant of Licence. Each …
        if (run.parent >= 0 && t.runIn > 0 && m_draft.line(lineOf(run.members.front())).script == LineScript::Latin)
            return Verdict::List;
        if ((whole + t.runIn) * 10 >= t.total * 6 && !isStrong(first) && first.style <= NumberStyle::Circled)
            return Verdict::Headings;
        return Verdict::List;
    }

    /// 2.3.4 under 2.3: the number says itself where it belongs.
    bool hasDottedParent(const NumberRun &run, const Numbering &first) const
    {
        if (first.depth == 2)
            return true;
        for (qint32 parent = run.parent; parent >= 0;
             parent = m_sequences.runOf(m_sequences.lines[static_cast<size_t>(parent)]).parent) {
            const Numbering &above = numberOf(parent);
            if (above.style == NumberStyle::Dotted && above.depth < first.depth)
                return std::equal(above.parts.begin(), above.parts.begin() + above.depth, first.parts.begin());
        }
        return false;
    }

    /// Where headings lie otherwise than paragraphs, numbers that lie like these count a list.
    bool noneApart(const NumberRun &run) const
    {
        return std::none_of(run.members.begin(), run.members.end(),
                            [this](qint32 m) { return m_layout.setsApart(lineOf(m)); });
    }

    static Verdict lawArticles(const Tally &t)
    {
        // 第三条 alone on its line, or with a caption of its own, heads what follows; else it opens its paragraph.
        return (t.bare + t.standalone) * 10 >= t.total * 8 && t.withBody * 2 >= t.total - 1 ? Verdict::Headings
                                                                                            : Verdict::List;
    }

    /// A sign counts nothing: only lines that are all phrases, with text under each, are headings.
    Verdict signs(const NumberRun &run, const Tally &t) const
    {
        const bool bodies = t.withBody * 10 >= (t.total - 1) * 6 && bodyFollows(run.members.back());
        const bool phrases = (t.standalone + t.question) * 10 >= t.total * 9;
        if (t.total == 1)
            return Verdict::Unproven;
        return bodies && phrases ? Verdict::Headings : Verdict::List;
    }

    Verdict lone(const NumberRun &run, const Tally &t, const Numbering &first) const
    {
        if (first.style == NumberStyle::Dotted && first.value != 1 && run.parent < 0)
            return Verdict::Unproven;
        if (!isStrong(first) || t.item + t.runIn + t.sentence > 0 || !bodyFollows(run.members.front()))
            return Verdict::Unproven;
        return Verdict::Headings;
    }

    void paragraph(size_t i)
    {
        const NumberedLine &n = m_sequences.lines[i];
        Decision &d = m_draft.decision(n.line);
        if (d.kind != LineKind::Open)
            return;
        d.kind = LineKind::Paragraph;
        d.note = m_draft.addNote({m_reasons.number(written(i)), {}, 1});
    }

    QStringView written(size_t i) const
    {
        const NumberedLine &n = m_sequences.lines[i];
        return m_draft.text(n.line).first(n.number.numberLength);
    }

    HeadingFound heading(size_t i)
    {
        const NumberedLine &n = m_sequences.lines[i];
        const NumberedShape &shape = m_shapes[i];
        HeadingFound h;
        h.line = n.line;
        h.rank = m_order.rank(n.number.series());
        h.number = m_reasons.number(written(i));
        h.sectioning =
            m_sequences.runOf(n).members.size() > 1 && (isStrong(n.number) || n.number.style == NumberStyle::HanComma);
        if (shape.form == NumberedForm::RunIn) {
            h.lead = shape.lead;
            h.leadStop = shape.stop;
        }
        h.lines = m_twoLines[static_cast<size_t>(n.run)] && hasNameBelow(static_cast<qint32>(i)) ? 2 : 1;
        explain(&h, i);
        return h;
    }

    CountPlace placeOf(size_t i) const
    {
        const NumberRun &run = m_sequences.runOf(m_sequences.lines[i]);
        const auto at = std::lower_bound(run.members.begin(), run.members.end(), static_cast<qint32>(i));
        CountPlace place;
        place.number = written(i);
        place.parent = run.parent >= 0 ? written(static_cast<size_t>(run.parent)) : QStringView();
        if (at != run.members.begin()) {
            place.kind = CountPlace::Kind::Follows;
            place.other = written(static_cast<size_t>(*(at - 1)));
        } else if (run.members.size() > 1) {
            place.kind = CountPlace::Kind::Begins;
            place.other = written(static_cast<size_t>(run.members[1]));
        } else {
            place.parent = {};
        }
        return place;
    }

    void explain(HeadingFound *h, size_t i)
    {
        const NumberRun &run = m_sequences.runOf(m_sequences.lines[i]);
        const size_t size = run.members.size();
        h->reason = m_reasons.reason(placeOf(i));
        h->confidence = size >= 3 ? 0.97f : size == 2 ? 0.9f : 0.7f;
        if (run.gaps)
            h->confidence -= 0.1f;
        // 3.0 may be a version, 第一項 a reference.
        const Numbering &n = m_sequences.lines[i].number;
        const bool weak = (n.style == NumberStyle::Dotted && h->number.back().isDigit()) ||
                          n.unit == NumberUnit::SubItem || n.unit == NumberUnit::Division;
        if (size == 1 && weak)
            h->confidence = 0.5f;
        if (m_shapes[i].form == NumberedForm::Sentence) {
            h->confidence = std::min(h->confidence, 0.55f);
            h->reason =
                QCoreApplication::translate("core::structure", "%1, but it closes as a sentence does").arg(h->reason);
        }
    }

    Draft &m_draft;
    const ArticleDraft &m_article;
    Sequences m_sequences;
    SeriesOrder m_order;
    LayoutSense m_layout;
    CountReasons m_reasons;
    std::vector<NumberedShape> m_shapes;
    std::vector<Tally> m_tallies;
    std::vector<Verdict> m_verdicts;
    std::vector<bool> m_twoLines;
};
} // namespace

HeadingsFound numberedHeadings(Draft &draft, const ArticleDraft &article)
{
    return Judge(draft, article).headings();
}

} // namespace core::structure
