// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/characterkinds.h"

#include <QStringView>

#include <array>

namespace core::repair
{

namespace
{
bool isDrawnWide(char16_t u)
{
    if (u < 0x2E80)
        return u == 0x2018 || u == 0x2019 || u == 0x201C || u == 0x201D || u == 0x2014 || u == 0x2015 || u == 0x2026 ||
               u == 0x00B7 || (u >= 0x2460 && u <= 0x24FF) || (u >= 0x25A0 && u <= 0x25FF) ||
               (u >= 0x2160 && u <= 0x217F);
    return u < 0xA4D0 || (u >= 0xAC00 && u <= 0xD7A3) || (u >= 0xF900 && u <= 0xFAFF) || (u >= 0xFE30 && u <= 0xFE4F) ||
           (u >= 0xFF00 && u <= 0xFF60) || (u >= 0xFFE0 && u <= 0xFFE6);
}

using Table = std::array<quint8, 65536>;

Table makeTable()
{
    Table table{};
    for (int u = 0; u < 65536; ++u) {
        if (isDrawnWide(static_cast<char16_t>(u)))
            table[static_cast<size_t>(u)] |= WideKind;
    }
    const auto mark = [&table](QStringView characters, CharacterKind kind) {
        for (const QChar c : characters)
            table[c.unicode()] |= kind;
    };
    mark(u"“‘（《「『【〈〔［｛([{〖", OpenerKind);
    mark(u"，。、；：？！”’）》」』】〉〕］｝,;:?!)]}.…—·%％〗", CloserKind);
    mark(u"”’）》」』】〉〕］)]", EndingKind);
    mark(u"，。、；：,.;", PauseKind);
    mark(u"，。、；：“”（）《》！？", SqueezeKind);
    mark(u" \t\u3000", BlankKind);
    return table;
}
} // namespace

quint8 kindsOf(QChar c)
{
    static const Table table = makeTable();
    return table[c.unicode()];
}

} // namespace core::repair
