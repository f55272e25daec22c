// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/paragraphform.h"

#include <QString>

#include <gumbo.h>

namespace core::importers::html
{

/// Counts the items of a list as HTML does: `type`, `start` and `reversed` of the list, `type` and `value` of an item,
/// and `list-style` where it stands in a style attribute of either.
class ListCounter
{
public:
    explicit ListCounter(const GumboNode *list);

    /// What stands before the item, as document::markerName() writes it. Items come in order, each once.
    QString markerOf(const GumboNode *item);

private:
    document::ItemMarker m_marker;
    int m_next = 1;
    int m_step = 1;
};

} // namespace core::importers::html
