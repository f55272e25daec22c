// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace core::annotation
{

/// From one passage to another, of the same document or not.
struct Link {
    LinkId id;
    AnnotationId origin;
    AnnotationId target;
    QString type; ///< one of linkTypes(), or a word of the reader's own
    QString note;
    QString author;
    QDateTime created;  ///< UTC
    QDateTime modified; ///< UTC

    friend bool operator==(const Link &, const Link &) = default;
};

/// Stable names of the types that every library has: "supports", "contradicts", "explains", "repeats".
QStringList linkTypes();
/// What the type is called, for people; an own word is itself. Translated.
QString describedLinkType(const QString &type);

} // namespace core::annotation
