// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace core::text
{

/// The text of bytes that are UTF-8 throughout (RFC 3629: no overlong form, no surrogate, nothing above U+10FFFF);
/// nullopt where any sequence is malformed or cut off. Nothing is left out, a byte order mark neither. Made for long
/// texts of three-byte characters, of which it reads one in a few operations.
std::optional<QString> soundUtf8(QByteArrayView bytes);

} // namespace core::text
