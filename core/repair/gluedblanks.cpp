// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/gluedblanks.h"

#include "core/repair/blankmodel.h"
#include "core/repair/gluedline.h"
#include "core/repair/lineblanks.h"
#include "core/repair/namerows.h"
#include "core/repair/sectionnumber.h"
#include "core/text/charclass.h"
#include "core/text/numerals.h"

#include <QString>

#include <algorithm>

namespace core::repair
{

using text::CharClass;
using text::CharSet;
using text::TextRange;

namespace
{
/// Frequent family names: two or three letters that begin with one, between blanks, are a person.
bool isName(QStringView word)
{
    static const QString names =
        QStringLiteral("王李张張刘劉陈陳杨楊黄黃赵趙周吴吳徐孙孫马馬朱胡郭何高林郑鄭谢謝罗羅梁宋唐许許韩韓冯馮邓鄧曹彭"
                       "曾肖蕭田董袁潘于蒋蔣蔡"
                       "余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫阎"
                       "段雷侯龙龍史陶黎贺賀顾顧"
                       "毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯施封殷梅龚景邢颜顏温溫季俞章鲁魯葛");
    return (word.size() == 2 || word.size() == 3) && names.contains(word.front()) &&
           std::all_of(word.begin(), word.end(), [](QChar c) { return isIdeograph(c); });
}

class Splitter
{
public:
    /// `scores`, where there are any, say of each blank how likely paragraphs were joined there.
    Splitter(QStringView text, TextRange line, const std::vector<Blank> &blanks, std::vector<float> scores)
        : m_text(text), m_line(line), m_blanks(blanks), m_scores(std::move(scores))
    {
        std::vector<TextRange> words;
        qsizetype from = line.start();
        for (const Blank &blank : blanks) {
            words.emplace_back(from, blank.range.start());
            from = blank.range.end();
        }
        words.emplace_back(from, line.end());
        m_rows = nameRows(text, words);
    }

    std::vector<TextRange> run()
    {
        m_start = m_line.start();
        seekTitleEnd(0);
        for (size_t i = 0; i < m_blanks.size(); ++i) {
            if (!partsAt(i))
                continue;
            m_places.push_back(m_blanks[i].range);
            m_start = m_blanks[i].range.end();
            seekTitleEnd(i + 1);
        }
        return std::move(m_places);
    }

private:
    bool partsAt(size_t i) const
    {
        switch (m_rows[i + 1]) {
        case RowBlank::Parts:
            return true;
        case RowBlank::Holds:
            return false;
        case RowBlank::Open:
            break;
        }
        if (holdsCouplet(i))
            return false;
        return i == m_titleEnd || endsArticleNumber(i) || (m_scores.empty() ? splitsAt(i) : isLikely(i));
    }

    /// 第三回 辦棉花賺利壯腰纏 收繭子誇多合股份: the two lines of one length that name a chapter of a novel.
    bool holdsCouplet(size_t i) const
    {
        constexpr qsizetype shortest = 4;
        constexpr qsizetype longest = 16;
        const QStringView title = piece(i);
        const qsizetype number = sectionNumberLength(title);
        static constexpr CharSet units(u"回囘话話折齣");
        if (number == 0 || !title.startsWith(u'第') || !units.contains(title.at(number - 1)))
            return false;
        const QStringView first = CharClass::trimmed(title.sliced(number));
        const QStringView second = word(i);
        const auto verse = [](QStringView line) { return std::all_of(line.begin(), line.end(), isIdeograph); };
        return first.size() >= shortest && first.size() <= longest && first.size() == second.size() && verse(first) &&
               verse(second);
    }

    QStringView after(size_t i) const
    {
        return m_text.sliced(m_blanks[i].range.end(), m_line.end() - m_blanks[i].range.end());
    }
    /// The piece from the last paragraph's start to the blank.
    QStringView piece(size_t i) const { return m_text.sliced(m_start, m_blanks[i].range.start() - m_start); }
    /// What stands between this blank and the next.
    QStringView word(size_t i) const
    {
        const qsizetype from = m_blanks[i].range.end();
        const qsizetype to = i + 1 < m_blanks.size() ? m_blanks[i + 1].range.start() : m_line.end();
        return m_text.sliced(from, to - from);
    }

    bool splitsAt(size_t i) const
    {
        const Blank &blank = m_blanks[i];
        const QChar next = m_text.at(blank.range.end());
        if (blank.nested || next == u'，' || next == u',' || next == u'。' || next == u'、')
            return false;
        if (isOnlyNumber(piece(i)))
            return false;
        const bool numbered = sectionNumberLength(after(i)) > 0;
        switch (blank.before) {
        case Before::Stop:
            return next != u'*' || blank.range.start() - m_start > 12;
        case Before::Han:
            if (numbered)
                return next.isDigit() ? headingBefore(i) && !piece(i).contains(u'：') && !piece(i).contains(u':')
                                      : true;
            return headingBefore(i) && startsAnew(i, next);
        case Before::Bracket:
            return numbered || (isIdeograph(next) && headingBefore(i) && piece(i).size() > 3);
        case Before::Digit:
            if (piece(i).size() == 10 && piece(i).at(4) == u'-' && piece(i).at(7) == u'-')
                return true; // a date on a line of its own
            [[fallthrough]];
        case Before::Other:
            return numbered && piece(i).size() > 3 && blank.before == Before::Digit ? headingBefore(i)
                                                                                    : numbered && isDotted(after(i));
        }
        return false;
    }

