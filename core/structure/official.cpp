// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/official.h"

#include "core/structure/dates.h"
#include "core/structure/documentnumber.h"
#include "core/structure/numbering.h"
#include "core/structure/publication.h"

#include <QCoreApplication>

namespace core::structure
{

using document::MetaRole;

namespace
{
QString tr(const char *words)
{
    return QCoreApplication::translate("core::structure", words);
}

/// A phrase on its own: short, with no closing punctuation and no number before it.
bool isPhrase(const Draft &draft, qsizetype i, int limit)
{
    const Line &line = draft.line(i);
    return line.letters <= limit && (line.end == LineEnd::Open || line.end == LineEnd::Bracket);
}

bool isBracketed(QStringView text)
{
    return text.size() > 2 && QStringView(u"（([【").contains(text.front()) &&
           QStringView(u"）)]】").contains(text.back());
}

bool opensWithDash(QStringView text)
{
    return text.startsWith(u"——") || text.startsWith(u"――") || text.startsWith(u"──") || text.startsWith(u"—");
}

class OfficialRoles
{
public:
    OfficialRoles(Draft &draft, const ArticleDraft &article) : m_draft(draft), m_article(article) {}

    void run()
    {
        author();
        front();
        addressee();
        back();
    }

private:
    /// The author of a Japanese text: a name of Han characters alone under the title.
    void author()
    {
        qsizetype i = m_article.first;
        while (i < m_article.end && m_draft.decision(i).kind != LineKind::Title)
            ++i;
        for (++i; i < m_article.end && m_draft.isOpen(i) && opensWithDash(m_draft.text(i)) &&
                  m_draft.line(i).letters <= 40 && !startsHistory(i);
             ++i)
            m_draft.decideMeta(i, MetaRole::Subtitle, tr("A line with a dash under the title"), 0.8f);
        if (continuesCentred(i)) {
            m_draft.decideMeta(i, MetaRole::Subtitle, tr("Centred right under the title"), 0.8f);
            ++i;
        }
        if (i + 1 >= m_article.end || !m_draft.isOpen(i) || m_draft.line(i).headingMark > 0)
            return;
        const QStringView text = m_draft.text(i);
        const bool name =
            text.size() >= 2 && text.size() <= 8 && !m_draft.number(i) &&
            std::all_of(text.begin(), text.end(), [](QChar c) { return isHan(c.unicode()) || c.isSpace(); });
        if (name && isJapanese())
            m_draft.decideMeta(i, MetaRole::Byline, tr("A name under the title"), 0.85f);
    }

    /// In the middle of the column like the title above it, and no empty line between.
    bool continuesCentred(qsizetype i) const
    {
        constexpr qint32 longest = 90;
        if (i <= m_article.first || i + 1 >= m_article.end || !m_draft.isOpen(i) ||
            m_draft.decision(i - 1).kind != LineKind::Title)
            return false;
        const document::LayoutHint hint = m_draft.line(i).hint();
        return hint.centred && hint.blankBefore == 0 && m_draft.line(i - 1).hint().centred && !m_draft.number(i) &&
               m_draft.line(i).letters <= longest && m_draft.line(i).end == LineEnd::Open;
    }

    bool isJapanese() const
    {
        int kana = 0;
        int seen = 0;
        for (qsizetype i = m_article.first; i < m_article.end && seen < 60; ++i, ++seen)
            kana += m_draft.line(i).script == LineScript::Kana ? 1 : 0;
        return kana * 2 > seen;
    }

    /// From the title's end to the first line of body or the first number that begins a section.
    qsizetype frontEnd(qsizetype from) const
    {
        constexpr qsizetype longest = 24;
        qsizetype i = from;
        for (; i < m_article.end && i < from + longest; ++i) {
            if (!m_draft.isOpen(i))
                continue;
            const QStringView text = m_draft.text(i);
            if (startsHistory(i) || isDocumentNumber(text))
                continue;
            const LineEnd end = m_draft.line(i).end;
            const bool phrase = (end == LineEnd::Open || end == LineEnd::Bracket) && m_draft.line(i).letters <= 80;
            const Numbering *const number = m_draft.number(i);
            if (!phrase || (number && number->value <= 1 && number->style != NumberStyle::ArabicBlank &&
                            number->style != NumberStyle::Sign))
                break;
        }
        return i;
    }

