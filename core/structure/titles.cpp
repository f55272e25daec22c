// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/titles.h"

#include "core/structure/dates.h"
#include "core/structure/numbering.h"
#include "core/structure/official.h"
#include "core/text/numerals.h"

#include <QCoreApplication>

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
            if (line.flags & LineFlag::Title) {
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
        if (first + 1 < m_article.end && isYear(m_draft.text(first)) && m_draft.isOpen(first + 1)) {
            m_draft.decideMeta(first, document::MetaRole::Date, tr("A year above the title"), 0.8f);
            ++first;
        }
        if (first >= m_article.end || !mayBeTitle(first))
            return;
        decide(first, 0.9f, tr("The first line"));
        copies(first);
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
        const QString name = letters(m_draft.text(title));
        QString copy;
        for (qsizetype i = title + 1; i < std::min(m_article.end, title + 4) && m_draft.isOpen(i); ++i) {
            copy += letters(m_draft.text(i));
            if (copy.size() < 4 || !(name.startsWith(copy) || name.endsWith(copy)))
                break;
            if (name != copy && !(name.endsWith(copy) && isYear(name.first(name.size() - copy.size()))))
                continue;
            for (qsizetype k = title + 1; k <= i; ++k)
                m_draft.decideMeta(k, document::MetaRole::Subtitle, tr("The title once more"), 0.95f);
            break;
        }
    }

    /// A first line that is plainly a sentence of the text, or a long paragraph, is no title.
    bool mayBeTitle(qsizetype i) const
    {
        const Line &line = m_draft.line(i);
        const int limit = line.script == LineScript::Latin ? 200 : 90;
        if (line.letters > limit || line.end == LineEnd::Comma)
            return false;
        const bool sentence = line.end == LineEnd::Stop && line.letters > limit / 3 &&
                              !m_draft.text(i).endsWith(u'？') && !m_draft.text(i).endsWith(u'?');
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
