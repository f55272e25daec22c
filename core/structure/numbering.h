// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>
#include <optional>

namespace core::structure
{

/// The form of a heading's number. The order is the usual order of depth in Chinese documents, outermost first.
enum class NumberStyle : quint8 {
    None,
    Unit,        ///< 第三章, 第１０条之二, 第三部分, 第二回: see NumberUnit
    Word,        ///< Chapter IV, Part 2, Section 3, Appendix B: see NumberUnit
    Attachment,  ///< 附件1, 附录二, 附表3
    HanFormal,   ///< 壹、
    HanComma,    ///< 一、 or 一．
    HanParen,    ///< （一） (一) 一） ㈠
    HanAlone,    ///< 一 alone on its line, or before a blank: 一　午後の授業
    Position,    ///< 上, 中, 下 alone, or （上）
    Roman,       ///< IV. or IV alone, or before a blank
    Letter,      ///< A. or (a)
    Dotted,      ///< 1.2.3 of two or more parts
    Arabic,      ///< 1. or 1、
    ArabicBlank, ///< "1 Purpose", "1" alone
    ArabicParen, ///< （1） 1） ⑴
    Circled,     ///< ①
    OneOf,       ///< 其一, 之一
    Sign,        ///< ■ ◆ ▲ before the words, 【 】 around them, # of Markdown: no number, but alike from line to line
    Enumeration, ///< 一是, 第一，首先 in a sentence: never a heading by itself
};

/// The word that goes with the number: 章, Chapter. The order is that of depth.
enum class NumberUnit : quint8 {
    None,
    Volume /* 卷 部 册 Book */,
    Part /* 编 篇 部分 Part */,
    SubPart /* 分编 */,
    Chapter /* 章 回 讲 课 话 幕 */,
    Section /* 节 Section */,
    Division /* 款 of zh-Hant laws */,
    Item /* 目 */,
    Article /* 条 */,
    SubItem /* 项 */,
    Appendix,
};

/// A number at the start of a line. Lengths are in UTF-16 units.
struct Numbering {
    NumberStyle style = NumberStyle::None;
    NumberUnit unit = NumberUnit::None;
    char16_t sign = 0;          ///< the unit as written (its first character), or the mark after the number
    bool blankAfter = false;    ///< a blank stands between number and text
    bool alone = false;         ///< nothing follows
    bool glued = false;         ///< 1.1概述: may be an amount; only its place in a sequence makes it a number
    quint8 depth = 1;           ///< of a Dotted number: how many parts
    int value = 0;              ///< the last part of a Dotted number
    int sub = 0;                ///< 第十七条之一: 1
    std::array<int, 6> parts{}; ///< of a Dotted number
    qsizetype numberLength = 0; ///< the number as written, with its mark, without the blank
    qsizetype length = 0;       ///< to where the text begins

    friend bool operator==(const Numbering &, const Numbering &) = default;

    /// 01丨概述: a number set off by a bar.
    static bool isBar(char16_t mark) { return mark == u'丨' || mark == u'｜' || mark == u'|'; }
    /// Numbers that count on from one another have the same key.
    quint32 series() const
    {
        return static_cast<quint32>(style) << 24 | static_cast<quint32>(unit) << 16 |
               (style == NumberStyle::Dotted                                                                ? depth
                : style >= NumberStyle::Sign || style == NumberStyle::Letter || style == NumberStyle::Roman ? sign
                : style == NumberStyle::Arabic && isBar(sign)                                               ? u'|'
                                                                                                            : 0u);
    }
};

/// The number that the line opens with; nullopt where it opens with none. Knows Han, formal, full-width, Roman and
/// circled numerals, half- and full-width brackets, blanks inside (第 一 章). Looks at the first 40 units only.
std::optional<Numbering> readNumbering(QStringView line);

/// A single Latin letter that also reads as a Roman number (C., I.) read as the letter; nullopt for other numbers.
std::optional<Numbering> asLetter(QStringView line, const Numbering &roman);

/// A line that opens with 一是, 第一，首先，其次: counting inside a text.
bool opensEnumeration(QStringView line);

} // namespace core::structure
