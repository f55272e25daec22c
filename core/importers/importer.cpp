// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/importer.h"

#include "core/importers/html/htmlimporter.h"
#include "core/importers/plaintext/plaintextimporter.h"

#include <array>

namespace core::importers
{

Result<document::Manuscript> load(const Input &input, const Progress &progress, const CancelToken &cancel)
{
    const html::HtmlImporter htmlImporter;
    const plaintext::PlainTextImporter plainImporter;
    const std::array<const Importer *, 2> all{&htmlImporter, &plainImporter};
    const Importer *best = &plainImporter;
    double surest = 0;
    for (const Importer *importer : all) {
        const double sure = importer->sniff(input);
        if (sure > surest) {
            surest = sure;
            best = importer;
        }
    }
    return best->load(input, progress, cancel);
}

} // namespace core::importers
