// SPDX-License-Identifier: GPL-3.0-or-later
// HTML to a manuscript: invariants hold, exact stretches of the origin say the same in text and source.
#include "core/document/checker.h"
#include "core/importers/html/htmlimporter.h"

#include "tests/fuzz/check.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const core::importers::html::HtmlImporter importer;
    const core::importers::Input input{bytes, QStringLiteral("a.html"), {}};
    importer.sniff(input);
    const auto m = importer.load(input, {}, {});
    if (!m)
        return 0;
    const QStringList faults = core::document::checkManuscript(*m);
    require(faults.isEmpty(), "manuscript", faults.join(QLatin1Char(';')));
    for (const auto &s : m->origin.segments()) {
        require(s.sourceStart >= 0 && s.sourceStart + s.sourceLength <= m->source.size(), "origin behind the source");
        require(!s.exact || m->text.mid(s.textStart, s.textLength) == m->source.mid(s.sourceStart, s.sourceLength),
                "exact origin of other text", m->text.mid(s.textStart, s.textLength));
    }
    for (const auto &mark : m->marks)
        require(!mark.range.isEmpty(), "empty mark");
    return 0;
}
