// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QStringList>

/// A document for tests: a paragraph a line; lines that begin with "# " are headings of level 1, "## " of level 2.
inline core::document::Document testDocument(const QString &source)
{
    using namespace core::document;
    Document::Data data;
    const QStringList lines = source.split(QLatin1Char('\n'));
    qsizetype at = 0;
    for (QString line : lines) {
        const qsizetype lineEnd = at + line.size();
        Block block;
        while (line.startsWith(QLatin1Char('#'))) {
            ++block.level;
            line.remove(0, 1);
        }
        if (block.level > 0) {
            block.kind = BlockKind::Heading;
            line = line.trimmed();
        }
        const qsizetype start = data.text.size() + (data.blocks.isEmpty() ? 0 : 1);
        if (!data.blocks.isEmpty())
            data.text += QLatin1Char('\n');
        data.text += line;
        if (!data.blocks.isEmpty())
            data.origin.appendExact(1, {0, at - 1});
        data.origin.appendExact(line.size(), {0, lineEnd - line.size()});
        at = lineEnd + 1;
        block.range = {start, start + line.size()};
        data.blocks.append(block);
    }
    data.articles.append({0, data.blocks.size(), -1, 1, {}});
    data.outline = buildOutline(data.blocks, data.articles);
    data.source = source;
    data.mediaType = QStringLiteral("text/plain");
    data.encoding = QStringLiteral("UTF-8");
    return Document(std::move(data));
}
