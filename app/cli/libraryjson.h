// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/library/library.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace app::cli
{

using Tags = QHash<core::TagId, core::annotation::Tag>;

/// UTC, ISO 8601 with milliseconds; empty for no time.
QString timeText(const QDateTime &when);
/// "exact", "doubtful", "lost".
QString stateText(core::annotation::AnchorState state);
QJsonObject toJson(const core::library::DocumentInfo &info);
/// Positions are code points into the text whose hash stands in "textHash".
QJsonObject toJson(const core::annotation::Annotation &annotation, const Tags &tags);

core::Result<Tags> tagsById(const core::library::Library &library);
QStringList tagPaths(const core::annotation::Annotation &annotation, const Tags &tags);

/// Prints one line of JSON.
void printJson(const QJsonArray &array);
void printJson(const QJsonObject &object);
/// Prints fields with a tab between them, each on one line.
void printFields(const QStringList &fields);

} // namespace app::cli