    /// 第 1 條 on a line of its own, as laws print it that set the number apart so; or what stands before it.
    bool endsArticleNumber(size_t i) const
    {
        const auto articleLength = [](QStringView text) {
            const qsizetype length = spacedUnitLength(text);
            return length > 0 && (text.at(length - 1) == u'條' || text.at(length - 1) == u'条') ? length : 0;
        };
        if (m_blanks[i].nested)
            return false;
        return articleLength(m_text.sliced(m_start, m_line.end() - m_start)) == piece(i).size() ||
               (articleLength(after(i)) > 0 && endsClause(i));
    }

    /// The blank stands where a text may end: a reference to an article stands in a sentence.
    bool endsClause(size_t i) const
    {
        return m_blanks[i].before == Before::Stop || (m_blanks[i].before == Before::Han && headingBefore(i));
    }

    /// Where a section's title ends its own signs tell best; elsewhere the scores.
    bool isLikely(size_t i) const
    {
        constexpr float threshold = -0.3F; // found on texts the model was not trained on
        constexpr qsizetype longestTitle = 60;
        if (isDotted(m_text.sliced(m_start, m_line.end() - m_start)) && piece(i).size() <= longestTitle)
            return (m_titleEnd >= m_blanks.size() || i > m_titleEnd) && splitsAt(i);
        return m_scores[i] > threshold;
    }

    /// 6.1. or 3、 — not 12.3, which may be any number of a sentence.
    static bool isClosedNumber(QStringView text)
    {
        const qsizetype length = sectionNumberLength(text);
        return length > 0 && QStringView(u".．、").contains(text.at(length - 1));
    }

    /// Where a section's number (2.3.1.) opens the piece: the blank at which its title most likely ends, among those
    /// before the first stop. The title's own word again after a blank is the best sign, then a blank between Han.
    void seekTitleEnd(size_t from)
    {
        m_titleEnd = m_blanks.size();
        const QStringView rest = m_text.sliced(m_start, m_line.end() - m_start);
        if (!isDotted(rest))
            return;
        const qsizetype title = m_start + sectionNumberLength(rest);
        constexpr qsizetype longestTitle = 50;
        int best = 0;
        size_t likeliest = m_blanks.size();
        for (size_t i = from; i < m_blanks.size() && m_blanks[i].range.start() <= title + longestTitle; ++i) {
            if (m_blanks[i].range.start() <= title || m_blanks[i].nested)
                continue;
            if (m_blanks[i].before == Before::Stop) {
                // A question or a short sentence: it is the title as a whole, unless the signs are plain.
                const QChar stop = m_text.at(m_blanks[i].range.start() - 1);
                const bool asks = stop == u'?' || stop == u'？';
                if (best < (asks ? 5 : 4))
                    m_titleEnd = best == 0 && !asks ? likeliest : m_blanks.size();
                return;
            }
            if (isDotted(after(i))) { // the next section's number
                m_titleEnd = best >= 4 ? m_titleEnd : i;
                return;
            }
            if (!m_scores.empty() && m_scores[i] > 1.0F &&
                (likeliest == m_blanks.size() || m_scores[i] > m_scores[likeliest]))
                likeliest = i;
            const int score = titleEndScore(title, i);
            if (score > best) {
                best = score;
                m_titleEnd = i;
            }
        }
        if (best == 0)
            m_titleEnd = likeliest;
    }

    static bool holdsWord(QStringView words, QStringView word)
    {
        const auto parted = [&](qsizetype i) { return i < 0 || i >= words.size() || words.at(i).isSpace(); };
        for (qsizetype at = words.indexOf(word); at >= 0; at = words.indexOf(word, at + 1)) {
            if (parted(at - 1) && parted(at + word.size()))
                return true;
        }
        return false;
    }

