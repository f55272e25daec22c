// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/decorationlayers.h"

#include <algorithm>

namespace app::reader
{

using core::text::TextRange;

void DecorationLayers::set(const QList<Decoration> &decorations, qsizetype textLength)
{
    m_layers.clear();
    m_farthest.clear();
    m_layers.reserve(size_t(decorations.size()));
    for (const Decoration &d : decorations) {
        Layer layer{d, 0};
        layer.decoration.range = d.range.intersected({0, textLength});
        if (!layer.decoration.range.isEmpty())
            m_layers.push_back(layer);
    }
    std::stable_sort(m_layers.begin(), m_layers.end(), [](const Layer &a, const Layer &b) {
        const TextRange x = a.decoration.range;
        const TextRange y = b.decoration.range;
        return x.start() != y.start() ? x.start() < y.start() : x.end() > y.end();
    });
    std::vector<qsizetype> ends; // of the last layer at each depth
    qsizetype farthest = 0;
    for (Layer &layer : m_layers) {
        const TextRange range = layer.decoration.range;
        const auto free = std::find_if(ends.begin(), ends.end(), [&](qsizetype end) { return end <= range.start(); });
        layer.depth = static_cast<int>(free - ends.begin());
        if (free == ends.end())
            ends.push_back(range.end());
        else
            *free = range.end();
        farthest = std::max(farthest, range.end());
        m_farthest.push_back(farthest);
    }
}

std::vector<const DecorationLayers::Layer *> DecorationLayers::overlapping(TextRange range) const
{
    std::vector<const Layer *> found;
    const auto first = std::upper_bound(m_farthest.cbegin(), m_farthest.cend(), range.start()) - m_farthest.cbegin();
    for (auto i = size_t(first); i < m_layers.size() && m_layers[i].decoration.range.start() < range.end(); ++i) {
        if (m_layers[i].decoration.range.overlaps(range))
            found.push_back(&m_layers[i]);
    }
    std::stable_sort(found.begin(), found.end(), [](const Layer *a, const Layer *b) {
        return a->decoration.range.length() > b->decoration.range.length();
    });
    return found;
}

QList<core::AnnotationId> DecorationLayers::at(qsizetype offset) const
{
    QList<core::AnnotationId> ids;
    const auto found = overlapping({offset, offset + 1});
    for (auto it = found.rbegin(); it != found.rend(); ++it)
        ids.append((*it)->decoration.id);
    return ids;
}

} // namespace app::reader
