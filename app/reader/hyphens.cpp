// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/hyphens.h"

#include "app/reader/batchmaker.h"
#include "core/text/hyphenator.h"

#include <algorithm>

namespace app::reader
{

namespace
{
constexpr QChar softHyphen(0xAD);
} // namespace

Hyphens::Hyphens(const ShapedText &text, const QList<QTextLayout::FormatRange> &formats, const BlockLook &look,
                 const core::text::Hyphenator *hyphenator)
    : m_text(text), m_formats(formats), m_look(look), m_hyphenator(hyphenator)
{
    for (const auto &range : formats)
        m_formatFonts.append(range.format.font());
}

const QFont &Hyphens::fontAt(qint32 offset) const
{
    for (qsizetype i = m_formats.size() - 1; i >= 0; --i) {
        if (offset >= m_formats[i].start && offset < m_formats[i].start + m_formats[i].length)
            return m_formatFonts[i];
    }
    return m_look.font;
}

const ShapedText &Hyphens::hyphenBeside(qint32 cluster)
{
    const QFont &font = fontAt(m_text.clusters[size_t(cluster)].start);
    for (const auto &[known, hyphen] : m_made) {
        if (known == font)
            return hyphen;
    }
    return m_made.emplace_back(font, ShapedText::shape(QStringLiteral("-"), font, {})).second;
}

void Hyphens::markBefore(qint32 cluster, std::vector<LineItem> &items)
{
    // A letter without glyph is the end of a ligature, which cannot be parted.
    const auto &clusters = m_text.clusters;
    if (cluster > 0 && clusters[size_t(cluster)].firstGlyph < m_text.glyphEnd(cluster))
        items[size_t(cluster)].hyphen = hyphenBeside(cluster - 1).clusters[0].advance;
}

void Hyphens::mark(std::vector<LineItem> &items)
{
    const auto &clusters = m_text.clusters;
    for (qsizetype at = m_text.text.indexOf(softHyphen); at >= 0; at = m_text.text.indexOf(softHyphen, at + 1)) {
        const auto next =
            std::upper_bound(clusters.begin(), clusters.end(), at,
                             [](qsizetype offset, const auto &cluster) { return offset < cluster.start; });
        if (next == clusters.end())
            break;
        const auto cluster = qint32(next - clusters.begin());
        if (items[size_t(cluster)].breakBefore)
            markBefore(cluster, items);
        items[size_t(cluster)].breakBefore = items[size_t(cluster)].breakBefore && items[size_t(cluster)].hyphen <= 0;
    }
    if (!m_hyphenator)
        return;
    auto cluster = clusters.begin();
    for (const qsizetype point : m_hyphenator->points(m_text.text, core::text::hyphenatedLanguage(m_text.text))) {
        cluster = std::lower_bound(cluster, clusters.end(), point,
                                   [](const auto &c, qsizetype offset) { return c.start < offset; });
        if (cluster != clusters.end() && cluster->start == point)
            markBefore(qint32(cluster - clusters.begin()), items);
    }
}

void Hyphens::draw(qint32 cluster, QPointF baseline, InkRole ink, ChunkLayout &out)
{
    BatchMaker batches(hyphenBeside(cluster), out);
    batches.add(0, float(baseline.x()), float(baseline.y()), ink);
    batches.finish();
}

} // namespace app::reader
