// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/textrange.h"

#include <functional>
#include <vector>

namespace app::reader
{

/// A set of places in a text, kept as passages: in order, apart from each other, none empty.
class PassageSet
{
public:
    const std::vector<core::text::TextRange> &passages() const { return m_passages; }
    bool isEmpty() const { return m_passages.empty(); }
    /// Whether the whole range, not empty, is in the set.
    bool covers(core::text::TextRange range) const;
    void add(core::text::TextRange range);
    void remove(core::text::TextRange range);
    void clear() { m_passages.clear(); }
    /// Moves every passage to where it stands in another text.
    void move(const std::function<core::text::TextRange(core::text::TextRange)> &to);

private:
    std::vector<core::text::TextRange> m_passages;
};

} // namespace app::reader
