// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

#include <QJsonObject>

#include <optional>

namespace app::cli
{

enum class Reach { Line, SimilarLines };

/// A correction as it is asked for: on the command line or as a line of JSON.
struct CorrectionWish {
    core::library::QuoteQuery passage;
    core::corrections::Request request; ///< without its place
    Reach reach = Reach::Line;
};

/// Names of gestures as options and in JSON: "heading", "join-previous".
std::optional<core::corrections::Gesture> gestureFromName(QStringView name);
QStringList gestureNames();

/// A wish out of JSON: quote, prefix, suffix, gesture, level, role, similar. Errors: InvalidArgument.
core::Result<CorrectionWish> wishFromJson(const QJsonObject &object);

/// What the wish would do to the document. Errors: those of Library::locate and corrections::planned.
core::Result<core::corrections::Plan> plannedWish(const CorrectionWish &wish,
                                                  const core::library::OpenDocument &present);

QJsonObject toJson(const core::corrections::Correction &correction, const core::corrections::Fit &fit);
/// "applied", "nothing-to-do", "doubtful", "unfit".
QString stateName(const core::corrections::Fit &fit);

} // namespace app::cli
