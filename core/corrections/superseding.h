// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corrections/corrected.h"

#include <optional>

namespace core::corrections
{

/// The present corrections that say nothing any more once `made` are there: an earlier word on the same line, or on
/// whether an article begins with it. Those that later ones may rest on (of run-in headings) are left.
QList<CorrectionId> superseded(const Corrected &present, const QList<Correction> &made);

/// The one present correction that `made`, a single join or split, undoes; nullopt where there is none.
std::optional<CorrectionId> contradicted(const Corrected &present, const QList<Correction> &made);

/// Whether two documents have the same text, blocks and articles.
bool isSameStructure(const document::Document &a, const document::Document &b);

} // namespace core::corrections
