// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/repairlog.h"

#include <algorithm>

namespace core::document
{

using text::TextRange;

namespace
{
/// With some to spare: later passes make few repairs more, and what is not used costs nothing.
template <typename Records>
void makeRoom(Records &records, qsizetype more)
{
    const qsizetype wanted = static_cast<qsizetype>(records.size()) + more;
    if (wanted > static_cast<qsizetype>(records.capacity()))
        reserveHuge(records, wanted + wanted / 8);
}
} // namespace

quint16 RepairLog::reasonIndex(const QString &reason)
{
    qsizetype known = m_reasons.indexOf(reason);
    if (known < 0) {
        m_reasons.append(reason);
        known = m_reasons.size() - 1;
    }
    return static_cast<quint16>(known);
}

bool RepairLog::startsBefore(const Record &a, const Record &b)
{
    return a.start < b.start;
}

void RepairLog::move(const text::EditList &edits)
{
    if (edits.isEmpty())
        return;
    // Repairs lie in order of place, so one sweep moves them all.
    text::Shifter starts(edits);
    text::Shifter ends(edits);
    qsizetype lastStart = -1;
    qsizetype lastEnd = -1;
    for (Record &r : m_records) {
        const qsizetype end = qsizetype(r.start) + r.length;
        if (r.start < lastStart)
            starts.reset();
        if (end < lastEnd)
            ends.reset();
        lastStart = r.start;
        lastEnd = end;
        const qsizetype s = starts.map(r.start, r.length ? text::Bias::Start : text::Bias::Before);
        const qsizetype e = std::max(s, ends.map(end, r.length ? text::Bias::End : text::Bias::Before));
        r.start = static_cast<qint32>(s);
        r.length = static_cast<qint32>(e - s);
    }
}

void RepairLog::append(const QString &text, const text::OriginMap &origin, const text::EditList &edits)
{
    if (edits.isEmpty())
        return;
    move(edits);
    text::OriginMap::Cursor sources(origin);
    QList<quint16> reasons;
    for (const QString &words : edits.reasons())
        reasons.append(reasonIndex(words));
    qsizetype delta = 0;
    const auto older = static_cast<std::ptrdiff_t>(m_records.size());
    makeRoom(m_records, edits.size());
    qsizetype replaced = 0;
    for (qsizetype i = 0; i < edits.size(); ++i)
        replaced += edits.at(i).range.length();
    qsizetype kept = m_before.size();
    m_before.resize(kept + replaced);
    QChar *const before = m_before.data();
    for (qsizetype i = 0; i < edits.size(); ++i) {
        const auto e = edits.at(i);
        const auto source = sources.stretch(e.range);
        m_records.push_back({static_cast<qint32>(e.range.start() + delta), static_cast<qint32>(e.replacement.size()),
                             static_cast<qint32>(kept), static_cast<qint32>(e.range.length()),
                             static_cast<qint32>(source.start), static_cast<qint32>(source.end - source.start),
                             static_cast<qint16>(source.part), reasons.at(e.reason), edits.pass(), e.guessed});
        std::copy(text.cbegin() + e.range.start(), text.cbegin() + e.range.end(), before + kept);
        kept += e.range.length();
        delta += e.replacement.size() - e.range.length();
    }
    std::inplace_merge(m_records.begin(), m_records.begin() + older, m_records.end(), startsBefore);
}

void RepairLog::append(const Repair &repair)
{
    const auto &source = repair.source;
    m_records.push_back({static_cast<qint32>(repair.range.start()), static_cast<qint32>(repair.range.length()),
                         static_cast<qint32>(m_before.size()), static_cast<qint32>(repair.before.size()),
                         static_cast<qint32>(source.start), static_cast<qint32>(source.end - source.start),
                         static_cast<qint16>(source.part), reasonIndex(repair.reason), repair.pass, repair.guessed});
    m_before.append(repair.before);
}

void RepairLog::merge(const RepairLog &other)
{
    const auto own = static_cast<std::ptrdiff_t>(m_records.size());
    const auto shift = static_cast<qint32>(m_before.size());
    QList<quint16> reasons;
    for (const QString &words : other.m_reasons)
        reasons.append(reasonIndex(words));
    makeRoom(m_records, other.size());
    for (Record r : other.m_records) {
        r.beforeStart += shift;
        r.reason = reasons.at(r.reason);
        m_records.push_back(r);
    }
    m_before.append(other.m_before);
    std::inplace_merge(m_records.begin(), m_records.begin() + own, m_records.end(), startsBefore);
}

void RepairLog::remap(const std::function<TextRange(TextRange)> &map)
{
    for (Record &r : m_records) {
        const TextRange moved = map({r.start, qsizetype(r.start) + r.length});
        r.start = static_cast<qint32>(moved.start());
        r.length = static_cast<qint32>(moved.length());
    }
}

void RepairLog::sort()
{
    if (!std::is_sorted(m_records.begin(), m_records.end(), startsBefore))
        std::stable_sort(m_records.begin(), m_records.end(), startsBefore);
}

Repair RepairLog::at(qsizetype index) const
{
    const Record &r = record(index);
    return {r.pass, range(index), before(index).toString(), m_reasons.at(r.reason), r.guessed, source(index)};
}

TextRange RepairLog::range(qsizetype index) const
{
    const Record &r = record(index);
    return {r.start, qsizetype(r.start) + r.length};
}

text::OriginMap::SourceRange RepairLog::source(qsizetype index) const
{
    const Record &r = record(index);
    return {r.part, r.sourceStart, qsizetype(r.sourceStart) + r.sourceLength};
}

QStringView RepairLog::before(qsizetype index) const
{
    const Record &r = record(index);
    return QStringView(m_before).sliced(r.beforeStart, r.beforeLength);
}

qsizetype RepairLog::count(text::PassId pass) const
{
    return std::count_if(m_records.begin(), m_records.end(), [pass](const Record &r) { return r.pass == pass; });
}

} // namespace core::document
