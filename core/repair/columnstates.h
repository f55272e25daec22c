// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <span>

namespace core::repair
{

/// A width at which lines may have been wrapped, and what it costs to enter a column of it, in nats.
struct ColumnCandidate {
    int width = 0;
    float enter = 0;
};

/// The states of the search for columns: state 0 is "not wrapped", state k the k-th candidate. Scores are fixed-point
/// and count from the best one, so that they fit into 16 bits and eight are reckoned at once; all arrays are as long as
/// states can be many.
class ColumnStates
{
public:
    static constexpr size_t mostCandidates = 31;
    static constexpr size_t most = mostCandidates + 1;
    using Score = qint16;
    /// A score in fixed-point. One step is 0.004 nats, less than anything here is known to.
    static constexpr Score scored(float nats) { return static_cast<Score>(nats * 256 + (nats < 0 ? -0.5F : 0.5F)); }

    explicit ColumnStates(std::span<const ColumnCandidate> candidates);

    /// The first of the best states.
    size_t best() const;
    /// Enters states from the best one where that scores more, and makes its score 0; the bits of those entered.
    quint32 switchFrom(size_t from);
    /// Adds to the score of each state but 0.
    void add(Score score);
    /// Adds to the score of each state but 0 what `gain` says of its width. `gain` is reckoned for several at once: it
    /// must be made of comparisons and choices alone.
    template <typename Gain>
    void addEach(Gain &&gain)
    {
        const Score unwrapped = m_score[0];
        for (size_t k = 0; k < most; ++k)
            m_score[k] = static_cast<Score>(m_score[k] + gain(m_width[k]));
        m_score[0] = unwrapped;
    }

private:
    /// Worse than any state can be, and far from overflow.
    static constexpr Score s_lost = -16000;

    alignas(16) std::array<Score, most> m_width{};
    alignas(16) std::array<Score, most> m_enter;
    alignas(16) std::array<Score, most> m_score;
};

} // namespace core::repair
