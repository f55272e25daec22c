// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/readerviewprivate.h"

#include "core/exporters/passage.h"

#include <QAccessible>
#include <QClipboard>
#include <QCursor>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace app::reader
{

using core::text::TextRange;

namespace
{
constexpr int flashMs = 500;
constexpr double longestBar = 1e9; ///< a scroll bar counts in int
constexpr qsizetype longestPrimary = 1'000'000;
} // namespace

ReaderView::Private::Private(ReaderView &owner)
    : view(owner)
    , bar(new MarkedScrollBar({[this](int rows) { return ticksOf(marks, window.offsetsAtRows(rows)); },
                               [this](qsizetype offset) { return wordsAt(offset); }}))
{
    connect(bar, &MarkedScrollBar::markActivated, this,
            [this](qsizetype offset) { Q_EMIT view.passageRequested({offset, offset}); });
    flashFade.setDuration(flashMs);
    flashFade.setStartValue(1.0);
    flashFade.setEndValue(0.0);
    connect(&flashFade, &QVariantAnimation::valueChanged, this, [this] { view.viewport()->update(); });
    connect(&mouse, &MouseSelector::moved, this, &Private::cursorMoved);
    connect(&mouse, &MouseSelector::scrolled, this, &Private::scrolled);
    connect(&mouse, &MouseSelector::selected, this, &Private::cursorRested);
    connect(&mouse, &MouseSelector::clicked, this, &Private::click);
    connect(&mouse, &MouseSelector::draggedOut, this, &Private::dragOut);
    connect(&kinetic, &KineticScroll::moved, this, &Private::scrollBy);
}

void ReaderView::Private::takeDocument(const core::document::Document &other)
{
    ends.set({});
    mouse.cancel();
    kinetic.stop();
    flashFade.stop();
    document = other;
    contents = core::structure::ContentsLinks(other);
    takeAnnotations({});
    hits.clear();
    currentHit = -1;
    passages.clear();
    spoken = {};
}

void ReaderView::Private::takePlan(const Plan &plan)
{
    if (plan)
        engine.setPlan(plan);
    else
        engine.setDocument(document);
}

void ReaderView::Private::setCaret(qsizetype offset)
{
    cursor.place({offset, false}, PageCursor::Mode::Move);
    include(offset);
    window.reveal(cursor.head(), double(engine.metrics().lineHeight()));
    scrolled();
    cursorMoved();
}

void ReaderView::Private::relayout()
{
    engine.setMetrics(PageMetrics(style, shownLanguage(), view.viewport()->width()));
    reframe();
}

void ReaderView::Private::reframe()
{
    window.setSize(view.viewport()->size());
    window.restore();
    bar->invalidate();
    scrolled();
}

void ReaderView::Private::scrolled()
{
    syncBar();
    view.viewport()->update();
    const qsizetype top = window.topOffset();
    if (top != reportedTop) {
        reportedTop = top;
        Q_EMIT view.positionChanged(top);
    }
    Q_EMIT view.pageMoved();
}

void ReaderView::Private::syncBar()
{
    syncing = true;
    const double highest = window.highestY();
    // Estimates become exact as one reads: the marks follow once it shows.
    constexpr double noticeable = 0.002;
    if (std::abs(window.wholeHeight() - markedHeight) > noticeable * markedHeight) {
        markedHeight = window.wholeHeight();
        bar->invalidate();
    }
    barScale = std::max(1.0, highest / longestBar);
    bar->setPageStep(std::max(1, int(window.size().height() / barScale)));
    bar->setSingleStep(std::max(1, int(double(engine.metrics().lineHeight()) / barScale)));
    // While the handle is held, it stays under the pointer; the page follows it, not the other way round.
    if (!bar->isSliderDown()) {
        bar->setRange(0, int(std::ceil(highest / barScale)));
        bar->setValue(int(std::round(window.y() / barScale)));
    }
    syncing = false;
}

void ReaderView::Private::moveBar(int value)
{
    if (syncing)
        return;
    const double y = value * barScale;
    const double delta = y - std::round(window.y());
    if (!view.verticalScrollBar()->isSliderDown() && std::abs(delta) <= 2 * window.size().height())
        window.scrollBy(delta);
    else
        window.scrollTo(y);
    scrolled();
}

void ReaderView::Private::scrollBy(double pixels)
{
    window.scrollBy(pixels);
    scrolled();
}

void ReaderView::Private::pageBy(double pages)
{
    const double overlap = 1.5 * double(engine.metrics().lineHeight());
    scrollBy(pages * std::max(window.size().height() - overlap, overlap));
}

void ReaderView::Private::cursorMoved()
{
    caretWanted = true;
    view.viewport()->update();
    tellCaret();
    Q_EMIT view.caretMoved(cursor.head().offset);
}

void ReaderView::Private::wantCaret()
{
    if (!caretWanted && cursor.selection().isEmpty() && !window.isShown(cursor.head().offset))
        cursor.place({window.topOffset(), false}, PageCursor::Mode::Move);
    caretWanted = true;
}

void ReaderView::Private::tellCaret()
{
    if (QAccessible::isActive()) {
        QAccessibleTextCursorEvent event(&view, int(cursor.head().offset));
        QAccessible::updateAccessibility(&event);
    }
}

void ReaderView::Private::cursorRested()
{
    if (ends.isHeld())
        return; // what is selected is a passage in the hand
    copy(true);
    if (QAccessible::isActive()) {
        const TextRange range = cursor.selection();
        QAccessibleTextSelectionEvent event(&view, int(range.start()), int(range.end()));
        QAccessible::updateAccessibility(&event);
    }
    Q_EMIT view.selectionChanged();
}

void ReaderView::Private::startFlash(TextRange range)
{
    flashRange = range;
    flashFade.stop();
    const bool moves = view.QWidget::style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &view) > 0;
    if (moves)
        flashFade.start();
}

