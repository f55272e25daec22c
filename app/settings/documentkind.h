// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace core::document
{
class Document;
}

namespace app::settings
{

/// What a document is to the one who sets it: each kind may have a page of its own.
enum class DocumentKind : quint8 {
    Text,      ///< all others
    Law,       ///< statutes: promulgated, or in articles (第…条)
    Official,  ///< official documents by their form (GB/T 9704)
    Newspaper, ///< several articles with bylines or datelines
    Web,       ///< HTML
};
inline constexpr int documentKinds = 5;

/// By the roles and numbers of the document's first few hundred blocks, so at the same cost for every length.
DocumentKind kindOf(const core::document::Document &document);

} // namespace app::settings
