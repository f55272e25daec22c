// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/anchoring.h"
#include "core/base/progress.h"
#include "core/corrections/correction.h"

namespace core::corrections
{

/// Where the corrections' places are in the parsed text, one each; those of KeepOriginal are not looked for (Lost).
/// What stands where it stood, or as far from there as the one before it, with its whole context is taken at once; only
/// the rest is searched.
QList<annotation::Anchor> anchored(const QList<Correction> &corrections, const document::Document &parsed,
                                   const CancelToken &cancel);

/// Targets for ascending ranges of the parsed text. Few get a context that makes them unique (annotation::targetAt);
/// where that would take long, a plain context of fixed length.
QList<annotation::Target> targetsAt(const document::Document &parsed, const QList<text::TextRange> &ranges,
                                    const CancelToken &cancel);

} // namespace core::corrections
