// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/plaintext/plaintextimporter.h"

#include "core/importers/source.h"

#include <QCoreApplication>

namespace core::importers::plaintext
{

using document::Manuscript;
using document::MarkKind;

namespace
{
/// One mark a page, where form feeds divide the text into several.
void markPages(Manuscript &manuscript, const QList<qsizetype> &starts)
{
    if (starts.isEmpty() || starts == QList<qsizetype>{manuscript.text.size()})
        return;
    qsizetype from = 0;
    int number = 0;
    for (qsizetype i = 0; i <= starts.size(); ++i) {
        const qsizetype end = i < starts.size() ? starts.at(i) : manuscript.text.size();
        if (end > from)
            manuscript.marks.append({{from, end}, MarkKind::Page, ++number, {}});
        from = end;
    }
}
} // namespace

double PlainTextImporter::sniff(const Input &) const
{
    return 0.1;
}

Result<Manuscript> PlainTextImporter::load(const Input &input, const Progress &progress,
                                           const CancelToken &cancel) const
{
    auto source = readSource(input);
    if (!source)
        return std::unexpected(source.error());
    if (cancel.isCancelled())
        return failure(ErrorCode::Cancelled, QCoreApplication::translate("core::importers", "Cancelled."));
    Manuscript manuscript = Manuscript::fromText(source->text);
    manuscript.encoding = source->encoding;
    manuscript.encodingDoubtful = source->doubtful;
    manuscript.diagnostics = source->diagnostics;
    markPages(manuscript, source->pageStarts);
    progress.report(1);
    return manuscript;
}

} // namespace core::importers::plaintext
