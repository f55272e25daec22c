// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace core::importers::html
{

/// Makes a UTF-8 text harmless for an HTML tree builder without moving a byte: what would cost it more than linear time
/// or swallow text is overwritten with an empty comment or a line break of the same length. That is: tags nested deeper
/// than 256 elements or 8 formatting elements, formatting that carries nothing for a reader (`font`, `u`, …),
/// attributes after the 64th, second `html` and `body` tags, frames, and comments, tags and raw-text elements that
/// never end. Offsets in the result are offsets in the input. Linear in the input.
QByteArray cleaned(QByteArray utf8);

} // namespace core::importers::html
