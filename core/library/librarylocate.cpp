// SPDX-License-Identifier: GPL-3.0-or-later
// Finding a passage by its words.
#include "core/annotation/anchoring.h"
#include "core/library/library.h"

#include <QCoreApplication>

namespace core::library
{

Result<text::TextRange> Library::locate(const QuoteQuery &query, const document::Document &document)
{
    if (query.quote.isEmpty()) {
        return failure(ErrorCode::InvalidArgument, QCoreApplication::translate("core::library", "The quote is empty."));
    }
    const QStringView text = document.text();
    const QList<text::TextRange> places = annotation::occurrences(text, query.quote);
    QList<text::TextRange> fitting;
    for (const text::TextRange place : places) {
        if (text.left(place.start()).endsWith(query.prefix) && text.mid(place.end()).startsWith(query.suffix))
            fitting.append(place);
    }
    if (fitting.size() == 1)
        return fitting.first();
    if (fitting.size() > 1) {
        return failure(ErrorCode::QuoteAmbiguous,
                       QCoreApplication::translate(
                           "core::library", "The quote matches %1 places. Give more of what is before or after it.")
                           .arg(fitting.size()));
    }
    if (!places.isEmpty()) {
        return failure(ErrorCode::QuoteNotFound,
                       QCoreApplication::translate("core::library", "The quote matches 0 places with this prefix and "
                                                                    "suffix, %1 without them.")
                           .arg(places.size()));
    }
    return failure(ErrorCode::QuoteNotFound,
                   QCoreApplication::translate("core::library", "The quote matches 0 places in the document."));
}

} // namespace core::library
