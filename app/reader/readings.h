// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <vector>

namespace app::reader
{

/// A reading and the passage that it is of.
struct Reading {
    enum class Source : quint8 {
        Document,  ///< it came with the text
        Word,      ///< the word's, by the program's table
        Character, ///< the character's usual one, whatever word it stands in
    };
    core::text::TextRange base;
    QString text;
    Source source = Source::Document;

    friend bool operator==(const Reading &, const Reading &) = default;
};

/// Which readings stand above a document's text: those that it came with, those that were taken out of it as glosses
/// (where they are wanted), and pinyin over the passages that the reader asked for it. What came with the text goes
/// before what the program says. Value type.
class Readings
{
public:
    enum class Glosses : quint8 { Hidden, Shown };

    void setDocument(const core::document::Document &document);
    void setGlosses(Glosses glosses) { m_glosses = glosses; }

    /// Passages with pinyin above them; ordered by place, without overlap.
    void setAsked(std::vector<core::text::TextRange> passages) { m_asked = std::move(passages); }
    const std::vector<core::text::TextRange> &asked() const { return m_asked; }

    /// The readings of the bases that begin inside the part (a paragraph or a piece of one), cut off at its end. In
    /// order, without overlap.
    std::vector<Reading> in(core::text::TextRange part) const;

private:
    std::vector<Reading> carried(core::text::TextRange part) const;
    std::vector<Reading> made(core::text::TextRange part) const;
    bool isShown(const core::document::Span &span) const;

    core::document::Document m_document;
    std::vector<core::text::TextRange> m_asked;
    Glosses m_glosses = Glosses::Hidden;
    bool m_hasGlosses = false;
};

} // namespace app::reader
