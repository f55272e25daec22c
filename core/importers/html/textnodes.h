// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/html/linebuilder.h"

#include <QByteArray>

#include <gumbo.h>

#include <vector>

namespace core::importers::html
{

/// Knows for each text node of a parse tree where its characters stand in the source. The tree gives decoded text and
/// the bytes it came from; both are walked side by side: equal stretches are exact, an entity is a replacement.
class TextNodes
{
public:
    /// `parsed` is the buffer that was parsed, `original` the same before it was cleaned, of the same length. Both must
    /// outlive this object.
    TextNodes(const QByteArray &parsed, const QByteArray &original);

    /// Appends the node's text to the lines.
    void append(const GumboNode *node, Space space, LineBuilder &lines) const;

private:
    qsizetype sourceOffset(const char *place) const;

    const QByteArray &m_utf8;
    const QByteArray &m_original;
    std::vector<qsizetype> m_offsets; ///< UTF-16 offset at every 128th byte
};

} // namespace core::importers::html
