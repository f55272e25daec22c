// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a manuscript without repairs: the document's invariants hold and no non-space character is lost.
#include "core/document/checker.h"
#include "core/structure/structure.h"

#include "tests/fuzz/check.h"
#include "tests/fuzz/lostcharacters.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    text.remove(QChar(u'\0'));
    const auto document = core::structure::structured(core::document::Manuscript::fromText(text));
    require(document.has_value(), "no structure");
    const QStringList faults = core::document::checkDocument(*document);
    require(faults.isEmpty(), "document", faults.join(QLatin1Char(';')));
    const QString lost = lostCharacters(text, document->text(), document->repairs());
    require(lost.isEmpty(), "characters lost:", lost);
    return 0;
}
