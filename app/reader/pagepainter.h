// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/decorationlayers.h"
#include "app/reader/pagewindow.h"
#include "core/structure/contentslinks.h"

#include <QPainter>

namespace app::reader
{

/// What is to be seen besides the text. References must outlive the painting.
struct PageScene {
    const ReaderTheme &theme;
    const core::document::Document &document;
    const core::structure::ContentsLinks &contents;
    const DecorationLayers &decorations;
    const QList<core::text::TextRange> &hits; ///< ordered by start
    qsizetype currentHit;
    const QList<core::text::TextRange> &passages; ///< ordered by start: what stands on the other side, too
    core::text::TextRange spoken;                 ///< the sentence that is being read out
    core::text::TextRange selection;
    core::text::TextRange flash;
    double flashStrength = 0; ///< 0 to 1
    bool caretVisible = false;
    CaretPlace caret;
    bool noteSigns = true; ///< where notes have no cards
};

/// The sign of a note or of links in the margin, for painting and clicks. Valid until the decorations change.
struct MarginSign {
    enum class Kind : quint8 { Note, Links };
    QRectF rect;
    const Decoration *decoration;
    Kind kind = Kind::Note;
};

/// Paints the visible part of a page: paper, marks, hits, selection, text, caret. Looks at nothing outside `exposed`.
class PagePainter
{
public:
    PagePainter(QPainter &painter, PageWindow &window, const PageMetrics &metrics, const PageScene &scene)
        : m_painter(painter), m_window(window), m_metrics(metrics), m_scene(scene)
    {
    }
    void paint(QRectF exposed);

    /// Where the signs of links, and of notes where these have no cards, stand now.
    static std::vector<MarginSign> marginSigns(PageWindow &window, const PageMetrics &metrics,
                                               const DecorationLayers &decorations, bool notes);

private:
    struct LineContext {
        const PageWindow::Shown &shown;
        const ChunkLayout::Line &line;
        qint32 index;
        QPointF origin;              ///< of the chunk in the viewport
        core::text::TextRange range; ///< of the line in the document
    };
    void paintLine(const LineContext &line);
    void paintPassages(const LineContext &line);
    void paintSpoken(const LineContext &line);
    QList<QRectF> paintHits(const LineContext &line);
    void paintText(const LineContext &line, const QList<QRectF> &marked);
    void paintSpans(const LineContext &line);
    void paintContentsLink(const LineContext &line);
    void paintEmphasis(const LineContext &line);
    void paintSigns();
    QRectF rectOf(const LineContext &line, core::text::TextRange range) const;

    QPainter &m_painter;
    PageWindow &m_window;
    const PageMetrics &m_metrics;
    const PageScene &m_scene;
};

} // namespace app::reader
