// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textedit.h"
#include "core/text/textrange.h"

#include <vector>

namespace core::corrections
{

/// The exact way between the parsed text and the corrected one: all is the same but for a few line ends, blanks and
/// stops, and for words that the reader changed. Of changed words as long as before each unit has its counterpart; of
/// others the whole stands for the whole. Offsets are UTF-16. Value type; a question costs O(log edits) in any order.
class TextMap
{
public:
    TextMap() = default;
    /// The edits are of the parsed text; those of the reason `words` change words.
    explicit TextMap(const text::EditList &edits, int words = -1);
    /// The way from one corrected text to another one of the same parsed text: what both have in common does not move.
    static TextMap between(const TextMap &from, const QString &fromText, const TextMap &to, const QString &toText);

    bool isIdentity() const { return m_edits.empty(); }
    bool changesWords() const;

    /// An offset inside replaced text goes to the start of what stands for it.
    qsizetype toCorrected(qsizetype parsed) const;
    qsizetype toParsed(qsizetype corrected) const;
    /// What is left of a range: replaced line ends, blanks and stops at its ends are not taken in, changed words are.
    /// May be empty where the range held nothing else.
    text::TextRange toCorrected(text::TextRange parsed) const;
    text::TextRange toParsed(text::TextRange corrected) const;

private:
    struct Edit {
        text::TextRange parsed;
        text::TextRange corrected;
        bool words = false;
    };
    /// What an offset is: that of a character, or one end of a range.
    enum class Side : quint8 { Character, Start, End };
    template <text::TextRange Edit::*From, text::TextRange Edit::*To>
    qsizetype moved(qsizetype offset, Side side) const;

    std::vector<Edit> m_edits;
};

} // namespace core::corrections
