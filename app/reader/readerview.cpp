// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/readerviewprivate.h"
#include "core/document/placecarrier.h"
#include "core/document/section.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QScroller>

#include <algorithm>

namespace app::reader
{

using core::text::TextRange;

namespace
{
TextRange clamped(TextRange range, qsizetype length)
{
    return {std::min(range.start(), length), std::min(range.end(), length)};
}
} // namespace

ReaderView::ReaderView(QWidget *parent) : QAbstractScrollArea(parent), d(std::make_unique<Private>(*this))
{
    ReaderAccessible::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setVerticalScrollBar(d->bar);
    setContextMenuPolicy(Qt::DefaultContextMenu);
    setAccessibleName(tr("Page"));
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    QScroller::grabGesture(viewport(), QScroller::TouchGesture);
    viewport()->grabGesture(Qt::PinchGesture);
}

ReaderView::~ReaderView() = default;

void ReaderView::setDocument(const core::document::Document &document, const Plan &plan)
{
    d->takeDocument(document);
    d->pinyin.clear();
    const WrittenLanguage language = languageOf(document.text());
    if (language != d->language || d->engine.size() == 0) {
        d->language = language;
        d->engine.setDocument({});
        d->window.setSize(viewport()->size());
        d->engine.setMetrics(PageMetrics(d->style, d->shownLanguage(), viewport()->width()));
    }
    d->takeHeadings();
    d->takePlan(plan);
    d->cursor.setDocument(document);
    const bool alone = !section().isEmpty();
    d->window.reset();
    if (alone)
        setSection(core::document::sectionAt(document, 0));
    d->reportedTop = -1;
    d->caretWanted = false;
    d->scrolled();
}

const core::document::Document &ReaderView::document() const
{
    return d->document;
}

void ReaderView::replaceDocument(const core::document::Document &document, const Plan &plan)
{
    const core::document::PlaceCarrier carrier(d->document, document);
    if (!carrier.isSameSource()) {
        const qsizetype top = d->engine.size() > 0 ? topOffset() : 0;
        setDocument(document, plan);
        if (top > 0)
            setTopOffset(top);
        return;
    }
    const qsizetype top = carrier.offset(d->window.pinned());
    const CaretPlace head{carrier.offset(d->cursor.head().offset), d->cursor.head().atLineEnd};
    const qsizetype anchor = carrier.offset(d->cursor.anchor());
    d->pinyin.move([&carrier](TextRange passage) { return carrier.range(passage); });
    const TextRange limits = d->window.limits();
    d->takeDocument(document);
    d->takeHeadings();
    d->takePlan(plan);
    d->engine.setPinyin(d->pinyin.passages());
    if (!limits.isEmpty())
        d->window.setLimits(core::document::sectionAt(document, carrier.offset(limits.start())));
    d->window.restoreAt(top);
    d->cursor.setDocument(document);
    d->cursor.place({anchor, false}, PageCursor::Mode::Move);
    d->cursor.place(head, PageCursor::Mode::Extend);
    d->scrolled();
}

void ReaderView::setTheme(const ReaderTheme &theme)
{
    d->theme = theme;
    d->bar->setTheme(theme);
    viewport()->update();
}

const ReaderTheme &ReaderView::theme() const
{
    return d->theme;
}

void ReaderView::setStyle(const ReaderStyle &style)
{
    if (style == d->style)
        return;
    d->style = style;
    d->relayout();
}

const ReaderStyle &ReaderView::style() const
{
    return d->style;
}

void ReaderView::setDecorations(const QList<Decoration> &decorations)
{
    d->takeAnnotations(decorations);
    viewport()->update();
}

void ReaderView::setFindHits(const QList<TextRange> &hits, qsizetype current)
{
    d->hits = hits;
    if (!std::is_sorted(d->hits.cbegin(), d->hits.cend()))
        std::sort(d->hits.begin(), d->hits.end());
    const bool known = current >= 0 && current < hits.size();
    d->currentHit =
        known ? std::lower_bound(d->hits.cbegin(), d->hits.cend(), hits.at(current)) - d->hits.cbegin() : -1;
    viewport()->update();
}

TextRange ReaderView::selection() const
{
    return d->cursor.selection();
}

QString ReaderView::selectedText() const
{
    const TextRange range = d->cursor.selection();
    return d->document.text().mid(range.start(), range.length());
}

void ReaderView::copySelection() const
{
    d->copy(false);
}

void ReaderView::setSelection(TextRange range)
{
    d->cursor.select(clamped(range, d->document.text().size()));
    d->cursorMoved();
    d->cursorRested();
}

void ReaderView::clearSelection()
{
    const bool any = !d->cursor.selection().isEmpty();
    d->cursor.place(d->cursor.head(), PageCursor::Mode::Move);
    d->cursorMoved();
    if (any)
        d->cursorRested();
}

qsizetype ReaderView::caret() const
{
    return d->cursor.head().offset;
}

QRect ReaderView::selectionRect() const
{
    return d->cursor.selection().isEmpty() ? QRect() : d->boundsOf(d->cursor.selection());
}

QRect ReaderView::rectOf(TextRange range) const
{
    return d->boundsOf(clamped(range, d->document.text().size()));
}

void ReaderView::setPassages(const QList<TextRange> &passages)
{
    if (passages == d->passages)
        return;
    d->passages = passages;
    std::ranges::sort(d->passages);
    viewport()->update();
}

const QList<TextRange> &ReaderView::passages() const
{
    return d->passages;
}

void ReaderView::setPassageEnds(const QList<TextRange> &passages)
{
    d->ends.set(passages);
    viewport()->update();
}

void ReaderView::setSpoken(TextRange range)
{
    d->spoken = clamped(range, d->document.text().size());
    viewport()->update();
}

ReaderView::Line ReaderView::lineOf(qsizetype offset) const
{
    if (d->engine.size() == 0)
        return {};
    const CaretPlace place{std::clamp<qsizetype>(offset, 0, d->document.text().size()), false};
    const auto line = d->window.lineOf(place);
    return {line.range, line.top, line.height};
}

ReaderView::Line ReaderView::lineAt(double y) const
{
    return d->engine.size() == 0 ? Line{} : lineOf(d->window.hit({0, y}).offset);
}

void ReaderView::alignLine(qsizetype offset, double y)
{
    if (d->engine.size() == 0)
        return;
    d->window.showAt({std::clamp<qsizetype>(offset, 0, d->document.text().size()), false}, y);
    d->scrolled();
}

void ReaderView::goTo(TextRange range, Flash flash)
{
    const TextRange target = clamped(range, d->document.text().size());
    d->include(target.start());
    const double third = d->window.size().height() / 3;
    const QRectF at = d->window.caretRect({target.start(), false});
    if (at.top() < 0 || at.bottom() > d->window.size().height() * 0.8)
        d->window.showAt({target.start(), false}, third);
    const bool follows = d->cursor.selection().isEmpty();
    if (follows)
        d->cursor.place({target.start(), false}, PageCursor::Mode::Move);
    d->tellCaret();
    if (follows)
        Q_EMIT caretMoved(caret());
    if (flash == Flash::Yes)
        d->startFlash(target);
    d->scrolled();
}

qsizetype ReaderView::readingPlace() const
{
    const qsizetype at = d->cursor.selection().start();
    // Behind the last character of a paragraph there is no box, but a caret.
    const bool isSeen =
        d->window.isShown(at) && viewport()->rect().intersects(d->window.caretRect({at}).toAlignedRect());
    return isSeen ? at : topOffset();
}

qsizetype ReaderView::topOffset() const
{
    return d->window.topOffset();
}

void ReaderView::setTopOffset(qsizetype offset)
{
    d->include(offset);
    d->window.setTopOffset(std::clamp<qsizetype>(offset, 0, d->document.text().size()));
    d->scrolled();
}

double ReaderView::progress() const
{
    const qsizetype length = d->document.text().size();
    return length == 0 ? 0 : double(d->window.bottomOffset()) / double(length);
}

PageAccess &ReaderView::pageAccess()
{
    return *d;
}

void ReaderView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    d->paint(painter, event->rect());
}