    int titleEndScore(qsizetype titleStart, size_t i) const
    {
        const QStringView words = m_text.sliced(titleStart, m_blanks[i].range.start() - titleStart).trimmed();
        const QStringView next = word(i);
        if (words.isEmpty() || next.isEmpty())
            return 0;
        const qsizetype last = words.lastIndexOf(u' ');
        if (words.size() >= 2 && after(i).startsWith(words, Qt::CaseInsensitive))
            return 6;
        if (next.size() >= 2 && words.sliced(last + 1).compare(next, Qt::CaseInsensitive) == 0)
            return 5;
        // A name in the title is most likely what the first sentence speaks of.
        if (m_blanks[i].before == Before::Han && next.size() >= 3 && isLatin(next.front()) && holdsWord(words, next))
            return 4;
        const bool joins = QStringView(u"和与與及或的在是为為到").contains(next.front());
        if (m_blanks[i].before == Before::Han && isIdeograph(next.front()))
            return next.size() > 1 || i + 1 >= m_blanks.size() || !isIdeograph(m_text.at(m_blanks[i + 1].range.end()))
                       ? 4
                       : 0;
        const bool quoted = QStringView(u"”\"」").contains(words.back()) && isIdeograph(next.front());
        if ((m_blanks[i].before == Before::Bracket || quoted) && !joins)
            return 3;
        const bool latin = std::none_of(words.begin(), words.end(), [](QChar c) { return isIdeograph(c); });
        return latin && isIdeograph(next.front()) && !joins ? 3 : 0;
    }

    static bool isDotted(QStringView text)
    {
        const qsizetype length = sectionNumberLength(text);
        return length > 2 && text.first(length).count(u'.') >= 2;
    }

    /// 第一条 alone, or 6.1. alone: the blank belongs to the number. So does a single character set apart: 总 则.
    bool isOnlyNumber(QStringView piece) const
    {
        if (piece.size() == 1)
            return true;
        return sectionNumberLength(m_text.sliced(m_start, m_line.end() - m_start)) >= piece.size();
    }

    /// The piece before the blank is short and has no sentence in it: a heading, if a paragraph follows.
    bool headingBefore(size_t i) const
    {
        constexpr qsizetype longestHeading = 60;
        const QStringView text = piece(i);
        if (text.size() > longestHeading)
            return false;
        for (const QChar c : text) {
            if (QStringView(u"。；;").contains(c))
                return false;
        }
        return true;
    }

    bool startsAnew(size_t i, QChar next) const
    {
        const QStringView w = word(i);
        // 总 则, 主 任: spaced-out letters; 第一章 总则: the chapter's name; a name after an office.
        const bool single =
            (w.size() == 1 && next != u'*') || (piece(i).size() >= 2 && piece(i).at(piece(i).size() - 2).isSpace());
        if (single || isName(w) || w.contains(u'·') || isDatedLine(i))
            return false;
        if (next.isDigit())
            return startsWithYear(w);
        if (isIdeograph(next) || QStringView(u"“《「(（*—").contains(next))
            return !QStringView(u"(（").contains(next) || endsWithDate(piece(i));
        return false;
    }

    static bool startsWithYear(QStringView word)
    {
        const auto year = text::readArabicNumeral(word);
        return year && year->length < word.size() &&
               (word.at(year->length) == u'年' || word.at(year->length) == u'月' || year->length == 4);
    }

    static bool endsWithDate(QStringView piece) { return piece.size() <= 14 && piece.endsWith(u'日'); }

    /// A date and what happened then: 2018年10月26日 第十三届…通过.
    bool isDatedLine(size_t i) const
    {
        const QStringView p = piece(i);
        if (p.size() > 14 || !p.endsWith(u'日') || !p.front().isDigit())
            return false;
        const QStringView w = word(i);
        return std::none_of(w.begin(), w.end(), [](QChar c) { return QStringView(u"。；，,(（").contains(c); }) &&
               m_start < m_line.start() + 400;
    }

    QStringView m_text;
    TextRange m_line;
    const std::vector<Blank> &m_blanks;
    std::vector<float> m_scores;
    std::vector<RowBlank> m_rows; ///< of each word, the first of which no blank precedes
    std::vector<TextRange> m_places;
    qsizetype m_start = 0;
    size_t m_titleEnd = 0; ///< the blank that ends a section's title, m_blanks.size() for none
};
/// Blanks part Han from Latin words and numbers here, so a blank by itself says little.
bool isMixed(QStringView text, const std::vector<Blank> &blanks)
{
    size_t mixed = 0;
    for (const Blank &blank : blanks) {
        const QChar before = text.at(blank.range.start() - 1);
        const QChar after = text.at(blank.range.end());
        const auto narrow = [](QChar c) { return c.unicode() < 0x250 && c.isLetterOrNumber(); };
        mixed += (isIdeograph(before) && narrow(after)) || (narrow(before) && isIdeograph(after)) ? 1 : 0;
    }
    return mixed >= 10 && mixed * 5 >= blanks.size();
}

std::vector<float> scoresOf(QStringView text, TextRange line, const std::vector<Blank> &blanks)
{
    if (!isMixed(text, blanks))
        return {};
    std::vector<BlankPlace> places;
    places.reserve(blanks.size());
    for (const Blank &blank : blanks)
        places.push_back({blank.range, blank.nested});
    return joinScores(text, line, places);
}
} // namespace

std::vector<TextRange> gluedBlanks(QStringView text, TextRange line)
{
    if (!mayBeGlued(text, line))
        return {};
    const std::vector<Blank> blanks = blanksOf(text, line);
    if (!isGlued(text, line, blanks))
        return {};
    return Splitter(text, line, blanks, scoresOf(text, line, blanks)).run();
}

} // namespace core::repair
