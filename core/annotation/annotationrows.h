// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotationstore.h"

namespace core::annotation
{

QString stateName(AnchorState state);
AnchorState stateFromName(QStringView name);

/// Targets as an array of W3C selectors: "exact", "prefix", "suffix", "start" and "end" in code points, and with them
/// "utf16" (both offsets), "alone" (Target::prefixAlone and suffixAlone) and "section".
QString targetsToJson(const QList<Target> &targets);
/// Empty where the text is no such array.
QList<Target> targetsFromJson(const QString &json);

QString placementToJson(const Placement &placement);
/// An array of [first, last, section], one for each passage.
QString blocksToJson(const PassageBlocks &blocks);
/// As stored: those of each passage where `json` has them, else `all`.
PassageBlocks blocksFromRow(const Blocks &all, const QString &json);

std::optional<Placement> placementFromJson(const QString &json, AnchorState state);

} // namespace core::annotation
