// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QList>

#include <memory>

namespace core::structure
{

/// A line of a table of contents and the heading or title that it names. Block indices of one Document.
struct ContentsLink {
    qsizetype from = -1;
    qsizetype to = -1;

    friend bool operator==(const ContentsLink &, const ContentsLink &) = default;
};

/// The links of a document's tables of contents, ordered by line. Computed from the Document alone, so that a heading
/// which the reader makes of a line is linked, too, and one that was taken back is not.
///
/// A line is linked to the heading of the same words (blanks, leaders and page numbers looked through) after the one
/// that the line before is linked to; failing that, to the only heading with its number (第三章, Chapter IV) or words.
/// The line that says 目录 is linked to nothing. Linear time, built on first use; a value, safe from any thread.
class ContentsLinks
{
public:
    ContentsLinks();
    explicit ContentsLinks(document::Document document);

    const QList<ContentsLink> &all() const;
    /// The block that the line of a table of contents names; -1 for none and for other blocks. O(log n).
    qsizetype target(qsizetype block) const;

private:
    struct Lazy;
    std::shared_ptr<Lazy> m_lazy;
};

} // namespace core::structure
