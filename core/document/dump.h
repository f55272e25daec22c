// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/document/manuscript.h"

#include <QString>

namespace core::document
{

enum class DumpReasons { Without, With };

/// The document as text for golden tests and bug reports: a line a block with its kind, level or role and text,
/// articles and repairs set apart. Stable: the same document gives the same dump.
QString dumpDocument(const Document &document, DumpReasons reasons = DumpReasons::Without);
QString dumpManuscript(const Manuscript &manuscript);

} // namespace core::document
