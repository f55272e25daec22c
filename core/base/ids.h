// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

namespace core
{

/// A UUID in canonical form without braces, typed by what it names, so that one kind of id is never taken for another.
template <typename Kind>
struct Id {
    QString value;

    static Id create() { return {QUuid::createUuid().toString(QUuid::WithoutBraces)}; }
    bool isNull() const { return value.isEmpty(); }
    friend bool operator==(const Id &, const Id &) = default;
    friend auto operator<=>(const Id &a, const Id &b) { return QString::compare(a.value, b.value) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using DocumentId = Id<struct DocumentKind>;
using AnnotationId = Id<struct AnnotationKind>;
using TagId = Id<struct TagKind>;
using CorrectionId = Id<struct CorrectionKind>;
using MemoId = Id<struct MemoKind>;
using LinkId = Id<struct LinkKind>;
using VersionId = Id<struct VersionKind>;

} // namespace core
