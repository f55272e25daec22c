// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/encoding.h"

#include <QByteArray>

#include <optional>

namespace core::text
{

/// The text of bytes of which some lines are UTF-8 and others are not: a file put together from several. Lines that are
/// no UTF-8 are read in the encoding that suits them, run by run; where none does, as UTF-8 with U+FFFD at the damage.
/// nullopt where no line is UTF-8 beyond chance, so that the whole is in another encoding. Linear.
std::optional<DecodedText> decodedByLines(const QByteArray &bytes);

} // namespace core::text
