// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corrections/correction.h"
#include "core/document/repairchoices.h"

#include <QList>

namespace core::corrections
{

/// Whether the correction is a word on repairs, not on the structure.
bool concernsRepairs(const Correction &correction);

/// Whether repairs of the pass can be kept off. Those that cannot are the reader's own doing, or change nothing that
/// could be kept.
bool isSwitchable(text::PassId pass);

/// What the corrections say of repairs, in their order, for repair::Options.
QList<document::RepairChoice> repairChoices(const QList<Correction> &corrections);

/// A choice as it is stored, with an id of its own. `source` is the decoded source that the choice's place is in.
Correction repairCorrection(const document::RepairChoice &choice, const QString &source);

/// What is to be stored, and what to be taken away, so that the corrections say `wanted` of repairs and of everything
/// else what they say now: choices that stand already stay as they are.
struct RepairPlan {
    QList<Correction> made;
    QList<CorrectionId> taken;
    QList<Correction> result; ///< all corrections after it
};
RepairPlan plannedRepairs(const QList<Correction> &present, const QList<document::RepairChoice> &wanted,
                          const QString &source);

} // namespace core::corrections
