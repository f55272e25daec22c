// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importers/html/elements.h"

#include <QByteArray>

/// The parse tree of a page's bytes, which it keeps.
class ParsedTree
{
public:
    explicit ParsedTree(const QByteArray &html)
        : m_bytes(html)
        , m_output(
              gumbo_parse_with_options(&kGumboDefaultOptions, m_bytes.constData(), static_cast<size_t>(m_bytes.size())))
    {
    }
    ~ParsedTree() { gumbo_destroy_output(&kGumboDefaultOptions, m_output); }
    ParsedTree(const ParsedTree &) = delete;
    ParsedTree &operator=(const ParsedTree &) = delete;

    const QByteArray &bytes() const { return m_bytes; }
    const GumboNode *root() const { return m_output->root; }
    /// The first element with the tag, in document order; null where there is none.
    const GumboNode *first(GumboTag tag) const { return first(m_output->root, tag); }

private:
    static const GumboNode *first(const GumboNode *node, GumboTag tag)
    {
        using namespace core::importers::html;
        if (isElement(node, tag))
            return node;
        for (const GumboNode *child : children(node)) {
            if (const GumboNode *found = first(child, tag))
                return found;
        }
        return nullptr;
    }

    const QByteArray m_bytes;
    GumboOutput *m_output;
};
