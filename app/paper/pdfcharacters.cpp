// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/pdfcharacters.h"

#include "core/repair/compatibility.h"

namespace app::paper
{

namespace
{
constexpr char16_t boxLine = 0x2500;
constexpr char16_t emDash = 0x2014;
constexpr qsizetype digits = 4; ///< of a UTF-16 code unit

char16_t meant(char16_t named, const QString &text)
{
    const char32_t other = named == boxLine ? emDash : core::repair::ideographOfRadical(named);
    return other == 0 || other > 0xFFFF || text.contains(QChar(named)) ? named : char16_t(other);
}
} // namespace

QByteArray withCharactersOf(const QString &text, const QByteArray &cmap)
{
    QByteArray out = cmap;
    // Characters stand in brackets, <hex> by <hex>; what stands outside are numbers of glyphs.
    for (qsizetype open = out.indexOf('['); open >= 0; open = out.indexOf('[', open + 1)) {
        const qsizetype close = out.indexOf(']', open);
        for (qsizetype at = out.indexOf('<', open); at >= 0 && at < close; at = out.indexOf('<', at + 1)) {
            if (out.indexOf('>', at) != at + 1 + digits)
                continue;
            bool ok = false;
            const char16_t named = out.mid(at + 1, digits).toUShort(&ok, 16);
            if (ok)
                out.replace(at + 1, digits,
                            QByteArray::number(meant(named, text), 16).rightJustified(digits, '0').toUpper());
        }
    }
    return out;
}

} // namespace app::paper