    bool startsHistory(qsizetype i) const
    {
        const QStringView text = m_draft.text(i);
        const LineEnd end = m_draft.line(i).end;
        if (end == LineEnd::Stop || end == LineEnd::Comma || end == LineEnd::Colon || m_draft.line(i).letters > 200)
            return false;
        static constexpr std::array<QStringView, 5> openings{u"Adopted ", u"Enacted ", u"Passed ", u"Approved ",
                                                             u"Done at "};
        if (std::ranges::any_of(openings, [text](QStringView words) { return text.startsWith(words); }))
            return holdsDate(text, text.size()) && end == LineEnd::Open;
        qsizetype from = 0;
        while (from < text.size() && (QStringView(u"（(—―─").contains(text.at(from)) || text.at(from).isSpace()))
            ++from;
        return dateLength(text.sliced(from)) > 0;
    }

    void front()
    {
        qsizetype from = m_article.first;
        while (from < m_article.end && !m_draft.isOpen(from))
            ++from;
        const qsizetype end = frontEnd(from);
        qsizetype last = -1; // the last line that is plainly no text
        for (qsizetype i = from; i < end; ++i) {
            if (m_draft.isOpen(i) && isFrontEvidence(i))
                last = i;
        }
        for (qsizetype i = from; i <= last; ++i) {
            if (m_draft.isOpen(i))
                decideFront(i, i - from < 5);
        }
        // The line that tells where a speech was held may go on: ——…第十四届 / …第五次会议上.
        if (last >= 0 && last + 1 < end && m_draft.isOpen(last + 1) && opensWithDash(m_draft.text(last)) &&
            !m_draft.text(last).endsWith(u'上') && m_draft.text(last + 1).endsWith(u'上') &&
            isPhrase(m_draft, last + 1, 40)) {
            m_draft.decision(last).joinNext = true;
            ++last;
            m_draft.decideMeta(last, m_draft.decision(last - 1).role, tr("The dated line under the title goes on"),
                               0.8f);
        }
        // A speaker's office and name under the line that tells where the speech was held.
        if (last >= 0 && last + 1 < end && m_draft.isOpen(last + 1) && isOfficeAndName(last + 1))
            m_draft.decideMeta(last + 1, MetaRole::Byline, tr("A name between title and text"), 0.8f);
    }

    /// 最新異動日期：20210618: a label that speaks of a day, and the day.
    static bool isLabelledDay(QStringView text)
    {
        const qsizetype colon = std::max(text.indexOf(u'：'), text.indexOf(u':'));
        if (colon < 2 || colon > 12 || text.size() > 40)
            return false;
        const QStringView label = text.first(colon).trimmed();
        const QStringView day = text.sliced(colon + 1).trimmed();
        const bool eight = day.size() == 8 && std::all_of(day.begin(), day.end(), [](QChar c) { return c.isDigit(); });
        return (label.endsWith(u"日期") || label.endsWith(u"时间") || label.endsWith(u"時間")) &&
               (eight || dateLength(day) > 0);
    }

    bool isFrontEvidence(qsizetype i) const
    {
        const QStringView text = m_draft.text(i);
        if (isLabelledDay(text) || tellsSource(text))
            return true;
        if (startsHistory(i) || isDocumentNumber(text) || opensWithDash(text))
            return true;
        return m_draft.line(i).letters <= 40 && holdsDate(text) && m_draft.line(i).end == LineEnd::Open;
    }

    bool isOfficeAndName(qsizetype i) const
    {
        const QStringView text = m_draft.text(i);
        if (!isPhrase(m_draft, i, 30) || m_draft.number(i) || m_draft.line(i).script == LineScript::Latin)
            return false;
        if (std::any_of(text.begin(), text.end(), [](QChar c) { return QStringView(u"：:【】[]|").contains(c); }))
            return false;
        const qsizetype blank = text.indexOf(u' ') >= 0 ? text.indexOf(u' ') : text.indexOf(QChar(0x3000));
        return blank >= 2 && text.size() - blank <= 16;
    }

