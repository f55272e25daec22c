// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/storedcontent.h"

#include "core/corrections/repairs.h"
#include "core/library/libraryprivate.h"
#include "core/library/parse.h"

namespace core::library
{

Result<corrections::Corrected> readContent(Library::Private &library, const StoredContent &content,
                                           const QList<corrections::Correction> &made, const CancelToken &cancel)
{
    const auto bytes = library.originals.load(content.hash);
    if (!bytes)
        return std::unexpected(bytes.error());
    ParseOptions options;
    options.encoding = content.encoding;
    options.repairs.choices = corrections::repairChoices(made);
    const auto parsed = parse(*bytes, content.fileName, options, {}, cancel);
    if (!parsed)
        return std::unexpected(parsed.error());
    return corrections::corrected(*parsed, made, cancel);
}

} // namespace core::library
