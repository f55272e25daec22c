// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QByteArray>
#include <QString>

namespace core::exporters
{

/// The document as one JSON object in UTF-8, without a closing line end: `zhupi` 1, file, mediaType, encoding, articles
/// with their blocks (those of a law with their `pinpoint`, 第三条第二款第（一）项; lines of a table of contents with
/// `target`, where the heading begins that they name), repairs, diagnostics, and (where there are any) `declined`: the
/// repairs that the reader switched off, `before` what stands there, `after` what would have. Offsets are code points
/// into the text of all blocks in order, one '\n' between two; titles stand beside the blocks and are not counted.
/// Streams: memory follows the output.
QByteArray documentToJson(const document::Document &document, const QString &fileName);

/// A JSON string literal with its quotes, UTF-8.
void appendJsonString(QByteArray &out, QStringView text);

} // namespace core::exporters
