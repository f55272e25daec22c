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
constexpr float narrowGap = 0.75F;
constexpr float air = 0.2F;
/// A column holds so many Han characters side by side, if it has them, and a word up to so long.
constexpr float fewHan = 3;
constexpr float widestWord = 9;
/// A long cell's column is so wide that the cell takes about so many lines, but no wider than that.
constexpr float linesOfCell = 4;
constexpr float widestDemand = 8;
constexpr float modestDemand = 5; ///< the same where short cells beside it would be broken
/// A cell of no more than this is short: a name or a caption, which had better stand on one line.
constexpr float shortCell = 6.5F;
constexpr float smallestScale = 0.7F;
constexpr int bisections = 24;
constexpr qsizetype longestHead = 24; ///< characters of a cell
constexpr float boldness = 1.08F;     ///< of a head's letters, which are bold

/// Of a character in a serif, in em: a little too much rather than too little, or a word would be torn.
float widthOf(QChar c)
{
    if (isWide(classOf(c.unicode())))
        return 1;
    if (QStringView(u"mwMW@%&").contains(c))
        return 0.92F;
    return c.isUpper() ? 0.72F : 0.56F;
}

float widthOf(QStringView cell)
{
    float width = 0;
    for (const QChar c : cell)
        width += widthOf(c);
    return width;
}

/// The room below which a cell would be torn apart: of its longest word, of some Han characters, of what a long cell
/// needs if it is not to be a tall tower.
float leastOf(QStringView cell, float demand)
{
    float longest = 0;
    float word = 0;
    float han = 0;
    for (const QChar c : cell) {
        const bool wide = isWide(classOf(c.unicode()));
        han += wide ? 1.F : 0.F;
        word = wide || c.isSpace() ? 0 : word + widthOf(c);
        longest = std::max(longest, std::min(word, widestWord));
    }
    return std::max({longest, std::min(han, fewHan), std::min(widthOf(cell) / linesOfCell, demand)});
}

bool isNumber(QStringView cell)
{
    const QStringView text = cell.trimmed();
    const auto ofNumber = [](QChar c) { return c.isDigit() || QStringView(u".,%+-−–/ ‰").contains(c); };
    return std::all_of(text.begin(), text.end(), ofNumber) &&
           std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

bool hasDigit(QStringView cell)
{
    return std::any_of(cell.begin(), cell.end(), [](QChar c) { return c.isDigit(); });
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
            m_head = opensWithHead(m_document, m_first, m_end);
        }
        measure(em, width);
    }
    return m_columns;
}

bool TableColumns::opensWithHead(const core::document::Document &document, qsizetype first, qsizetype end)
{
    if (first > 0 && document.blocks().at(first - 1).kind == BlockKind::TableRow)
        return false;
    const auto head = document.blockText(first).split(u'\t');
    const bool says = std::all_of(head.begin(), head.end(), [](QStringView cell) {
        return !cell.trimmed().isEmpty() && cell.size() <= longestHead && !isNumber(cell);
    });
    if (!says || head.size() < 2)
        return false;
    std::vector<qsizetype> digits(size_t(head.size()));
    const qsizetype rows = std::min(end, first + judgedRows) - first - 1;
    for (qsizetype row = first + 1; row <= first + rows; ++row) {
        const auto cells = document.blockText(row).split(u'\t');
        for (qsizetype i = 0; i < std::min(cells.size(), head.size()); ++i) {
            // “2025 年” stands over numbers, too, but over others of its kind it is one of them.
            const bool other = hasDigit(head.at(i)) ? isNumber(cells.at(i)) : hasDigit(cells.at(i));
            digits[size_t(i)] += other ? 1 : 0;
        }
    }
    return rows > 0 && 2 * *std::max_element(digits.begin(), digits.end()) > rows;
}

/// What the columns ask for, in em, from the first rows.
std::vector<TableColumns::Wish> TableColumns::wishes() const
{
    std::vector<Wish> wishes;
    for (qsizetype row = m_first; row < std::min(m_end, m_first + judgedRows); ++row) {
        const float letters = m_head && row == m_first ? boldness : 1;
        size_t column = 0;
        for (const QStringView cell : m_document.blockText(row).split(u'\t')) {
            if (column == wishes.size())
                wishes.emplace_back();
            Wish &wish = wishes[column++];
            wish.whole = std::max(wish.whole, letters * widthOf(cell) + air);
            wish.least = std::max(wish.least, letters * leastOf(cell, widestDemand) + air);
            wish.modest = std::max(wish.modest, letters * leastOf(cell, modestDemand) + air);
            if (const float cellWidth = letters * widthOf(cell); cellWidth <= shortCell) {
                wish.calm = std::max(wish.calm, cellWidth + air);
                wish.head = m_head && row == m_first ? cellWidth + air : wish.head;
            }
            wish.filled += cell.trimmed().isEmpty() ? 0 : 1;
            wish.numbers += isNumber(cell) ? 1 : 0;
        }
    }
    return wishes;
}

/// Lets short cells stand on one line, or at least those of the head, where the room is enough for that: long cells
/// beside them take more lines then.
void TableColumns::spareShortCells(std::vector<Wish> &wishes, float room)
{
    for (const auto demand : {&Wish::calm, &Wish::head}) {
        float sum = 0;
        for (const Wish &wish : wishes)
            sum += std::max(wish.modest, wish.*demand);
        if (sum > room)
            continue;
        for (Wish &wish : wishes)
            wish.least = std::max(wish.modest, wish.*demand);
        return;
    }
}

/// The width that no column may pass, so that all find room: the narrow ones keep what they want.
float TableColumns::widestUnder(const std::vector<Wish> &wishes, float room)
{
    float low = 0;
    float high = room;
    for (int step = 0; step < bisections; ++step) {
        const float middle = (low + high) / 2;
        float sum = 0;
        for (const Wish &wish : wishes)
            sum += std::clamp(middle, wish.least, wish.whole);
        (sum <= room ? low : high) = middle;
    }
    return low;
}

/// Columns are as wide as their longest cell. Where that is too much, first their distance gives way, then those with
/// longer cells than others; where not even the words find room, the table is set smaller.
void TableColumns::measure(float em, float width)
{
    m_em = em;
    m_width = width;
    std::vector<Wish> wanted = wishes();
    float whole = 0;
    float least = 0;
    for (const Wish &wish : wanted) {
        whole += wish.whole;
        least += wish.least;
    }
    const auto gaps = static_cast<float>(wanted.size() - 1);
    const float room = width / em;
    const float gap = std::clamp(gaps > 0 ? (room - whole) / gaps : 0, narrowGap, columnGap);
    m_scale = std::clamp(room / (least + gaps * gap), smallestScale, 1.F);
    const float scaled = std::max(room / m_scale - gaps * gap, 1.F);
    const float shrink = std::min(1.F, scaled / least);
    spareShortCells(wanted, scaled);
    const float most = widestUnder(wanted, scaled);
    m_columns.clear();
    float left = 0;
    for (const Wish &wish : wanted) {
        const float w = shrink * std::clamp(most, wish.least, wish.whole);
        const bool numbers = wish.numbers > 0 && wish.numbers * 2 >= wish.filled;
        m_columns.push_back({left * em * m_scale, w * em * m_scale, numbers});
        left += w + gap;
    }
    // A narrow table stands in the middle, as its caption does.
    const float aside = std::max(0.F, width - (left - gap) * em * m_scale) / 2;
    for (Column &column : m_columns)
        column.left += m_columns.size() > 1 ? aside : 0;
}

} // namespace app::reader
