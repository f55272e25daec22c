// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/countreasons.h"

#include <QCoreApplication>

namespace core::structure
{

namespace
{
QString tr(const char *words)
{
    return QCoreApplication::translate("core::structure", words);
}

QString said(const CountPlace &place)
{
    switch (place.kind) {
    case CountPlace::Kind::Follows:
        return place.parent.isEmpty() ? tr("%1 follows %2").arg(place.number, place.other)
                                      : tr("%1 follows %2 under %3").arg(place.number, place.other, place.parent);
    case CountPlace::Kind::Begins:
        return place.parent.isEmpty()
                   ? tr("%1 begins a count that goes on with %2").arg(place.number, place.other)
                   : tr("%1 begins a count under %3 that goes on with %2").arg(place.number, place.other, place.parent);
    case CountPlace::Kind::Single:
        break;
    }
    return tr("%1 is numbered like other headings").arg(place.number);
}
} // namespace

QString CountReasons::reason(const CountPlace &place)
{
    auto known = m_reasons.constFind(place);
    if (known == m_reasons.cend())
        known = m_reasons.insert(place, said(place));
    return *known;
}

QString CountReasons::number(QStringView written)
{
    auto known = m_numbers.constFind(written);
    if (known == m_numbers.cend())
        known = m_numbers.insert(written, written.toString());
    return *known;
}

} // namespace core::structure
