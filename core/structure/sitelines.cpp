// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/sitelines.h"

#include "core/text/scriptfold.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

namespace core::structure
{

namespace
{
/// A site's lines stand within so many lines of either end of an article.
constexpr qsizetype edgeLines = 6;
constexpr qsizetype lastLines = 12;
constexpr qsizetype longestLeadIn = 260;
constexpr qsizetype longestLine = 80;

using Words = std::initializer_list<QStringView>;

bool containsAny(QStringView text, Words words)
{
    return std::ranges::any_of(words, [text](QStringView word) { return text.contains(word); });
}

bool startsWithAny(QStringView text, Words words)
{
    return std::ranges::any_of(words, [text](QStringView word) { return text.startsWith(word); });
}

bool endsWithAny(QStringView text, Words words)
{
    return std::ranges::any_of(words, [text](QStringView word) { return text.endsWith(word); });
}

/// The site speaks of itself and of what it has gathered, in one clause.
bool isLeadIn(QStringView text)
{
    const qsizetype editor = std::max(text.indexOf(u"小编"), text.indexOf(u"本站"));
    if (editor < 0)
        return false;
    const QStringView said = text.mid(editor, 24);
    return containsAny(said, {u"整理", u"收集", u"搜集", u"分享", u"带来", u"推荐", u"准备", u"精心"}) &&
           (containsAny(text, {u"下面", u"以下", u"今天"}) ||
            containsAny(text, {u"供参考", u"欢迎阅读", u"供大家参考", u"有所帮助", u"有帮助"}));
}

bool isReadersLine(QStringView text)
{
    return startsWithAny(text, {u"看过", u"看了", u"读过", u"阅读过", u"浏览过", u"喜欢此内容"}) &&
           containsAny(text, {u"的人还", u"的网友还", u"的用户还", u"的读者还", u"的人也", u"的人又"});
}

/// The text begins with one of the words, in brackets or not, and nothing but a sign or a button's word follows.
bool isLabel(QStringView text, Words words)
{
    QStringView bare = text;
    while (!bare.isEmpty() && QStringView(u"【[［（(〖").contains(bare.front()))
        bare = bare.mid(1).trimmed();
    return std::ranges::any_of(words, [bare](QStringView word) {
        if (!bare.startsWith(word, Qt::CaseInsensitive))
            return false;
        const QStringView rest = bare.mid(word.size()).trimmed();
        return rest.isEmpty() || QStringView(u"：:】]］）)】〗，,").contains(rest.front()) ||
               endsWithAny(rest, {u"】", u"]", u"分享", u"分享到微信", u"关注", u"打开", u"阅读"});
    });
}

/// What stands above the names of other pages.
bool isFurtherReading(QStringView text)
{
    // 【劳动合同】相关文章：
    const qsizetype named = text.indexOf(u'】');
    if (named > 1 && text.front() == u'【' && text.size() - named < 8 &&
        isLabel(text.sliced(named + 1), {u"相关文章", u"相关阅读", u"相关推荐"}))
        return true;
    return isLabel(text, {u"相关阅读", u"相关推荐", u"相关新闻", u"相关文章", u"推荐阅读", u"延伸阅读", u"猜你喜欢",
                          u"热门推荐", u"最新推荐", u"精彩推荐", u"为您推荐", u"あわせて読みたい", u"関連記事",
                          u"related articles", u"related stories", u"recommended stories", u"more on this story",
                          u"you may also like"});
}

/// A button of the page: the word itself, or the word and a colon.
bool isControl(QStringView text)
{
    return text.startsWith(u"收录于合集") ||
           isLabel(text,
                   {u"字号",         u"字体",         u"上一篇",     u"下一篇",        u"上一页",
                    u"下一页",       u"分享到",       u"打印本页",   u"关闭窗口",      u"返回顶部",
                    u"返回首页",     u"出自维基百科", u"扫一扫",     u"扫码",          u"点击下载",
                    u"点击收起全文", u"点击展开全文", u"share this", u"advertisement", u"维基百科，自由的百科全书"});
}

/// © 2024 …, Copyright (C) 2009 …, 版权所有 …: a sentence about rights does not begin so.
bool isCopyrightLine(QStringView text)
{
    static constexpr QStringView english = u"copyright";
    const bool worded = text.startsWith(english, Qt::CaseInsensitive) &&
                        (text.contains(u'©') || text.contains(u"(c)", Qt::CaseInsensitive) ||
                         (text.size() > english.size() + 1 && text.at(english.size() + 1).isDigit()));
    return worded || text.startsWith(u'©') || startsWithAny(text, {u"版权所有", u"著作权所有"});
}

bool isRightsLine(QStringView text)
{
    const bool told =
        containsAny(text, {u"转载请注明", u"转载须注明", u"转载需注明", u"未经授权", u"未经许可不得", u"版权归原作者"});
    return isCopyrightLine(text) || (told && !text.startsWith(u"第"));
}

/// What a page shows on its buttons and counters, a line for each: 编辑, 分享, 赞同 123, 12 条评论.
bool isButton(QStringView text)
{
    static constexpr std::array<QStringView, 36> words{
        u"播报",         u"编辑",     u"讨论",       u"上传视频",   u"锁定",     u"收藏",
        u"分享",         u"举报",     u"点赞",       u"赞",         u"在看",     u"写下你的留言",
        u"写留言",       u"留言",     u"写回答",     u"关注问题",   u"喜欢",     u"评论",
        u"添加评论",     u"回复",     u"关注",       u"阅读全文",   u"展开全文", u"收起",
        u"跳到导航",     u"跳到搜索", u"跳转到导航", u"跳转到搜索", u"返回顶部", u"打印",
        u"查看我的收藏", u"Share",    u"Print",      u"Save",       u"Comments", u"Subscribe"};
    if (std::ranges::find(words, text) != words.end())
        return true;
    const auto digits = std::ranges::count_if(text, [](QChar c) { return c.isDigit(); });
    return digits > 0 && (startsWithAny(text, {u"赞同 ", u"阅读 ", u"浏览 ", u"收藏 ", u"评论 "}) ||
                          endsWithAny(text, {u"条评论", u"人赞同了该回答", u"人赞同", u"次播放", u"个评论"}));
}

QString simplified(QStringView text)
{
    return text::Folder(text::Fold::Script).folded(text);
}

QString reasonFor(SiteLine kind)
{
    const auto tr = [](const char *words) { return QCoreApplication::translate("core::structure", words); };
    switch (kind) {
    case SiteLine::LeadIn:
        return tr("A site introduces what it has gathered");
    case SiteLine::Readers:
        return tr("A site points to its other pages");
    case SiteLine::Control:
        return tr("A button or link of the web page");
    case SiteLine::Rights:
        return tr("A site’s note on copying");
    case SiteLine::None:
        break;
    }
    return {};
}

/// Under the line that leads to other pages stand their names, to the end of the article.
void markNames(Draft &draft, qsizetype first, qsizetype end)
{
    constexpr qint32 longestName = 40;
    const auto isName = [&draft](qsizetype i) {
        return !draft.isOpen(i) || (draft.line(i).letters <= longestName && draft.line(i).end != LineEnd::Stop);
    };
    qsizetype last = first;
    while (last < end && isName(last))
        ++last;
    for (qsizetype i = first; last == end && i < end; ++i) {
        if (draft.isOpen(i))
            draft.decideMeta(i, document::MetaRole::Boilerplate, reasonFor(SiteLine::Readers), 0.8F);
    }
}

/// Buttons and counters wherever they stand in a page, beside each other or other lines of the site's.
void markButtons(Draft &draft, const ArticleDraft &article)
{
    constexpr qsizetype longestPage = 5000;
    constexpr qint32 longestButton = 14;
    if (article.end - article.first > longestPage)
        return;
    std::vector<qsizetype> buttons;
    for (qsizetype i = article.first; i < article.end; ++i) {
        if (draft.line(i).letters <= longestButton && draft.isOpen(i) && isButton(simplified(draft.text(i))))
            buttons.push_back(i);
    }
    const auto isSites = [&draft, &article](qsizetype line) {
        if (line < article.first || line >= article.end)
            return false;
        const document::MetaRole role = draft.decision(line).role;
        return role == document::MetaRole::Boilerplate || role == document::MetaRole::Source;
    };
    for (size_t k = 0; k < buttons.size(); ++k) {
        const qsizetype line = buttons[k];
        const bool another =
            (k > 0 && buttons[k - 1] == line - 1) || (k + 1 < buttons.size() && buttons[k + 1] == line + 1);
        if (another || isSites(line - 1) || isSites(line + 1))
            draft.decideMeta(line, document::MetaRole::Boilerplate, reasonFor(SiteLine::Control), 0.85F);
    }
}

/// （本章完）, 请记住本站域名：…: what a site of serial novels sets into every chapter.
bool isSerialsLine(QStringView text)
{
    QStringView bare = text;
    while (!bare.isEmpty() && QStringView(u"（(【[").contains(bare.front()))
        bare = bare.sliced(1);
    if (startsWithAny(bare, {u"本章完", u"本章未完", u"未完待续"}))
        return text.size() <= 24;
    return containsAny(text, {u"请记住本站", u"请记住本书", u"手机版阅读网址", u"小说尽在", u"最新章节请到",
                              u"加入书签，方便阅读"}) ||
           (containsAny(text, {u"上一章", u"上一页"}) && containsAny(text, {u"下一章", u"下一页"}));
}

void markSerialsLines(Draft &draft, const ArticleDraft &article)
{
    constexpr qint32 longest = 48;
    static constexpr text::CharSet firsts(u"（(【[请請本未手最全上加天一看");
    for (qsizetype i = article.first; i < article.end; ++i) {
        if (draft.line(i).letters <= longest && firsts.contains(QChar(draft.line(i).first)) && draft.isOpen(i) &&
            isSerialsLine(simplified(draft.text(i))))
            draft.decideMeta(i, document::MetaRole::Boilerplate, reasonFor(SiteLine::Control), 0.85F);
    }
}

void markIn(Draft &draft, const ArticleDraft &article)
{
    markButtons(draft, article);
    markSerialsLines(draft, article);
    qsizetype first = article.first;
    while (first < article.end && !draft.isOpen(first))
        ++first;
    for (qsizetype i = first; i < article.end; ++i) {
        if (i == first + edgeLines)
            i = std::max(i, article.end - lastLines);
        if (!draft.isOpen(i))
            continue;
        const SiteLine kind = siteLine(draft.text(i));
        if (kind == SiteLine::None)
            continue;
        draft.decideMeta(i, document::MetaRole::Boilerplate, reasonFor(kind), 0.9F);
        if (kind == SiteLine::Readers && i >= article.end - lastLines)
            markNames(draft, i + 1, article.end);
    }
}
} // namespace

SiteLine siteLine(QStringView text)
{
    text = text.trimmed();
    if (text.size() < 2 || text.size() > longestLeadIn)
        return SiteLine::None;
    const QString folded = simplified(text);
    if (isLeadIn(folded))
        return SiteLine::LeadIn;
    if (folded.size() > longestLine)
        return SiteLine::None;
    if (isReadersLine(folded) || isFurtherReading(folded))
        return SiteLine::Readers;
    if (isControl(folded))
        return SiteLine::Control;
    return isRightsLine(folded) ? SiteLine::Rights : SiteLine::None;
}

void markSiteLines(Draft &draft)
{
    for (const ArticleDraft &article : std::as_const(draft.articles))
        markIn(draft, article);
}

} // namespace core::structure
