// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace core::document
{

/// The sign that a list draws before an item; the names are those of CSS.
enum class ItemMarker : quint8 { None, Bullet, Decimal, LowerAlpha, UpperAlpha, LowerRoman, UpperRoman };

/// How the lines of a paragraph belong together.
enum class LineSetting : quint8 {
    Running,  ///< they are broken where the column ends
    Verse,    ///< the paragraph is one line, which its neighbours must not be joined to
    Verbatim, ///< the same, and its blanks count: `<pre>`
};

/// What a format says of a paragraph besides its text. 8 bytes, a part of Block.
struct ParagraphForm {
    quint8 itemLevel = 0;                 ///< depth of its list, from 1; 0 for what is no item
    quint8 quoteLevel = 0;                ///< how many quotations it stands in
    ItemMarker marker = ItemMarker::None; ///< drawn, not in the text; None for all paragraphs of an item but its first
    LineSetting setting = LineSetting::Running;
    qint32 ordinal = 0; ///< of a numbered item; of a verbatim line its blanks; 1 where a stanza of verse begins

    bool isPlain() const { return *this == ParagraphForm(); }
    friend bool operator==(const ParagraphForm &, const ParagraphForm &) = default;
};

/// The marker as a ListItem mark carries it: "disc", "decimal 3"; empty for none.
QString markerName(ItemMarker marker, int ordinal);
/// Reads that into the form; false, and the form unchanged, for what is no such name.
bool readMarkerName(QStringView name, ParagraphForm *form);
/// The sign as it is drawn: "•", "3.", "iv."; empty for none. Numbers that letters or Roman ones cannot write stand as
/// digits.
QString markerSign(const ParagraphForm &form);

} // namespace core::document
