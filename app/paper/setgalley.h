// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/paper/galley.h"
#include "app/reader/typesetter.h"

namespace app::paper
{

/// A galley of texts that are added to a document: its table of contents, its notes. Immutable once filled.
class SetGalley : public Galley
{
public:
    struct Piece {
        reader::ChunkLayout layout;
        bool keepsWithNext = false;
    };

    void add(Piece piece) { m_pieces.push_back(std::make_shared<const Piece>(std::move(piece))); }

    qsizetype size() const override { return qsizetype(m_pieces.size()); }
    std::shared_ptr<const reader::ChunkLayout> piece(qsizetype index) override
    {
        return {m_pieces[size_t(index)], &m_pieces[size_t(index)]->layout};
    }
    bool keepsWithNext(qsizetype index) const override { return m_pieces[size_t(index)]->keepsWithNext; }
    bool opensParagraph(qsizetype) const override { return true; }
    bool closesParagraph(qsizetype) const override { return true; }
    std::optional<core::text::TextRange> range(qsizetype) const override { return std::nullopt; }

private:
    std::vector<std::shared_ptr<const Piece>> m_pieces;
};

/// One text, set in a look to a width, `above` dots below the top of its piece and `left` dots in.
struct SetText {
    QString text;
    reader::BlockLook look;
    float width = 0;
    float left = 0;
    float above = 0;
    std::vector<reader::StyledText::Stretch> inks{};
    QList<QTextLayout::FormatRange> formats{};
};
reader::ChunkLayout setText(const SetText &what);
/// Adds a text to a layout, its first line's top at `top`, without touching the layout's length.
void addText(reader::ChunkLayout &layout, const SetText &what, float top);

} // namespace app::paper
