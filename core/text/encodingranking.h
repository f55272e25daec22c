// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/encoding.h"

#include <QByteArray>
#include <QList>

namespace core::text
{

/// A byte sample of a text with all its evidence: stretches round bytes beyond ASCII, cut where no multi-byte sequence
/// can straddle the cut, at even offsets, so that UTF-16 can be tried on it too.
struct EncodingSample {
    QByteArray bytes;
    qsizetype highBytes = 0; ///< bytes of `bytes` beyond ASCII
    bool reachesEnd = false; ///< the sample ends where the text ends
    bool evenLength = false; ///< the whole text has an even number of bytes
};

EncodingSample encodingSample(const QByteArray &bytes);

struct EncodingRanking {
    QList<EncodingCandidate> candidates; ///< best first
    double margin = 0; ///< bits by which the best reading is likelier than the best one with another text
};

/// Ranks every reading of the sample.
EncodingRanking ranked(const EncodingSample &sample);

} // namespace core::text
