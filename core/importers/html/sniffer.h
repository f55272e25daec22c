// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/importer.h"

namespace core::importers::html
{

/// How likely the input is HTML, from 0 to 1: by its declaration, its ending, or by tags that enclose most of its text,
/// stand where a line or another tag ends, and are closed again. Prose and program text that mention tags score 0.
/// Looks at the first 64 KiB.
double likelihood(const Input &input);

/// Whether the input is a whole page; otherwise it is a fragment, maybe inside a text.
bool isWholePage(const Input &input);

} // namespace core::importers::html
