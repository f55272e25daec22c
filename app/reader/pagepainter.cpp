// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pagepainter.h"

#include "app/reader/characterclass.h"
#include "app/reader/markpainter.h"

#include <algorithm>
#include <cmath>

namespace app::reader
{

using core::document::SpanKind;
using core::text::TextRange;

namespace
{
constexpr double signSize = 11;
constexpr double signGap = 4;
constexpr int signsPerLine = 2;
constexpr float passageTint = 0.12F;
constexpr double spokenLine = 1;
constexpr double headRule = 1;
} // namespace

QRectF PagePainter::rectOf(const LineContext &line, TextRange range) const
{
    const TextRange part = range.intersected(line.range);
    if (part.isEmpty())
        return {};
    const QRectF rect = line.shown.layout->rectOf(line.index, part.shifted(-line.shown.range.start()));
    return rect.isNull() ? rect : rect.translated(line.origin);
}

void PagePainter::paint(QRectF exposed)
{
    m_painter.fillRect(exposed, m_scene.theme.paper);
    for (const auto &shown : m_window.shown()) {
        const QPointF origin{double(m_metrics.columnLeft()), shown.top};
        for (size_t i = 0; i < shown.layout->lines.size(); ++i) {
            const auto &line = shown.layout->lines[i];
            const double top = shown.top + double(line.top);
            // Edges of deep layers and signs reach a little over the line's box.
            if (top + double(line.height) * 1.5 < exposed.top() || top - double(line.height) / 2 > exposed.bottom())
                continue;
            const qsizetype base = shown.range.start();
            paintLine({shown, line, qint32(i), origin, {base + line.start, base + line.end}});
        }
        if (const auto &rule = shown.layout->rule; rule.width > 0)
            m_painter.fillRect(QRectF(origin.x() + double(rule.left), std::round(origin.y() + double(rule.y)),
                                      double(rule.width), headRule),
                               m_scene.theme.line);
    }
    paintSigns();
    if (m_scene.caretVisible && m_window.isShown(m_scene.caret.offset)) {
        const QRectF caret = m_window.caretRect(m_scene.caret);
        m_painter.fillRect(QRectF(qRound(caret.x()) - 1, caret.y(), 2, caret.height()), m_scene.theme.accent);
    }
}

void PagePainter::paintLine(const LineContext &line)
{
    MarkPainter marks(m_painter, m_scene.theme);
    const auto layers = m_scene.decorations.overlapping(line.range);
    QList<QRectF> marked;
    paintPassages(line);
    paintSpoken(line);
    for (const auto *layer : layers) {
        const QRectF rect = rectOf(line, layer->decoration.range);
        marks.fill(*layer, rect);
        marked.append(rect);
    }
    marked.append(paintHits(line));
    if (const QRectF rect = rectOf(line, m_scene.selection); !rect.isNull()) {
        m_painter.fillRect(rect, m_scene.theme.selection);
        marked.append(rect);
    }
    if (const QRectF rect = rectOf(line, m_scene.spoken); !rect.isNull())
        marked.append(rect);
    if (m_scene.flashStrength > 0) {
        if (const QRectF rect = rectOf(line, m_scene.flash); !rect.isNull()) {
            QColor glow = m_scene.theme.flash;
            glow.setAlphaF(float(m_scene.flashStrength));
            m_painter.fillRect(rect, glow);
        }
    }
    for (const auto *layer : layers) {
        if (const QRectF rect = rectOf(line, layer->decoration.range); !rect.isNull())
            marks.edge(*layer, rect);
    }
    paintText(line, marked);
    paintEmphasis(line);
    paintSpans(line);
}

void PagePainter::paintPassages(const LineContext &line)
{
    const auto &passages = m_scene.passages;
    auto it = std::upper_bound(passages.cbegin(), passages.cend(), line.range.start(),
                               [](qsizetype o, TextRange passage) { return o < passage.end(); });
    QColor tint = m_scene.theme.accent;
    tint.setAlphaF(passageTint);
    for (; it != passages.cend() && it->start() < line.range.end(); ++it) {
        if (const QRectF rect = rectOf(line, *it); !rect.isNull())
            m_painter.fillRect(rect, tint);
    }
}

void PagePainter::paintSpoken(const LineContext &line)
{
    const QRectF rect = rectOf(line, m_scene.spoken);
    if (rect.isNull())
        return;
    QColor tint = m_scene.theme.accent;
    tint.setAlphaF(passageTint);
    m_painter.fillRect(rect, tint);
    m_painter.fillRect(QRectF(rect.left(), std::round(rect.bottom()) - spokenLine, rect.width(), spokenLine),
                       m_scene.theme.accent);
}

QList<QRectF> PagePainter::paintHits(const LineContext &line)
{
    QList<QRectF> painted;
    const auto &hits = m_scene.hits;
    auto it = std::upper_bound(hits.cbegin(), hits.cend(), line.range.start(),
                               [](qsizetype o, TextRange hit) { return o < hit.end(); });
    for (; it != hits.cend() && it->start() < line.range.end(); ++it) {
        const QRectF rect = rectOf(line, *it);
        if (rect.isNull())
            continue;
        const bool current = it - hits.cbegin() == m_scene.currentHit;
        painted.append(rect);
        m_painter.fillRect(rect, current ? m_scene.theme.currentHit : m_scene.theme.hit);
        m_painter.setPen(QPen(m_scene.theme.accent, current ? 1.5 : 1));
        if (current) {
            m_painter.setBrush(Qt::NoBrush);
            m_painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
        }
    }
    return painted;
}

void PagePainter::paintText(const LineContext &line, const QList<QRectF> &marked)
{
    for (qint32 b = line.line.firstBatch; b < line.line.endBatch; ++b) {
        const auto &batch = line.shown.layout->batches[size_t(b)];
        m_painter.setPen(batch.ink == InkRole::Quiet ? m_scene.theme.quiet : m_scene.theme.ink);
        if (batch.ink == InkRole::Ink || marked.isEmpty()) {
            m_painter.drawGlyphRun(line.origin, batch.glyphs);
            continue;
        }
        // Quiet text would be hard to read on a mark: there it is drawn in full ink.
        QRegion on;
        for (const QRectF &rect : marked)
            on += rect.toAlignedRect();
        const QRect whole(0, int(line.origin.y() + double(line.line.top)) - 2, int(m_window.size().width()) + 1,
                          int(line.line.height) + 4);
        m_painter.save();
        m_painter.setClipRegion(QRegion(whole) - on, Qt::IntersectClip);
        m_painter.drawGlyphRun(line.origin, batch.glyphs);
        m_painter.restore();
        m_painter.save();
        m_painter.setClipRegion(on, Qt::IntersectClip);
        m_painter.setPen(m_scene.theme.ink);
        m_painter.drawGlyphRun(line.origin, batch.glyphs);
        m_painter.restore();
    }
}

/// A line of a table of contents that leads somewhere: a dotted line under it, lighter than under a link.
void PagePainter::paintContentsLink(const LineContext &line)
{
    const qsizetype block = m_scene.document.blockAt(line.range.start());
    if (block < 0 || m_scene.contents.target(block) < 0)
        return;
    const QRectF rect = rectOf(line, line.range);
    const double y = qRound(rect.bottom()) - 1.5;
    m_painter.setPen(QPen(m_scene.theme.quiet, 1, Qt::DotLine));
    m_painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
}

void PagePainter::paintSpans(const LineContext &line)
{
    paintContentsLink(line);
    const auto &spans = m_scene.document.spans();
    auto it = std::lower_bound(spans.cbegin(), spans.cend(), line.range.start() - ChunkTable::longest,
                               [](const auto &s, qsizetype o) { return s.range.start() < o; });
    for (; it != spans.cend() && it->range.start() < line.range.end(); ++it) {
        const TextRange part = it->range.intersected(line.range);
        if (part.isEmpty())
            continue;
        if (it->kind == SpanKind::Link) {
            const QRectF rect = rectOf(line, part);
            const double y = qRound(rect.bottom()) - 1.5;
            m_painter.setPen(QPen(m_scene.theme.quiet, 1));
            m_painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
        }
    }
}

/// 着重号, where the layout put them.
void PagePainter::paintEmphasis(const LineContext &line)
{
    if (line.line.firstDot == line.line.endDot)
        return;
    const double radius = qMax(1.0, double(line.line.em) * 0.07);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_scene.theme.ink);
    for (qint32 dot = line.line.firstDot; dot < line.line.endDot; ++dot)
        m_painter.drawEllipse(line.origin + line.shown.layout->dots[size_t(dot)], radius, radius);
    m_painter.restore();
}

