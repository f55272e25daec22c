// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/dates.h"
#include "core/structure/documentnumber.h"
#include "core/structure/numbering.h"
#include "core/structure/publication.h"
#include "core/structure/titles.h"
#include "core/text/numerals.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace core::structure
{

namespace
{
struct Split {
    qsizetype line = 0; ///< the title's first line
    float confidence = 0.9f;
    QString reason;
};

QString tr(const char *words)
{
    return QCoreApplication::translate("core::structure", words);
}

/// `…（三）：` — a name and its number at the end of a line.
struct NumberedName {
    QStringView stem;
    int value = 0;
};

/// By the last unit of the text.
bool mayBeNumberedName(QChar last)
{
    static constexpr text::CharSet closers(u"：:）)】]");
    return text::CharClass::is(last, text::CharClass::Digit | text::CharClass::HanNumeral) || closers.contains(last);
}

/// The numeral that the text ends with, and the text before it.
std::optional<NumberedName> cutNumeral(QStringView text)
{
    qsizetype from = text.size();
    while (from > 0 && text.size() - from < 4) {
        const auto n = text::readHanNumeral(text.sliced(from - 1));
        const auto a = text::readArabicNumeral(text.sliced(from - 1));
        if (!(n && n->length == text.size() - from + 1) && !(a && a->length == text.size() - from + 1))
            break;
        --from;
    }
    if (from == text.size() || from == 0)
        return std::nullopt;
    const auto han = text::readHanNumeral(text.sliced(from));
    return NumberedName{text.first(from), han ? han->value : text::readArabicNumeral(text.sliced(from))->value};
}

/// …（三）, …【第三篇】, …篇三, with a colon or without; 劳动合同3 where `title` has these words, too.
std::optional<NumberedName> numberedName(QStringView text, QStringView title)
{
    constexpr qsizetype shortestStem = 4;
    while (!text.isEmpty() && (text.back().isSpace() || QStringView(u"：:").contains(text.back())))
        text.chop(1);
    const bool bracketed = !text.isEmpty() && QStringView(u"）)】]").contains(text.back());
    if (bracketed)
        text.chop(1);
    const bool ordinal = bracketed && text.endsWith(u'篇');
    if (ordinal)
        text.chop(1);
    auto name = cutNumeral(text);
    if (!name)
        return std::nullopt;
    QStringView &stem = name->stem;
    const bool worded = stem.endsWith(ordinal ? u'第' : u'篇');
    if (worded)
        stem.chop(1);
    if (!bracketed && !worded && (stem.size() < shortestStem || !title.contains(stem)))
        return std::nullopt;
    if (bracketed) {
        if (stem.isEmpty() || !QStringView(u"（(【[").contains(stem.back()))
            return std::nullopt;
        stem.chop(1);
    }
    stem = stem.trimmed();
    return stem.size() < 3 ? std::nullopt : name;
}

class Collections
{
public:
    explicit Collections(const Draft &draft) : m_draft(draft) {}

    std::vector<Split> find()
    {
        numberedNames();
        if (m_splits.empty()) {
            lawsAnew();
            documentNumbers();
            speeches();
            papers();
        }
        std::sort(m_splits.begin(), m_splits.end(), [](const Split &a, const Split &b) { return a.line < b.line; });
        m_splits.erase(std::unique(m_splits.begin(), m_splits.end(),
                                   [](const Split &a, const Split &b) { return a.line == b.line; }),
                       m_splits.end());
        return std::move(m_splits);
    }

private:
    bool isPhrase(qsizetype i, int limit = 80) const
    {
        const Line &line = m_draft.line(i);
        return m_draft.isOpen(i) && line.letters <= limit && !line.listItem &&
               (line.end == LineEnd::Open || line.end == LineEnd::Bracket);
    }

    /// Lines that could be a title: a phrase without number, date or bracket around it.
    bool isTitleLike(qsizetype i) const
    {
        const QStringView text = m_draft.text(i);
        return isPhrase(i) && !m_draft.number(i) && dateLength(text) == 0 && !isDocumentNumber(text) &&
               !QStringView(u"（(").contains(text.front());
    }

    /// Texts called `…（一）`, `…（二）` after one stem: counted from 1, two at least.
    void numberedNames()
    {
        struct Series {
            std::vector<qsizetype> lines;
        };
        QHash<QString, Series> series;
        for (qsizetype i = 0; i < m_draft.size(); ++i) {
            const Line &line = m_draft.line(i);
            if (!m_draft.isOpen(i) || line.letters > 60 || line.end == LineEnd::Stop || line.end == LineEnd::Comma ||
                !mayBeNumberedName(line.last))
                continue;
            const auto name = m_draft.number(i) ? std::nullopt : numberedName(m_draft.text(i), m_draft.text(0));
            if (!name)
                continue;
            Series &s = series[name->stem.toString()];
            if (name->value == static_cast<int>(s.lines.size()) + 1)
                s.lines.push_back(i);
        }
        for (const Series &s : std::as_const(series)) {
            // Each must hold text: names in a list are no articles.
            bool apart = s.lines.size() >= 2;
            for (size_t k = 0; k + 1 < s.lines.size(); ++k)
                apart = apart && s.lines[k + 1] - s.lines[k] > 2;
            if (!apart)
                continue;
            for (const qsizetype line : s.lines)
                m_splits.push_back({line, 0.95f, tr("One of several texts with one name and a running number")});
        }
    }

    /// Articles of a law that begin at 第一条 again.
    void lawsAnew()
    {
        int last = 0;
        qsizetype lastLine = -1;
        for (qsizetype i = 0; i < m_draft.size(); ++i) {
            if (!m_draft.isOpen(i) || m_draft.line(i).first != u'第')
                continue;
            const Numbering *const number = m_draft.number(i);
            if (!number || number->unit != NumberUnit::Article)
                continue;
            if (number->value == 1 && number->sub == 0 && last >= 3)
                splitAbove(i, lastLine);
            last = number->value;
            lastLine = i;
        }
    }

    /// The title of the law whose first article stands on line `first`, looked for above it, below line `floor`.
    void splitAbove(qsizetype first, qsizetype floor)
    {
        constexpr qsizetype reach = 40;
        const qsizetype stop = std::max(floor, first - reach);
        qsizetype history = -1;
        for (qsizetype i = first - 1; i > stop; --i) {
            if (isPhrase(i, 200) && dateLength(afterBracket(m_draft.text(i))) > 0 && !isDate(m_draft.text(i)))
                history = i;
        }
        qsizetype title = -1;
        int sentences = 0;
        for (qsizetype i = (history > 0 ? history : first) - 1; i > stop && sentences <= 4; --i) {
            if (isTitleLike(i)) {
                title = i;
                break;
            }
            sentences += m_draft.line(i).end == LineEnd::Stop ? 1 : 0;
        }
        while (title > stop + 1 && isTitleLike(title - 1))
            --title;
        // 附則 counts its articles anew and belongs to its law.
        if (title > stop && !isSupplement(m_draft.text(title)))
            m_splits.push_back({title, 0.92f, tr("A title, and articles that count from the first again")});
    }

    static bool isSupplement(QStringView text)
    {
        QString name;
        for (const QChar c : text.first(std::min<qsizetype>(text.size(), 8))) {
            if (!isBlank(c))
                name.append(c);
        }
        return name.startsWith(u"附则") || name.startsWith(u"附則");
    }

    static QStringView afterBracket(QStringView text)
    {
        return !text.isEmpty() && QStringView(u"（(").contains(text.front()) ? text.sliced(1) : text;
    }

    /// A document number under a title, after the end of another document.
    void documentNumbers()
    {
        constexpr qint32 longestNumber = 42; // in brackets
        for (qsizetype i = 2; i < m_draft.size(); ++i) {
            const Line &line = m_draft.line(i);
            if (!m_draft.isOpen(i) || line.letters > longestNumber || !mayBeDocumentNumber(line.last) ||
                !isDocumentNumber(m_draft.text(i)))
                continue;
            qsizetype title = i;
            while (title > 1 && i - title < 3 && isTitleLike(title - 1))
                --title;
            if (title == i || title < 2)
                continue;
            const Line &above = m_draft.line(title - 1);
            if (above.end == LineEnd::Stop || isDate(m_draft.text(title - 1)) || above.end == LineEnd::Bracket)
                m_splits.push_back({title, 0.9f, tr("A title with a document number under it")});
        }
    }

    /// ——2023年12月20日在…会议上: where and when a speech was held.
    static bool isVenueLine(QStringView text)
    {
        while (!text.isEmpty() && (s_venueOpeners.contains(text.front()) || isBlank(text.front())))
            text = text.sliced(1);
        return dateLength(text) > 0 && text.size() <= 80 &&
               (text.contains(u"会议") || text.contains(u"會議") || text.contains(u"大会") || text.contains(u"大會"));
    }

    /// Titles with the place and day of the speech under them, the first at the beginning of the file.
    void speeches()
    {
        std::vector<qsizetype> titles;
        for (qsizetype i = 1; i < m_draft.size(); ++i) {
            const QChar first = m_draft.line(i).first;
            if (!isPhrase(i) || !(s_venueOpeners.contains(first) || mayBeDate(first)) ||
                !isVenueLine(m_draft.text(i)) || !isTitleLike(i - 1))
                continue;
            if (i == 1 || m_draft.line(i - 2).end == LineEnd::Stop)
                titles.push_back(i - 1);
        }
        if (titles.size() < 2 || titles.front() != 0)
            return;
        for (size_t k = 1; k < titles.size(); ++k)
            m_splits.push_back({titles[k], 0.9f, tr("A title with the place and day of a speech under it")});
    }

    /// Labels of the place in a paper, each with a headline under it and text under that; the first at the beginning of
    /// the file.
    void papers()
    {
        std::vector<qsizetype> heads;
        for (qsizetype i = 0; i + 2 < m_draft.size(); ++i) {
            if (!isOpenLabel(i) || (i > 0 && isOpenLabel(i - 1)))
                continue;
            qsizetype title = i + 1;
            while (title + 1 < m_draft.size() && isOpenLabel(title))
                ++title;
            if (isTitleLike(title))
                heads.push_back(i);
        }
        if (heads.size() < 2 || heads.front() > 2)
            return;
        for (size_t k = 1; k < heads.size(); ++k)
            m_splits.push_back({heads[k], 0.92f, tr("Says on which page of the paper the text below it stood")});
    }

    bool isOpenLabel(qsizetype i) const
    {
        static constexpr text::CharSet firsts(u"第专專栏欄版");
        return firsts.contains(QChar(m_draft.line(i).first)) && m_draft.isOpen(i) && tellsPlaceInPaper(m_draft.text(i));
    }

    static constexpr text::CharSet s_venueOpeners{u"—―─（("};

    const Draft &m_draft;
    std::vector<Split> m_splits;
};
} // namespace

void splitCollections(Draft &draft)
{
    if (draft.articles.size() != 1 || draft.size() < 6)
        return;
    QList<ArticleDraft> articles{draft.articles.first()};
    for (const Split &split : Collections(draft).find()) {
        if (split.line <= articles.last().first)
            continue;
        articles.last().end = split.line;
        articles.append({split.line, draft.size(), split.confidence, split.reason});
    }
    draft.articles = articles;
}

} // namespace core::structure
