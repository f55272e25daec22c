// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/readerview.h"

#include <vector>

namespace app::reader
{

/// The passages over a text, ready to be asked for what a line shows. Overlapping passages get depths, so that each
/// keeps an edge of its own; longer ones lie under shorter ones. Setting costs O(n log n), a query O(log n + passages
/// that begin before the range's end and after the earliest one that still reaches into it).
class DecorationLayers
{
public:
    struct Layer {
        Decoration decoration;
        int depth = 0;
    };

    void set(const QList<Decoration> &decorations, qsizetype textLength);
    bool isEmpty() const { return m_layers.empty(); }
    /// Those that overlap the range, in the order in which they are to be painted.
    std::vector<const Layer *> overlapping(core::text::TextRange range) const;
    /// Those at an offset, the innermost (shortest) first.
    QList<core::AnnotationId> at(qsizetype offset) const;

private:
    std::vector<Layer> m_layers;       ///< by start, longer first
    std::vector<qsizetype> m_farthest; ///< the farthest end among the layers up to here
};

} // namespace app::reader
