// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/gbk.h"

#include <QChar>

#include <unicode/ucnv.h>

#include <array>
#include <memory>

namespace core::text::gbk
{

namespace
{
constexpr int firstLead = 0x81;
constexpr int leads = 126;
constexpr int firstTrail = 0x40;
constexpr int trails = 191;

struct Tables {
    std::array<char16_t, static_cast<size_t>(leads) * trails> toUnicode{};
    std::array<quint16, 0x10000> toPair{};
};

/// Whether a pair of GBK proper holds a character: what vendors put into the free places is private use.
bool isAssigned(char16_t c)
{
    return c != 0 && c != 0xFFFD && c != 0x1A && !(c >= 0xE000 && c <= 0xF8FF) && !QChar::isSurrogate(c);
}

void decodeRow(UConverter *converter, int lead, Tables &tables)
{
    for (int trail = firstTrail; trail < firstTrail + trails; ++trail) {
        const char bytes[2] = {static_cast<char>(lead), static_cast<char>(trail)};
        UChar out[4] = {};
        UErrorCode status = U_ZERO_ERROR;
        const int32_t length = ucnv_toUChars(converter, out, 4, bytes, 2, &status);
        if (trail == 0x7F || U_FAILURE(status) || length != 1 || !isAssigned(out[0]))
            continue;
        tables.toUnicode[static_cast<size_t>((lead - firstLead) * trails + trail - firstTrail)] = out[0];
        quint16 &pair = tables.toPair[out[0]];
        if (pair == 0)
            pair = static_cast<quint16>(lead << 8 | trail);
    }
}

std::unique_ptr<const Tables> makeTables()
{
    auto tables = std::make_unique<Tables>();
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = ucnv_open("windows-936-2000", &status);
    if (U_FAILURE(status))
        return tables;
    for (int lead = firstLead; lead < firstLead + leads; ++lead)
        decodeRow(converter, lead, *tables);
    ucnv_close(converter);
    return tables;
}

const Tables &tables()
{
    static const std::unique_ptr<const Tables> made = makeTables();
    return *made;
}
} // namespace

char16_t decoded(Pair pair)
{
    if (!isLead(pair.lead) || !isTrail(pair.trail))
        return 0;
    return tables().toUnicode[static_cast<size_t>((pair.lead - firstLead) * trails + pair.trail - firstTrail)];
}

Pair encoded(char16_t character)
{
    const quint16 pair = tables().toPair[character];
    return {static_cast<quint8>(pair >> 8), static_cast<quint8>(pair & 0xFF)};
}

} // namespace core::text::gbk
