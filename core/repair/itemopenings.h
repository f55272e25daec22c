// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace core::repair
{

/// Whether the line opens an item rather than goes on with a sentence: 一、 （一） 1. 1、 1） ① • 第三条 1.2. — not
/// what speaks of a provision: 第二十条|规定, （三）|项.
bool opensItem(QStringView line);

} // namespace core::repair
