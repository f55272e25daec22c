// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/repair/shiftmodel.h"

#include <QHash>
#include <QList>
#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace core::repair
{

/// Puts the cheapest `count` first, in order, and removes the others.
template <typename Choices>
void keepCheapest(Choices &choices, qsizetype count)
{
    const qsizetype kept = std::min<qsizetype>(count, choices.size());
    std::partial_sort(choices.begin(), choices.begin() + kept, choices.end(),
                      [](const auto &a, const auto &b) { return a.cost < b.cost; });
    choices.resize(kept);
}

/// What may have stood where a decoder dropped pairs of GBK's user-defined areas. A text read one byte off pairs the
/// second byte of each character with the first of the next; where such a pair lies in those areas nothing is left of
/// it: `樣，干` is D3A3 ACB8 C9…, and ACB8 is gone. Candidates are ranked by ShiftModel; up to two pairs in a row.
class LostBytes
{
public:
    /// Characters that share the lost pairs, in order.
    struct Chain {
        double cost = 0;
        QVarLengthArray<char16_t, 4> characters;
    };

    struct Choice {
        double cost;
        char16_t character;
    };

    explicit LostBytes(const ShiftModel &model) : m_model(model) {}

    using History = ShiftModel::History;
    /// How many pairs in a row may be lost.
    enum class Depth : quint8 { One, Two };
    /// The likeliest chains after `history` that begin with the byte `pending` and end in a character whose second byte
    /// is `trail`.
    QList<Chain> before(History history, quint8 pending, quint8 trail, Depth depth);
    /// The likeliest chains that end in one of `ends`, each at its own cost, whose first byte was dropped too.
    QList<Chain> beforeOneOf(History history, quint8 pending, const QList<Choice> &ends, Depth depth);

private:
    void findMiddles();
    QList<Choice> firsts(History history, quint8 pending) const;
    const QList<char16_t> &endingIn(quint8 trail);
    QList<Choice> ranked(char16_t first, const QList<char16_t> &characters, qsizetype count) const;
    QList<Choice> middles(char16_t first);
    QList<Choice> seconds(char16_t first, quint8 trail);
    /// `forEachEnd` gets the character before the end and hands each end to a callback.
    template <typename Ends>
    QList<Chain> chains(History history, quint8 pending, Depth depth, Ends forEachEnd);
    double price(const ShiftModel::Context &context, char16_t character) const;

    const ShiftModel &m_model;
    std::array<std::optional<QList<char16_t>>, 0x100> m_ends; ///< by second byte
    QList<char16_t> m_middleCharacters;
    QHash<char16_t, QList<Choice>> m_middles;
    QHash<quint32, QList<Choice>> m_seconds;
    QHash<std::pair<History, quint32>, QList<Chain>> m_known; ///< chains by what stands before and at the ends
};

} // namespace core::repair
