// SPDX-License-Identifier: GPL-3.0-or-later
// Finding a passage by its words.
#include "core/annotation/anchoring.h"
#include "core/library/library.h"
#include "core/text/graphemes.h"

#include <QCoreApplication>

namespace core::library
{

namespace
{

/// A text without the blanks and line ends that typesetting may put in or leave out: all but those between two words of
/// a script that needs them.
struct Squeezed {
    QString text;
    QList<qsizetype> offsets; ///< of each unit, in the text it comes from

    explicit Squeezed(QStringView from)
    {
        const auto needsBlank = [](QChar c) { return c.unicode() < 0x2E80 && c.isLetterOrNumber(); };
        bool blank = false;
        for (qsizetype i = 0; i < from.size(); ++i) {
            const QChar c = from.at(i);
            if (c.isSpace()) {
                blank = true;
                continue;
            }
            if (std::exchange(blank, false) && !text.isEmpty() && needsBlank(text.back()) && needsBlank(c))
                append(QLatin1Char(' '), i - 1);
            append(c, i);
        }
    }

private:
    void append(QChar c, qsizetype offset)
    {
        text.append(c);
        offsets.append(offset);
    }
};

struct Places {
    qsizetype all = 0; ///< of the quote alone
    QList<text::TextRange> fitting;
};

Places placesOf(const QuoteQuery &query, QStringView text)
{
    const QList<text::TextRange> all = annotation::occurrences(text, query.quote);
    Places places{all.size(), {}};
    for (const text::TextRange place : all) {
        if (text.left(place.start()).endsWith(query.prefix) && text.mid(place.end()).startsWith(query.suffix))
            places.fitting.append(place);
    }
    return places;
}

/// The same, whatever blanks and line ends the quote was copied with.
Places squeezedPlacesOf(const QuoteQuery &query, QStringView text)
{
    const QuoteQuery squeezedQuery{Squeezed(query.quote).text, Squeezed(query.prefix).text,
                                   Squeezed(query.suffix).text};
    const Squeezed squeezed(text);
    Places places = placesOf(squeezedQuery, squeezed.text);
    for (text::TextRange &place : places.fitting)
        place =
            text::wholeGraphemes(text, {squeezed.offsets.at(place.start()), squeezed.offsets.at(place.end() - 1) + 1});
    return places;
}

} // namespace

Result<text::TextRange> Library::locate(const QuoteQuery &query, const document::Document &document)
{
    if (query.quote.trimmed().isEmpty()) {
        return failure(ErrorCode::InvalidArgument, QCoreApplication::translate("core::library", "The quote is empty."));
    }
    Places places = placesOf(query, document.text());
    if (places.fitting.isEmpty())
        places = squeezedPlacesOf(query, document.text());
    if (places.fitting.size() == 1)
        return places.fitting.first();
    if (places.fitting.size() > 1) {
        return failure(ErrorCode::QuoteAmbiguous,
                       QCoreApplication::translate(
                           "core::library", "The quote matches %1 places. Give more of what is before or after it.")
                           .arg(places.fitting.size()));
    }
    if (places.all > 0) {
        return failure(ErrorCode::QuoteNotFound,
                       QCoreApplication::translate("core::library", "The quote is not in the document with this prefix "
                                                                    "and suffix, but %1 times without them.")
                           .arg(places.all));
    }
    return failure(ErrorCode::QuoteNotFound,
                   QCoreApplication::translate("core::library", "The quote is not in the document."));
}

} // namespace core::library