void ReaderView::Private::paint(QPainter &painter, QRectF exposed)
{
    const bool flashing = flashFade.state() == QAbstractAnimation::Running;
    const bool caret = caretWanted && view.hasFocus();
    const PageScene scene{theme,
                          document,
                          contents,
                          decorations,
                          hits,
                          currentHit,
                          passages,
                          spoken,
                          cursor.selection(),
                          flashRange,
                          flashing ? flashFade.currentValue().toDouble() : 0,
                          caret,
                          cursor.head(),
                          !hasCards()};
    PagePainter(painter, window, engine.metrics(), scene).paint(exposed);
    if (numbered)
        paintNumbers(painter);
    paintMargins(painter);
    ends.paint(painter, theme);
}

QList<core::AnnotationId> ReaderView::Private::annotationsAt(QPointF point)
{
    if (const auto hit = marginAt(point))
        return {hit->annotation};
    if (const auto sign = signAt(point))
        return {sign->decoration->id};
    const qsizetype at = window.graphemeAt(point);
    return at < 0 ? QList<core::AnnotationId>() : decorations.at(at);
}

std::optional<MarginSign> ReaderView::Private::signAt(QPointF point)
{
    for (const MarginSign &sign : PagePainter::marginSigns(window, engine.metrics(), decorations, !hasCards())) {
        if (sign.rect.adjusted(-3, -3, 3, 3).contains(point))
            return sign;
    }
    return std::nullopt;
}

QString ReaderView::Private::linkAt(qsizetype offset) const
{
    const auto &spans = document.spans();
    auto it = std::lower_bound(spans.cbegin(), spans.cend(), offset - ChunkTable::longest,
                               [](const auto &s, qsizetype o) { return s.range.start() < o; });
    for (; it != spans.cend() && it->range.start() <= offset; ++it) {
        if (it->kind == core::document::SpanKind::Link && it->range.contains(offset))
            return it->value;
    }
    return {};
}

TextRange ReaderView::Private::contentsTarget(qsizetype offset) const
{
    const qsizetype target = offset < 0 ? -1 : contents.target(document.blockAt(offset));
    return target < 0 ? TextRange() : document.blocks().at(target).range;
}

bool ReaderView::Private::followContents(qsizetype offset)
{
    const TextRange target = contentsTarget(offset);
    if (target.isEmpty())
        return false;
    Q_EMIT view.passageRequested(target);
    return true;
}

void ReaderView::Private::click(QPointF point)
{
    const QList<core::AnnotationId> ids = annotationsAt(point);
    const qsizetype at = window.graphemeAt(point);
    const QString link = at < 0 ? QString() : linkAt(at);
    const auto sign = signAt(point);
    if (sign && sign->kind == MarginSign::Kind::Links)
        Q_EMIT view.linksRequested(sign->decoration->id);
    else if (!link.isEmpty())
        Q_EMIT view.linkActivated(link);
    else if (!ids.isEmpty())
        Q_EMIT view.annotationClicked(ids, point.toPoint());
    else
        followContents(at);
}

void ReaderView::Private::activate(qsizetype offset)
{
    if (const QString link = linkAt(offset); !link.isEmpty())
        Q_EMIT view.linkActivated(link);
    else
        followContents(offset);
}

bool ReaderView::Private::activateAtCaret()
{
    const qsizetype at = cursor.head().offset;
    const QString link = linkAt(at);
    if (!link.isEmpty()) {
        Q_EMIT view.linkActivated(link);
        return true;
    }
    const QList<core::AnnotationId> ids = decorations.at(at);
    if (ids.isEmpty())
        return followContents(at);
    Q_EMIT view.annotationClicked(ids, window.caretRect(cursor.head()).center().toPoint());
    return true;
}

void ReaderView::Private::aimAt(QPointF point)
{
    const CaretPlace place = window.hit(point);
    const TextRange selected = cursor.selection();
    if (!selected.isEmpty() && place.offset >= selected.start() && place.offset <= selected.end())
        return;
    cursor.place(place, PageCursor::Mode::Move);
    cursorMoved();
    if (!selected.isEmpty())
        cursorRested();
}

void ReaderView::Private::updateCursorShape(QPointF point)
{
    const qsizetype at = window.graphemeAt(point);
    const bool link = at >= 0 && (!linkAt(at).isEmpty() || !contentsTarget(at).isEmpty());
    const bool sign = at < 0 && !annotationsAt(point).isEmpty();
    if (ends.isUnder(point)) {
        view.viewport()->setCursor(Qt::SizeHorCursor);
        return;
    }
    view.viewport()->setCursor(link || sign ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

void ReaderView::Private::copy(bool toPrimary) const
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    const TextRange range = cursor.selection();
    if (range.isEmpty() || (toPrimary && (!clipboard->supportsSelection() || range.length() > longestPrimary)))
        return;
    clipboard->setText(view.shownText(core::exporters::passageToText(document, range)),
                       toPrimary ? QClipboard::Selection : QClipboard::Clipboard);
}

QRect ReaderView::Private::boundsOf(TextRange range)
{
    QRectF bounds;
    for (const QRectF &rect : window.rectsOf(range))
        bounds |= rect;
    return bounds.isNull() ? QRect() : bounds.toAlignedRect();
}

} // namespace app::reader
