// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/pagehead.h"

#include "core/structure/cataloghead.h"
#include "core/structure/dates.h"
#include "core/structure/publication.h"
#include "core/text/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <vector>

namespace core::structure
{

using document::MetaRole;

namespace
{
QString tr(const char *words)
{
    return QCoreApplication::translate("core::structure", words);
}

/// The pieces between blanks and upright bars.
std::vector<QStringView> piecesOf(QStringView text)
{
    std::vector<QStringView> pieces;
    const auto parts = [](QChar c) { return c.isSpace() || c == u'|' || c == u'｜'; };
    for (qsizetype from = 0; from < text.size();) {
        qsizetype end = from;
        while (end < text.size() && !parts(text.at(end)))
            ++end;
        if (end > from)
            pieces.push_back(text.sliced(from, end - from));
        from = end + 1;
    }
    return pieces;
}

/// 首页 > 新闻中心 > 要闻, 当前位置：…
bool isBreadcrumb(QStringView text)
{
    static constexpr std::array<QStringView, 8> openings{u"当前位置", u"您的位置",     u"您现在的位置", u"您当前的位置",
                                                         u"當前位置", u"您現在的位置", u"所在位置",     u"现在位置"};
    if (std::ranges::any_of(openings, [text](QStringView words) { return text.startsWith(words); }))
        return true;
    const auto steps = std::ranges::count_if(text, [](QChar c) { return QStringView(u">＞»›≫").contains(c); });
    return steps > 0 && (steps > 1 || text.startsWith(u"首页") || text.startsWith(u"首頁"));
}

/// 2024年11月22日 星期五, 工人日报 2010年03月05日 星期一: a day and at most a short name and the day of the week.
bool isDayLine(QStringView text)
{
    constexpr size_t most = 3;
    constexpr qsizetype longestName = 10;
    const std::vector<QStringView> pieces = piecesOf(text);
    int days = 0;
    for (const QStringView piece : pieces) {
        const qsizetype day = dateLength(piece);
        days += day > 0 ? 1 : 0;
        if (piece.size() - day > longestName)
            return false;
    }
    return days == 1 && pieces.size() <= most;
}

/// 新闻源 财富源, 首页 理论教育: words of a menu side by side.
bool isMenu(QStringView text)
{
    constexpr qsizetype longestWord = 6;
    const std::vector<QStringView> pieces = piecesOf(text);
    return pieces.size() >= 2 &&
           std::ranges::all_of(pieces, [](QStringView piece) { return piece.size() <= longestWord; });
}

/// A label that a program left without its value: 關鍵詞:
bool isEmptyLabel(QStringView text)
{
    return text.size() <= 6 && (text.endsWith(u'：') || text.endsWith(u':'));
}

bool holdsHan(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return isHan(c.unicode()); });
}

class PageHead
{
public:
    PageHead(Draft &draft, const ArticleDraft &article) : m_draft(draft), m_article(article) {}

    void mark()
    {
        look();
        takePlaceInPaper();
        if (markCatalog(m_draft, &m_lines) || takePublication() || takeNameBelowMenu())
            return;
        takeTitleAboveSalutation();
    }

private:
    static constexpr size_t most = 16;

    QStringView text(size_t n) const { return m_draft.text(m_lines[n]); }
    const Line &line(size_t n) const { return m_draft.line(m_lines[n]); }

    /// The open lines that the article begins with, up to the first that is plainly text.
    void look()
    {
        constexpr qint32 longest = 120;
        for (qsizetype i = m_article.first; i < m_article.end && m_lines.size() < most; ++i) {
            if (!m_draft.isOpen(i))
                continue;
            if (m_draft.line(i).letters > longest)
                break;
            m_lines.push_back(i);
        }
    }

    void boilerplate(size_t n, const QString &reason)
    {
        m_draft.decideMeta(m_lines[n], MetaRole::Boilerplate, reason, 0.85F);
    }

