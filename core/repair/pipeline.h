// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/document/manuscript.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace core::repair
{

/// A repair pass: looks at a manuscript and says what to change, or returns no edit at all where it finds no evidence.
/// Pure: same input, same edits; the identity on clean text and on its own output. Most passes are only edits;
/// a pass that also adds marks (PinyinGloss: ruby; LineWrap: layout hints) does so in `run`.
struct PassInfo {
    text::PassId id;
    document::Manuscript (*run)(document::Manuscript manuscript, const CancelToken &cancel);
};

/// All passes in the order in which they run.
const QList<PassInfo> &passes();

struct Options {
    bool enabled = true;       ///< false: no pass at all
    QSet<text::PassId> skip{}; ///< passes not to run
    /// Which repairs of the passes that run are made. A declined one is found and listed (Manuscript::declined), and
    /// the text stays there as it came; the passes after it see it so.
    QList<document::RepairChoice> choices{};
};

/// How long each pass took, in milliseconds.
using Timings = QList<std::pair<text::PassId, double>>;

/// Runs the passes in order, checking the manuscript's invariants after each in Debug.
Result<document::Manuscript> repaired(document::Manuscript manuscript, const Options &options = {},
                                      const Progress &progress = {}, const CancelToken &cancel = {},
                                      Timings *timings = nullptr);

} // namespace core::repair