std::vector<MarginSign> PagePainter::marginSigns(PageWindow &window, const PageMetrics &metrics,
                                                 const DecorationLayers &decorations, bool notes)
{
    using Kind = MarginSign::Kind;
    std::vector<MarginSign> signs;
    if (decorations.isEmpty())
        return signs;
    const double left = double(metrics.columnLeft() + metrics.columnWidth() + metrics.em() * 0.5F);
    for (const auto &shown : window.shown()) {
        for (const auto &line : shown.layout->lines) {
            const TextRange range{shown.range.start() + line.start, shown.range.start() + line.end};
            const double y = shown.top + double(line.baseline - 0.38F * line.em) - signSize / 2;
            int n = 0;
            const auto add = [&](const Decoration &decoration, Kind kind) {
                if (decoration.range.start() < range.start() || n == signsPerLine)
                    return;
                const QRectF rect(left + n * (signSize + signGap), qRound(y), signSize, signSize);
                signs.push_back({rect, &decoration, kind});
                ++n;
            };
            for (const auto *layer : decorations.overlapping(range)) {
                if (layer->decoration.hasLinks)
                    add(layer->decoration, Kind::Links);
                if (layer->decoration.hasNote && notes)
                    add(layer->decoration, Kind::Note);
            }
        }
    }
    return signs;
}

void PagePainter::paintSigns()
{
    MarkPainter marks(m_painter, m_scene.theme);
    for (const MarginSign &sign : marginSigns(m_window, m_metrics, m_scene.decorations, m_scene.noteSigns)) {
        if (sign.kind == MarginSign::Kind::Links)
            marks.linkSign(sign.rect);
        else
            marks.noteSign(*sign.decoration, sign.rect);
    }
}

} // namespace app::reader
