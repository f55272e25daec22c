// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace core::repair
{

/// The length of the number with which a section of a text begins — 一、 (一) 1. 1、 第三章 第五条 2.3. — with its
/// mark, without the blank after it; 0 for none. A number that refers (第 7.8 节) is none.
qsizetype sectionNumberLength(QStringView text);

} // namespace core::repair
