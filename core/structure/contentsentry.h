// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>
#include <QVarLengthArray>

#include <deque>

namespace core::structure
{

/// A line of a table of contents, or the heading that one may name.
struct ContentsEntry {
    QStringView words;      ///< letters only: blanks, leaders and page number left out; case and width folded
    bool paged = false;     ///< ends in leaders or a wide blank and a number
    QStringView unnumbered; ///< the words without a number that opens or ends the line beside one blank; empty where
                            ///< there is none
};

/// Reads a line. Leaders are dots, dashes or a wide blank before a page number in Arabic or Roman numerals, bare or in
/// brackets; 第一章　総則（第一条―第三条） names a range of articles instead of a page.
/// The words are views of the line, or of `kept`, which takes those that do not stand in the line as they are.
ContentsEntry contentsEntry(QStringView line, std::deque<QString> &kept);

using ContentsWords = QVarLengthArray<QChar, 128>;
/// The words of the line alone, valid as long as `room`, which is overwritten: for lines that are looked at once.
QStringView contentsWords(QStringView line, ContentsWords &room);

/// Whether folding leaves the letter as it is: no blank, no capital, nothing full-width. Most words consist of such.
inline bool isFolded(QChar c)
{
    const char16_t u = c.unicode();
    return (u > 0x3000 && u < 0xA640) || (u >= 0xAC00 && u < 0xFE00) ||
           (u > u' ' && u < 0x7F && !(u >= u'A' && u <= u'Z')) || (u >= 0x2010 && u <= 0x2027);
}

/// The letter as the words have it: case and width folded.
QChar foldedSign(QChar sign);

/// A sign that tables set before entries of a deeper level.
bool isContentsSign(QChar c);

/// 目录, 目次, もくじ, Contents and the like, by words as contentsEntry() gives them.
bool isContentsName(QStringView words);

} // namespace core::structure
