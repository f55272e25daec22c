// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/search/findintext.h"

#include <QList>
#include <QString>

namespace core::library
{

/// What is coded for each hit of a search.
enum class CodedUnit : quint8 { Hit, Sentence, Paragraph };

/// Passages to be coded by rule, ascending, each once: shown for a preview, then given to Library::annotateAll() as one
/// change. Pure; UTF-16 ranges into the document's text.

/// Every hit of the words, as search finds them by these options; hits in one sentence or paragraph make one passage.
QList<text::TextRange> hitPassages(const document::Document &document, const QString &words, CodedUnit unit,
                                   const search::FindOptions &options = {});
/// Every article (条) of a law, a contract or the like, with all its paragraphs and items, as Pinpoints name them.
QList<text::TextRange> articlePassages(const document::Document &document);
/// Every section whose title has the words, from its title to the next heading of its level or above.
QList<text::TextRange> sectionPassages(const document::Document &document, const QString &titleWords);

} // namespace core::library
