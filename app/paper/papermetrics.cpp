// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/papermetrics.h"

#include "app/paper/sheet.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace app::paper
{

using reader::BlockLook;
using reader::PageMetrics;

namespace
{
constexpr double sideShare = 0.12;    ///< of the page's width
constexpr double leastSide = 14;      ///< mm
constexpr double mostSide = 28;       ///< mm
constexpr double headRoom = 24;       ///< mm
constexpr double footRoom = 22;       ///< mm
constexpr double headerFromTop = 13;  ///< mm
constexpr double footerFromFoot = 14; ///< mm
constexpr double notesShare = 0.24;   ///< of the page's width
constexpr double notesGap = 6;        ///< mm
constexpr double notesOuter = 9;      ///< mm
/// What PageMetrics takes off a view's width at both sides together, in ems.
constexpr double viewMargins = 3.5;

PageMetrics bodyMetrics(const PaperSetup &setup, reader::WrittenLanguage language, double width)
{
    reader::ReaderStyle style;
    style.textFamily = setup.textFamily;
    style.headingFamily = setup.headingFamily;
    style.fontSize = setup.fontPoints * dotsPerPoint;
    style.lineHeight = setup.lineHeight;
    style.measureEm = width / style.fontSize;
    return {style, language, int(std::ceil(width + viewMargins * style.fontSize)) + 1};
}
} // namespace

BlockLook resized(const BlockLook &look, double factor, double lineHeight)
{
    BlockLook out = look;
    out.font.setPixelSize(std::max(1, qRound(look.font.pixelSize() * factor)));
    out.em = float(QFontMetricsF(out.font).horizontalAdvance(QChar(0x56FD)));
    out.lineHeight = std::round(float(lineHeight) * out.em);
    out.indent = 0;
    out.left = 0;
    return out;
}

PaperMetrics::PaperMetrics(const PaperSetup &setup, reader::WrittenLanguage language)
{
    page = QPageSize(setup.pageSize).size(QPageSize::Point) * dotsPerPoint;
    if (setup.landscape)
        page.transpose();
    const double side =
        std::clamp(page.width() * sideShare, leastSide * dotsPerMillimetre, mostSide * dotsPerMillimetre);
    double left = side;
    double right = side;
    if (setup.notes == NotePlacement::Margin) {
        left = side * 2 / 3;
        const double width = page.width() * notesShare;
        right = width + (notesGap + notesOuter) * dotsPerMillimetre;
        notes.setLeft(page.width() - width - notesOuter * dotsPerMillimetre);
        notes.setWidth(width);
    }
    body = bodyMetrics(setup, language, page.width() - left - right);
    const double height = page.height() - (headRoom + footRoom) * dotsPerMillimetre;
    text = QRectF(left, headRoom * dotsPerMillimetre, double(body.columnWidth()), height);
    // What whole characters leave of the width stands half at each side.
    text.translate(std::max(0.0, (page.width() - left - right - text.width()) / 2), 0);
    if (!notes.isNull()) {
        notes.setTop(text.top());
        notes.setBottom(text.bottom());
    }
    headerTop = headerFromTop * dotsPerMillimetre;
    footerTop = page.height() - footerFromFoot * dotsPerMillimetre;
    const BlockLook &plain = body.look(PageMetrics::Kind::Text);
    small = resized(plain, 0.76, 1.45);
    small.ink = reader::InkRole::Quiet;
    small.alignment = reader::Alignment::Left;
    note = resized(plain, 0.8, 1.45);
    list = resized(plain, 0.92, setup.lineHeight);
    list.alignment = reader::Alignment::Left;
}

} // namespace app::paper
