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
    /// `utf8` is the buffer that was parsed; it must outlive this object.
    explicit TextNodes(const QByteArray &utf8);

    /// Appends the node's text to the lines.
    void append(const GumboNode *node, Space space, LineBuilder &lines) const;

private:
    qsizetype sourceOffset(const char *place) const;

    const QByteArray &m_utf8;
    std::vector<qsizetype> m_offsets; ///< UTF-16 offset at every 1024th byte
};

} // namespace core::importers::html
