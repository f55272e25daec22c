// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <optional>

namespace core::annotation
{

/// Which blocks of its text a passage lies in, and under which heading: what "in the same paragraph" and "in the same
/// section" mean for retrieval. Indices into Document::blocks().
struct Blocks {
    qint64 first = -1;
    qint64 last = -1;
    qint64 section = -1; ///< the heading or title block above where it begins; -1 where there is none

    friend bool operator==(const Blocks &, const Blocks &) = default;
};

/// Those of an annotation's passages, each one's own: what lies between two passages belongs to neither.
using PassageBlocks = QList<Blocks>;

/// Of each passage that is not lost, in their order; nullopt where all are lost.
std::optional<PassageBlocks> blocksOf(const document::Document &document, const QList<text::TextRange> &ranges);

} // namespace core::annotation
