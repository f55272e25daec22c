// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace core::repair
{

/// The length of the number with which a section of a text begins — 一、 (一) 1. 1、 第三章 第五条 2.3. — with its
/// mark, without the blank after it; 0 for none. A number that refers (第 7.8 节) is none.
qsizetype sectionNumberLength(QStringView text);
/// The length of a number whose sign and unit blanks set apart, as laws of Taiwan print them (第 1 條, 第 一 章): its
/// blanks part nothing. 0 for other numbers.
qsizetype spacedUnitLength(QStringView text);

} // namespace core::repair
