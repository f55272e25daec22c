// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/marginnotes.h"

#include "app/paper/setgalley.h"

#include <algorithm>

namespace app::paper
{

namespace
{
constexpr float barEm = 0.9F; ///< room for the coloured bar at the left
} // namespace

MarginNote marginNote(const PaperNote &note, const PaperMetrics &metrics, float wanted)
{
    MarginNote out;
    out.color = note.color;
    out.wanted = wanted;
    const float left = barEm * metrics.note.em;
    const float width = float(metrics.notes.width()) - left;
    out.layout.height = 0;
    for (const QString &line : note.note.split(u'\n', Qt::SkipEmptyParts))
        addText(out.layout, {line.trimmed(), metrics.note, width, left}, out.layout.height);
    if (!note.tags.isEmpty())
        addText(out.layout, {note.tags, metrics.small, width, left}, out.layout.height);
    return out;
}

size_t placeMarginNotes(std::vector<MarginNote> &notes, float height, float gap)
{
    size_t fitting = 0;
    float needed = 0;
    for (; fitting < notes.size(); ++fitting) {
        needed += notes[fitting].layout.height + (fitting > 0 ? gap : 0);
        if (needed > height)
            break;
    }
    // Down from the top each at its line or below the one before; then up from the foot as far as they must.
    float from = 0;
    for (size_t i = 0; i < fitting; ++i) {
        notes[i].top = std::max(from, notes[i].wanted);
        from = notes[i].top + notes[i].layout.height + gap;
    }
    float to = height;
    for (size_t i = fitting; i-- > 0;) {
        notes[i].top = std::min(notes[i].top, to - notes[i].layout.height);
        to = notes[i].top - gap;
    }
    return fitting;
}

} // namespace app::paper
