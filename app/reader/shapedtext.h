// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QList>
#include <QRawFont>
#include <QString>
#include <QTextLayout>

#include <vector>

namespace app::reader
{

/// A text turned into glyphs, before it is broken into lines: its grapheme clusters with their natural advances, and
/// the glyphs with their place inside the cluster. Offsets are UTF-16 into `text`, lengths pixels. Left to right only.
struct ShapedText {
    struct Cluster {
        qint32 start = 0;
        qint32 firstGlyph = 0; ///< its glyphs end where the next cluster's begin
        float advance = 0;
    };
    struct Glyph {
        quint32 index = 0;
        float dx = 0; ///< from the cluster's left edge
        float dy = 0; ///< from the baseline, downwards
        qint16 font = 0;
    };
    /// Ends of what is black of a glyph, from its origin; `bottom` is positive below the baseline.
    struct Ink {
        float left = 0;
        float right = 0;
        float bottom = 0;
    };

    QString text;
    std::vector<Cluster> clusters;
    std::vector<Glyph> glyphs; ///< in the order of the clusters
    QList<QRawFont> fonts;

    /// Shapes a text (at most some thousand characters: the cost is linear, but all of it is kept).
    static ShapedText shape(const QString &text, const QFont &font, const QList<QTextLayout::FormatRange> &formats);

    qint32 size() const { return static_cast<qint32>(clusters.size()); }
    qint32 endOf(qint32 cluster) const
    {
        return cluster + 1 < size() ? clusters[size_t(cluster) + 1].start : static_cast<qint32>(text.size());
    }
    qint32 glyphEnd(qint32 cluster) const
    {
        return cluster + 1 < size() ? clusters[size_t(cluster) + 1].firstGlyph : static_cast<qint32>(glyphs.size());
    }
    Ink inkOf(qint32 cluster) const;
};

} // namespace app::reader
