// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/chunklayout.h"
#include "app/reader/shapedtext.h"

#include <vector>

namespace app::reader
{

/// Gathers a line's glyphs by face and ink and turns them into runs of a layout.
class BatchMaker
{
public:
    BatchMaker(const ShapedText &shaped, ChunkLayout &out) : m_shaped(shaped), m_out(out) {}

    /// Puts the cluster's glyphs at `x` on a baseline.
    void add(qint32 cluster, float x, float baseline, InkRole ink);
    /// Ends the line: what was gathered becomes batches.
    void finish();

private:
    struct Open {
        qint16 font;
        InkRole ink;
        QList<quint32> indexes;
        QList<QPointF> positions;
    };
    Open &openFor(qint16 font, InkRole ink);

    const ShapedText &m_shaped;
    ChunkLayout &m_out;
    std::vector<Open> m_open;
};

} // namespace app::reader
