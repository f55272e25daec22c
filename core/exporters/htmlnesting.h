// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporters/handedform.h"

#include <QString>

#include <vector>

namespace core::exporters
{

/// Opens and closes the lists, quotations and paragraphs of HTML round the texts of blocks. Quotations enclose lists.
/// One object for one run of blocks, in order.
class HtmlNesting
{
public:
    /// What is to be written before a paragraph of this form.
    QString open(const HandedForm &form);
    /// What ends it; lines of one piece end with the last.
    QString close();
    /// What closes all that is open still: before a heading, a table, the end.
    QString closeAll();

private:
    enum class Element : quint8 { Quote, Bullets, Numbers };
    QString endPiece();
    QString leaveTo(size_t depth);
    QString enter(const HandedForm &form);
    QString enterItem(const HandedForm &form, size_t depth);

    std::vector<Element> m_open; ///< a list has its item open, too
    HandedForm m_last;
    bool m_inPiece = false; ///< of lines
    bool m_inItem = false;  ///< the item's first text stands on the line of its tag
};

} // namespace core::exporters