void ReaderView::resizeEvent(QResizeEvent *event)
{
    if (d->engine.size() == 0)
        return;
    if (event->oldSize().width() == event->size().width())
        d->reframe(); // no line is another
    else
        d->relayout();
}

void ReaderView::scrollContentsBy(int, int)
{
    d->moveBar(verticalScrollBar()->value());
}

void ReaderView::wheelEvent(QWheelEvent *event)
{
    d->wheel(event);
}

bool ReaderView::viewportEvent(QEvent *event)
{
    return d->viewportEvent(event) || QAbstractScrollArea::viewportEvent(event);
}

void ReaderView::mousePressEvent(QMouseEvent *event)
{
    d->kinetic.stop();
    if (event->button() == Qt::LeftButton) {
        const bool extend = event->modifiers() & Qt::ShiftModifier;
        if (!extend && d->pressEnd(event->position()))
            return;
        d->mouse.press(event->position(), extend ? MouseSelector::Grow::Yes : MouseSelector::Grow::No);
    }
}

void ReaderView::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

void ReaderView::mouseMoveEvent(QMouseEvent *event)
{
    if (d->ends.isHeld()) {
        d->ends.drag(event->position());
        return;
    }
    if (d->mouse.isPressed()) {
        d->mouse.drag(event->position());
        return;
    }
    d->updateCursorShape(event->position());
    Q_EMIT pointerMoved(d->window.graphemeAt(event->position()));
}

void ReaderView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !d->releaseEnd(event->position()))
        d->mouse.release(event->position());
}

void ReaderView::keyPressEvent(QKeyEvent *event)
{
    if (!d->keyPressed(event))
        event->ignore();
}

void ReaderView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    if (const auto hit = byKey ? std::nullopt : d->marginAt(event->pos()); hit && !hit->code.tag.isNull()) {
        Q_EMIT codeMenuRequested(hit->code, event->globalPos());
        return;
    }
    if (!byKey)
        d->aimAt(event->pos());
    const QPoint caret = d->window.caretRect(d->cursor.head()).bottomLeft().toPoint();
    Q_EMIT contextMenuRequested(byKey ? viewport()->mapToGlobal(caret) : event->globalPos());
    event->accept();
}

void ReaderView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    const Qt::FocusReason reason = event->reason();
    const bool byKey =
        reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    if (byKey)
        d->wantCaret();
    viewport()->update();
}

void ReaderView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace app::reader
