// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>

namespace app::paper
{

/// What a PDF gets beside its pages, in coordinates of PDF: points from the page's lower left corner (ISO 32000-1
/// §8.3.2.3). Pages are counted from 0. Between the program and the module that has qpdf.
struct PdfMarks {
    struct Bookmark {
        QString title;
        int depth = 0;
        int page = 0;
        double top = 0;
    };
    struct Link {
        int page = 0;
        double left = 0;
        double bottom = 0;
        double right = 0;
        double top = 0;
        qsizetype bookmark = 0; ///< index of the one it leads to
    };

    QList<Bookmark> bookmarks; ///< in the order of the text
    QList<Link> links;
    int romanPages = 0;                                       ///< so many at the start have roman numbers of their own
    std::function<QByteArray(const QByteArray &)> characters; ///< of a font's ToUnicode CMap the one to be written
};

/// The function that the module exports as zhupiFinishPdf: `finished` gets the PDF with its marks, or `trouble` says
/// why not.
using FinishPdf = void (*)(const QByteArray *pdf, const PdfMarks *marks, QByteArray *finished, QByteArray *trouble);

} // namespace app::paper
