// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/importer.h"

namespace core::library
{

/// Picks the importer that is surest of the input and loads with it: the list of formats the program opens. Re-entrant.
/// Errors: those of Importer::load.
Result<document::Manuscript> importManuscript(const importers::Input &input, const Progress &progress = {},
                                              const CancelToken &cancel = {});

} // namespace core::library
