// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/progress.h"
#include "core/library/library.h"

namespace core::library
{

/// Parses the original bytes of a document of the library, in the encoding that the user chose where one was, with the
/// repairs that the reader wants, without corrections of the structure. Errors: those of Library::document,
/// Library::bytes and parse().
Result<document::Document> parseStored(const Library &library, const DocumentInfo &info, const Progress &progress = {},
                                       const CancelToken &cancel = {});

/// The same with all corrections of the library applied.
Result<corrections::Corrected> correctedStored(const Library &library, const DocumentInfo &info,
                                               const Progress &progress = {}, const CancelToken &cancel = {});

/// The same, with the annotations anchored in the text.
Result<OpenDocument> openDocument(Library &library, const DocumentId &id, const Progress &progress = {},
                                  const CancelToken &cancel = {});

/// An open document after corrections were made, undone or redone by other ways than Library::correct(): the library's
/// corrections applied to what was parsed. Parses again only where other repairs are kept off than before.
Result<OpenDocument> recorrected(Library &library, const OpenDocument &present, const CancelToken &cancel = {});

/// Makes `wanted` the reader's word on the repairs of an open document: reads it again with it, and stores it as one
/// change. `present` is the document as the reader sees it. Nothing is stored where reading fails or is cancelled.
/// Errors: those of Library::document, Library::bytes, parse() and Library::correct().
Result<OpenDocument> chooseRepairs(Library &library, const OpenDocument &present,
                                   const QList<document::RepairChoice> &wanted, const Progress &progress = {},
                                   const CancelToken &cancel = {});

} // namespace core::library
