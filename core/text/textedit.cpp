// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/textedit.h"

#include "core/base/hugepages.h"

#include <algorithm>
#include <array>
#include <cstring>

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
    m_records.push_back({static_cast<qint32>(range.start()), static_cast<qint32>(range.length()),
                         static_cast<qint32>(m_replacements.size()), static_cast<qint32>(replacement.size()),
                         static_cast<quint16>(reason), certainty == Certainty::Guessed});
    if (!replacement.isEmpty())
        m_replacements.append(replacement);
}

namespace
{
/// How much longer the text grows, and the most that it is longer than before anywhere on the way.
struct Growth {
    qsizetype total = 0;
    qsizetype most = 0;
};

Growth growthOf(const EditList &edits)
{
    Growth growth;
    for (qsizetype i = 0; i < edits.size(); ++i) {
        const auto e = edits.at(i);
        growth.total += e.replacement.size() - e.range.length();
        growth.most = std::max(growth.most, growth.total);
    }
    return growth;
}

/// Writes the edited text to `to`, which may be `from` where the text is nowhere longer than before.
void writeApplied(const QChar *from, qsizetype size, const EditList &edits, QChar *to)
{
    const auto move = [&to](const QChar *source, qsizetype length) {
        if (length > 0 && to != source)
            std::memmove(to, source, static_cast<size_t>(length) * sizeof(QChar));
        to += length;
    };
    qsizetype at = 0;
    for (qsizetype i = 0; i < edits.size(); ++i) {
        const auto e = edits.at(i);
        move(from + at, e.range.start() - at);
        move(e.replacement.data(), e.replacement.size());
        at = e.range.end();
    }
    move(from + at, size - at);
}
} // namespace

QString applied(QString text, const EditList &edits)
{
    const Growth growth = growthOf(edits);
    const qsizetype size = text.size() + growth.total;
    if (growth.most == 0 && text.isDetached()) {
        writeApplied(text.constData(), text.size(), edits, text.data());
        text.truncate(size);
        return text;
    }
    // Room for the line ends that structure may add; what is not used costs nothing.
    QString out;
    out.reserve(size + size / 64);
    out.resize(size);
    wishHugePages(out.constData(), static_cast<size_t>(size) * sizeof(QChar));
    writeApplied(text.constData(), text.size(), edits, out.data());
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
