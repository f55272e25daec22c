// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

/// What a plain copy of the range has to be: its characters, but where a run-in heading ends and its paragraph follows,
/// in the place of the line end the stop that stood there (a blank where there was none). A line end at the very
/// beginning is left out.
inline QString plainCopy(const core::document::Document &document, core::text::TextRange range)
{
    QString copy;
    for (qsizetype at = range.start(); at < range.end(); ++at) {
        const QChar c = document.text().at(at);
        const qsizetype block = document.blockAt(at);
        if (c != u'\n') {
            copy += c;
        } else if (document.blocks().at(block).runIn && at + 1 < range.end()) {
            const QString stop = document.detail(block).separator;
            copy += stop.isEmpty() ? QStringLiteral(" ") : stop;
        } else if (at > range.start()) {
            copy += c;
        }
    }
    return copy;
}
