// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QStringView>

#include <bit>
#include <vector>

namespace core::structure
{

/// For many words the last place at which each was seen. Keeps eight bytes for each word and none of its letters, so
/// that a look-up touches one cache line; two words with the same hash are taken for one, hence whoever asks checks the
/// place that it names.
class LastPlaces
{
public:
    static constexpr qint32 none = -1;

    LastPlaces() = default;
    /// Room for so many words; more must not be added.
    explicit LastPlaces(size_t words) : m_cells(std::bit_ceil(2 * words + 2)) {}

    bool isEmpty() const { return m_count == 0; }
    /// Waits for the words.
    void add(QStringView words)
    {
        Cell &cell = m_cells[indexOf(qHash(words))];
        m_count += cell.key == 0 ? 1 : 0;
        cell.key = keyOf(qHash(words));
    }
    /// Asks the memory for what note() and of() will need of words with this hash.
    void prefetch(size_t hash) const { __builtin_prefetch(m_cells.data() + (hash & (m_cells.size() - 1))); }
    /// The words with this hash (qHash) were seen, if they are waited for.
    void note(size_t hash, qint32 place)
    {
        Cell &cell = m_cells[indexOf(hash)];
        if (cell.key != 0)
            cell.place = place;
    }
    /// Where the words were seen last; none for words that were not.
    qint32 of(QStringView words) const { return m_cells.empty() ? none : m_cells[indexOf(qHash(words))].place; }

private:
    struct Cell {
        quint32 key = 0; ///< 0 for an empty cell
        qint32 place = none;
    };

    static quint32 keyOf(size_t hash) { return static_cast<quint32>(hash >> 32) | 1U; }
    /// The cell of the words, or the empty one where they would be.
    size_t indexOf(size_t hash) const
    {
        const size_t mask = m_cells.size() - 1;
        size_t i = hash & mask;
        while (m_cells[i].key != 0 && m_cells[i].key != keyOf(hash))
            i = (i + 1) & mask;
        return i;
    }

    std::vector<Cell> m_cells;
    size_t m_count = 0;
};

} // namespace core::structure
