// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/facechooser.h"
#include "app/reader/linecomposer.h"
#include "app/reader/readertheme.h"
#include "core/document/document.h"

#include <QFont>

#include <array>

namespace app::reader
{

/// In which of the theme's colours a stretch of text is drawn.
enum class InkRole : quint8 { Ink, Quiet };

/// How one kind of paragraph is set. Lengths in pixels.
struct BlockLook {
    QFont font;
    float em = 0; ///< measured width of a Han character
    float lineHeight = 0;
    float left = 0;       ///< of all lines, from the column's edge
    float right = 0;      ///< the same from its other edge
    float indent = 0;     ///< of the first line
    float hang = 0;       ///< of the other lines
    float spaceAbove = 0; ///< two paragraphs stand apart by the larger of the one's below and the other's above
    float spaceBelow = 0;
    Alignment alignment = Alignment::Justify;
    InkRole ink = InkRole::Ink;

    /// The same, smaller or larger: face and lines.
    BlockLook scaled(float by) const;
};

QFont scaledFont(const QFont &font, float by);

/// The measures of a page: faces and sizes by kind of paragraph and the column's width (LOOK: Page).
/// Value type; made anew when style, language or width change.
class PageMetrics
{
public:
    PageMetrics() = default;
    PageMetrics(const ReaderStyle &style, WrittenLanguage language, int viewportWidth);

    float em() const { return m_em; } ///< of the text
    float columnWidth() const { return m_column; }
    float columnLeft() const { return m_left; } ///< in the viewport
    float pageTop() const { return m_pageTop; } ///< blank above the first paragraph and below the last
    float lineHeight() const { return look(Kind::Text).lineHeight; }
    bool isVerbatim() const { return m_style.verbatim; } ///< ReaderStyle::verbatim: every paragraph is Kind::Text
    const ReaderStyle &style() const { return m_style; }
    WrittenLanguage language() const { return m_language; }

    enum class Kind : quint8 {
        Title,
        Heading1,
        Heading2,
        Heading3,
        Text,
        Meta,
        MetaCentred,
        MetaRight,
        Notice,
        Caption,
        Subtitle,
        Row,
        Verse,
        Item,
        Quote,
        Verbatim,
        Lead,
        MetaLead,
        Separator,
        Count
    };
    const BlockLook &look(Kind kind) const { return m_looks[size_t(kind)]; }
    /// Where two paragraphs meet: what the lower one is besides its kind, and whether the upper one stands in a title
    /// group.
    struct Meeting {
        bool belowInTitleGroup = false;
        bool aboveInTitleGroup = false;
        bool stanzaBegins = false;
    };
    /// The blank between two paragraphs. The lines of a title group stand together, apart from the text.
    float spaceBetween(Kind above, Kind below, Meeting meeting) const;
    /// A paragraph, or a piece of one, as its height depends on it.
    struct Standing {
        Kind kind = Kind::Text;
        Kind above = Kind::Text; ///< of the paragraph above
        Meeting meeting;
        bool opens = true;    ///< it begins its paragraph
        bool isFirst = false; ///< of the whole text
    };
    const BlockLook &lookOf(const Standing &standing) const { return look(shown(standing.kind)); }
    /// The blank above it; above the first one it is the page's.
    float spaceAbove(const Standing &standing) const;
    /// The kind that a block standing alone has; `inTitleGroup`: it belongs to the title above it.
    static Kind kindOf(const core::document::Block &block, bool inTitleGroup);
    /// How far a list's items, and a quotation on both sides, stand in.
    float itemStep() const;
    float quoteStep() const;
    /// The kind of a run-in block's stretch of its paragraph.
    static Kind leadKindOf(const core::document::Block &block);

private:
    Kind shown(Kind kind) const { return isVerbatim() ? Kind::Text : kind; }
    void setSizes();
    void setSpaces();
    void setVerbatim();
    void setFaces();
    BlockLook &at(Kind kind) { return m_looks[size_t(kind)]; }

    std::array<BlockLook, size_t(Kind::Count)> m_looks;
    float m_em = 18;
    float m_column = 684;
    float m_left = 0;
    float m_pageTop = 0;
    ReaderStyle m_style;
    WrittenLanguage m_language = WrittenLanguage::SimplifiedChinese;
};

} // namespace app::reader
