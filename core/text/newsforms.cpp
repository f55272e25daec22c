// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/newsforms.h"

#include "core/text/bylinereader.h"
#include "core/text/charclass.h"
#include "core/text/names.h"

#include <QString>
#include <QStringTokenizer>

#include <algorithm>
#include <initializer_list>

namespace core::text
{

namespace
{
using Words = std::initializer_list<QStringView>;

/// startsWith() for words of a few letters, most of which differ in the first.
bool opensWith(QStringView text, QStringView word)
{
    return text.size() >= word.size() && std::equal(word.begin(), word.end(), text.begin());
}

bool startsWithAny(QStringView text, const Words &words)
{
    return std::any_of(words.begin(), words.end(), [text](QStringView word) { return opensWith(text, word); });
}

bool endsWithAny(QStringView text, const Words &words)
{
    return std::any_of(words.begin(), words.end(), [text](QStringView word) {
        return text.size() >= word.size() && opensWith(text.last(word.size()), word);
    });
}

bool isOpenBracket(QChar c)
{
    return c == QChar(0xFF08) || c == u'(' || c == QChar(0x3010) || c == QChar(0x3014);
}

bool isCloseBracket(QChar c)
{
    return c == QChar(0xFF09) || c == u')' || c == QChar(0x3011) || c == QChar(0x3015);
}

bool isHan(QChar c)
{
    return c >= QChar(0x4E00) && c <= QChar(0x9FFF);
}

bool holdsSentence(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return CharClass::is(c, CharClass::Sentence); });
}

/// The text without a bracket that closes it: 张三摄（新华社发）.
QStringView withoutLastBracket(QStringView text)
{
    if (text.isEmpty() || !isCloseBracket(text.back()))
        return text;
    for (qsizetype i = text.size() - 1; i > 0; --i) {
        if (isOpenBracket(text.at(i)))
            return CharClass::trimmed(text.left(i));
    }
    return text;
}

/// What the names of papers, agencies and stations end with.
constexpr CharSet outletEnds(u"社報报網网刊台");
constexpr qsizetype longestName = 7;

/// Whether the name of an outlet may open the text, or follow 据: most texts are told by it.
bool mayOpenWithOutlet(QStringView text)
{
    const auto skipBlanks = [text](qsizetype at) {
        while (at < text.size() && CharClass::is(text[at], CharClass::Space))
            ++at;
        return at;
    };
    qsizetype at = skipBlanks(0);
    if (at < text.size() && (text[at] == QChar(0x636E) || text[at] == QChar(0x64DA))) // 据, 據
        at = skipBlanks(at + 1);
    const QStringView name = text.sliced(at).left(longestName);
    return std::any_of(name.begin(), name.end(), [](QChar c) { return outletEnds.contains(c); });
}

/// Reads a text from left to right, blanks skipped between the parts.
class Reader
{
public:
    explicit Reader(QStringView text) : m_text(text) {}

    qsizetype at() const { return m_at; }
    void blanks()
    {
        while (m_at < m_text.size() && CharClass::is(m_text.at(m_at), CharClass::Space))
            ++m_at;
    }
    /// The first of the words that stands here.
    bool word(const Words &words)
    {
        blanks();
        for (const QStringView word : words) {
            if (opensWith(m_text.sliced(m_at), word)) {
                m_at += word.size();
                return true;
            }
        }
        return false;
    }
    bool number()
    {
        static constexpr CharSet numerals(u"一二三四五六七八九十");
        blanks();
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_at - from < 4 &&
               (CharClass::is(m_text.at(m_at), CharClass::Digit) || numerals.contains(m_text.at(m_at))))
            ++m_at;
        return m_at > from;
    }
    /// A name of up to seven letters that ends as those of papers, agencies and stations do: 法新社, 清溪日报.
    bool outlet()
    {
        blanks();
        for (qsizetype i = m_at; i < m_text.size() && i - m_at < longestName && isHan(m_text.at(i)); ++i) {
            if (i > m_at && outletEnds.contains(m_text.at(i))) {
                m_at = i + 1;
                return true;
            }
        }
        return false;
    }
    /// What follows is set apart: a blank, a bracket, or the end.
    bool isApart() const
    {
        return m_at >= m_text.size() || m_text.at(m_at).isSpace() || isOpenBracket(m_text.at(m_at));
    }
    /// Up to `most` letters that are no digits: the name of a place.
    void place(qsizetype most)
    {
        blanks();
        const qsizetype from = m_at;
        static constexpr CharSet ends(u"电讯電訊一二三四五六七八九十");
        while (m_at < m_text.size() && m_at - from < most && CharClass::is(m_text.at(m_at), CharClass::Letter) &&
               !ends.contains(m_text.at(m_at)))
            ++m_at;
    }
    /// A bracket of at most `most` units that holds one of the words.
    bool bracket(qsizetype most, const Words &words)
    {
        blanks();
        if (m_at >= m_text.size() || !isOpenBracket(m_text.at(m_at)))
            return false;
        for (qsizetype i = m_at + 1; i < m_text.size() && i - m_at <= most; ++i) {
            if (!isCloseBracket(m_text.at(i)))
                continue;
            const QStringView inside = m_text.mid(m_at, i - m_at);
            if (std::none_of(words.begin(), words.end(), [inside](QStringView w) { return inside.contains(w); }))
                return false;
            m_at = i + 1;
            return true;
        }
        return false;
    }

private:
    static constexpr qsizetype longestName = 7;
    static constexpr CharSet outletEnds{u"社报報网網刊台"};

    QStringView m_text;
    qsizetype m_at = 0;
};

