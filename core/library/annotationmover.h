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

    enum class Outcome {
        Moved,
        NewWords, ///< a passage reads otherwise now: its targets are to be made anew at rangesOf()
        Unknown,  ///< nothing can be said: to be searched for
    };
    /// `annotation` stands in the old text. Changed only where it is moved.
    Outcome move(annotation::StoredAnnotation *annotation);
    QList<text::TextRange> rangesOf(const annotation::StoredAnnotation &annotation) const;

private:
    enum class Way { Same, Edits, Source, None };
    static Way wayBetween(const corrections::Corrected &from, const corrections::Corrected &to);

    text::TextRange moved(text::TextRange range) const;
    text::TextRange movedBySource(text::TextRange range) const;
    text::TextRange besideVanished(text::TextRange range) const;
    Outcome place(annotation::StoredAnnotation *annotation);
    void retitle(annotation::StoredAnnotation *annotation) const;

    const corrections::Corrected &m_from;
    const corrections::Corrected &m_to;
    Way m_way;
    std::optional<corrections::TextMap> m_between; ///< where words were changed
    text::CodePointCursor m_starts;
    text::CodePointCursor m_ends;
};

} // namespace core::library
