// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/importer.h"

namespace core::importers::plaintext
{

/// Plain text.
class PlainTextImporter : public Importer
{
public:
    double sniff(const Input &input) const override;
    Result<document::Manuscript> load(const Input &input, const Progress &progress,
                                      const CancelToken &cancel) const override;
};

} // namespace core::importers::plaintext
