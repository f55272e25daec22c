// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"
#include "core/base/error.h"

#include <QByteArray>

namespace core::interchange
{

/// A codebook as REFI-QDA 1.5 has it (.qdc, namespace urn:QDA-XML:codebook:1.0): codes nest as tags do, with their
/// GUIDs and colours. The standard has one description a code: when to use, when not, example and aliases follow in it,
/// each behind its heading in square brackets, and are told apart again when Zhupi reads it; a line of the
/// writer's that looks like such a heading gets a backslash. UTF-8 without a mark, line
/// ends LF, the same bytes for the same codebook. `tags` are in tree order. Nothing where there are no tags: the
/// standard knows no empty codebook (InvalidArgument).
Result<QByteArray> codebookToQdc(const QList<annotation::Tag> &tags);

struct ReadCodebook {
    QList<annotation::Tag> tags; ///< parents first
    QStringList losses;          ///< what the file says that a codebook here cannot, a sentence each. Translated.
};

/// Reads such a file, tolerantly: with or without the namespace, GUIDs with or without braces, missing or doubled,
/// colours of three digits, empty containers. Names with a slash get a fullwidth one. Sets are told as losses. No
/// document type, no entities beyond XML's own. Errors: Malformed.
Result<ReadCodebook> codebookFromQdc(const QByteArray &bytes);

} // namespace core::interchange
