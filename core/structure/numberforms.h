// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/numbering.h"
#include "core/text/numerals.h"

namespace core::structure
{

// The forms of numbers that readNumbering() tries, one after the other. Each reads the start of a line that is not
// empty and gives nothing where its form does not stand there.

std::optional<Numbering> readUnit(QStringView line);         ///< 第三章, 第 １ 條, 第十七条之一, 第三部分
std::optional<Numbering> readBranchedUnit(QStringView line); ///< 第 1-1 條
std::optional<Numbering> readWord(QStringView line);         ///< Chapter IV, Appendix B
std::optional<Numbering> readAttachment(QStringView line);   ///< 附件1, 附录
std::optional<Numbering> readBracketed(QStringView line);    ///< （一） （1） (iv) (a) 1） ① ⑴
std::optional<Numbering> readDotted(QStringView line);       ///< 1.2.3
std::optional<Numbering> readMarked(QStringView line);       ///< 一、 1. 1、 IV. A.
std::optional<Numbering> readParagraph(QStringView line);    ///< §3, § 1.2
std::optional<Numbering> readOneOf(QStringView line);        ///< 其一
std::optional<Numbering> readBare(QStringView line);         ///< 一　午後の授業; 12 Purpose; or the number alone

std::optional<Numbering> readSign(QStringView line); ///< ■ ◆ ▲ 【 】 #

/// The first place at or after `at` that is no blank.
qsizetype skipBlanks(QStringView text, qsizetype at);
/// Fills in the lengths of a number that ends at `numberEnd`.
void finishNumber(Numbering *number, QStringView line, qsizetype numberEnd);
/// Han, Arabic or Roman.
std::optional<text::Numeral> anyNumeral(QStringView text);

} // namespace core::structure
