// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/readerview.h"

#include <QSet>

#include <vector>

namespace app::reader
{

/// The tags of passages as stripes beside the text: one for each tag of an annotation, over all its passages, each in a
/// lane of its own among those that it runs beside. Lanes depend on the whole text, so a stripe stays in its lane while
/// the page scrolls. Setting costs O(n log n + n × lanes), a query as DecorationLayers. Ranges are UTF-16 offsets.
class CodingStripes
{
public:
    struct Stripe {
        core::AnnotationId annotation;
        core::text::TextRange range; ///< from the start of its first passage to the end of its last
        core::annotation::MarkColor color = core::annotation::MarkColor::Yellow;
        CodeLabel code;
        int lane = 0; ///< 0 next to the text; `folded` where its tag is folded
    };
    static constexpr int folded = -1;

    void set(const QList<Decoration> &decorations, const QSet<core::TagId> &foldedTags);
    bool isEmpty() const { return m_stripes.empty(); }
    bool hasFolded() const { return m_hasFolded; }
    int lanes() const { return m_lanes; }
    /// Those that run beside the range, by start.
    std::vector<const Stripe *> beside(core::text::TextRange range) const;

private:
    void collect(const QList<Decoration> &decorations, const QSet<core::TagId> &foldedTags);
    void assignLanes();

    std::vector<Stripe> m_stripes;     ///< by start, longer first
    std::vector<qsizetype> m_farthest; ///< the farthest end among the stripes up to here
    bool m_hasFolded = false;
    int m_lanes = 0;
};

} // namespace app::reader
