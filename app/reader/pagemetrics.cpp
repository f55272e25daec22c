// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pagemetrics.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace app::reader
{

using core::document::Block;
using core::document::BlockKind;
using core::document::MetaRole;

namespace
{
constexpr float marginEm = 1.75F;
constexpr float verbatimMarginEm = 1;
constexpr float chineseIndent = 2;   ///< em
constexpr float eastAsianIndent = 1; ///< em, in Japanese and Korean
constexpr float westernIndent = 1.5F;
constexpr float metaSize = 0.85F;
constexpr float quoteSize = 0.95F;
constexpr float tableSize = 0.92F;
constexpr float verbatimSize = 0.88F;
/// A marker of two digits stands in it; in Chinese the text of an item begins where paragraphs do.
constexpr float westernStep = 1.75F;
constexpr float eastAsianStep = 2;
constexpr float quoteInset = 2;
constexpr float narrowInset = 1;
constexpr float narrowColumn = 22;       ///< em
constexpr float rowLine = 0.8F;          ///< of the text's line height: a cell's lines belong together
constexpr float rowApart = 0.3F;         ///< lines, between two rows
constexpr float listApart = 0.25F;       ///< lines, between a list and the text round it
constexpr float quoteApart = 0.5F;       ///< the same of a quotation
constexpr float tableApart = 0.6F;       ///< the same of a table
constexpr float titleGroupSpace = 0.45F; ///< lines
constexpr float stanzasApart = 0.6F;     ///< lines
constexpr float noticeSpace = 0.1F;      ///< lines, between those of what surrounds a text
constexpr float captionSpace = 0.3F;     ///< lines, between a caption and its table

QFont faceOf(const QStringList &families, double pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(families);
    // QFont takes whole pixels, but sizes in points may be broken; an integer keeps Han characters on their grid.
    font.setPixelSize(std::max(1, qRound(pixels)));
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferVerticalHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

/// Of a Han character, in parts of the face's size.
float hanWidth(const QFont &font)
{
    return float(QFontMetricsF(font).horizontalAdvance(QChar(0x56FD))) / float(font.pixelSize());
}
} // namespace

QFont scaledFont(const QFont &font, float by)
{
    QFont scaled = font;
    scaled.setPixelSize(std::max(1, qRound(double(font.pixelSize()) * double(by))));
    return scaled;
}

BlockLook BlockLook::scaled(float by) const
{
    BlockLook look = *this;
    look.font = scaledFont(font, by);
    look.em = float(QFontMetricsF(look.font).horizontalAdvance(QChar(0x56FD)));
    look.lineHeight = std::round(lineHeight * look.em / em);
    return look;
}

PageMetrics::PageMetrics(const ReaderStyle &style, WrittenLanguage language, int viewportWidth)
    : m_style(style), m_language(language)
{
    setFaces();
    setSizes();
    const float margin = (style.verbatim ? verbatimMarginEm : marginEm) * m_em;
    const float widest = std::max(8 * m_em, float(viewportWidth) - 2 * margin);
    const float measure = style.verbatim ? widest : float(style.measureEm) * m_em;
    // Whole ems, so that Han characters stand on a grid; a hair more against rounding.
    m_column = std::floor(std::min(measure, widest) / m_em + 0.01F) * m_em + 0.1F;
    m_left = std::max(0.F, std::floor((float(viewportWidth) - m_column) / 2));
    m_pageTop = 2 * lineHeight();
    setSpaces();
    if (style.verbatim)
        setVerbatim();
}

void PageMetrics::setVerbatim()
{
    BlockLook &text = at(Kind::Text);
    text.indent = 0;
    text.spaceAbove = 0;
    text.spaceBelow = 0;
    text.alignment = Alignment::Left;
}

void PageMetrics::setFaces()
{
    const QStringList text = textFamilies(m_language, m_style.textFamily);
    const QStringList heading = headingFamilies(m_language, m_style.headingFamily);
    const double size = m_style.fontSize * m_style.zoom;
    const auto set = [this](Kind kind, const QStringList &families, double pixels, QFont::Weight weight) {
        at(kind).font = faceOf(families, pixels, weight);
    };
    set(Kind::Title, heading, size * 1.6, QFont::Bold);
    set(Kind::Heading1, heading, size * 1.3, QFont::Bold);
    set(Kind::Heading2, heading, size * 1.12, QFont::Bold);
    set(Kind::Heading3, heading, size, QFont::Bold);
    set(Kind::Lead, heading, size, QFont::Bold);
    set(Kind::Text, text, size, QFont::Normal);
    set(Kind::Row, text, size * double(tableSize), QFont::Normal);
    set(Kind::Verse, text, size, QFont::Normal);
    set(Kind::Separator, text, size, QFont::Normal);
    set(Kind::Item, text, size, QFont::Normal);
    const QStringList quote = quoteFamilies(m_language, text);
    // A Kai looks smaller by itself.
    set(Kind::Quote, quote, quote == text ? size * double(quoteSize) : size, QFont::Normal);
    set(Kind::Verbatim, verbatimFamilies(text), size * double(verbatimSize), QFont::Normal);
    set(Kind::Subtitle, text, size, QFont::Normal);
    for (const Kind kind :
         {Kind::Meta, Kind::MetaCentred, Kind::MetaRight, Kind::MetaLead, Kind::Notice, Kind::Caption})
        set(kind, text, size * double(metaSize), QFont::Normal);
    // A face is as wide in every size, and each size that is looked at is loaded: the first page waits for it.
    const float ofText = hanWidth(look(Kind::Text).font);
    const float ofHeading = hanWidth(look(Kind::Title).font);
    for (BlockLook &look : m_looks)
        look.em = float(look.font.pixelSize()) * (look.font.families() == heading ? ofHeading : ofText);
    m_em = look(Kind::Text).em;
}

void PageMetrics::setSizes()
{
    const auto lineHeight = float(m_style.lineHeight);
    const float text = std::round(lineHeight * m_em);
    for (BlockLook &look : m_looks)
        look.lineHeight = text;
    const float big = 0.8F * lineHeight;
    at(Kind::Title).lineHeight = std::round(big * look(Kind::Title).em);
    at(Kind::Heading1).lineHeight = std::round(big * look(Kind::Heading1).em);
    at(Kind::Heading2).lineHeight = std::round(0.9F * lineHeight * look(Kind::Heading2).em);
    for (const Kind kind : {Kind::Meta, Kind::MetaCentred, Kind::MetaRight, Kind::Notice, Kind::Caption})
        at(kind).lineHeight = std::round(0.95F * lineHeight * look(kind).em);
    const bool chinese =
        m_language == WrittenLanguage::SimplifiedChinese || m_language == WrittenLanguage::TraditionalChinese;
    const bool western = m_language == WrittenLanguage::Western;
    const float usual = chinese ? chineseIndent : western ? westernIndent : eastAsianIndent;
    at(Kind::Text).indent = (m_style.indentEm < 0 ? usual : float(m_style.indentEm)) * m_em;
    at(Kind::Row).lineHeight = std::round(rowLine * text);
    for (const Kind kind : {Kind::Quote, Kind::Verbatim})
        at(kind).lineHeight = std::round(lineHeight * look(kind).em);
    at(Kind::Quote).indent = western ? 0 : look(Kind::Text).indent;
    at(Kind::Verbatim).left = m_em;
    at(Kind::Verbatim).hang = 2 * m_em;
    at(Kind::Verse).hang = m_em;
}

void PageMetrics::setSpaces()
{
    const float line = lineHeight();
    const auto space = [this, line](Kind kind, float aboveLines, float belowLines) {
        at(kind).spaceAbove = std::round(aboveLines * line);
        at(kind).spaceBelow = std::round(belowLines * line);
    };
    space(Kind::Title, 2.5F, 1.25F);
    space(Kind::Heading1, 1.5F, 0.75F);
    space(Kind::Heading2, 1.1F, 0.55F);
    space(Kind::Heading3, 0.9F, 0.45F);
    const auto between = float(m_style.paragraphSpace);
    space(Kind::Text, between, between);
    space(Kind::Item, between / 2, between / 2);
    space(Kind::Quote, between, between);
    space(Kind::Verbatim, 0.5F, 0.5F);
    space(Kind::Row, rowApart, rowApart);
    space(Kind::Verse, 0.5F, 0.5F);
    space(Kind::Meta, 0.4F, 0.4F);
    space(Kind::MetaCentred, 0.4F, 0.4F);
    space(Kind::MetaRight, 0.4F, 0.4F);
    space(Kind::Notice, 0.8F, 0.8F);
    space(Kind::Caption, tableApart, tableApart);
    space(Kind::Subtitle, 0.4F, 0.9F);
    space(Kind::Separator, 0.8F, 0.8F);
    for (const Kind kind : {Kind::Title, Kind::MetaCentred, Kind::Subtitle, Kind::Separator})
        at(kind).alignment = Alignment::Centre;
    for (const Kind kind : {Kind::Heading1, Kind::Heading2, Kind::Heading3, Kind::Verse, Kind::Verbatim})
        at(kind).alignment = Alignment::Left;
    at(Kind::MetaRight).alignment = Alignment::Right;
    // Where there is room, apart from paragraphs, which begin at two em in Chinese.
    const bool apart = look(Kind::Text).indent >= 2 * m_em && m_column >= narrowColumn * m_em;
    at(Kind::Verse).left = apart ? 4 * m_em : 2 * m_em;
    at(Kind::Caption).alignment = Alignment::CentreLine;
    at(Kind::Caption).left = at(Kind::Caption).right = quoteStep();
    for (const Kind kind : {Kind::Meta, Kind::MetaCentred, Kind::MetaRight, Kind::MetaLead, Kind::Notice, Kind::Caption,
                            Kind::Subtitle, Kind::Separator})
        at(kind).ink = InkRole::Quiet;
}

float PageMetrics::spaceBetween(Kind above, Kind below, Meeting meeting) const
{
    const auto lines = [this](float count) { return std::round(count * lineHeight()); };
    if (above == below && (above == Kind::Verse || above == Kind::Verbatim))
        return meeting.stanzaBegins && above == Kind::Verse ? lines(stanzasApart) : 0;
    if (meeting.belowInTitleGroup)
        return lines(titleGroupSpace);
    if (above == Kind::Notice && below == Kind::Notice)
        return lines(noticeSpace);
    if ((above == Kind::Caption && below == Kind::Row) || (above == Kind::Row && below == Kind::Caption))
        return lines(captionSpace);
    if (meeting.aboveInTitleGroup)
        return std::max(look(Kind::Title).spaceBelow, look(below).spaceAbove);
    float apart = std::max(look(above).spaceBelow, look(below).spaceAbove);
    for (const auto &[kind, count] :
         {std::pair(Kind::Item, listApart), std::pair(Kind::Quote, quoteApart), std::pair(Kind::Row, tableApart)}) {
        if ((above == kind) != (below == kind))
            apart = std::max(apart, lines(count));
    }
    return apart;
}

float PageMetrics::spaceAbove(const Standing &standing) const
{
    if (!standing.opens)
        return 0;
    return standing.isFirst ? m_pageTop : spaceBetween(shown(standing.above), shown(standing.kind), standing.meeting);
}

float PageMetrics::itemStep() const
{
    return (m_language == WrittenLanguage::Western ? westernStep : eastAsianStep) * m_em;
}

float PageMetrics::quoteStep() const
{
    return (m_column < narrowColumn * m_em ? narrowInset : quoteInset) * m_em;
}

PageMetrics::Kind PageMetrics::kindOf(const Block &block, bool inTitleGroup)
{
    switch (block.kind) {
    case BlockKind::Title:
        return Kind::Title;
    case BlockKind::Heading:
        return block.level <= 1 ? Kind::Heading1 : block.level == 2 ? Kind::Heading2 : Kind::Heading3;
    case BlockKind::TableRow:
        return Kind::Row;
    case BlockKind::Meta:
        break;
    case BlockKind::Paragraph:
        return Kind::Text;
    }
    switch (block.role) {
    case MetaRole::Subtitle:
        return Kind::Subtitle;
    case MetaRole::Caption:
        return Kind::Caption;
    case MetaRole::Boilerplate:
    case MetaRole::Contents:
        return Kind::Notice;
    case MetaRole::Kicker:
    case MetaRole::DocumentNumber:
    case MetaRole::PageNumber:
    case MetaRole::Letterhead:
        return Kind::MetaCentred;
    case MetaRole::Signature:
    case MetaRole::Date:
        return inTitleGroup ? Kind::MetaCentred : Kind::MetaRight;
    case MetaRole::Byline:
    case MetaRole::Source:
    case MetaRole::Promulgation:
        return inTitleGroup ? Kind::MetaCentred : Kind::Meta;
    default:
        return Kind::Meta;
    }
}

PageMetrics::Kind PageMetrics::leadKindOf(const Block &block)
{
    return block.kind == BlockKind::Meta ? Kind::MetaLead : Kind::Lead;
}

} // namespace app::reader