    /// 第5版（各地传真）, 专栏：…: the first lines of all.
    void takePlaceInPaper()
    {
        size_t end = 0;
        while (end + 1 < m_lines.size() && tellsPlaceInPaper(text(end)))
            ++end;
        for (size_t n = 0; n < end; ++n)
            m_draft.decideMeta(m_lines[n], MetaRole::Kicker, tr("Says where in the paper the text stood"), 0.9F);
        m_lines.erase(m_lines.begin(), m_lines.begin() + static_cast<std::ptrdiff_t>(end));
    }

    /// What stands above and below the line of publication. False where there is none.
    bool takePublication()
    {
        size_t at = 0;
        while (at < m_lines.size() && !tellsPublication(text(at)) && !endsHead(at))
            ++at;
        if (at >= m_lines.size() || !tellsPublication(text(at)))
            return false;
        const QString reason = tr("Says when and where the page was published");
        if (at == 0) {
            m_draft.decideMeta(m_lines[at], MetaRole::Source, reason, 0.9F);
            return true;
        }
        const size_t title = titleAbove(at);
        m_draft.decideMeta(m_lines[at], MetaRole::Source, reason, 0.9F);
        if (title < at)
            goesOn(title, at);
        return true;
    }

    /// Whether the line is text, so that no head goes on below it.
    bool endsHead(size_t n) const { return line(n).end == LineEnd::Stop && line(n).letters > 30; }

    /// Decides the lines above the title and gives the title's place; `at` where it stands under the line of
    /// publication.
    size_t titleAbove(size_t at)
    {
        size_t title = 0;
        while (title < at && (isAround(title, at) || holdsLaterName(title, at)))
            ++title;
        for (size_t n = 0; n < title; ++n)
            boilerplate(n, aboveTitleReason());
        return title;
    }

    /// By its own words something that stands on a page around its text.
    bool isAround(size_t n, size_t at) const
    {
        const QStringView words = text(n);
        if (isBreadcrumb(words) || isEmptyLabel(words))
            return true;
        if (n + 1 >= at) // the last line above would be the title
            return false;
        if (isSectionName(n, at))
            return true;
        const bool foreign = !holdsHan(words) && holdsHan(text(n + 1)) && line(n).letters <= 30;
        return isDayLine(words) || isMenu(words) || foreign;
    }

    /// World, Asia Pacific; 国际: a section of the site, above a line that is plainly longer.
    bool isSectionName(size_t n, size_t at) const
    {
        static constexpr std::array<QStringView, 20> names{
            u"国内", u"国际", u"要闻", u"时政", u"社会", u"财经", u"经济", u"体育", u"娱乐",     u"文化",
            u"教育", u"科技", u"军事", u"地方", u"评论", u"观点", u"新闻", u"头条", u"国际新闻", u"国内新闻"};
        constexpr qint32 longestLatin = 20;
        constexpr qint32 shortestTitle = 25;
        const bool latin = line(n).script == LineScript::Latin;
        if (!latin)
            return std::ranges::find(names, text(n)) != names.end();
        if (line(n).letters > longestLatin)
            return false;
        for (size_t later = n + 1; later < at; ++later) {
            if (line(later).letters >= shortestTitle && !m_draft.has(m_lines[later], LineForm::Byline))
                return true;
        }
        return false;
    }

    /// The window's title: a later line's words and more, as the number of a document or the name of the site.
    bool holdsLaterName(size_t n, size_t at) const
    {
        constexpr qsizetype shortest = 6;
        const QString name = nameOf(text(n));
        for (size_t later = n + 1; later < std::min(at + 3, m_lines.size()); ++later) {
            if (later == at || line(later).end == LineEnd::Stop || line(later).end == LineEnd::Comma)
                continue;
            const QString other = nameOf(text(later));
            if (other.size() >= shortest && other.size() * 3 >= name.size() && name.size() > other.size() &&
                name.contains(other))
                return true;
        }
        return false;
    }

