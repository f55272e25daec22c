// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/formats.h"

#include "core/importers/html/htmlimporter.h"
#include "core/importers/plaintext/plaintextimporter.h"

#include <array>

namespace core::library
{

Result<document::Manuscript> importManuscript(const importers::Input &input, const Progress &progress,
                                              const CancelToken &cancel)
{
    const importers::html::HtmlImporter html;
    const importers::plaintext::PlainTextImporter plain;
    const std::array<const importers::Importer *, 2> all{&html, &plain};
    const importers::Importer *best = &plain;
    double surest = 0;
    for (const importers::Importer *importer : all) {
        const double sure = importer->sniff(input);
        if (sure > surest) {
            surest = sure;
            best = importer;
        }
    }
    return best->load(input, progress, cancel);
}

} // namespace core::library
