// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/structure.h"

#include "core/document/checker.h"
#include "core/document/documentbuilder.h"

namespace core::structure
{

using document::BlockKind;
using text::TextRange;

Result<document::Document> structured(document::Manuscript manuscript, const Progress &, const CancelToken &)
{
    document::DocumentBuilder builder(std::move(manuscript));
    const QString text = builder.manuscript().text;
    qsizetype start = 0;
    bool first = true;
    while (start < text.size()) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), start);
        if (end < 0)
            end = text.size();
        if (!QStringView(text).mid(start, end - start).trimmed().isEmpty()) {
            builder.addBlock(first ? BlockKind::Title : BlockKind::Paragraph, TextRange(start, end));
            first = false;
        }
        start = end + 1;
    }
    document::Document document = builder.finish();
    Q_ASSERT_X(checkDocument(document).isEmpty(), "structure", qPrintable(checkDocument(document).join(QLatin1Char(';'))));
    return document;
}

} // namespace core::structure
