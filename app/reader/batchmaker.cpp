// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/batchmaker.h"

namespace app::reader
{

void BatchMaker::add(qint32 cluster, float x, float baseline, InkRole ink)
{
    for (qint32 g = m_shaped.clusters[size_t(cluster)].firstGlyph; g < m_shaped.glyphEnd(cluster); ++g) {
        const auto &glyph = m_shaped.glyphs[size_t(g)];
        Open &open = openFor(glyph.font, ink);
        open.indexes.append(glyph.index);
        open.positions.append({qreal(x + glyph.dx), qreal(baseline + glyph.dy)});
    }
}

void BatchMaker::finish()
{
    for (const Open &open : m_open) {
        QGlyphRun run;
        run.setRawFont(m_shaped.fonts.at(open.font));
        run.setGlyphIndexes(open.indexes);
        run.setPositions(open.positions);
        m_out.batches.push_back({run, open.ink});
    }
    m_open.clear();
}

BatchMaker::Open &BatchMaker::openFor(qint16 font, InkRole ink)
{
    for (Open &open : m_open) {
        if (open.font == font && open.ink == ink)
            return open;
    }
    m_open.push_back({font, ink, {}, {}});
    return m_open.back();
}

} // namespace app::reader
