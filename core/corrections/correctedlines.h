// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corrections/ledger.h"

#include <vector>

namespace core::corrections
{

/// A line of the corrected text, made of one block of the parsed text, a part of one, or several.
struct CorrectedLine {
    text::TextRange range; ///< in the parsed text; line ends that vanish inside it included
    document::Block block; ///< what it is; its range is not set yet
    qsizetype word = -1;   ///< the correction that says what it is; -1 for the engine's word
    bool cut = false;      ///< the reader set where it begins or ends
    bool reworded = false; ///< the reader changed words of it
    bool opensArticle = false;
    bool byReader = false; ///< of opensArticle: the reader's word
    qsizetype article = 0; ///< of the parsed document: where its first block is
};

/// A line end between two blocks that is taken away.
struct Joint {
    text::TextRange range; ///< in the parsed text
    QString glue;          ///< what stands there instead
    qsizetype runIn = -1;  ///< the run-in block before it, whose stop goes back into the text; else -1
};

/// What the ledger makes of a document.
struct CorrectedLines {
    std::vector<CorrectedLine> lines;
    std::vector<Joint> joints;                 ///< ascending
    std::vector<text::TextRange> cuts;         ///< blanks (possibly none) of the parsed text where a line end is put
    std::vector<Ledger::Rewording> rewordings; ///< ascending
};

/// One sweep over blocks and ledger.
CorrectedLines correctedLines(const document::Document &parsed, const Ledger &ledger);

/// Decides the titles of articles that the reader made, joined or gave another title, line by line.
void settleTitles(const document::Document &parsed, CorrectedLines *lines);

} // namespace core::corrections
