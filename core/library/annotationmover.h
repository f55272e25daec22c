// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotationstore.h"
#include "core/corrections/corrected.h"
#include "core/text/codepoints.h"

#include <optional>

namespace core::library
{

/// Takes annotations from one text of a document to another one, without searching for their words: by the exact way
/// between two corrected texts of one parsed text; else, where a document was read with other repairs, by where its
/// characters come from in the source. Both documents must outlive it.
class AnnotationMover
{
public:
    AnnotationMover(const corrections::Corrected &from, const corrections::Corrected &to);

    /// `annotation` stands in the old text. A passage that was there beyond doubt and reads otherwise now is described
    /// anew; one that was lost is looked for. False, and nothing changed, where nothing can be said: all its passages
    /// are to be searched for.
    bool move(annotation::StoredAnnotation *annotation);

private:
    enum class Way { Same, Edits, Source, None };
    static Way wayBetween(const corrections::Corrected &from, const corrections::Corrected &to);

    text::TextRange moved(text::TextRange range) const;
    text::TextRange movedBySource(text::TextRange range) const;
    text::TextRange besideVanished(text::TextRange range) const;
    bool place(annotation::StoredAnnotation *annotation);
    std::optional<annotation::Place> placeOf(const annotation::Target &present, annotation::Target *made);
    annotation::Place placeAt(text::TextRange range, annotation::AnchorState state);
    void retitle(annotation::StoredAnnotation *annotation) const;

    const corrections::Corrected &m_from;
    const corrections::Corrected &m_to;
    Way m_way;
    std::optional<corrections::TextMap> m_between; ///< where words were changed
    text::CodePointCursor m_starts;
    text::CodePointCursor m_ends;
};

} // namespace core::library
