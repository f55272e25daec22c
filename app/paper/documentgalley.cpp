// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/documentgalley.h"

namespace app::paper
{

using core::document::Block;
using core::document::BlockKind;

namespace
{
/// A byline or a date between a title and its text belongs to the title; so many lines are looked through.
constexpr qsizetype titleGroupLength = 8;

bool standsUnderTitle(const QList<Block> &blocks, qsizetype block)
{
    qsizetype b = block;
    while (b > 0 && block - b < titleGroupLength && blocks.at(b).kind == BlockKind::Meta)
        --b;
    return blocks.at(b).kind == BlockKind::Title;
}
} // namespace

DocumentGalley::DocumentGalley(const core::document::Document &document, const reader::PageMetrics &metrics)
    : m_document(document)
{
    m_engine.setMetrics(metrics);
    m_engine.setDocument(document);
}

bool DocumentGalley::keepsWithNext(qsizetype index) const
{
    const qsizetype block = m_engine.chunks().chunk(index).mainBlock;
    switch (m_document.blocks().at(block).kind) {
    case BlockKind::Title:
    case BlockKind::Heading:
        return true;
    case BlockKind::Meta:
        return standsUnderTitle(m_document.blocks(), block);
    case BlockKind::Paragraph:
    case BlockKind::TableRow:
        break;
    }
    return false;
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
