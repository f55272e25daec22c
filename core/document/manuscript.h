// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/diagnostic.h"
#include "core/document/repairchoices.h"
#include "core/document/repairlog.h"
#include "core/text/originmap.h"
#include "core/text/textedit.h"

#include <QList>
#include <QString>

namespace core::document
{

/// What a format already knows of a stretch of text.
enum class MarkKind : quint8 {
    Title,     ///< the document's own title (`<title>`), where it also stands in the text
    Paragraph, ///< a paragraph by the format's own word: line ends inside it mean nothing
    Heading,   ///< `level` is the format's level, 1 the highest
    ListItem,  ///< `level` is the depth of the list, from 1; `value` the marker of an item that begins: markerName()
    Quote,     ///< `level` is how many quotations are round it
    TableRow,  ///< cells are separated by tabs
    Page,      ///< a page of the source; `level` is its number
    Verse,     ///< lines that must not be joined (`<br>`, `<pre>`)
    Verbatim,  ///< a line whose blanks count (`<pre>`); `level` is how many stand before it
    Chrome,    ///< navigation, side bars, footers: not the text itself
    Caption,   ///< of a picture or table
    Link,      ///< `value` is the target
    Emphasis,  ///< `level` 1 italic or dotted, 2 strong
    Ruby,      ///< `value` is the reading of the base text
    Layout,    ///< how a line lay in a plain text before LineWrap: see LayoutHint
};

struct Mark {
    text::TextRange range; ///< in Manuscript::text, UTF-16
    MarkKind kind = MarkKind::Paragraph;
    int level = 0;
    QString value{};

    friend bool operator==(const Mark &, const Mark &) = default;
};

/// How one paragraph (a line of the text after LineWrap) lay on the page before its lines were joined: evidence for
/// structure that the text no longer shows. Kept as the fields of a Layout mark's `level` in packed form.
struct LayoutHint {
    int indent = 0;       ///< half-width columns before the first line
    int blankBefore = 0;  ///< empty lines above (at most 15)
    int blankAfter = 0;   ///< empty lines below (at most 15)
    int lines = 1;        ///< physical lines joined (at most 255)
    bool centred = false; ///< the lines stood in the middle of the column
    int column = 0;       ///< width of the column in half-width columns, even (at most 126); 0 where none was found

    int packed() const;
    static LayoutHint unpacked(int packed);
    friend bool operator==(const LayoutHint &, const LayoutHint &) = default;
};

/// A text on its way from the bytes to a Document: one string, marks over it, where each character comes from, and
/// what was repaired so far. Lines end with `\n`; a line is the unit that structure takes for a paragraph.
struct Manuscript {
    QString text;
    QList<Mark> marks; ///< ordered by start
    text::OriginMap origin;
    RepairLog repairs;
    /// Repairs that were found but not made, by the reader's word: at `range` stands what came, and `before` is what
    /// the pass would have made of it.
    RepairLog declined;
    RepairChoices choices; ///< which repairs are made; all of them by default
    Diagnostics diagnostics;
    QString source;                ///< the decoded source that `origin` points into (part 0)
    QString mediaType;             ///< "text/plain", "text/html"
    QString encoding;              ///< IANA name of the encoding it was read in
    bool encodingDoubtful = false; ///< another encoding is nearly as likely

    /// A manuscript whose text is its own source.
    static Manuscript fromText(const QString &text);
    /// The edits without those that `choices` declines; these are noted in `declined`. For passes that do more with
    /// their edits than to make them; edited() does it by itself.
    text::EditList accepted(text::EditList edits);
    /// The manuscript after the accepted edits: text, marks, origin map and log all moved. Linear in text + marks +
    /// edits.
    Manuscript edited(text::EditList edits) const &;
    Manuscript edited(text::EditList edits) &&;
};

} // namespace core::document