    /// A headline of two lines, the first of which ends with a colon.
    void goesOn(size_t title, size_t at)
    {
        const size_t next = title + 1;
        if (line(title).end != LineEnd::Colon || next >= at || line(next).end != LineEnd::Open ||
            m_draft.has(m_lines[next], LineForm::Byline) || m_lines[next] != m_lines[title] + 1)
            return;
        for (const size_t n : {title, next}) {
            m_draft.decide(m_lines[n], LineKind::Title);
            m_draft.decision(m_lines[n]).note =
                m_draft.addNote({{}, tr("Stands above the line that tells of publication"), 0.85F});
        }
    }

    /// 首页 / 发现 / 等你来答 / 为什么…？ / 关注问题 / 为什么…？: below a menu of short words, a line given twice is
    /// the name of the page, in its window's title or in a bar at its top first.
    bool takeNameBelowMenu()
    {
        constexpr qint32 longestWord = 8;
        constexpr qint32 shortestName = 9;
        constexpr qint32 longestName = 60;
        constexpr size_t fewestWords = 3;
        size_t first = 0;
        while (first < m_lines.size() && line(first).letters <= longestWord && line(first).end == LineEnd::Open &&
               !m_draft.number(m_lines[first]))
            ++first;
        if (first < fewestWords || first == m_lines.size() || line(first).letters < shortestName ||
            line(first).letters > longestName || text(first).endsWith(u'。') || m_draft.number(m_lines[first]))
            return false;
        size_t name = m_lines.size() - 1;
        while (name > first && text(name) != text(first))
            --name;
        if (name == first)
            return false;
        for (size_t n = 0; n < name; ++n)
            boilerplate(n, aboveTitleReason());
        return true;
    }

    /// 市政府 / 五年 / 工作报告 / 各位代表：: lines too short to be anything else above whom a speech addresses.
    void takeTitleAboveSalutation()
    {
        constexpr qint32 longestPart = 12;
        constexpr size_t mostParts = 4;
        size_t end = 0;
        while (end < m_lines.size() && !isSalutation(text(end)))
            ++end;
        if (end == m_lines.size() || end < 2 || end > mostParts)
            return;
        for (size_t n = 0; n < end; ++n) {
            const QStringView words = text(n);
            if (line(n).letters > longestPart || line(n).end != LineEnd::Open || words.contains(u' ') ||
                m_draft.number(m_lines[n]) || m_draft.has(m_lines[n], LineForm::Byline) || text::mayBeNames(words) ||
                holdsDate(words))
                return;
        }
        for (size_t n = 0; n < end; ++n) {
            m_draft.decide(m_lines[n], LineKind::Title);
            m_draft.decision(m_lines[n]).note = m_draft.addNote({{}, tr("Short lines above the salutation"), 0.8F});
        }
    }

    Draft &m_draft;
    const ArticleDraft &m_article;
    std::vector<qsizetype> m_lines; ///< open ones
};
} // namespace

bool isSalutation(QStringView line)
{
    static constexpr std::array<QStringView, 12> openings{u"各位",   u"尊敬的", u"亲爱的", u"親愛的",
                                                          u"同志们", u"同志們", u"同学们", u"同學們",
                                                          u"女士们", u"女士們", u"朋友们", u"敬爱的"};
    constexpr qsizetype longest = 60;
    return line.size() <= longest && (line.endsWith(u'：') || line.endsWith(u':')) &&
           std::ranges::any_of(openings, [line](QStringView words) { return line.startsWith(words); });
}

void markPageHead(Draft &draft)
{
    for (const ArticleDraft &article : std::as_const(draft.articles)) {
        constexpr qsizetype reach = 64;
        bool named = article.settled;
        for (qsizetype i = article.first; i < std::min(article.end, article.first + reach) && !named; ++i)
            named = (draft.line(i).flags() & LineFlag::Title) || draft.line(i).headingMark > 0;
        if (!named)
            PageHead(draft, article).mark();
    }
}

} // namespace core::structure
