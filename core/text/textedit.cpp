// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/textedit.h"

#include <array>

namespace core::text
{

namespace
{
constexpr std::array passNames{
    "Decoding",     "DoubleDecoding",  "Compatibility", "MarkupRemains", "ByteShift",
    "PinyinGloss",  "PageChunks",      "RunningHeads",  "LineWrap",      "LetterSpacing",
    "DigitSpacing", "GluedParagraphs", "Layout",        "RunIn",         "Correction",
};
} // namespace

QString passName(PassId pass)
{
    return QString::fromLatin1(passNames[static_cast<size_t>(pass)]);
}

bool passFromName(QStringView name, PassId *pass)
{
    for (size_t i = 0; i < passNames.size(); ++i) {
        if (name.compare(QLatin1StringView(passNames[i]), Qt::CaseInsensitive) == 0) {
            *pass = static_cast<PassId>(i);
            return true;
        }
    }
    return false;
}

QList<PassId> allPasses()
{
    QList<PassId> out;
    for (size_t i = 0; i < passNames.size(); ++i)
        out.append(static_cast<PassId>(i));
    return out;
}

int EditList::reason(const QString &words)
{
    const qsizetype known = m_reasons.indexOf(words);
    if (known >= 0)
        return static_cast<int>(known);
    m_reasons.append(words);
    return static_cast<int>(m_reasons.size() - 1);
}

void EditList::replace(TextRange range, QStringView replacement, int reason, Certainty certainty)
{
    Q_ASSERT(m_records.empty() || range.start() >= m_records.back().start + m_records.back().length);
    m_records.push_back({range.start(), static_cast<qint32>(range.length()), static_cast<qint32>(m_replacements.size()),
                         static_cast<qint32>(replacement.size()), static_cast<quint16>(reason),
                         certainty == Certainty::Guessed});
    m_replacements.append(replacement);
}

EditList::Edit EditList::at(qsizetype index) const
{
    const Record &r = m_records[static_cast<size_t>(index)];
    return {{r.start, r.start + r.length},
            QStringView(m_replacements).mid(r.replacementStart, r.replacementLength),
            r.reason,
            r.guessed};
}

QString applied(const QString &text, const EditList &edits)
{
    qsizetype size = text.size();
    for (qsizetype i = 0; i < edits.size(); ++i) {
        const auto e = edits.at(i);
        size += e.replacement.size() - e.range.length();
    }
    QString out;
    out.reserve(size);
    qsizetype at = 0;
    for (qsizetype i = 0; i < edits.size(); ++i) {
        const auto e = edits.at(i);
        out.append(QStringView(text).mid(at, e.range.start() - at));
        out.append(e.replacement);
        at = e.range.end();
    }
    out.append(QStringView(text).mid(at));
    return out;
}

qsizetype Shifter::map(qsizetype offset, Bias bias)
{
    const bool behindInsertion = bias == Bias::After || bias == Bias::Start;
    const bool atReplacementEnd = bias == Bias::After || bias == Bias::End;
    while (m_next < m_edits.size()) {
        const auto e = m_edits.at(m_next);
        if (offset < e.range.start() || (offset == e.range.start() && !(e.range.isEmpty() && behindInsertion)))
            break;
        if (offset < e.range.end())
            return e.range.start() + m_delta + (atReplacementEnd ? e.replacement.size() : 0);
        m_delta += e.replacement.size() - e.range.length();
        ++m_next;
    }
    return offset + m_delta;
}

} // namespace core::text
