// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"
#include "core/annotation/link.h"

#include <QHash>

#include <functional>

namespace app::models
{

/// What is said of links at both their ends: "→ supports: the other end's words", and at the other end the same with
/// "←". Each end is asked for once.
QHash<core::AnnotationId, QStringList>
linkLines(const QList<core::annotation::Link> &links,
          const std::function<core::annotation::Annotation(const core::AnnotationId &)> &annotation);

/// One such line.
QString linkLine(const core::annotation::Link &link, const core::AnnotationId &from, const QString &otherWords);

} // namespace app::models
