// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/document/manuscript.h"

#include <QStringList>

namespace core::document
{

/// The broken invariants of a document, one sentence each; empty when it is sound: blocks ordered, disjoint and
/// covering the text but for one '\n' between two; articles covering the blocks; levels at least 1; details and outline
/// pointing at what exists; the origin map as long as the text; repairs and spans inside it.
QStringList checkDocument(const Document &document);
/// The same for a manuscript: marks inside the text and ordered by start, origin map as long as the text.
QStringList checkManuscript(const Manuscript &manuscript);

} // namespace core::document
