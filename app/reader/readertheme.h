// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"

#include <QColor>
#include <QString>

namespace app::reader
{

enum class ThemeName { Light, Sepia, Dark, HighContrast, HighContrastDark };

/// Colours of paper, ink and marks. Ink has a contrast of at least 7:1 on everything that text can stand on. Value
/// type.
struct ReaderTheme {
    ThemeName name = ThemeName::Light;
    QColor paper, ink, quiet, line, accent, selection;
    QColor hit, currentHit; ///< behind the hits of a search
    QColor flash;           ///< behind the target of a jump
    QColor marks[6];        ///< by core::annotation::MarkColor; on dark already mixed with the paper
    QColor markEdges[6];
    bool dark = false;

    static ReaderTheme of(ThemeName name);
    /// A colour of the reader's own behind text: mixed with the paper, so that the ink stays readable.
    QColor behindText(const QColor &own) const;
    /// The same for a line on the paper: itself; `other` where there is none or it would be too faint.
    QColor lineOf(const QColor &own, const QColor &other) const;
    /// Of a mark that is shown in `tint` where that is valid, else in its own colour: its fill, its edge.
    QColor fillOf(core::annotation::MarkColor color, const QColor &tint) const;
    QColor edgeOf(core::annotation::MarkColor color, const QColor &tint) const;
    /// WCAG 2.1 contrast of two opaque colours, 1 to 21.
    static double contrast(const QColor &a, const QColor &b);
};

/// Faces and measures of the page. Sizes in pixels at zoom 1.
struct ReaderStyle {
    QString textFamily;    ///< of Han text; empty: the best Song/Ming face of the system
    QString headingFamily; ///< empty: the best Hei face of the system
    QString latinFamily;   ///< of Latin words and digits in the text; empty: those of the text's face
    qreal fontSize = 18;
    qreal lineHeight = 1.75;
    qreal measureEm = 38;
    qreal paragraphSpace = 0.5; ///< between paragraphs, in lines
    qreal indentEm = -1;        ///< of a paragraph's first line; negative: as the language has it, two in Chinese
    qreal zoom = 1;
    bool latinGap = true;         ///< a quarter em between Han and Latin
    bool hangPunctuation = false; ///< 标点悬挂: a stop that finds no room in its line hangs in the margin
    bool hyphenate = true;        ///< words of European languages are parted at line ends, drawn only
    bool pinyin = false;          ///< the readings that were taken out of the text stand above it
    bool verbatim = false; ///< every line as it came: all in one face, in the whole width, without indent or justifying

    friend bool operator==(const ReaderStyle &, const ReaderStyle &) = default;
};

} // namespace app::reader
