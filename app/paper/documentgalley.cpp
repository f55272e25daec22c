// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/documentgalley.h"

namespace app::paper
{

DocumentGalley::DocumentGalley(const core::document::Document &document, const reader::PageMetrics &metrics)
{
    m_engine.setMetrics(metrics);
    m_engine.setDocument(document);
}

bool DocumentGalley::opensParagraph(qsizetype index) const
{
    return m_engine.chunks().opensParagraph(index);
}

bool DocumentGalley::closesParagraph(qsizetype index) const
{
    return index + 1 >= m_engine.size() || m_engine.chunks().opensParagraph(index + 1);
}

} // namespace app::paper
