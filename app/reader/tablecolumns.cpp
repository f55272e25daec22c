// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/tablecolumns.h"

#include "app/reader/characterclass.h"

#include <algorithm>

namespace app::reader
{

using core::document::BlockKind;

namespace
{
constexpr qsizetype judgedRows = 200;
constexpr qsizetype searchedRows = 4000;
constexpr float columnGap = 1.5F; ///< em

float widthOf(QStringView cell)
{
    float width = 0;
    for (const QChar c : cell)
        width += isWide(classOf(c.unicode())) ? 1.F : 0.55F;
    return width;
}
} // namespace

void TableColumns::setDocument(const core::document::Document &document)
{
    m_document = document;
    m_first = m_end = -1;
}

qsizetype TableColumns::firstRow(qsizetype row) const
{
    const auto &blocks = m_document.blocks();
    const qsizetype floor = std::max<qsizetype>(0, row - searchedRows);
    while (row > floor && blocks.at(row - 1).kind == BlockKind::TableRow)
        --row;
    return row;
}

const std::vector<TableColumns::Column> &TableColumns::columnsOf(qsizetype row, float em, float width)
{
    const bool known = row >= m_first && row < m_end && em == m_em && width == m_width;
    if (!known) {
        if (row < m_first || row >= m_end) {
            const auto &blocks = m_document.blocks();
            m_first = firstRow(row);
            m_end = row + 1;
            while (m_end < blocks.size() && m_end < row + searchedRows && blocks.at(m_end).kind == BlockKind::TableRow)
                ++m_end;
        }
        measure(em, width);
    }
    return m_columns;
}

void TableColumns::measure(float em, float width)
{
    m_em = em;
    m_width = width;
    std::vector<float> wanted;
    for (qsizetype row = m_first; row < std::min(m_end, m_first + judgedRows); ++row) {
        size_t column = 0;
        for (const QStringView cell : m_document.blockText(row).split(u'\t')) {
            if (column == wanted.size())
                wanted.push_back(1);
            wanted[column] = std::max(wanted[column], widthOf(cell) + 0.2F);
            ++column;
        }
    }
    const float gaps = columnGap * float(wanted.size() - 1);
    float rest = std::max(width / em - gaps, float(wanted.size()));
    // Narrow columns get what they want; the wide ones share what is left by what they want, at most threefold.
    std::vector<float> given(wanted.size(), 0);
    size_t open = wanted.size();
    for (bool again = true; again && open > 0;) {
        again = false;
        const float fair = rest / float(open);
        for (size_t i = 0; i < wanted.size(); ++i) {
            if (given[i] == 0 && wanted[i] <= fair) {
                given[i] = wanted[i];
                rest -= wanted[i];
                --open;
                again = true;
            }
        }
    }
    float sum = 0;
    const float fair = open > 0 ? rest / float(open) : 0;
    for (size_t i = 0; i < wanted.size(); ++i)
        sum += given[i] == 0 ? std::min(wanted[i], 3 * fair) : 0;
    m_columns.clear();
    float left = 0;
    for (size_t i = 0; i < wanted.size(); ++i) {
        const float w = given[i] > 0 ? given[i] : rest * std::min(wanted[i], 3 * fair) / sum;
        m_columns.push_back({left * em, w * em});
        left += w + columnGap;
    }
}

} // namespace app::reader
