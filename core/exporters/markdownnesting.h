// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporters/handedform.h"

#include <QString>

#include <vector>

namespace core::exporters
{

/// Writes lists, quotations and paragraphs as CommonMark: signs before a paragraph, and what stands between it and the
/// one before.
class MarkdownNesting
{
public:
    /// What ends the block before and begins this one; for a block that is no paragraph, give a plain form.
    QString open(const HandedForm &form);
    /// What ends the last block, with its line.
    QString closeAll();

private:
    QString indentFor(const HandedForm &form);

    std::vector<qsizetype> m_widths; ///< of the markers of open items, outermost first
    HandedForm m_last;
    bool m_first = true;
    QString m_margin; ///< what every line of the present block begins with
};

} // namespace core::exporters