    void decideFront(qsizetype i, bool near)
    {
        const QStringView text = m_draft.text(i);
        if (isDocumentNumber(text))
            m_draft.decideMeta(i, MetaRole::DocumentNumber, tr("A document number under the title"), 0.97f);
        else if (tellsPublication(text) || tellsSource(text))
            m_draft.decideMeta(i, MetaRole::Source, tr("Says when and where the page was published"), 0.9f);
        else if (isDate(text))
            m_draft.decideMeta(i, MetaRole::Date, tr("A date under the title"), 0.9f);
        else if (isLabelledDay(text))
            m_draft.decideMeta(i, tellsEnactment(text) ? MetaRole::Promulgation : MetaRole::Date,
                               tr("A day with its label under the title"), 0.9f);
        else if (startsHistory(i) || tellsEnactment(text))
            m_draft.decideMeta(i, tellsEnactment(text) ? MetaRole::Promulgation : MetaRole::Dateline,
                               tr("A dated line under the title"), 0.9f);
        else if (opensWithDash(text))
            m_draft.decideMeta(i, MetaRole::Subtitle, tr("A line with a dash under the title"), 0.8f);
        else if (near)
            m_draft.decideMeta(i, MetaRole::Source, tr("Between the title and a date"), 0.7f);
    }

    /// Signature and date after a part of the text, and what follows them.
    void back()
    {
        constexpr qint32 longestDate = 60;
        for (qsizetype i = m_article.first + 1; i < m_article.end; ++i) {
            const Line &line = m_draft.line(i);
            if (!m_draft.isOpen(i) || line.letters > longestDate || line.headingMark > 0 || !mayBeDate(line.first) ||
                !isDate(m_draft.text(i)))
                continue;
            const qsizetype signers = signersAbove(i);
            if (signers == 0 && i + 1 < m_article.end && !closes(i + 1))
                continue;
            for (qsizetype k = i - signers; k < i; ++k)
                m_draft.decideMeta(k, MetaRole::Signature, tr("Signed above a date"), 0.9f);
            attachmentsAbove(i - signers);
            m_draft.decideMeta(i, MetaRole::Date, tr("The date under the text"), 0.95f);
            afterDate(i + 1);
        }
    }

    /// A paragraph of the text that is an element of the document, too.
    void name(qsizetype i, MetaRole role, const QString &reason)
    {
        m_draft.decision(i).role = role;
        m_draft.decision(i).note = m_draft.addNote({{}, reason, 0.9f});
    }

    /// Where 附件：1．… / 2．… begins that ends right above the line; -1 where nothing of the kind stands there.
    qsizetype attachmentsEndingAt(qsizetype end) const
    {
        constexpr qsizetype longest = 30;
        for (qsizetype i = end - 1; i > m_article.first && end - i <= longest && m_draft.isOpen(i); --i) {
            const QStringView text = m_draft.text(i);
            if (text.startsWith(u"附件") && m_draft.line(i).end != LineEnd::Stop)
                return i;
            const Numbering *const number = m_draft.number(i);
            if (!number || number->style != NumberStyle::Arabic || !isPhrase(m_draft, i, 80))
                return -1;
        }
        return -1;
    }

    void attachmentsAbove(qsizetype signature)
    {
        const qsizetype first = attachmentsEndingAt(signature);
        for (qsizetype k = first; first >= 0 && k < signature; ++k)
            name(k, MetaRole::Attachment, tr("Names what is attached, above the signature"));
    }

    /// 各省、自治区、直辖市人民政府，国务院各部委： the first line under the title, bodies of state up to a colon.
    void addressee()
    {
        qsizetype i = m_article.first;
        bool official = false;
        for (; i < m_article.end && !m_draft.isOpen(i); ++i) {
            const QStringView text = m_draft.text(i);
            official =
                official || m_draft.decision(i).role == MetaRole::DocumentNumber ||
                (m_draft.decision(i).kind == LineKind::Title && (text.contains(u"关于") || text.contains(u"關於")));
        }
        if (!official || i >= m_article.end || m_draft.line(i).end != LineEnd::Colon || m_draft.line(i).letters > 400)
            return;
        QStringView text = m_draft.text(i);
        text.chop(1);
        while (!text.isEmpty() && text.back().isSpace())
            text.chop(1);
        const bool body =
            !text.isEmpty() &&
            QStringView(u"府委部局厅廳院会會办辦司署构構门門位业業校团團行处處站室区區县縣市省镇鎮乡鄉关關所社队隊组組")
                .contains(text.back());
        const bool sentence = std::any_of(text.begin(), text.end(),
                                          [](QChar c) { return c == u'。' || c == u'：' || c == u':' || c == u'；'; });
        if (body && !sentence && !text.startsWith(u"各位"))
            name(i, MetaRole::Addressee, tr("Bodies addressed under the title"));
    }

