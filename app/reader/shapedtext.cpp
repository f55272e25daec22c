// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/shapedtext.h"

#include <QGlyphRun>
#include <QPainterPath>
#include <QTextOption>

#include <algorithm>

namespace app::reader
{

namespace
{
/// QTextLine::cursorToX walks its line from the start: short rows keep the whole linear.
constexpr int rowColumns = 48;

/// Takes the clusters and glyphs of a finished QTextLayout, row by row.
class Collector
{
public:
    Collector(const QTextLayout &layout, ShapedText &out) : m_layout(layout), m_out(out) {}

    void take(const QTextLine &row)
    {
        const size_t first = m_out.clusters.size();
        takeClusters(row);
        takeGlyphs(row, first);
    }

private:
    void takeClusters(const QTextLine &row)
    {
        m_lefts.clear();
        const int end = row.textStart() + row.textLength();
        for (int at = row.textStart(); at < end;) {
            int next = at + 1;
            while (next < end && !m_layout.isValidCursorPosition(next))
                ++next;
            const qreal left = row.cursorToX(at);
            m_lefts.push_back(left);
            m_out.clusters.push_back({at, 0, static_cast<float>(row.cursorToX(next) - left)});
            at = next;
        }
    }

    void takeGlyphs(const QTextLine &row, size_t firstCluster)
    {
        m_found.clear();
        const QList<QGlyphRun> runs = row.glyphRuns();
        for (const QGlyphRun &run : runs) {
            const qint16 font = fontIndex(run.rawFont());
            const QList<quint32> indexes = run.glyphIndexes();
            const QList<QPointF> positions = run.positions();
            for (qsizetype i = 0; i < indexes.size(); ++i) {
                const QPointF p = positions.at(i);
                const auto it = std::upper_bound(m_lefts.cbegin(), m_lefts.cend(), p.x() + 0.02);
                const auto local = std::max<std::ptrdiff_t>(it - m_lefts.cbegin() - 1, 0);
                const qreal left = m_lefts.empty() ? 0 : m_lefts[size_t(local)];
                m_found.push_back({local, {indexes.at(i), float(p.x() - left), float(p.y() - row.ascent()), font}});
            }
        }
        std::stable_sort(m_found.begin(), m_found.end(),
                         [](const auto &a, const auto &b) { return a.cluster < b.cluster; });
        size_t next = 0;
        for (size_t c = firstCluster; c < m_out.clusters.size(); ++c) {
            m_out.clusters[c].firstGlyph = static_cast<qint32>(m_out.glyphs.size());
            for (; next < m_found.size() && m_found[next].cluster == std::ptrdiff_t(c - firstCluster); ++next)
                m_out.glyphs.push_back(m_found[next].glyph);
        }
    }

    qint16 fontIndex(const QRawFont &font)
    {
        const qsizetype known = m_out.fonts.indexOf(font);
        if (known >= 0)
            return static_cast<qint16>(known);
        m_out.fonts.append(font);
        return static_cast<qint16>(m_out.fonts.size() - 1);
    }

    struct Found {
        std::ptrdiff_t cluster;
        ShapedText::Glyph glyph;
    };
    const QTextLayout &m_layout;
    ShapedText &m_out;
    std::vector<qreal> m_lefts;
    std::vector<Found> m_found;
};
} // namespace

ShapedText ShapedText::shape(const QString &text, const QFont &font, const QList<QTextLayout::FormatRange> &formats)
{
    ShapedText out;
    out.text = text;
    if (text.isEmpty())
        return out;
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    layout.setTextOption(option);
    layout.setCacheEnabled(true);
    layout.setFormats(formats);
    layout.beginLayout();
    for (QTextLine row = layout.createLine(); row.isValid(); row = layout.createLine()) {
        row.setNumColumns(rowColumns);
        row.setPosition({0, 0});
    }
    layout.endLayout();
    out.clusters.reserve(size_t(text.size()));
    out.glyphs.reserve(size_t(text.size()));
    Collector collector(layout, out);
    for (int i = 0; i < layout.lineCount(); ++i)
        collector.take(layout.lineAt(i));
    return out;
}

ShapedText::Ink ShapedText::inkOf(qint32 cluster) const
{
    QRectF ink;
    for (qint32 g = clusters[size_t(cluster)].firstGlyph; g < glyphEnd(cluster); ++g) {
        const Glyph &glyph = glyphs[size_t(g)];
        const QRectF box = fonts.at(glyph.font).pathForGlyph(glyph.index).boundingRect();
        ink |= box.translated(qreal(glyph.dx), 0);
    }
    return ink.isEmpty() ? Ink{0, clusters[size_t(cluster)].advance, 0}
                         : Ink{float(ink.left()), float(ink.right()), float(ink.bottom())};
}

} // namespace app::reader
