// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way: the document's invariants hold, and every non-space character of a plain text is in the document or in
// what a repair replaced.
#include "core/document/checker.h"
#include "core/library/parse.h"

#include <QHash>

#include "tests/fuzz/check.h"

namespace
{
void count(QHash<char16_t, qsizetype> &counts, const QString &text, int sign)
{
    for (const QChar c : text) {
        if (!c.isSpace())
            counts[c.unicode()] += sign;
    }
}
} // namespace

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
    QHash<char16_t, qsizetype> counts;
    count(counts, document->source(), 1);
    count(counts, document->text(), -1);
    for (qsizetype i = 0; i < document->repairs().size(); ++i)
        count(counts, document->repairs().at(i).before, -1);
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        require(it.value() <= 0, "a character was lost:", QString(QChar(it.key())) + QString::number(it.key(), 16));
    return 0;
}
