// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/sitelines.h"

#include "core/text/scriptfold.h"

#include <QCoreApplication>

#include <algorithm>
#include <initializer_list>

namespace core::structure
{

namespace
{
/// A site's lines stand within so many lines of either end of an article.
constexpr qsizetype edgeLines = 6;
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
    return startsWithAny(text, {u"看过", u"看了", u"读过", u"阅读过", u"浏览过"}) &&
           containsAny(text, {u"的人还", u"的网友还", u"的用户还", u"的读者还", u"的人也", u"的人又"});
}

/// A button of the page: the word itself, or the word and a colon.
bool isControl(QStringView text)
{
    QStringView bare = text;
    while (!bare.isEmpty() && QStringView(u"【[［（(〖").contains(bare.front()))
        bare = bare.mid(1).trimmed();
    for (const QStringView word : {u"字号", u"字体", u"上一篇", u"下一篇", u"上一页", u"下一页", u"分享到", u"相关阅读",
                                   u"相关推荐", u"推荐阅读", u"延伸阅读", u"猜你喜欢", u"打印本页", u"关闭窗口",
                                   u"返回顶部", u"返回首页", u"扫一扫", u"扫码", u"点击下载"}) {
        if (!bare.startsWith(word))
            continue;
        const QStringView rest = bare.mid(word.size()).trimmed();
        if (rest.isEmpty() || QStringView(u"：:】]］）)】〗，,").contains(rest.front()) ||
            endsWithAny(rest, {u"】", u"]", u"分享", u"关注", u"打开", u"阅读"}))
            return true;
    }
    return false;
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

QString simplified(QStringView text)
{
    QString out(text.size(), Qt::Uninitialized);
    std::ranges::transform(text, out.begin(), [](QChar c) { return QChar(text::toSimplified(c.unicode())); });
    return out;
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
        return tr("A site's note on copying");
    case SiteLine::None:
        break;
    }
    return {};
}

void markIn(Draft &draft, const ArticleDraft &article)
{
    qsizetype first = article.first;
    while (first < article.end && !draft.isOpen(first))
        ++first;
    for (qsizetype i = first; i < article.end; ++i) {
        if (i == first + edgeLines)
            i = std::max(i, article.end - edgeLines);
        if (!draft.isOpen(i))
            continue;
        const SiteLine kind = siteLine(draft.text(i));
        if (kind != SiteLine::None)
            draft.decideMeta(i, document::MetaRole::Boilerplate, reasonFor(kind), 0.9F);
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
    if (isReadersLine(folded))
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