    bool maySign(qsizetype i) const
    {
        const QStringView text = m_draft.text(i);
        return !m_draft.number(i) && m_draft.line(i).headingMark == 0 && !isBracketed(text) && !text.startsWith(u"附");
    }

    qsizetype signersAbove(qsizetype date) const
    {
        qsizetype n = 0;
        while (n < 4 && date - n - 1 > m_article.first && m_draft.isOpen(date - n - 1) &&
               isPhrase(m_draft, date - n - 1, 40) && maySign(date - n - 1))
            ++n;
        const qsizetype above = date - n - 1;
        const bool afterText =
            above > m_article.first && (m_draft.line(above).end == LineEnd::Stop ||
                                        m_draft.text(above).startsWith(u"附") || attachmentsEndingAt(above + 1) >= 0);
        return afterText ? n : 0;
    }

    /// A remark in brackets under the date that speaks of the document itself (GB/T 9704: 附注).
    bool closes(qsizetype i) const
    {
        const QStringView text = m_draft.text(i);
        return isBracketed(text) && m_draft.line(i).letters <= 40 &&
               (text.contains(u"此件") || text.contains(u"公开发布") || text.contains(u"公開發布") ||
                text.contains(u"联系人"));
    }

    bool isCopyLine(qsizetype i) const
    {
        const QStringView text = m_draft.text(i);
        const bool copies = text.startsWith(u"抄送") || text.startsWith(u"抄报") || text.startsWith(u"抄報") ||
                            text.startsWith(u"分送");
        return copies || isPrinting(text);
    }

    /// 青溪镇人民政府办公室 2024年3月5日印发
    static bool isPrinting(QStringView text)
    {
        return (text.endsWith(u"印发") || text.endsWith(u"印發")) && holdsDate(text);
    }

    void afterDate(qsizetype i)
    {
        while (i < m_article.end && m_draft.isOpen(i) && closes(i))
            m_draft.decideMeta(i++, MetaRole::Remark, tr("A remark in brackets under the date"), 0.8f);
        if (i < m_article.end && m_draft.isOpen(i) && isPhrase(m_draft, i, 6) && m_draft.text(i).startsWith(u"附件"))
            m_draft.decideMeta(i++, MetaRole::Attachment, tr("Announces an attached document"), 0.8f);
        for (; i < m_article.end && m_draft.isOpen(i) && isCopyLine(i); ++i)
            m_draft.decideMeta(i, isPrinting(m_draft.text(i)) ? MetaRole::Printing : MetaRole::CopyTo,
                               tr("Whom copies went to, and when it was printed"), 0.9f);
        // The title of an attached document: phrases, then text.
        for (int n = 0; n < 3 && i + 1 < m_article.end && m_draft.isOpen(i) && isPhrase(m_draft, i, 50); ++n, ++i) {
            if (m_draft.number(i) || m_draft.line(i).headingMark > 0)
                return;
            m_draft.decideMeta(i, MetaRole::Attachment, tr("The title of an attached document"), 0.7f);
        }
    }

    Draft &m_draft;
    const ArticleDraft &m_article;
};
} // namespace

bool tellsEnactment(QStringView text)
{
    static const std::array<QStringView, 12> words{u"通过", u"通過", u"公布", u"发布", u"發布", u"施行",
                                                   u"修订", u"修訂", u"修正", u"批准", u"批準", u"異動"};
    for (const QStringView word : words) {
        if (text.contains(word))
            return true;
    }
    return false;
}

void assignOfficialRoles(Draft &draft)
{
    for (const ArticleDraft &article : std::as_const(draft.articles))
        OfficialRoles(draft, article).run();
}

} // namespace core::structure
