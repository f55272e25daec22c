// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace app::paper
{

/// A font's ToUnicode CMap (ISO 32000-1 §9.10.3) in which glyphs stand for the characters of the printed text. One
/// glyph often serves a radical and the whole character, a line of a box and a dash; Qt names the lowest code point,
/// and a search for 水 would not find U+2F54. Where `text` has the other one and not the lowest, that is named.
QByteArray withCharactersOf(const QString &text, const QByteArray &cmap);

} // namespace app::paper
