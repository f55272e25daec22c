// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/codecolor.h"

#include <algorithm>

namespace core::interchange
{

QString colorOf(QStringView written)
{
    const auto isHex = [](QChar c) { return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f'); };
    if (!written.startsWith(u'#') || !std::all_of(written.begin() + 1, written.end(), isHex))
        return {};
    if (written.size() == 7)
        return written.toString().toLower();
    if (written.size() != 4)
        return {};
    QString color(u'#');
    for (const QChar c : written.mid(1))
        color += QString(2, c.toLower());
    return color;
}

} // namespace core::interchange
