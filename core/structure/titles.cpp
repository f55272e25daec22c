// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/titles.h"

#include "core/structure/cataloghead.h"
#include "core/structure/dates.h"
#include "core/structure/documentnumber.h"
#include "core/structure/numbering.h"
#include "core/structure/pagehead.h"
#include "core/structure/standardhead.h"
#include "core/text/newsforms.h"
#include "core/text/numerals.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace core::structure
{

namespace
{
QString tr(const char *words)
{
    return QCoreApplication::translate("core::structure", words);
}

class TitleFinder
{
public:
    TitleFinder(Draft &draft, const ArticleDraft &article) : m_draft(draft), m_article(article) {}

    void run()
    {
        for (qsizetype i = m_article.first; i < m_article.end; ++i) {
            if (m_draft.decision(i).kind == LineKind::Title)
                return;
        }
        if (!byFormat())
            byPlace();
    }

private:
    void decide(qsizetype i, float confidence, const QString &reason)
    {
        m_draft.decide(i, LineKind::Title);
        m_draft.decision(i).note = m_draft.addNote({{}, reason, confidence});
    }

    /// The format's own word: its title, else its one heading of the highest level that stands before all others.
    bool byFormat()
    {
        qsizetype first = -1;
        int lowest = 99;
        int count = 0;
        for (qsizetype i = m_article.first; i < m_article.end; ++i) {
            const Line &line = m_draft.line(i);
            if (!m_draft.isOpen(i))
                continue;
            if (line.flags() & LineFlag::Title) {
                decide(i, 0.98f, tr("The file names it as its title"));
                return true;
            }
            if (line.headingMark == 0)
                continue;
            if (first < 0)
                first = i;
            if (line.headingMark < lowest)
                count = 0;
            lowest = std::min<int>(lowest, line.headingMark);
            count += line.headingMark == lowest ? 1 : 0;
        }
        if (first < 0 || m_draft.line(first).headingMark != lowest || (count > 1 && lowest > 1))
            return false;
        decide(first, 0.95f, tr("The first heading of the highest level"));
        return true;
    }

    void byPlace()
    {
        qsizetype first = m_article.first;
        while (first < m_article.end && !m_draft.isOpen(first))
            ++first;
        first = skipColumns(skipStandardHead(skipMasthead(skipLibraryName(skipButtons(first)))));
        while (first < m_article.end && !m_draft.isOpen(first))
            ++first;
        if (first + 1 < m_article.end && isYear(m_draft.text(first)) && m_draft.isOpen(first + 1)) {
            m_draft.decideMeta(first, document::MetaRole::Date, tr("A year above the title"), 0.8f);
            ++first;
        }
        if (const qsizetype judgment = nameOfJudgment(first); judgment > first) {
            decide(judgment, 0.9f, tr("Names the paper of a court, under its number"));
            return;
        }
        const qsizetype official = belowDocumentNumber(first);
        if (official > first) {
            decide(official, 0.9f, tr("Says what the document is about, under its number"));
            goesOn(official);
            return;
        }
        if (first >= m_article.end || !mayBeTitle(first) || isOneOfChapters(first))
            return;
        decide(first, 0.9f, tr("The first line"));
        copies(goesOn(first));
    }

    /// The words on a web page's buttons: 下载, 打印, 【字号：, 大, 中, 小.
    static bool isButton(QStringView text)
    {
        static const std::array<QStringView, 34> words{
            u"下载",     u"打印",     u"全屏",         u"收藏",         u"分享",       u"字号",        u"字体",
            u"加大",     u"还原",     u"减小",         u"缩小",         u"放大",       u"关闭",        u"返回",
            u"首页",     u"朗读",     u"大",           u"中",           u"小",         u"繁体",        u"简体",
            u"微信",     u"微博",     u"评论",         u"纠错",         u"下載",       u"列印",        u"分享到",
            u"打印本页", u"关闭窗口", u"跳至主要內容", u"跳到主要內容", u"加入資料夾", u"跳到主要内容"};
        while (!text.isEmpty() && (text.front().isPunct() || text.front().isSpace()))
            text = text.sliced(1);
        while (!text.isEmpty() && (text.back().isPunct() || text.back().isSpace()))
            text.chop(1);
        return text.isEmpty() || std::find(words.begin(), words.end(), text) != words.end();
    }

    /// 【…(www.example.org)】: where a library of texts names itself, above a rule or not.
    qsizetype skipLibraryName(qsizetype first)
    {
        if (first + 1 >= m_article.end || !m_draft.isOpen(first))
            return first;
        const QStringView text = m_draft.text(first);
        const bool address = text.contains(u"www.") || text.contains(u"http");
        if (!address || text.front() != u'【' || text.back() != u'】')
            return first;
        m_draft.decideMeta(first, document::MetaRole::Boilerplate, tr("The site names itself above the title"), 0.9f);
        do
            ++first;
        while (first + 1 < m_article.end && !m_draft.isOpen(first));
        return first;
    }

    /// Several lines of buttons above the title were copied with the page. One alone may be a title.
    qsizetype skipButtons(qsizetype first)
    {
        qsizetype end = first;
        while (end < m_article.end && (!m_draft.isOpen(end) || isButton(m_draft.text(end))))
            ++end;
        if (end - first < 3 || end >= m_article.end)
            return first;
        for (qsizetype i = first; i < end; ++i) {
            if (m_draft.isOpen(i))
                m_draft.decideMeta(i, document::MetaRole::Boilerplate, tr("A button or link of the web page"), 0.9f);
        }
        return end;
    }

    /// 第38卷 第4期, 总第126期, Vol. 12 No. 3: which issue of a journal it is, and nothing else but its day.
    static bool isIssue(QStringView text)
    {
        constexpr qsizetype longest = 40;
        if (text.size() > longest)
            return false;
        static constexpr QStringView hanDigits = u"〇零一二三四五六七八九十百";
        qsizetype issues = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool counted = i > 0 && (text.at(i - 1).isDigit() || hanDigits.contains(text.at(i - 1)));
            issues += counted && QStringView(u"卷期號号輯辑").contains(text.at(i)) ? 1 : 0;
        }
        for (const QStringView word : {QStringView(u"Vol."), QStringView(u"No."), QStringView(u"ISSN")}) {
            const qsizetype at = text.indexOf(word);
            qsizetype digit = at < 0 ? text.size() : at + word.size();
            while (digit < text.size() && text.at(digit).isSpace())
                ++digit;
            issues += digit < text.size() && text.at(digit).isDigit() ? 1 : 0;
        }
        const bool only = std::all_of(text.begin(), text.end(), [](QChar c) {
            return !c.isLetter() || QStringView(u"第总總卷期號号輯辑年月日VolNoISCN").contains(c) ||
                   hanDigits.contains(c);
        });
        return issues > 0 && only;
    }

    /// 2021年7月, Jul. 2021.
    static bool isDay(QStringView text)
    {
        constexpr qsizetype longest = 24;
        if (text.size() > longest || text.isEmpty())
            return false;
        if (dateLength(text) == text.size())
            return true;
        static const std::array<QStringView, 12> months{u"Jan", u"Feb", u"Mar", u"Apr", u"May", u"Jun",
                                                        u"Jul", u"Aug", u"Sep", u"Oct", u"Nov", u"Dec"};
        const bool month = std::any_of(months.begin(), months.end(), [&](QStringView m) { return text.startsWith(m); });
        return month && text.size() >= 8 && text.last(4).toInt() > 1800;
    }

    /// The head of a journal's page, copied with an article: issue, day and the journal's names, an issue or day first
    /// and last. Returns the line under it.
    qsizetype skipMasthead(qsizetype first)
    {
        constexpr qsizetype longest = 8;
        constexpr qint32 longestName = 40;
        if (first >= m_article.end || !m_draft.isOpen(first) || !isIssue(m_draft.text(first)))
            return first;
        qsizetype end = first + 1;
        for (qsizetype i = end; i < std::min(m_article.end - 1, first + longest) && m_draft.isOpen(i); ++i) {
            const QStringView text = m_draft.text(i);
            if (isIssue(text) || isDay(text))
                end = i + 1;
            else if (m_draft.line(i).letters > longestName ||
                     (m_draft.line(i).end != LineEnd::Open && m_draft.line(i).end != LineEnd::Bracket))
                break;
        }
        for (qsizetype i = first; i < end; ++i) {
            const bool day = isDay(m_draft.text(i));
            m_draft.decideMeta(i, day ? document::MetaRole::Date : document::MetaRole::Source,
                               tr("The head of a journal’s page, above the title"), 0.85f);
        }
        return end;
    }

    /// The cover of a standard: class, kind and number stand above its name, two of them at least.
    qsizetype skipStandardHead(qsizetype first)
    {
        qsizetype end = first;
        while (end + 1 < m_article.end && m_draft.isOpen(end) && standardHead(m_draft.text(end)) != StandardHead::None)
            ++end;
        if (end - first < 2)
            return first;
        for (qsizetype i = first; i < end; ++i) {
            const bool number = standardHead(m_draft.text(i)) == StandardHead::Number;
            m_draft.decideMeta(i, number ? document::MetaRole::DocumentNumber : document::MetaRole::Source,
                               tr("Stands above the name on the cover of a standard"), 0.9f);
        }
        return end;
    }

    /// The head of a memorandum: who issues it and who wrote it, set at both margins on two lines at least.
    qsizetype skipColumns(qsizetype first)
    {
        qsizetype end = first;
        while (end + 1 < m_article.end && m_draft.isOpen(end) && m_draft.text(end).contains(u"      "))
            ++end;
        if (end - first < 2)
            return first;
        for (qsizetype i = first; i < end; ++i)
            m_draft.decideMeta(i, document::MetaRole::Source, tr("The head of a memorandum, set at both margins"),
                               0.85f);
        return end;
    }

    /// 判　　決, 決　　定: set wide under the day and the number of a case, as courts of Japan do. What stands above it
    /// is its head.
    qsizetype nameOfJudgment(qsizetype first)
    {
        constexpr qsizetype reach = 8;
        static constexpr std::array<QStringView, 5> names{u"判決", u"決定", u"命令", u"判決書", u"審決"};
        qsizetype at = first;
        bool number = false;
        for (; at < std::min(m_article.end - 1, first + reach) && m_draft.isOpen(at); ++at) {
            const QStringView text = m_draft.text(at);
            if (text.size() > 2 && std::ranges::find(names, QStringView(letters(text))) != names.end())
                break;
            number = number || (text.contains(u'第') && text.contains(u'号'));
        }
        if (!number || at >= std::min(m_article.end - 1, first + reach) || !m_draft.isOpen(at))
            return -1;
        for (qsizetype i = first; i < at; ++i)
            m_draft.decideMeta(i, document::MetaRole::DocumentNumber, tr("The number and days of a case"), 0.8f);
        return at;
    }

    /// An official document begins with its head and number; its title stands under them.
    qsizetype belowDocumentNumber(qsizetype first) const
    {
        constexpr qsizetype reach = 6;
        for (qsizetype i = first; i < std::min(m_article.end - 1, first + reach); ++i) {
            if (!m_draft.isOpen(i) || !isDocumentNumber(m_draft.text(i)))
                continue;
            const QStringView below = m_draft.text(i + 1);
            const bool about = below.contains(u"关于") || below.contains(u"關於") || endsWithDocumentKind(below);
            const bool headed = !m_draft.text(first).contains(u"关于") && !m_draft.text(first).contains(u"關於");
            return m_draft.isOpen(i + 1) && mayBeTitle(i + 1) && about && headed ? i + 1 : -1;
        }
        return -1;
    }

    /// The kinds of official documents and rules, with which their titles end (GB/T 9704 and the laws' own names).
    static bool endsWithDocumentKind(QStringView text)
    {
        static const std::array<QStringView, 26> kinds{u"通知", u"意见", u"意見", u"决定", u"決定", u"决议", u"決議",
                                                       u"公报", u"公告", u"通告", u"通报", u"通報", u"报告", u"報告",
                                                       u"请示", u"批复", u"批復", u"议案", u"函",   u"纪要", u"办法",
                                                       u"辦法", u"规定", u"方案", u"条例", u"答复"};
        return std::any_of(kinds.begin(), kinds.end(), [&](QStringView kind) { return text.endsWith(kind); });
    }

    /// 某某人民法院 / 民 事 判 决 书: a paper of a court or a prosecutor has its title on two lines.
    static bool isCourtPaper(QStringView above, QStringView below)
    {
        const bool court = above.endsWith(u"法院") || above.endsWith(u"检察院") || above.endsWith(u"檢察院");
        return court && below.size() >= 3 && below.size() <= 14 && QStringView(u"书書").contains(below.back());
    }

    static bool leavesBracketOpen(QStringView text)
    {
        return text.count(u'《') > text.count(u'》') || text.count(u'（') > text.count(u'）') ||
               text.count(u'“') > text.count(u'”');
    }

    /// A title set over two lines: a bracket is still open, or it says what it is about but not yet what it is.
    /// Returns its last line.
    qsizetype goesOn(qsizetype title)
    {
        const qsizetype next = title + 1;
        if (next + 1 >= m_article.end || !m_draft.isOpen(next) || !mayBeTitle(next) ||
            m_draft.line(title).end != LineEnd::Open)
            return title;
        const QStringView text = m_draft.text(title);
        const QStringView below = m_draft.text(next);
        if (isDocumentNumber(below) || dateLength(below) > 0 || m_draft.number(next) ||
            m_draft.line(next).end != LineEnd::Open)
            return title;
        const bool about = (text.contains(u"关于") || text.contains(u"關於")) && !endsWithDocumentKind(text) &&
                           endsWithDocumentKind(below);
        if (!about && !leavesBracketOpen(text) && !isCourtPaper(text, letters(below)))
            return title;
        decide(next, 0.85f, tr("The title goes on"));
        return next;
    }

    static bool isYear(QStringView text)
    {
        const auto year = text::readArabicNumeral(text);
        return year && year->length == 4 && text.size() == 5 && text.at(4) == u'年';
    }

    static QString letters(QStringView text)
    {
        QString out;
        for (const QChar c : text) {
            if (!isBlank(c))
                out.append(c);
        }
        return out;
    }

    /// The title once more on the next line, with or without the year before it, or set over two lines.
    void copies(qsizetype title)
    {
        const QString name = nameOf(m_draft.text(title));
        QString copy;
        for (qsizetype i = title + 1; i < std::min(m_article.end, title + 4) && m_draft.isOpen(i); ++i) {
            copy += nameOf(m_draft.text(i));
            if (copy.size() < 4 || !(name.startsWith(copy) || name.endsWith(copy)))
                break;
            if (name != copy && !(name.endsWith(copy) && isYear(name.first(name.size() - copy.size()))))
                continue;
            for (qsizetype k = title + 1; k <= i; ++k)
                m_draft.decideMeta(k, document::MetaRole::Subtitle, tr("The title once more"), 0.95f);
            break;
        }
    }

    /// 第七十一章 …, and the seventy-second further down: the file holds a part of a book, whose title it does not
    /// have.
    bool isOneOfChapters(qsizetype i) const
    {
        const Numbering *const number = m_draft.number(i);
        if (!number || (number->style != NumberStyle::Unit && number->style != NumberStyle::Word) ||
            number->unit > NumberUnit::Chapter)
            return false;
        for (qsizetype k = i + 1; k < m_article.end; ++k) {
            const Numbering *const later = m_draft.number(k);
            if (later && later->series() == number->series() && later->value == number->value + 1 && mayBeTitle(k))
                return true;
        }
        return false;
    }

    /// 主持人： on a line of its own, and again further down: whose words follow.
    bool isSpeaker(qsizetype i) const
    {
        constexpr qint32 longestName = 16;
        const auto isLabel = [this](qsizetype k) {
            return m_draft.line(k).end == LineEnd::Colon && m_draft.line(k).letters <= longestName;
        };
        if (!isLabel(i))
            return false;
        const QString name = letters(m_draft.text(i).chopped(1));
        for (qsizetype k = i + 1; k < m_article.end; ++k) {
            if (isLabel(k) && letters(m_draft.text(k).chopped(1)) == name)
                return true;
        }
        return false;
    }

    /// A first line that is plainly a sentence of the text, or a long paragraph, is no title.
    bool mayBeTitle(qsizetype i) const
    {
        const Line &line = m_draft.line(i);
        const int limit = line.script == LineScript::Latin ? 200 : 90;
        if (line.letters > limit || line.end == LineEnd::Comma || !text::readDateline(m_draft.text(i)).isNull())
            return false;
        const QStringView text = m_draft.text(i);
        // 好的，以下是…的说明：
        const bool announces = line.end == LineEnd::Colon && text.contains(u'，');
        if (isSalutation(text) || announces || isSpeaker(i))
            return false;
        const bool asks = text.endsWith(u'？') || text.endsWith(u'?');
        const bool clauses = text.endsWith(u'。') && text.contains(u'，');
        const bool sentence = line.end == LineEnd::Stop && (line.letters > limit / 3 || clauses) && !asks;
        return !sentence;
    }

    Draft &m_draft;
    const ArticleDraft &m_article;
};
} // namespace

void findTitles(Draft &draft)
{
    for (const ArticleDraft &article : std::as_const(draft.articles)) {
        if (!article.settled)
            TitleFinder(draft, article).run();
    }
}

} // namespace core::structure
