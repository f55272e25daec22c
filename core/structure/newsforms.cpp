// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/newsforms.h"

#include "core/text/names.h"

#include <algorithm>
#include <initializer_list>

namespace core::structure
{

namespace
{
using Words = std::initializer_list<QStringView>;

bool startsWithAny(QStringView text, const Words &words)
{
    return std::any_of(words.begin(), words.end(), [text](QStringView word) { return text.startsWith(word); });
}

bool endsWithAny(QStringView text, const Words &words)
{
    return std::any_of(words.begin(), words.end(), [text](QStringView word) { return text.endsWith(word); });
}

bool isOpenBracket(QChar c)
{
    return c == QChar(0xFF08) || c == u'(' || c == QChar(0x3010) || c == QChar(0x3014);
}

bool isCloseBracket(QChar c)
{
    return c == QChar(0xFF09) || c == u')' || c == QChar(0x3011) || c == QChar(0x3015);
}

bool isColon(QChar c)
{
    return c == QChar(0xFF1A) || c == u':' || c == u'/' || c == QChar(0xFF0F);
}

bool holdsSentence(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"。！？；，").contains(c); });
}

/// The text without a bracket that closes it: 张三摄（新华社发）.
QStringView withoutLastBracket(QStringView text)
{
    if (text.isEmpty() || !isCloseBracket(text.back()))
        return text;
    for (qsizetype i = text.size() - 1; i > 0; --i) {
        if (isOpenBracket(text.at(i)))
            return text.left(i).trimmed();
    }
    return text;
}

/// Reads a text from left to right, blanks skipped between the parts.
class Reader
{
public:
    explicit Reader(QStringView text) : m_text(text) {}

    qsizetype at() const { return m_at; }
    void blanks()
    {
        while (m_at < m_text.size() && m_text.at(m_at).isSpace())
            ++m_at;
    }
    /// The first of the words that stands here.
    bool word(const Words &words)
    {
        blanks();
        for (const QStringView word : words) {
            if (m_text.mid(m_at).startsWith(word)) {
                m_at += word.size();
                return true;
            }
        }
        return false;
    }
    bool number()
    {
        blanks();
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_at - from < 4 &&
               (m_text.at(m_at).isDigit() || QStringView(u"一二三四五六七八九十").contains(m_text.at(m_at))))
            ++m_at;
        return m_at > from;
    }
    /// Up to `most` letters that are no digits: the name of a place.
    void place(qsizetype most)
    {
        blanks();
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_at - from < most && m_text.at(m_at).isLetter() && !m_text.at(m_at).isDigit() &&
               !QStringView(u"电讯電訊一二三四五六七八九十").contains(m_text.at(m_at)))
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
    QStringView m_text;
    qsizetype m_at = 0;
};
} // namespace

bool isCreditLine(QStringView text)
{
    const QStringView all = text.trimmed();
    if (all.size() < 3 || all.size() > 48)
        return false;
    const QStringView words = withoutLastBracket(all);
    if (words.isEmpty() || holdsSentence(words))
        return false;
    if (words.size() <= 30 && endsWithAny(words, {u"摄", u"攝", u"供图", u"供圖"}))
        return words.size() >= 2;
    const bool named = startsWithAny(
        words, {u"摄影", u"攝影", u"图片来源", u"图片由", u"圖片來源", u"供图", u"图/", u"图：", u"照片"});
    return named && std::any_of(words.begin(), words.end(), isColon);
}

bool isEditorLine(QStringView text)
{
    const QStringView all = text.trimmed();
    if (all.size() < 4 || all.size() > 80 || holdsSentence(all))
        return false;
    qsizetype colon = 0;
    while (colon < all.size() && colon < 12 && !isColon(all.at(colon)))
        ++colon;
    if (colon < 2 || colon >= std::min<qsizetype>(all.size(), 12))
        return false;
    const QStringView word = all.left(colon).trimmed();
    return endsWithAny(word, {u"责编", u"責編", u"责任编辑", u"責任編輯", u"本版编辑", u"本版編輯", u"编辑", u"編輯",
                              u"版式设计", u"版式", u"美编", u"校对", u"主编", u"值班主任", u"制图"}) &&
           word.size() <= 8;
}

bool isAuthorNote(QStringView text)
{
    const QStringView all = text.trimmed();
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
    QStringView all = text.trimmed();
    if (all.isEmpty() || all.size() > 60 || holdsSentence(all) || isCreditLine(all))
        return false;
    if (text::isNameList(all))
        return true;
    const Words openings{u"本报记者", u"本报评论员", u"本报通讯员", u"新华社记者", u"特约评论员",
                         u"记者",     u"通讯员",     u"作者",       u"文/",        u"文／",
                         u"撰文",     u"□",          u"■",          u"◎",          u"●"};
    if (!startsWithAny(all, openings))
        return false;
    for (bool opened = true; opened;) {
        opened = false;
        for (const QStringView word :
             {QStringView(u"本报"), QStringView(u"新华社"), QStringView(u"特约"), QStringView(u"记者"),
              QStringView(u"评论员"), QStringView(u"通讯员"), QStringView(u"作者"), QStringView(u"撰文"),
              QStringView(u"文"), QStringView(u"："), QStringView(u":"), QStringView(u"/"), QStringView(u"／"),
              QStringView(u"□"), QStringView(u"■"), QStringView(u"◎"), QStringView(u"●"), QStringView(u" "),
              QStringView(u"　")}) {
            if (all.startsWith(word)) {
                all = all.mid(word.size());
                opened = true;
            }
        }
    }
    return all.isEmpty() || all.size() <= 24;
}

Dateline readDateline(QStringView text)
{
    const QStringView head = text.left(120);
    Reader reader(head);
    if (!reader.word({u"本报", u"本報", u"新华社", u"新華社", u"中新社", u"中新网", u"人民网", u"光明网", u"央广网",
                      u"中央社", u"本刊", u"新华网", u"本社"}))
        return {};
    reader.place(14);
    Dateline out;
    Reader dated = reader;
    if (dated.number() && dated.word({u"月"}) && dated.number() && dated.word({u"日"}))
        reader = dated;
    if (!reader.word({u"专电", u"電", u"电", u"讯", u"訊", u"消息", u"报道"}))
        return {};
    out.place = out.byline = reader.at();
    if (reader.bracket(60, {u"记者", u"記者", u"通讯员", u"通訊員", u"见习", u"实习", u"本报"}))
        out.byline = reader.at();
    return out;
}

} // namespace core::structure
