// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/paragraphnumbers.h"

#include "core/structure/pinpointopenings.h"

namespace app::reader
{

using core::document::BlockKind;

namespace
{
/// Two articles that count on prove a law; the reading of openings knows them.
bool isLaw(const core::document::Document &document, const core::document::Article &article)
{
    for (const auto &opening : core::structure::readOpenings(document, article.firstBlock, article.endBlock)) {
        if (opening.article)
            return true;
    }
    return false;
}
} // namespace

ParagraphNumbers::ParagraphNumbers(const core::document::Document &document)
    : m_numbers(size_t(document.blocks().size()))
{
    for (const auto &article : document.articles()) {
        if (isLaw(document, article))
            continue;
        qint32 number = 0;
        for (qsizetype b = article.firstBlock; b < article.endBlock; ++b) {
            const auto &block = document.blocks().at(b);
            if (block.kind == BlockKind::Paragraph && !block.runIn)
                m_numbers[size_t(b)] = ++number;
        }
    }
}

} // namespace app::reader
