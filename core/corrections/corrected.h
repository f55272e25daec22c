// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/corrections/correction.h"
#include "core/corrections/textmap.h"
#include "core/document/document.h"

#include <QList>

namespace core::corrections
{

enum class FitState : quint8 {
    Applied,
    NothingToDo, ///< the engine, or a later correction, says the same or has the last word
    Unfit,       ///< its place is not in the text any more, or is no line by itself
};

/// What became of one correction.
struct Fit {
    FitState state = FitState::Applied;
    annotation::AnchorState anchor = annotation::AnchorState::Exact; ///< Doubtful is applied, but is to be shown
    text::TextRange range{}; ///< its place in the corrected text; empty where unfit (and of KeepOriginal)
    QString reason{};        ///< why it does nothing or does not fit, in words for the reader
};

/// A document as the reader says it is, with all that is needed to go on correcting it. Value type, cheap to copy.
struct Corrected {
    document::Document document; ///< what the reader sees
    document::Document parsed;   ///< as the engine made it
    QList<Correction> corrections;
    QList<Fit> fits; ///< one per correction
    TextMap map;     ///< parsed text ↔ text of `document`
    /// The words that the reader changed: where, in the parsed text, and by which of `corrections`.
    struct Rewording {
        text::TextRange place;
        qsizetype correction = -1;
    };
    QList<Rewording> rewordings{};

    /// How many corrections do not fit, or fit only by likeness.
    qsizetype unfitCount() const;
    qsizetype doubtfulCount() const;
};

/// Applies corrections to a parsed document, in their order; of two that say different things of one place the later
/// one wins. Pure, for any thread; linear in document + corrections where the text is the one they were made on. The
/// text changes by line ends, blanks and the stops of run-in headings alone, by the hyphen of a word that a join closes
/// up, and by the words that the reader changed; each such change is in the repair log (pass Correction). Blocks that
/// were corrected say so in their reason and have confidence 1. Never fails on a correction: what does not fit is told
/// in `fits`. Errors: Cancelled.
Result<Corrected> corrected(const document::Document &parsed, const QList<Correction> &corrections,
                            const CancelToken &cancel = {});

} // namespace core::corrections
