// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/readerview.h"

#include <QHash>

namespace core::library
{
class Library;
}

namespace app::docks
{

using CodeLabels = QHash<core::TagId, reader::CodeLabel>;

/// The names and colours of the library's tags; none without a library.
CodeLabels codeLabels(const core::library::Library *library);

/// What a page draws of an annotation, with the tags that are named: nothing of a lost one.
QList<reader::Decoration> decorationsOf(const core::annotation::Annotation &annotation, const CodeLabels &labels,
                                        bool hasLinks = false);

} // namespace app::docks
