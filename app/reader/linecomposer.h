// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/linespacing.h"

#include <vector>

namespace app::reader
{

/// CentreLine: in the middle where one line holds it, else justified.
enum class Alignment : quint8 { Justify, Left, Centre, Right, CentreLine };

struct ComposeOptions {
    float width = 0;
    float indent = 0; ///< of the first line
    Alignment alignment = Alignment::Justify;
    /// The text goes on after its end (a long paragraph's chunk): the last line is full like the others.
    bool fillLast = false;
    /// 标点悬挂: a stop for which a justified line has no room stands behind its end.
    bool hangPunctuation = false;
    float hang = 0; ///< of the lines behind the first, like indent
};

/// Text of words alone is left ragged rather than have its blanks widened by more than this part of an em.
inline constexpr float widestBlank = 0.6F;
/// The options with CentreLine decided.
ComposeOptions decided(ComposeOptions options, const std::vector<LineItem> &items);
/// How much an item gives where its line is squeezed.
float givesOf(const LineItem &item);

/// Where a cluster stands on its line: a box, the next one begins where it ends.
struct PlacedBox {
    float x = 0;
    float width = 0;
    float shift = 0; ///< of its glyphs from x
};

struct ComposedLine {
    qint32 first = 0; ///< cluster
    qint32 end = 0;
    qint32 contentEnd = 0; ///< the blanks from here to `end` hang over the edge
    float hyphen = 0;      ///< width of the one that stands behind its content; 0: none
};

/// Breaks items into lines and places them. Each line takes what fits, or one word more where squeezing its punctuation
/// costs less than stretching; then it is justified: blanks and gaps first, then between characters. A lone character
/// is no last line (单字不成行). A centred text of several lines, and a text that goes on behind its end, get lines of
/// like length instead of full ones and a rest; the halves of a Chinese title that a blank parts get lines of their
/// own. A justified text of words has the line ends that are best for all its lines (optimumFit()). Other lines break
/// inside a Latin word, with a hyphen, only where they would be torn apart without.
class LineComposer
{
public:
    LineComposer(const std::vector<LineItem> &items, const ComposeOptions &options, float em);

    std::vector<ComposedLine> lines; ///< at least one, unless there are no items
    std::vector<PlacedBox> boxes;    ///< one for each item

private:
    struct Chosen {
        qint32 end;
        qint32 contentEnd;
        bool parted = false; ///< inside a word, with a hyphen
    };
    /// What a line of like length with the others aims at; no target for as wide as can be.
    struct Aim {
        float target = 0;
        float least = 0; ///< with less, the lines that are left could not hold the rest
    };
    void compose();
    void composePart(qint32 start);
    qint32 endOfPart(qint32 start) const;
    /// Takes company to a character that would make up the last line alone, or with its punctuation.
    void joinLoneCharacter();
    bool endsWithLoneCharacter() const;
    /// Where that company begins; -1 where the line before cannot spare any.
    qint32 companyByRoom() const;
    qint32 companyBySense() const;
    bool mayPart(qint32 at) const;
    void addLine(Chosen chosen);
    float roomAt(qint32 start) const { return m_options.width - indentAt(start); }
    Chosen choose(qint32 start, float available, Aim aim) const;
    Chosen hyphenated(qint32 start, Chosen chosen) const;
    Chosen chooseBySense(qint32 start, float available, Aim aim) const;
    int evenLines(qint32 start) const;
    float widthBetween(qint32 from, qint32 to) const;
    float indentAt(qint32 start) const { return start == 0 ? m_options.indent : m_options.hang; }
    /// How much of the last cluster of a line need not stand inside it.
    float givesAtEnd(qint32 last) const;
    void place(const ComposedLine &line);
    void squeeze(const ComposedLine &line, float need, float givenAtEnd);
    void stretch(const ComposedLine &line, float room);
    float natural(const ComposedLine &line) const;
    qint32 size() const { return static_cast<qint32>(m_items.size()); }
    const LineItem &item(qint32 i) const { return m_items[size_t(i)]; }
    PlacedBox &box(qint32 i) { return boxes[size_t(i)]; }

    const std::vector<LineItem> &m_items;
    ComposeOptions m_options;
    float m_em;
    qint32 m_partEnd = 0; ///< of the items that are being broken into lines
};

} // namespace app::reader
