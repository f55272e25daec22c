// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/papersetup.h"
#include "app/reader/pagemetrics.h"

#include <QRectF>
#include <QSizeF>

namespace app::paper
{

/// Where things stand on a page, and in what type. Dots from the page's top left corner. Value type.
struct PaperMetrics {
    PaperMetrics(const PaperSetup &setup, reader::WrittenLanguage language);

    QSizeF page;
    QRectF text;              ///< the text area; as wide as whole characters
    QRectF notes;             ///< for notes in the margin; null without
    double headerTop = 0;     ///< of the header's line
    double footerTop = 0;     ///< of the page number's line
    reader::PageMetrics body; ///< its column begins at body.columnLeft(), to be moved to text.left()
    reader::BlockLook small;  ///< headers, page numbers, tags and places of notes
    reader::BlockLook note;   ///< the words of notes
    reader::BlockLook list;   ///< lines of the table of contents, quotes of end notes
};

/// The look in another size, `lineHeight` in ems of it.
reader::BlockLook resized(const reader::BlockLook &look, double factor, double lineHeight);

} // namespace app::paper
