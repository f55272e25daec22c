// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <QList>

namespace core::search
{

/// Where something stands in one text. Hits do not overlap and lie in text order. Value type, implicitly shared.
class FindHits
{
public:
    /// How many were found, those beyond the stored ones included.
    qsizetype total() const { return m_total; }
    /// How many are stored and can be asked for: all but the ones beyond maximumStored().
    qsizetype size() const { return m_starts.size(); }
    text::TextRange at(qsizetype index) const
    {
        const auto start = static_cast<qsizetype>(m_starts[index]);
        return {start, start + (m_lengths.isEmpty() ? m_length : static_cast<qsizetype>(m_lengths[index]))};
    }
    /// The starts of the stored ones, ascending.
    const QList<quint32> &starts() const { return m_starts; }
    /// The first stored hit that starts at or after `offset`; size() when there is none.
    qsizetype firstFrom(qsizetype offset) const;
    /// At most `count` hits around the hit `index`: those to be drawn. `first` becomes the index of the first of them.
    QList<text::TextRange> window(qsizetype index, qsizetype count, qsizetype *first) const;

    void add(text::TextRange hit);
    /// Places where the search was given up: there may be more hits.
    bool isIncomplete() const { return m_incomplete; }
    void setIncomplete() { m_incomplete = true; }
    static constexpr qsizetype maximumStored() { return 4'000'000; }

private:
    QList<quint32> m_starts;  ///< documents are below 2^32 units (core::library::readFile)
    QList<quint32> m_lengths; ///< empty while all are of one length
    qsizetype m_length = 0;
    qsizetype m_total = 0;
    bool m_incomplete = false;
};

} // namespace core::search
