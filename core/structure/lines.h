// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/parallel.h"
#include "core/document/manuscript.h"
#include "core/structure/numbering.h"
#include "core/text/charclass.h"
#include "core/text/textrange.h"

#include <QFlags>
#include <QStringView>

#include <vector>

namespace core::structure
{

/// How a line ends, closing quotation marks and brackets looked through.
enum class LineEnd : quint8 {
    Open,     ///< with a letter or digit
    Stop,     ///< 。！？.!?
    Ellipsis, ///< … ——
    Colon,
    Comma,   ///< ，、；,;
    Bracket, ///< a closing bracket with no stop before it
};

/// The script most letters of a line are in.
enum class LineScript : quint8 { None, Han, Kana, Latin, Other };

/// What the format's marks say of a whole line.
enum class LineFlag : quint8 {
    Chrome = 1,
    TableRow = 2,
    Caption = 4,
    Verse = 8,
    Title = 16,
    Strong = 32,     ///< the whole line is emphasised strongly
    Formatted = 64,  ///< a paragraph, heading or item by the format's own word, not only by a line end
    Continued = 128, ///< lies inside the same format paragraph as the line before
};
Q_DECLARE_FLAGS(LineFlags, LineFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(LineFlags)

/// What a line is by its wording alone, as the press words such lines (core/text/newsforms.h).
enum class LineForm : quint8 {
    Credit = 1,     ///< names who took a picture
    Editor = 2,     ///< names the editors of a page
    AuthorNote = 4, ///< about the author, in brackets
    Byline = 8,
    Names = 16,    ///< a byline of names alone
    Dateline = 32, ///< opens with place, date and agency
};
Q_DECLARE_FLAGS(LineForms, LineForm)
Q_DECLARE_OPERATORS_FOR_FLAGS(LineForms)

/// One line of the manuscript that is not blank, with what can be said of it alone. 32 bytes: every step goes down all
/// lines, and those of a long text do not fit into the caches. Offsets are UTF-16 into Manuscript::text, which measures
/// less than 2^31 units.
struct Line {
    qint32 from = 0;    ///< of the first character that is no blank
    qint32 to = 0;      ///< one past the last character that is no blank
    qint32 letters = 0; ///< UTF-16 units that are no blanks
    qint32 layout = 0;  ///< LayoutHint, packed: from the Layout mark where there is one, else from the text
    qint32 number = -1; ///< index into LineReading::numbers, -1 where it opens with no number
    text::CharClass::Bits classes : 24 = 0; ///< of all its characters but ideographs of the basic block together
    quint32 flagBits : 8 = 0;
    char16_t first = 0; ///< its first unit: most of what a line may be is told by it
    char16_t last = 0;  ///< its last unit
    quint8 formBits = 0;
    LineEnd end = LineEnd::Open;
    LineScript script = LineScript::None;
    quint8 headingMark : 4 = 0; ///< level of the format's heading, 0 for none
    bool listItem : 1 = false;  ///< of a list by the format's word

    friend bool operator==(const Line &, const Line &) = default;

    text::TextRange range() const { return {from, to}; }
    document::LayoutHint hint() const { return document::LayoutHint::unpacked(layout); }
    LineFlags flags() const { return LineFlags::fromInt(flagBits); }
    void set(LineFlag flag) { flagBits |= static_cast<quint8>(flag); }
    /// Those of credits, editors and bylines for lines of at most 60 letters only.
    LineForms forms() const { return LineForms::fromInt(formBits); }
    /// Whether a character of one of the classes, which are none of ideographs, is in the line.
    bool holds(text::CharClass::Bits any) const { return (classes & any) != 0; }
};

static_assert(sizeof(Line) == 32);

using Lines = std::vector<Line>;

/// All that can be said of the lines by themselves.
struct LineReading {
    Lines lines;
    std::vector<Numbering> numbers; ///< that lines open with, in their order: see Line::number

    friend bool operator==(const LineReading &, const LineReading &) = default;
};

/// All lines of the manuscript that hold anything but blanks, in order. One sweep over text and marks, while the text
/// of a line is at hand; a long text is divided among the threads, with the same outcome whatever their number.
LineReading readLines(const document::Manuscript &manuscript, int threads = workers());

/// The text of the line.
inline QStringView lineText(const QString &text, const Line &line)
{
    return QStringView(text).sliced(line.from, line.to - line.from);
}

/// How the text ends.
LineEnd lineEnd(QStringView text);
/// The script most of its letters are in (of the first 160 UTF-16 units).
LineScript lineScript(QStringView text);

inline bool isHan(char32_t c)
{
    return c < 0x10000 ? (text::CharClass::of(static_cast<char16_t>(c)) & text::CharClass::Han) != 0
                       : c >= 0x20000 && c <= 0x323AF;
}
inline bool isKana(char32_t c)
{
    return c < 0x10000 && (text::CharClass::of(static_cast<char16_t>(c)) & text::CharClass::Kana) != 0;
}
inline bool isBlank(QChar c)
{
    return text::CharClass::is(c, text::CharClass::Blank);
}

} // namespace core::structure
