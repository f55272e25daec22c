// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/chunklayout.h"

#include <memory>
#include <optional>

namespace app::paper
{

/// A column of set type, as long as it needs to be, before it is cut into pages. It consists of pieces that stand one
/// below the other; lengths are dots (see Sheet).
class Galley
{
public:
    virtual ~Galley() = default;

    virtual qsizetype size() const = 0;
    /// The piece's lines; the blank above it is part of it.
    virtual std::shared_ptr<const reader::ChunkLayout> piece(qsizetype index) = 0;
    /// Whether a page must not end behind it: a heading.
    virtual bool keepsWithNext(qsizetype index) const = 0;
    /// Whether the piece begins a paragraph, and whether it ends one: not a single line of it is left alone on a page.
    virtual bool opensParagraph(qsizetype index) const = 0;
    virtual bool closesParagraph(qsizetype index) const = 0;
    /// The passage of the document that the piece shows; nullopt for what is added to it.
    virtual std::optional<core::text::TextRange> range(qsizetype index) const = 0;
};

} // namespace app::paper
