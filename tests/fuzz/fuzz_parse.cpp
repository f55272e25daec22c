// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way: the document's invariants hold, and every non-space character of a plain text is in the document or in
// what a repair replaced.
#include "core/document/checker.h"
#include "core/library/parse.h"

#include "tests/fuzz/check.h"
#include "tests/fuzz/lostcharacters.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto document = core::library::parse(bytes, QStringLiteral("a.txt"));
    if (!document)
        return 0;
    const QStringList faults = core::document::checkDocument(*document);
    require(faults.isEmpty(), "document", faults.join(QLatin1Char(';')));
    if (document->mediaType() != u"text/plain")
        return 0;
    const QString lost = lostCharacters(document->source(), document->text(), document->repairs());
    require(lost.isEmpty(), "characters lost:", lost);
    return 0;
}
