// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/blankmodel.h"

#include "core/repair/sectionnumber.h"

#include <algorithm>
#include <array>

namespace core::repair
{

using text::TextRange;

namespace
{
constexpr std::array<qint16, 1351> weights{
#include "core/repair/blankmodel.inc"
};
constexpr float scale = 100;

enum Before { Stop, Semicolon, Colon, LatinStop, HanPoint, Comma, Quote, Han, Bracket, Digit, Upper, Lower, Sign };
constexpr int befores = 13;
enum After {
    AtSection,
    AtNumber,
    AtHan,
    AtDigit,
    AtUpper,
    AtLower,
    AtOpening,
    AtQuote,
    AtMark,
    AtBullet,
    AtSign,
};
constexpr int afters = 11;

/// Where each group of features begins in the table.
enum Group {
    Bias = 0,
    Pair = Bias + 1,
    Nested = Pair + befores * afters,
    Next = Nested + 1,
    Last = Next + 8,
    Length = Last + 8,
    Stopped = Length + 18,
    Open = Stopped + 1,
    Following = Open + befores * afters * 2,
    Preceding = Following + afters * (afters + 1) * 3,
    Ending = Preceding + (befores + 1) * befores,
    Repeats = Ending + afters * (befores + 1),
    Numbered = Repeats + 4,
    Words = Numbered + befores * afters,
    Total = Words + 6,
};
static_assert(Total == weights.size());

bool isHan(QChar c)
{
    return (c.unicode() >= 0x3400 && c.unicode() <= 0x9FFF) || c == u'〇';
}

bool isLatin(QChar c)
{
    return c.unicode() < 0x250 && c.isLetter();
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

Before kindBefore(QStringView text, qsizetype lineStart, qsizetype at)
{
    qsizetype i = at - 1;
    while (i > lineStart && QStringView(u"”’」』\"》'").contains(text.at(i)))
        --i;
    const bool quoted = i < at - 1;
    const QChar c = text.at(i);
    const QChar last = i > lineStart ? text.at(i - 1) : QChar(u' ');
    if (QStringView(u"。！？…").contains(c))
        return Stop;
    if (c == u'；' || c == u';')
        return Semicolon;
    if (c == u'：' || c == u':')
        return Colon;
    if (c == u'!' || c == u'?')
        return isLatin(last) ? LatinStop : Stop;
    if (c == u'.')
        return isHan(last) || last == u')' || last == u'）' ? HanPoint : LatinStop;
    if (QStringView(u"，,、").contains(c))
        return Comma;
    if (quoted)
        return Quote;
    if (isHan(c))
        return Han;
    if (QStringView(u")）]】").contains(c))
        return Bracket;
    if (c.isDigit())
        return Digit;
    if (isLatin(c))
        return c.isUpper() ? Upper : Lower;
    return Sign;
}

/// 2.3.1. or A.1 before a blank: the number of a section.
bool opensSection(QStringView head)
{
    qsizetype at = 0;
    int parts = 0;
    if (head.size() > 2 && head.at(0) >= u'A' && head.at(0) <= u'Z' && head.at(1) == u'.') {
        at = 2;
        ++parts;
    }
    for (;;) {
        const qsizetype from = at;
        while (at < head.size() && isDigit(head.at(at)))
            ++at;
        if (at == from)
            return false;
        ++parts;
        if (at + 1 >= head.size() || head.at(at) != u'.' || !isDigit(head.at(at + 1)))
            break;
        ++at;
    }
    if (at < head.size() && head.at(at) == u'.')
        ++at;
    return parts >= 2 && at < head.size() && head.at(at).isSpace();
}

After kindAfter(QStringView text, TextRange line, qsizetype at)
{
    constexpr qsizetype lookahead = 24;
    const QStringView head = text.sliced(at, std::min(lookahead, line.end() - at));
    const QChar c = head.front();
    const bool mayCount = isDigit(c) || isHan(c) || c == u'(' || c == u'（' || (c >= u'A' && c <= u'Z');
    if (mayCount && opensSection(head))
        return AtSection;
    if (mayCount && !isLatin(c) && sectionNumberLength(head) > 0)
        return AtNumber;
    if (isHan(c))
        return AtHan;
    if (c.isDigit())
        return AtDigit;
    if (isLatin(c))
        return c.isUpper() ? AtUpper : AtLower;
    if (QStringView(u"(（[【").contains(c))
        return AtOpening;
    if (QStringView(u"“\"《「‘'").contains(c))
        return AtQuote;
    if (QStringView(u"，,。、.;:!?)）").contains(c))
        return AtMark;
    return QStringView(u"•→*-·").contains(c) ? AtBullet : AtSign;
}

template <size_t Size>
int bucket(qsizetype value, const std::array<int, Size> &borders)
{
    return static_cast<int>(std::lower_bound(borders.begin(), borders.end(), value) - borders.begin());
}

/// The length of a number and the blanks after it: "2.3. ".
qsizetype numberHead(QStringView words)
{
    qsizetype at = 0;
    if (words.size() > 2 && words.at(0) >= u'A' && words.at(0) <= u'Z' && words.at(1) == u'.')
        at = 2;
    const qsizetype digits = at;
    while (at < words.size() &&
           (isDigit(words.at(at)) || (at > digits && words.at(at) == u'.' && words.at(at - 1) != u'.')))
        ++at;
    if (at == digits)
        return 0;
    while (at < words.size() && words.at(at).isSpace())
        ++at;
    return at;
}

/// Sums the weights of one line's blanks, from left to right.
class Scorer
{
public:
    Scorer(QStringView text, TextRange line, const std::vector<BlankPlace> &blanks)
        : m_text(text), m_line(line), m_blanks(blanks)
    {
        m_before.reserve(blanks.size());
        m_after.reserve(blanks.size());
        for (const BlankPlace &blank : blanks) {
            m_before.push_back(kindBefore(text, line.start(), blank.range.start()));
            m_after.push_back(kindAfter(text, line, blank.range.end()));
        }
    }

    std::vector<float> scores()
    {
        std::vector<float> out;
        out.reserve(m_blanks.size());
        m_piece = m_read = m_line.start();
        for (size_t i = 0; i < m_blanks.size(); ++i)
            out.push_back(score(i));
        return out;
    }

private:
    void add(int feature) { m_sum += weights[static_cast<size_t>(feature)]; }

    float score(size_t i)
    {
        static constexpr std::array<int, 7> steps{1, 2, 4, 8, 16, 30, 60};
        static constexpr std::array<int, 8> lengths{3, 6, 10, 16, 24, 40, 70, 120};
        const TextRange blank = m_blanks[i].range;
        const Before before = m_before[i];
        const bool strong = before == Stop || before == HanPoint || before == LatinStop || before == Colon;
        const qsizetype next = (i + 1 < m_blanks.size() ? m_blanks[i + 1].range.start() : m_line.end()) - blank.end();
        const qsizetype last = blank.start() - (i > 0 ? m_blanks[i - 1].range.end() : m_line.start());
        for (; m_read < blank.start(); ++m_read) {
            const QChar c = m_text.at(m_read);
            m_stopped = m_stopped || c == u'。' || c == u'；';
            m_paused = m_paused || c == u',' || c == u'，';
        }
        m_sum = 0;
        add(Bias);
        add(Pair + before * afters + m_after[i]);
        add(Next + bucket(next, steps));
        add(Last + bucket(last, steps));
        add(Length + (strong ? 9 : 0) + bucket(blank.start() - m_piece, lengths));
        if (m_blanks[i].nested)
            add(Nested);
        if (m_stopped)
            add(Stopped);
        addOpen(i, next);
        addWords(i, last, next);
        if (strong) {
            m_piece = blank.end();
            m_stopped = m_paused = false;
        }
        return static_cast<float>(m_sum) / scale;
    }

    /// After a word or number: what stands around decides.
    void addOpen(size_t i, qsizetype next)
    {
        const int before = m_before[i];
        const int after = m_after[i];
        if (before < Quote)
            return;
        const bool more = i + 1 < m_blanks.size();
        const int following = more ? static_cast<int>(m_after[i + 1]) : afters;
        const int ending = more ? static_cast<int>(m_before[i + 1]) : befores;
        const int preceding = i > 0 ? static_cast<int>(m_before[i - 1]) : befores;
        const bool clean = !m_stopped && !m_paused;
        add(Open + (before * afters + after) * 2 + (clean ? 1 : 0));
        add(Following + (after * (afters + 1) + following) * 3 + (next <= 1 ? 0 : next <= 3 ? 1 : 2));
        add(Preceding + preceding * befores + before);
        add(Ending + after * (befores + 1) + ending);
    }

    /// A title's number, and its words that stand again.
    void addWords(size_t i, qsizetype last, qsizetype next)
    {
        static constexpr std::array<int, 5> lengths{2, 4, 8, 16, 30};
        constexpr qsizetype longestWord = 24;
        constexpr qsizetype longestTitle = 60;
        const TextRange blank = m_blanks[i].range;
        const QStringView words = m_text.sliced(m_piece, blank.start() - m_piece);
        const qsizetype number = numberHead(words);
        const QStringView title = words.sliced(number);
        const QStringView rest = m_text.sliced(blank.end(), m_line.end() - blank.end());
        const QStringView word = rest.first(std::min(next, longestWord));
        if (last >= 2 && m_text.sliced(blank.start() - last, last).compare(word, Qt::CaseInsensitive) == 0)
            add(Repeats);
        if (title.size() >= 2 && title.size() <= longestTitle) {
            const qsizetype space = title.indexOf(u' ');
            const QStringView first = space < 0 ? title : title.first(space);
            if (rest.startsWith(title, Qt::CaseInsensitive))
                add(Repeats + 1);
            else if (title.size() >= 4 && next >= 2 && first.compare(word, Qt::CaseInsensitive) == 0)
                add(Repeats + 2);
        }
        if (number > 0) {
            add(Repeats + 3);
            add(Numbered + m_before[i] * afters + m_after[i]);
            add(Words + bucket(title.size(), lengths));
        }
    }

    QStringView m_text;
    TextRange m_line;
    const std::vector<BlankPlace> &m_blanks;
    std::vector<Before> m_before;
    std::vector<After> m_after;
    qsizetype m_piece = 0; ///< behind the last blank after a stop or colon
    qsizetype m_read = 0;
    bool m_stopped = false; ///< the piece holds a stop
    bool m_paused = false;  ///< the piece holds a comma
    int m_sum = 0;
};
} // namespace

std::vector<float> joinScores(QStringView text, TextRange line, const std::vector<BlankPlace> &blanks)
{
    return Scorer(text, line, blanks).scores();
}

} // namespace core::repair
