// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <vector>

namespace app::reader
{

/// The numbers of paragraphs inside their article, as they stand in the margin. An article of a law has numbers of its
/// own in the text, so its paragraphs get none. Costs a walk over the blocks, once.
class ParagraphNumbers
{
public:
    ParagraphNumbers() = default;
    explicit ParagraphNumbers(const core::document::Document &document);

    /// 0 for a block that is no paragraph, or has no number.
    int of(qsizetype block) const
    {
        return block >= 0 && size_t(block) < m_numbers.size() ? m_numbers[size_t(block)] : 0;
    }

private:
    std::vector<qint32> m_numbers; ///< by block
};

} // namespace app::reader
