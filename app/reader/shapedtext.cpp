// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/shapedtext.h"

#include "app/reader/hanglyphs.h"

#include <QGlyphRun>
#include <QPainterPath>
#include <QTextOption>

#include <algorithm>
#include <string_view>

namespace app::reader
{

namespace
{
/// QTextLine::cursorToX walks its line from the start: short rows keep the whole linear.
constexpr int rowColumns = 48;
/// Signs that some faces draw otherwise beside Latin, by glyphs that have no name: they would be lost from a PDF's
/// text.
constexpr std::u16string_view namedSigns = u"0123456789…";

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
        m_rowEnd = end;
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
        nameSigns(firstCluster);
        size_t next = 0;
        for (size_t c = firstCluster; c < m_out.clusters.size(); ++c) {
            m_out.clusters[c].firstGlyph = static_cast<qint32>(m_out.glyphs.size());
            for (; next < m_found.size() && m_found[next].cluster == std::ptrdiff_t(c - firstCluster); ++next)
                m_out.glyphs.push_back(m_found[next].glyph);
        }
    }

    /// Gives single signs the glyph that their face has for the character itself.
    void nameSigns(size_t firstCluster)
    {
        for (size_t i = 0; i < m_found.size(); ++i) {
            const bool alone = (i == 0 || m_found[i - 1].cluster != m_found[i].cluster) &&
                               (i + 1 == m_found.size() || m_found[i + 1].cluster != m_found[i].cluster);
            const size_t cluster = firstCluster + size_t(m_found[i].cluster);
            if (!alone || cluster >= m_out.clusters.size())
                continue;
            const qint32 start = m_out.clusters[cluster].start;
            const bool last = cluster + 1 == m_out.clusters.size();
            if ((last ? m_rowEnd : m_out.clusters[cluster + 1].start) != start + 1)
                continue;
            const size_t sign = namedSigns.find(m_out.text.at(start).unicode());
            if (sign == namedSigns.npos)
                continue;
            auto &glyph = m_found[i].glyph;
            const quint32 named = namedGlyphs(glyph.font)[sign];
            if (named == 0 || named == glyph.index)
                continue;
            const auto widths = m_out.fonts.at(glyph.font).advancesForGlyphIndexes({glyph.index, named});
            m_out.clusters[cluster].advance += float(widths.at(1).x() - widths.at(0).x());
            glyph.index = named;
        }
    }

    const QList<quint32> &namedGlyphs(qint16 font)
    {
        if (m_named.size() <= size_t(font))
            m_named.resize(size_t(font) + 1);
        auto &known = m_named[size_t(font)];
        if (known.isEmpty())
            known =
                m_out.fonts.at(font).glyphIndexesForString(QString::fromUtf16(namedSigns.data(), namedSigns.size()));
        return known;
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
    int m_rowEnd = 0;
    std::vector<Found> m_found;
    std::vector<QList<quint32>> m_named; ///< by font
};

ShapedText shapeAsWritten(const QString &text, const QFont &font, const QList<QTextLayout::FormatRange> &formats)
{
    ShapedText out;
    out.text = text;
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
} // namespace

ShapedText ShapedText::shape(const QString &text, const QFont &font, const QList<QTextLayout::FormatRange> &formats)
{
    ShapedText shaped;
    if (text.isEmpty())
        return shaped;
    HanGlyphs han(text);
    do {
        shaped = shapeAsWritten(han.standIns(), font, formats);
    } while (!han.putBack(shaped));
    return shaped;
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
