// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/book.h"

#include <algorithm>
#include <array>

namespace app::paper
{

using reader::ChunkLayout;

QString romanNumber(int number)
{
    struct Sign {
        int value;
        QLatin1StringView text;
    };
    constexpr std::array<Sign, 13> signs{{{1000, QLatin1StringView("m")},
                                          {900, QLatin1StringView("cm")},
                                          {500, QLatin1StringView("d")},
                                          {400, QLatin1StringView("cd")},
                                          {100, QLatin1StringView("c")},
                                          {90, QLatin1StringView("xc")},
                                          {50, QLatin1StringView("l")},
                                          {40, QLatin1StringView("xl")},
                                          {10, QLatin1StringView("x")},
                                          {9, QLatin1StringView("ix")},
                                          {5, QLatin1StringView("v")},
                                          {4, QLatin1StringView("iv")},
                                          {1, QLatin1StringView("i")}}};
    QString out;
    for (const Sign &sign : signs) {
        for (; number >= sign.value; number -= sign.value)
            out += sign.text;
    }
    return out;
}

int Book::pages() const
{
    return int(contents.sheets.size() + body.sheets.size() + endnotes.sheets.size());
}

Book::Place Book::placeOf(int page) const
{
    auto sheet = size_t(page);
    for (const Part *part : {&contents, &body}) {
        if (sheet < part->sheets.size())
            return {part, sheet};
        sheet -= part->sheets.size();
    }
    return {&endnotes, sheet};
}

QString Book::pageNumber(int page) const
{
    const int first = firstBodyPage();
    return page < first ? romanNumber(page + 1) : QString::number(page - first + 1);
}

size_t Book::sheetOf(qsizetype offset) const
{
    const auto it = std::upper_bound(body.sheets.cbegin(), body.sheets.cend(), offset,
                                     [](qsizetype o, const Sheet &sheet) { return o < sheet.range.start(); });
    return it == body.sheets.cbegin() ? 0 : size_t(it - body.sheets.cbegin()) - 1;
}

float Book::topOf(qsizetype offset) const
{
    for (const Slice &slice : body.sheets.at(sheetOf(offset)).slices) {
        const auto range = body.galley->range(slice.piece);
        if (!range || offset > range->end())
            continue;
        const auto layout = body.galley->piece(slice.piece);
        const qint32 line =
            std::clamp(layout->lineAt(reader::CaretPlace{offset - range->start()}), slice.firstLine, slice.endLine - 1);
        return slice.top + layout->lines[size_t(line)].top;
    }
    return 0;
}

QList<BookLink> Book::links() const
{
    QList<BookLink> links;
    for (size_t page = 0; page < contents.sheets.size(); ++page) {
        for (const Slice &slice : contents.sheets[page].slices) {
            // The first piece is the table's title.
            if (slice.piece == 0)
                continue;
            const auto layout = contents.galley->piece(slice.piece);
            const ChunkLayout::Line &first = layout->lines[size_t(slice.firstLine)];
            const ChunkLayout::Line &last = layout->lines[size_t(slice.endLine) - 1];
            const QRectF rect(metrics.text.left(), metrics.text.top() + double(slice.top + first.top),
                              metrics.text.width(), double(last.top + last.height - first.top));
            links.append({int(page), rect, int(slice.piece) - 1});
        }
    }
    return links;
}

QString Book::sectionOf(int page) const
{
    const Place place = placeOf(page);
    if (place.part != &body)
        return {};
    const QStringList path = document.sectionPath(body.sheets.at(place.sheet).range.start());
    return path.isEmpty() || path.constLast() == title ? QString() : path.constLast();
}

} // namespace app::paper
