// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <vector>

namespace app::reader
{

/// Where the cells of a table's rows stand. A table is a run of TableRow blocks; its first rows (a few hundred) decide
/// the columns' widths, so that far rows of a long table need no look at all of it.
class TableColumns
{
public:
    struct Column {
        float left = 0;
        float width = 0;
        bool numbers = false; ///< most of its cells are: they stand at the right
    };

    void setDocument(const core::document::Document &document);
    /// The columns of the table that the row belongs to. Lengths in pixels.
    const std::vector<Column> &columnsOf(qsizetype row, float em, float width);
    /// How much smaller than its em the table is set, so that its words find room; after columnsOf().
    float scale() const { return m_scale; }
    /// Whether the row is the table's head: the first one, of words above a column of numbers; after columnsOf().
    bool isHead(qsizetype row) const { return m_head && row == m_first; }
    /// Whether a run of rows, blocks from `first` to before `end`, opens with the head of its table.
    static bool opensWithHead(const core::document::Document &document, qsizetype first, qsizetype end);

private:
    /// Of one column, in em and cells.
    struct Wish {
        float whole = 1;
        float least = 1;
        float modest = 1; ///< the least beside cells that would be broken
        float calm = 1;   ///< with less, a short cell would be broken
        float head = 1;   ///< the same of the head alone
        int filled = 0;
        int numbers = 0;
    };
    qsizetype firstRow(qsizetype row) const;
    std::vector<Wish> wishes() const;
    static void spareShortCells(std::vector<Wish> &wishes, float room);
    static float widestUnder(const std::vector<Wish> &wishes, float room);
    void measure(float em, float width);

    core::document::Document m_document;
    qsizetype m_first = -1;
    qsizetype m_end = -1;
    float m_em = 0;
    float m_width = 0;
    float m_scale = 1;
    bool m_head = false;
    std::vector<Column> m_columns;
};

} // namespace app::reader
