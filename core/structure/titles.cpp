// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/titles.h"

#include "core/structure/dates.h"
#include "core/structure/numbering.h"
#include "core/structure/official.h"

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
        if (first >= m_article.end || !mayBeTitle(first))
            return;
        decide(first, 0.9f, tr("The first line"));
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
    for (const ArticleDraft &article : std::as_const(draft.articles))
        TitleFinder(draft, article).run();
}

} // namespace core::structure
