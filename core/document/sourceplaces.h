// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QList>

namespace core::document
{

/// The way between a document's clean text and its decoded source, for showing both side by side. All offsets are
/// UTF-16. Making one costs a walk over the origin map (a worker's task for a text of 100 MB), a question O(log n) and
/// what it answers. Value type; re-entrant.
class SourcePlaces
{
public:
    SourcePlaces() = default;
    explicit SourcePlaces(const Document &document);

    /// Where the character at the offset comes from.
    qsizetype toSource(qsizetype offset) const;
    /// Where the character of the source went; of one that is not in the text, where the next one went that is.
    qsizetype toText(qsizetype source) const;

    /// The stretches of the source that a passage comes from, with what was taken out between; several where the text
    /// has another order than the source. Of an empty passage what a repair took out there.
    QList<text::TextRange> toSource(text::TextRange passage) const;
    /// The passages of the text that a stretch of the source went to, ascending.
    QList<text::TextRange> toText(text::TextRange source) const;

private:
    Document m_document;
    QList<qint32> m_bySource; ///< shared by copies: segments of the map by where they come from
};

} // namespace core::document
