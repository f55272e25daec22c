// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/chunklayout.h"
#include "app/reader/linecomposer.h"
#include "app/reader/shapedtext.h"

#include <vector>

namespace app::reader
{

/// A reading over a stretch of the text; offsets as those of the text.
struct Ruby {
    qint32 start = 0;
    qint32 end = 0;
    QString text;
};

/// Sets readings above their bases (clreq §3.3, JLReq §3.3): half as large, centred, the base widened where the reading
/// is wider, over a neighbour only where that is kana, has a blank there, or a shorter reading of its own. A base is
/// not broken. Works on one shaped text; clusters and offsets are those of that text, lengths pixels.
class RubySetter
{
public:
    /// `ruby` in order, without overlap.
    RubySetter(const std::vector<Ruby> &ruby, const ShapedText &base, const BlockLook &look);

    bool isEmpty() const { return m_readings.empty(); }
    /// Widens what is narrower than its reading and keeps bases together.
    void makeRoom(std::vector<LineItem> &items) const;
    /// Whether a line of these clusters carries a reading.
    bool isOver(const ComposedLine &line) const;
    /// What readings take above the squares of their line.
    float height() const;
    /// Puts the line's readings into the layout, whose last line this is; lines come in order. `origin`: where the
    /// text begins in the chunk.
    void place(const ComposedLine &line, const LineComposer &composed, qint32 origin, ChunkLayout &out);

private:
    struct Reading {
        qint32 first, end;         ///< clusters of the base
        qint32 firstSign, endSign; ///< clusters of m_signs
        float width;               ///< with the air that another reading beside it asks for
        float ink;                 ///< without
        float base;                ///< of the base, as long as nothing is widened
        bool wide;                 ///< of kana, bopomofo or Han: needs no air, and is spread over a wider base
    };
    enum class Side : quint8 { Left, Right };
    void shape(const std::vector<Ruby> &ruby);
    void measure(Reading &reading) const;
    bool touches(size_t reading, Side side) const;
    float overhang(size_t reading, Side side, const std::vector<LineItem> &items) const;
    void widen(size_t reading, std::vector<LineItem> &items) const;
    /// Between two readings beside each other.
    float air(const Reading &a, const Reading &b) const;

    const ShapedText &m_base;
    const BlockLook &m_look;
    ShapedText m_signs; ///< all readings, a blank between two
    std::vector<Reading> m_readings;
    size_t m_next = 0;
};

} // namespace app::reader
