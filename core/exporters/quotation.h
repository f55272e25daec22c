// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/structure/pinpoint.h"

#include <QString>

namespace core::exporters
{

/// Who wrote the article around a place, and when, as far as its byline, signature, dateline or source say so.
struct Attribution {
    QString author;
    QString date;
};
Attribution attributionOf(const document::Document &document, qsizetype offset);

/// The passage as a quotation with its source, ready to be pasted into another text: in quotation marks, those inside
/// it turned to the other kind, and behind it author, title, place and date as they are known.
///
///     “各级政府应当……”（《河湖管护条例》第三条第二款）
///     「各級政府應當……」（《河湖管護條例》第三條第二項）
///     「…」（『題名』第三条第二項）
///     “The authority shall …” (Jane Doe, Report on Rivers, 2.1, 5 March 2024)
///
/// The words are those of the document, by whose language the form goes. `pinpoints` are of the same document. Empty
/// for an empty passage. Safe from any thread.
QString quotation(const document::Document &document, const structure::Pinpoints &pinpoints, text::TextRange passage);

} // namespace core::exporters
