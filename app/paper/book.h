// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/documentgalley.h"
#include "app/paper/marginnotes.h"
#include "app/paper/papermetrics.h"
#include "app/paper/papernote.h"
#include "app/paper/sheet.h"

#include <QStringList>

namespace app::paper
{

/// A title or heading of the text, where bookmarks and the lines of the table of contents lead.
struct BookEntry {
    QString text;
    int depth = 0;
    int sheet = 0; ///< index into the body's sheets
    float top = 0; ///< of its line, from the top of the text area
};

/// A stretch of a page that leads to an entry. Dots from the page's top left corner.
struct BookLink {
    int page = 0;
    QRectF rect;
    int entry = 0;
};

/// A document cut into pages: table of contents, text, notes. Pages are counted from 0; the number printed on them
/// begins anew with the text, and is roman before it. Made by composeBook(). Use it in one thread at a time, any:
/// galleys set their pieces anew when they are asked for.
struct Book {
    struct Part {
        std::shared_ptr<Galley> galley;
        std::vector<Sheet> sheets;
    };
    /// A page's place in its part.
    struct Place {
        const Part *part = nullptr;
        size_t sheet = 0;
    };

    core::document::Document document;
    QString title;
    QList<PaperNote> notes;
    PaperSetup setup;
    PaperMetrics metrics;
    Part contents;
    Part body;
    Part endnotes;
    std::vector<std::vector<MarginNote>> marginNotes; ///< by sheet of the body; empty without
    QList<BookEntry> entries;
    bool isCut = false; ///< only the first pages were asked for

    int pages() const;
    Place placeOf(int page) const;
    QString pageNumber(int page) const; ///< as printed
    int firstBodyPage() const { return int(contents.sheets.size()); }
    /// The body's sheet that shows the offset.
    size_t sheetOf(qsizetype offset) const;
    /// The top of the offset's line, from the top of the text area of its sheet.
    float topOf(qsizetype offset) const;
    /// The lines of the table of contents.
    QList<BookLink> links() const;
    /// Article and headings at the page's first line, the innermost alone; empty outside the text.
    QString sectionOf(int page) const;
};

/// A small roman number, as pages before the text have them.
QString romanNumber(int number);

} // namespace app::paper
