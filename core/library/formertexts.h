// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/library/library.h"

#include <QHash>

namespace core::library
{

/// Texts that annotations of a document were made on, by their hashes.
using FormerTexts = QHash<QByteArray, document::Document>;

/// Those that can be made of the document's present content and of its last earlier ones, with the corrections as they
/// are. What cannot be read, or reads otherwise than it did, is left out: places are found without it, too. Parses;
/// call it off the GUI thread and outside of transactions.
FormerTexts formerTexts(Library::Private &library, const DocumentId &id);

/// The one that the annotation was made on; nullptr where it is not among them.
const document::Document *textOf(const annotation::Annotation &annotation, const FormerTexts &texts);

} // namespace core::library
