// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/joints.h"

#include <QSet>

namespace core::corrections
{

using text::TextRange;

namespace
{

bool isWide(QChar c)
{
    const char16_t u = c.unicode();
    return u >= 0x2E80 || (u >= 0x2018 && u <= 0x201D) || u == 0x2014 || u == 0x2026;
}

bool isWordLetter(QChar c)
{
    return c.isLetter() && !isWide(c);
}

/// Whether the text parts Han from Latin and digits by a blank, as seen in its beginning.
bool spacesScripts(QStringView text)
{
    int with = 0;
    int without = 0;
    const qsizetype end = std::min<qsizetype>(text.size(), 50000);
    for (qsizetype i = 1; i + 1 < end; ++i) {
        const bool blank = text.at(i) == QLatin1Char(' ');
        const QChar a = text.at(i - 1);
        const QChar b = text.at(blank ? i + 1 : i);
        if (a.isLetterOrNumber() && b.isLetterOrNumber() && isWide(a) != isWide(b))
            ++(blank ? with : without);
    }
    return with > without;
}

/// A word that a line end parts at a hyphen, as one and with the hyphen.
struct PartedWord {
    QString whole;
    QString hyphened;
};

class Gluer
{
public:
    Gluer(const document::Document &parsed, std::vector<Joint> *joints) : m_text(parsed.text()), m_parsed(parsed)
    {
        QSet<QString> wanted;
        for (const Joint &joint : *joints) {
            if (const PartedWord word = partedWord(joint.range); !word.whole.isEmpty())
                wanted << word.whole << word.hyphened;
        }
        if (!wanted.isEmpty())
            findWords(wanted);
        m_spaced = spacesScripts(m_text);
    }

    void settle(Joint *joint) const
    {
        const TextRange gap = joint->range;
        if (gap.start() == 0 || gap.end() >= m_text.size())
            return;
        const QChar after = m_text.at(gap.end());
        if (joint->runIn >= 0 && !m_parsed.detail(joint->runIn).separator.isEmpty()) {
            joint->glue = m_parsed.detail(joint->runIn).separator;
            if (joint->glue.back().unicode() < 0x80 && !joint->glue.back().isSpace() && isWordLetter(after))
                joint->glue += QLatin1Char(' ');
            return;
        }
        const PartedWord word = partedWord(gap);
        if (word.whole.isEmpty())
            joint->glue = glue(m_text.at(gap.start() - 1), after);
        else if (m_present.contains(word.whole) && !m_present.contains(word.hyphened))
            joint->range = {gap.start() - 1, gap.end()};
    }

private:
    QString glue(QChar before, QChar after) const
    {
        if (before.isSpace() || after.isSpace() || before == u'\n' || after == u'\n')
            return {};
        if (isWide(before) && isWide(after))
            return {};
        const bool blank =
            isWide(before) == isWide(after) || (m_spaced && before.isLetterOrNumber() && after.isLetterOrNumber());
        return blank ? QStringLiteral(" ") : QString();
    }

    /// Empty where no hyphen between letters stands before the line end.
    PartedWord partedWord(TextRange gap) const
    {
        const qsizetype hyphen = gap.start() - 1;
        if (hyphen < 1 || gap.end() >= m_text.size() || m_text.at(hyphen) != u'-' ||
            !isWordLetter(m_text.at(hyphen - 1)) || !m_text.at(gap.end()).isLower())
            return {};
        qsizetype from = hyphen;
        while (from > 0 && hyphen - from < longestWord && isWordLetter(m_text.at(from - 1)))
            --from;
        qsizetype to = gap.end();
        while (to < m_text.size() && to - gap.end() < longestWord && isWordLetter(m_text.at(to)))
            ++to;
        const QString head = m_text.mid(from, hyphen - from).toString().toLower();
        const QString tail = m_text.mid(gap.end(), to - gap.end()).toString().toLower();
        return {head + tail, head + u'-' + tail};
    }

    void findWords(const QSet<QString> &wanted)
    {
        const auto goesOn = [this](qsizetype i) {
            return isWordLetter(m_text.at(i)) ||
                   (m_text.at(i) == u'-' && i + 1 < m_text.size() && isWordLetter(m_text.at(i + 1)));
        };
        for (qsizetype i = 0; i < m_text.size();) {
            if (!isWordLetter(m_text.at(i))) {
                ++i;
                continue;
            }
            const qsizetype from = i;
            while (i < m_text.size() && i - from < 2 * longestWord && goesOn(i))
                ++i;
            if (const QString word = m_text.mid(from, i - from).toString().toLower(); wanted.contains(word))
                m_present.insert(word);
        }
    }

    static constexpr qsizetype longestWord = 32;

    QStringView m_text;
    const document::Document &m_parsed;
    QSet<QString> m_present;
    bool m_spaced = false;
};

} // namespace

void settleGlue(const document::Document &parsed, std::vector<Joint> *joints)
{
    if (joints->empty())
        return;
    const Gluer gluer(parsed, joints);
    for (Joint &joint : *joints)
        gluer.settle(&joint);
}

} // namespace core::corrections
