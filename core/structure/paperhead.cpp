// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/paperhead.h"

#include "core/text/charclass.h"
#include "core/text/scriptfold.h"

#include <QCoreApplication>
#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace core::structure
{

using document::MetaRole;
using text::CharClass;

namespace
{
QString tr(const char *words)
{
    return QCoreApplication::translate("core::structure", words);
}

constexpr qint32 longestNote = 300;

/// ·综 述·, ●专题研究●: a short name between two like signs.
bool isColumn(QStringView text)
{
    constexpr qsizetype longest = 14;
    if (text.size() < 4 || text.size() > longest || text.front() != text.back() ||
        !QStringView(u"·•●■◆★○◇□").contains(text.front()))
        return false;
    const QStringView inner = text.sliced(1, text.size() - 2);
    return std::ranges::all_of(inner, [](QChar c) { return c.isSpace() || CharClass::is(c, CharClass::Han); });
}

/// 韩 伟，李晨柳; 帅学倩1, 梅 广2, 吴 珩3 综述: words of Han characters as short as names, with commas or numbers.
bool mayBeAuthors(QStringView text)
{
    constexpr qsizetype longest = 120;
    constexpr int longestName = 5;
    if (text.size() > longest)
        return false;
    int name = 0;
    int names = 0;
    for (const QChar c : text) {
        if (CharClass::is(c, CharClass::Han)) {
            names += name == 0 ? 1 : 0;
            if (++name > longestName)
                return false;
        } else if (c.isDigit() || QStringView(u",，、;；*＊△#").contains(c)) {
            name = 0;
        } else if (!c.isSpace() && c != u'·') {
            return false;
        }
    }
    return names > 0;
}

void markAuthors(Draft &draft, const ArticleDraft &article)
{
    constexpr qsizetype reach = 12;
    int seen = 0;
    qsizetype above = -1;
    for (qsizetype i = article.first; i < article.end && seen < reach; ++i) {
        if (!draft.isOpen(i))
            continue;
        ++seen;
        if (!isAffiliation(draft.text(i))) {
            above = i;
            continue;
        }
        if (above >= 0 && mayBeAuthors(draft.text(above)))
            draft.decideMeta(above, MetaRole::Byline, tr("Names above where the authors work"), 0.9F);
        if (above >= 0)
            draft.decideMeta(i, MetaRole::AuthorNote, tr("Tells in brackets where the authors work"), 0.9F);
        above = -1;
    }
}

void markNotes(Draft &draft, const ArticleDraft &article)
{
    constexpr qsizetype head = 40;
    constexpr qsizetype foot = 200;
    for (qsizetype i = article.first; i < article.end; ++i) {
        if (i == article.first + head)
            i = std::max(i, article.end - foot);
        // All labels begin with one of few signs.
        static constexpr text::CharSet firsts(u"收修录錄网網基作通第中文引投责責DR[［【〔");
        if (!firsts.contains(QChar(draft.line(i).first)) || !draft.isOpen(i) || draft.line(i).letters > longestNote)
            continue;
        const MetaRole role = paperNote(draft.text(i));
        if (role != MetaRole::None)
            draft.decideMeta(i, role, tr("A journal’s note on the paper"), 0.9F);
    }
}
} // namespace

bool isAffiliation(QStringView line)
{
    constexpr qsizetype longest = 400;
    static constexpr QStringView opening = u"（(";
    static constexpr QStringView closing = u"）)";
    if (line.size() < 6 || line.size() > longest || !opening.contains(line.front()) || !closing.contains(line.back()))
        return false;
    static constexpr std::array<QStringView, 14> institutions{
        u"大学", u"大學", u"学院", u"學院",   u"研究所", u"研究院",     u"研究中心",
        u"医院", u"醫院", u"党校", u"科学院", u"学校",   u"University", u"Institute"};
    if (std::ranges::none_of(institutions, [line](QStringView word) { return line.contains(word); }))
        return false;
    // A postal code or the number of the institution: a remark on somebody's school has neither.
    int digits = 0;
    for (const QChar c : line) {
        digits = c.isDigit() ? digits + 1 : 0;
        if (digits == 6)
            return true;
    }
    return line.at(1).isDigit() && QStringView(u".．、 ").contains(line.at(2));
}

MetaRole paperNote(QStringView line)
{
    struct Label {
        QStringView words;
        MetaRole role;
    };
    static constexpr std::array<Label, 26> labels{{
        {u"收稿日期", MetaRole::Date},        {u"修回日期", MetaRole::Date},       {u"修改日期", MetaRole::Date},
        {u"录用日期", MetaRole::Date},        {u"网络出版日期", MetaRole::Date},   {u"投稿日期", MetaRole::Date},
        {u"基金项目", MetaRole::Source},      {u"基金资助", MetaRole::Source},     {u"作者简介", MetaRole::AuthorNote},
        {u"作者单位", MetaRole::AuthorNote},  {u"作者信息", MetaRole::AuthorNote}, {u"第一作者", MetaRole::AuthorNote},
        {u"通讯作者", MetaRole::AuthorNote},  {u"通信作者", MetaRole::AuthorNote}, {u"中图分类号", MetaRole::Source},
        {u"文献标识码", MetaRole::Source},    {u"文献标志码", MetaRole::Source},   {u"文章编号", MetaRole::Source},
        {u"引用格式", MetaRole::Source},      {u"引用本文", MetaRole::Source},     {u"引文格式", MetaRole::Source},
        {u"DOI", MetaRole::Source},           {u"责任编辑", MetaRole::Editor},     {u"Received", MetaRole::Date},
        {u"Document code", MetaRole::Source}, {u"Article ID", MetaRole::Source},
    }};
    constexpr qsizetype longest = 18;
    QVarLengthArray<QChar, longest> letters;
    for (const QChar c : line.first(std::min(line.size(), longest))) {
        if (!CharClass::is(c, CharClass::Blank) && !QStringView(u"[［【〔").contains(c))
            letters.append(QChar(text::toSimplified(c.unicode())));
    }
    const QStringView head(letters.constData(), letters.size());
    for (const Label &label : labels) {
        if (!head.startsWith(label.words) || head.size() <= label.words.size())
            continue;
        const QChar next = head.at(label.words.size());
        if (QStringView(u"：:］]】〕").contains(next))
            return label.role;
    }
    return MetaRole::None;
}

void markPaperHead(Draft &draft)
{
    for (const ArticleDraft &article : std::as_const(draft.articles)) {
        markNotes(draft, article);
        if (article.settled)
            continue;
        markAuthors(draft, article);
        qsizetype first = article.first;
        while (first < article.end && !draft.isOpen(first))
            ++first;
        if (first + 1 < article.end && isColumn(draft.text(first)))
            draft.decideMeta(first, MetaRole::Kicker, tr("The journal’s column"), 0.85F);
    }
}

} // namespace core::structure
