// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/pinpointitems.h"

#include <algorithm>

namespace core::structure
{

bool isItemStyle(const Opening &o)
{
    switch (o.style) {
    case NumberStyle::HanParen:
    case NumberStyle::HanComma:
    case NumberStyle::Arabic:
    case NumberStyle::ArabicParen:
    case NumberStyle::Circled:
    case NumberStyle::Letter:
        return true;
    case NumberStyle::Roman:
        return o.sign == u'(' || o.sign == u'a' || o.sign == u'A';
    default:
        return false;
    }
}

qsizetype ItemStack::followed(const Opening &o) const
{
    for (size_t k = m_items.size(); k-- > 0;) {
        if (m_items[k].opening.sameSeries(o) && o.value == m_items[k].opening.value + 1)
            return static_cast<qsizetype>(k);
    }
    return -1;
}

qsizetype ItemStack::followedWithGap(const Opening &o) const
{
    for (size_t k = m_items.size(); k-- > 0;) {
        if (m_items[k].opening.sameSeries(o) && o.value > m_items[k].opening.value)
            return static_cast<qsizetype>(k);
    }
    return -1;
}

bool ItemStack::counts(const Opening &o) const
{
    return std::any_of(m_items.begin(), m_items.end(), [&](const Item &item) { return item.opening.sameSeries(o); });
}

Opening ItemStack::bestReading(QStringView text, const Opening &o) const
{
    if (followed(o) >= 0)
        return o;
    for (const Opening &other : {letterReading(text, o), romanReading(text, o)}) {
        if (followed(other) >= 0)
            return other;
    }
    return o;
}

} // namespace core::structure
