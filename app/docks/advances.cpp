// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/advances.h"

namespace app::docks
{

namespace
{
constexpr qsizetype mostWords = 4096;
}

Advances::Advances(const QFontMetrics &metrics) : m_metrics(metrics), m_em(metrics.horizontalAdvance(u'国')) {}

int Advances::of(QChar c)
{
    if (c.unicode() >= firstWide)
        return c.isLowSurrogate() ? 0 : m_em;
    int &known = m_narrow[c.unicode()];
    if (known == 0)
        known = m_metrics.horizontalAdvance(c);
    return known;
}

int Advances::ofWord(const QString &word)
{
    if (const auto at = m_words.constFind(word); at != m_words.cend())
        return *at;
    if (m_words.size() >= mostWords)
        m_words.clear();
    return *m_words.insert(word, m_metrics.horizontalAdvance(word));
}

} // namespace app::docks
