// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/parallel.h"
#include "core/document/manuscript.h"
#include "core/repair/characterkinds.h"

#include <QStringView>

#include <vector>

namespace core::repair
{

/// How a physical line ends, closing quotation marks and brackets looked through.
enum class PhysicalEnd : quint8 { Other, Stop, Semicolon, Comma, Colon, Bracket };

/// One line of a plain text that is not blank, with what the eye sees of it; 20 bytes. Widths are in half-width
/// columns, the blanks of letter-spaced setting left out; offsets are UTF-16 into the manuscript's text.
struct PhysicalLine {
    qint32 start = 0;        ///< of the first character that is no blank
    qint32 end = 0;          ///< one past the last character that is no blank
    quint16 width = 0;       ///< from the margin to the last character, indent included (at most 65535)
    quint8 indent = 0;       ///< at most 255
    quint8 blanksBefore = 0; ///< empty lines above, at most 15
    quint8 unit = 0;         ///< width of what cannot be parted at the line's start: a character, a word
    quint8 tabs = 0;         ///< tabs in the indent
    quint8 squeeze = 0;      ///< full-width marks inside, each of which may be set half as wide
    PhysicalEnd ending = PhysicalEnd::Other;
    bool itemStart : 1 = false;   ///< opens with a number or a bullet
    bool closerStart : 1 = false; ///< opens with what may not open a line: ，。）
    bool lowerStart : 1 = false;  ///< opens with a small letter
    bool quoteStart : 1 = false;  ///< opens with a quotation mark
    bool alnumEnd : 1 = false;    ///< ends with an ASCII letter or digit
    bool closerEnd : 1 = false;   ///< ends with closing punctuation, which may hang over the margin
    bool opensAtEnd : 1 = false;  ///< a bracket or quotation mark is left open
    bool closesFirst : 1 = false; ///< a bracket is closed that was not opened in the line
    bool prose : 1 = false;       ///< has punctuation inside, as running text has
    bool narrowEnd : 1 = false;   ///< ends with what blanks part from the next word: Latin letters, digits, their marks
    bool narrowStart : 1 = false; ///< opens so
    bool spread : 1 = false;      ///< letter-spaced to fill the column: no last line of a paragraph is
    bool row : 1 = false;         ///< has columns inside, parted by wide blanks: a name and an office
    bool named : 1 = false;       ///< opens with a short Han word set off by a blank, as rows of names and offices do
    bool hyphenEnd : 1 = false;   ///< ends with a hyphen, or with a soft one
    bool fixed : 1 = false;       ///< a table row, verse or the like: never joined

    qsizetype length() const { return end - start; }
    friend bool operator==(const PhysicalLine &, const PhysicalLine &) = default;
};

/// Whether readings that a pass took out of the text count in the widths of lines: they did when the lines were broken.
enum class Readings : quint8 { LeftOut, Counted };

/// All lines that are not blank, in one sweep. A long text is divided among the threads, with the same outcome whatever
/// their number.
std::vector<PhysicalLine> readPhysicalLines(const document::Manuscript &manuscript,
                                            Readings readings = Readings::LeftOut, int threads = workers());

} // namespace core::repair
