// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/structure/numbering.h"
#include "core/structure/pinpoint.h"

#include <vector>

namespace core::structure
{

/// Whose rules name the parts of a text.
enum class CitationForm : quint8 { Mainland, Taiwan, Japan, English };

/// A part of a document: a section, an article, a paragraph, an item. Offsets are UTF-16 into Document::text.
struct PinpointNode {
    text::TextRange number; ///< the number as written; of a section without one its heading
    text::TextRange extent; ///< from its first to its last character
    qint32 parent = -1;
    qint32 value = 0;
    qint32 sub = 0;
    qint32 paragraphs = 0; ///< of an article or section: how many it has
    PinpointUnit unit = PinpointUnit::Section;
    NumberStyle style = NumberStyle::None;
    NumberUnit word = NumberUnit::None; ///< of a section or article
    bool root = false;                  ///< the whole text: not printed
    bool restarts = false;              ///< of a section: articles count anew under it, so it is named with them
};

/// One text of the document and how it is cited.
struct PinpointText {
    qint32 root = 0;
    qint32 titleBlock = -1;
    CitationForm form = CitationForm::Mainland;
    bool law = false;
    bool traditional = false;
    bool arabic = false; ///< its articles are numbered 第3條
};

struct PinpointTree {
    struct Mark {
        qsizetype offset = 0; ///< from here on …
        qint32 node = 0;      ///< … the text is of this part
    };
    std::vector<PinpointNode> nodes; ///< parents before children
    std::vector<Mark> marks;         ///< by offset
    std::vector<PinpointText> texts; ///< by root

    /// The part at an offset; -1 where there is none.
    qint32 nodeAt(qsizetype offset) const;
    const PinpointText &textOf(qint32 node) const;
    const PinpointNode &node(qint32 index) const { return nodes[static_cast<size_t>(index)]; }
};

struct Opening;

/// Whose rules the text [first, …) with these openings follows, and whether it is a law.
PinpointText readForm(const document::Document &document, qsizetype first, const std::vector<Opening> &openings);

/// Reads the parts off the document's blocks. Linear time.
PinpointTree buildPinpointTree(const document::Document &document);

/// The levels of a part as its text's form prints them.
QList<PinpointLevel> printedLevels(const document::Document &document, const PinpointTree &tree, qint32 node);
/// The levels as one phrase.
QString joinedLevels(const QList<PinpointLevel> &levels, CitationForm form);
/// From one place to another: the second shortened by what both share.
QString joinedRange(const QList<PinpointLevel> &from, const QList<PinpointLevel> &to, CitationForm form);
/// With the title before it.
QString citedWithTitle(const QString &title, const QString &pinpoint, const PinpointText &text);

} // namespace core::structure
