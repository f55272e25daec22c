// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/columnchanges.h"

#include <cmath>

namespace core::structure
{

namespace
{
/// Beside a picture or a headline, columns are narrower for some lines.
constexpr int narrow = 30;
} // namespace

ColumnChanges::ColumnChanges(const Draft &draft)
    : m_before(static_cast<size_t>(draft.size())), m_after(m_before.size()), m_narrowAhead(m_before.size(), false)
{
    Run run;
    for (size_t i = 0; i < m_before.size(); ++i) {
        m_before[i] = run;
        const document::LayoutHint hint = draft.line(static_cast<qsizetype>(i)).hint();
        run = hint.lines >= 2 && hint.column > 0 && hint.column < narrow ? Run()
                                                                         : next(draft, static_cast<qsizetype>(i), run);
    }
    run = {};
    bool narrowAhead = false;
    for (size_t i = m_after.size(); i-- > 0;) {
        m_after[i] = run = next(draft, static_cast<qsizetype>(i), run);
        const document::LayoutHint hint = draft.line(static_cast<qsizetype>(i)).hint();
        if (hint.lines >= 3 && hint.column > 0 && draft.line(static_cast<qsizetype>(i)).letters > fewLetters)
            narrowAhead = hint.column < narrow;
        m_narrowAhead[i] = narrowAhead;
    }
}

ColumnChanges::Run ColumnChanges::next(const Draft &draft, qsizetype line, Run run)
{
    const document::LayoutHint hint = draft.line(line).hint();
    if (hint.lines < 2 || hint.column < narrow || draft.line(line).letters <= fewLetters)
        return run;
    return {hint.column, (hint.column == run.width ? run.lines : 0) + hint.lines};
}

float ColumnChanges::at(qsizetype line) const
{
    const auto i = static_cast<size_t>(line);
    const Run &before = m_before[i];
    const Run &after = m_after[i];
    if (before.width == 0 || after.width == 0 || std::abs(before.width - after.width) < 2)
        return before.width > 0 && m_narrowAhead[i] ? 1.F : 0.F;
    if (m_narrowAhead[i])
        return 1;
    return before.lines >= 6 && after.lines >= 6 ? 1.F : before.lines >= 3 && after.lines >= 3 ? 0.7F : 0.4F;
}

} // namespace core::structure
