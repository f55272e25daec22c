// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

namespace core::document
{

/// Carries places from one text to another that was made of the same source, or of the whole of which the first one's
/// source is a part: where the character went that stood there. Making one costs a comparison of the texts (and of a
/// part a search for it); a place before the first and behind the last difference costs nothing, one between them a
/// walk over the map of the second text. All offsets are UTF-16. Re-entrant.
class PlaceCarrier
{
public:
    PlaceCarrier(const Document &from, const Document &to);

    /// False where the second document was read from another source, or in another encoding: places then stay where
    /// they are as far as the text reaches.
    bool isSameSource() const { return m_sameSource; }
    /// Of a character that is not there any more, the place where it would stand. The end goes to the end.
    qsizetype offset(qsizetype offset) const;
    /// Begins where its first character went and ends behind its last.
    text::TextRange range(text::TextRange range) const;

private:
    Document m_from;
    Document m_to;
    qsizetype m_base = -1; ///< where the source of the first begins in that of the second; -1 where it is none of it
    bool m_sameSource = false;
    qsizetype m_before = 0; ///< characters alike at the start
    qsizetype m_behind = 0; ///< characters alike at the end
};

} // namespace core::document
