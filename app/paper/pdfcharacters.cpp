// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/pdfcharacters.h"

#include "core/repair/compatibility.h"

#include <array>

namespace app::paper
{

namespace
{
constexpr char16_t boxLine = 0x2500;
constexpr char16_t emDash = 0x2014;
constexpr qsizetype digits = 4; ///< of a UTF-16 code unit

constexpr char16_t firstLigature = 0xFB00;
constexpr std::array<QStringView, 7> ligatures{u"ff", u"fi", u"fl", u"ffi", u"ffl", u"ſt", u"st"};

/// What a character stands for that the text does not have: a ligature for its letters, a radical for its ideograph.
QString meant(char16_t named, const QString &text)
{
    if (text.contains(QChar(named)))
        return QChar(named);
    if (named >= firstLigature && named < firstLigature + ligatures.size())
        return ligatures[named - firstLigature].toString();
    const char32_t other = named == boxLine ? emDash : core::repair::ideographOfRadical(named);
    return QChar(other == 0 || other > 0xFFFF ? named : char16_t(other));
}

QByteArray hex(const QString &text)
{
    QByteArray out;
    for (const QChar c : text)
        out += QByteArray::number(c.unicode(), 16).rightJustified(digits, '0').toUpper();
    return out;
}
} // namespace

QByteArray withCharactersOf(const QString &text, const QByteArray &cmap)
{
    QByteArray out = cmap;
    // Characters stand in brackets, <hex> by <hex>; what stands outside are numbers of glyphs.
    for (qsizetype open = out.indexOf('['); open >= 0; open = out.indexOf('[', open + 1)) {
        qsizetype close = out.indexOf(']', open);
        for (qsizetype at = out.indexOf('<', open); at >= 0 && at < close; at = out.indexOf('<', at + 1)) {
            if (out.indexOf('>', at) != at + 1 + digits)
                continue;
            bool ok = false;
            const char16_t named = out.mid(at + 1, digits).toUShort(&ok, 16);
            if (!ok)
                continue;
            const QByteArray other = hex(meant(named, text));
            out.replace(at + 1, digits, other);
            close += other.size() - digits;
        }
    }
    return out;
}

} // namespace app::paper
