// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/chunklayout.h"
#include "app/reader/typesetter.h"

namespace app::reader
{

/// Whether the text has letters that run from right to left.
bool hasRightToLeft(QStringView text);

/// Sets a text with such letters: lines broken and put in order by QTextLayout (UAX #9), aligned at their leading edge
/// and not justified. `text` is the part that begins at offset `base` of the chunk; Typesetter has the rest of the
/// rules.
void setBidiLines(const QString &text, const QList<QTextLayout::FormatRange> &formats, qint32 base,
                  const BlockLook &look, const ComposeOptions &options, QPointF corner, ChunkLayout &out);

} // namespace app::reader
