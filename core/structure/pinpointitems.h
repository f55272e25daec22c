// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/structure/pinpointopenings.h"

#include <vector>

namespace core::structure
{

/// Whether such a number counts items: （一）, 1., (a).
bool isItemStyle(const Opening &opening);

/// The items that are open at a place, outermost first: （一）, and 1. inside it.
class ItemStack
{
public:
    bool isEmpty() const { return m_items.empty(); }
    qsizetype depth() const { return static_cast<qsizetype>(m_items.size()); }
    qint32 innermost() const { return m_items.back().node; }
    void clear() { m_items.clear(); }
    void keep(qsizetype depth) { m_items.resize(static_cast<size_t>(depth)); }
    void open(const Opening &opening, qint32 node) { m_items.push_back({opening, node}); }

    /// The depth of the open item that the number follows, the innermost first; -1 for none.
    qsizetype followed(const Opening &opening) const;
    /// The same where numbers between may be missing.
    qsizetype followedWithGap(const Opening &opening) const;
    /// Whether numbers of the series are open.
    bool counts(const Opening &opening) const;
    /// The reading of the number that counts on: (i) after (h) is a letter, (v) after (iv) is not.
    Opening bestReading(QStringView text, const Opening &opening) const;

private:
    struct Item {
        Opening opening;
        qint32 node = -1;
    };
    std::vector<Item> m_items;
};

} // namespace core::structure
