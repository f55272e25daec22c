// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/fontruns.h"

#include <algorithm>

namespace app::reader
{

using core::text::TextRange;

FontRuns::FontRuns(qsizetype length, const QFont &font) : m_base(font), m_length(length), m_runs{{0, font}} {}

/// The run that begins at `at`, made by a cut where there is none.
size_t FontRuns::split(qsizetype at)
{
    const auto it = std::lower_bound(m_runs.begin(), m_runs.end(), at,
                                     [](const Run &run, qsizetype offset) { return run.start < offset; });
    const auto index = static_cast<size_t>(it - m_runs.begin());
    if (at < m_length && (it == m_runs.end() || it->start != at))
        m_runs.insert(it, {at, m_runs[index - 1].font});
    return index;
}

void FontRuns::change(TextRange range, const Change &change)
{
    const TextRange part = range.intersected({0, m_length});
    if (part.isEmpty())
        return;
    const size_t first = split(part.start());
    const size_t end = split(part.end());
    for (size_t i = first; i < end; ++i)
        change(m_runs[i].font);
}

QList<QTextLayout::FormatRange> FontRuns::formats() const
{
    QList<QTextLayout::FormatRange> formats;
    for (size_t i = 0; i < m_runs.size(); ++i) {
        if (m_runs[i].font == m_base)
            continue;
        const qsizetype end = i + 1 < m_runs.size() ? m_runs[i + 1].start : m_length;
        QTextCharFormat format;
        format.setFont(m_runs[i].font);
        formats.append({int(m_runs[i].start), int(end - m_runs[i].start), format});
    }
    return formats;
}

} // namespace app::reader