/// "By Jane Smith and Tom Gray"
bool isEnglishByline(QStringView text)
{
    if (!startsWithAny(text, {u"By ", u"BY "}) || text.contains(u','))
        return false;
    int words = 0;
    for (const QStringView word : text.mid(3).tokenize(u' ', Qt::SkipEmptyParts)) {
        if (!word.front().isUpper() && word != QLatin1StringView("and"))
            return false;
        ++words;
    }
    return words >= 2 && words <= 7;
}
} // namespace

bool isCreditLine(QStringView text)
{
    static constexpr CharSet firsts(u"摄攝图圖供照");
    static constexpr CharSet lasts(u"摄攝图圖");
    const QStringView all = CharClass::trimmed(text);
    if (all.size() < 3 || all.size() > 48)
        return false;
    const QStringView words = withoutLastBracket(all);
    if (words.isEmpty() || !(firsts.contains(words.front()) || lasts.contains(words.back())) || holdsSentence(words))
        return false;
    if (words.size() <= 30 && endsWithAny(words, {u"摄", u"攝", u"供图", u"供圖", u"/图", u"／图"}))
        return words.size() >= 2;
    const bool named = startsWithAny(
        words, {u"摄影", u"攝影", u"图片来源", u"图片由", u"圖片來源", u"供图", u"图/", u"图：", u"照片"});
    return named && std::any_of(words.begin(), words.end(), partsRoleAndName);
}

bool isEditorLine(QStringView text)
{
    const QStringView all = CharClass::trimmed(text);
    if (all.size() < 4 || all.size() > 80)
        return false;
    qsizetype colon = 0;
    while (colon < all.size() && colon < 12 && !partsRoleAndName(all.at(colon)))
        ++colon;
    if (colon >= std::min<qsizetype>(all.size(), 12)) {
        colon = 0;
        while (colon < all.size() && !CharClass::is(all.at(colon), CharClass::Space))
            ++colon;
        if (colon >= all.size() || !mayBeNames(all.mid(colon)))
            return false;
    }
    if (colon < 2 || holdsSentence(all))
        return false;
    const QStringView word = CharClass::trimmed(all.left(colon));
    return endsWithAny(word, {u"责编", u"責編", u"责任编辑", u"責任編輯", u"本版编辑", u"本版編輯", u"编辑", u"編輯",
                              u"版式设计", u"版式", u"美编", u"校对", u"主编", u"值班主任", u"制图"}) &&
           word.size() <= 8;
}

bool isAuthorNote(QStringView text)
{
    const QStringView all = CharClass::trimmed(text);
    if (all.size() < 6 || all.size() > 160 || !isOpenBracket(all.front()) || !isCloseBracket(all.back()))
        return false;
    if (!withoutLastBracket(all).isEmpty() && withoutLastBracket(all).size() > 1 &&
        !isOpenBracket(withoutLastBracket(all).front()))
        return false;
    const QStringView opening = all.mid(1, 10);
    return opening.contains(u"作者") || opening.startsWith(u"执笔") || opening.startsWith(u"執筆") ||
           (opening.contains(u"记者") && endsWithAny(all.chopped(1), {u"整理", u"采写", u"报道", u"摄影报道"}));
}

bool isByline(QStringView text)
{
    const QStringView all = CharClass::trimmed(text);
    if (all.isEmpty() || all.size() > 60 || holdsSentence(all))
        return false;
    // 记者： opens what a reporter says; only a plain name makes it a byline.
    const bool said = startsWithAny(all, {u"记者：", u"记者:", u"記者：", u"記者:"});
    const bool worded = said ? isNameList(all.mid(3)) : isNameList(all) || readsAsByline(all) || isEnglishByline(all);
    return worded && !isCreditLine(all);
}

namespace
{
/// （中央社記者沈禾清溪6日電）, as agencies of Taiwan set it.
Dateline bracketedDateline(QStringView head)
{
    constexpr qsizetype longest = 40;
    static constexpr CharSet ends(u"电電讯訊");
    qsizetype close = 1;
    while (close < std::min(head.size(), longest) && !isCloseBracket(head.at(close)))
        ++close;
    if (close >= std::min(head.size(), longest) || !ends.contains(head.at(close - 1)))
        return {};
    const QStringView inner = head.sliced(1, close - 1);
    const bool told = inner.contains(u"记者") || inner.contains(u"記者") || inner.contains(u'日');
    Reader reader(inner);
    return told && reader.outlet() ? Dateline{close + 1, close + 1} : Dateline();
}
} // namespace

Dateline readDateline(QStringView text)
{
    static constexpr CharSet firsts(u"本新中人光央");
    const QStringView head = text.left(120);
    if (!mayOpenWithOutlet(head))
        return {};
    if (isOpenBracket(head.front()))
        return bracketedDateline(head);
    Reader reader(head);
    reader.word({u"据", u"據"});
    reader.blanks();
    const bool known = reader.at() < head.size() && firsts.contains(head.at(reader.at())) &&
                       reader.word({u"本报", u"本報", u"新华社", u"新華社", u"中新社", u"中新网", u"人民网", u"光明网",
                                    u"央广网", u"中央社", u"本刊", u"新华网", u"本社", u"本网", u"本台"});
    if (!known && !reader.outlet())
        return {};
    reader.place(14);
    Dateline out;
    Reader dated = reader;
    if (dated.number() && dated.word({u"月"}) && dated.number() && dated.word({u"日"}))
        reader = dated;
    if (!reader.word({u"专电", u"電", u"电", u"讯", u"訊", u"消息", u"报道"}) || (!known && !reader.isApart()))
        return {};
    out.place = out.byline = reader.at();
    if (reader.bracket(60, {u"记者", u"記者", u"通讯员", u"通訊員", u"见习", u"实习", u"本报"}))
        out.byline = reader.at();
    return out;
}

} // namespace core::text
