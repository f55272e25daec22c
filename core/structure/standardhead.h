// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace core::structure
{

/// What stands above the name on the cover of a Chinese standard (GB/T 1.1—2020 §8.1).
enum class StandardHead : quint8 {
    None,
    Class,  ///< ICS 01.140.20, CCS A 14, A 14
    Kind,   ///< 中华人民共和国国家标准
    Number, ///< GB/T 1.1—2020; also with what it replaces: 代替 GB/T 1.1—2009
};

/// What of them the line is, by its words alone.
StandardHead standardHead(QStringView line);

} // namespace core::structure
