// SPDX-License-Identifier: GPL-3.0-or-later
// The margins of a ReaderView: stripes of tags at the left of the text, cards of notes at its right.
#include "app/models/shownnote.h"
#include "app/reader/readerviewprivate.h"

#include <QToolTip>

#include <algorithm>

namespace app::reader
{

namespace
{
constexpr double stripeGapEm = 0.5;
constexpr double numberedGapEm = 2.75; ///< where the numbers of paragraphs stand between
constexpr double cardGapEm = 1.5;
constexpr double widestCardEm = 17;
constexpr double smallSize = 0.72; ///< of the text's
constexpr int smallest = 11;
constexpr qsizetype wordsInTip = 400;
} // namespace

void ReaderView::setStripesShown(bool on)
{
    d->stripesShown = on;
    viewport()->update();
}

void ReaderView::setTagColours(bool on)
{
    d->tagColours = on;
    d->takeAnnotations(d->shownDecorations);
    viewport()->update();
}

void ReaderView::setNotesShown(bool on)
{
    d->notesShown = on;
    viewport()->update();
}

void ReaderView::setFoldedTags(const QSet<core::TagId> &tags)
{
    if (tags == d->foldedTags)
        return;
    d->foldedTags = tags;
    d->stripes.set(d->shownDecorations, tags);
    viewport()->update();
}

QFont ReaderView::Private::marginFont() const
{
    QFont font = view.font();
    font.setPixelSize(
        std::max(smallest, qRound(engine.metrics().style().fontSize * engine.metrics().style().zoom * smallSize)));
    return font;
}

StripeMargin ReaderView::Private::stripeMargin(const ShownLines &lines) const
{
    const PageMetrics &metrics = engine.metrics();
    const double gap = (numbered ? numberedGapEm : stripeGapEm) * double(metrics.em());
    return {stripes, lines, {double(metrics.columnLeft()) - gap, marginFont()}};
}

MarginNotes::Space ReaderView::Private::noteSpace() const
{
    const PageMetrics &metrics = engine.metrics();
    const double em = double(metrics.em());
    const double left = double(metrics.columnLeft() + metrics.columnWidth()) + cardGapEm * em;
    const double width = std::min(window.size().width() - left - em, widestCardEm * em);
    return {left, width, double(metrics.lineHeight()),
            std::max<qsizetype>(1, qsizetype(metrics.columnWidth() / metrics.em())), marginFont()};
}

bool ReaderView::Private::hasCards() const
{
    return notesShown && !engine.metrics().isVerbatim() && noteSpace().width >= MarginNotes::narrowest;
}

void ReaderView::Private::paintMargins(QPainter &painter)
{
    const bool cards = hasCards() && !notes.isEmpty();
    const bool bars = stripesShown && !stripes.isEmpty();
    if (!cards && !bars)
        return;
    const ShownLines lines(window);
    if (bars)
        stripeMargin(lines).paint(painter, theme);
    if (cards) {
        const double right = double(engine.metrics().columnLeft() + engine.metrics().columnWidth());
        notes.paint(painter, notes.cards(lines, noteSpace()), theme, right);
    }
}

std::optional<ReaderView::Private::MarginHit> ReaderView::Private::marginAt(QPointF point)
{
    const PageMetrics &metrics = engine.metrics();
    const bool left = point.x() < double(metrics.columnLeft());
    if (left && stripesShown && !stripes.isEmpty()) {
        const StripeMargin margin = stripeMargin(ShownLines(window));
        if (const auto *place = margin.at(point))
            return MarginHit{place->stripe->annotation, place->stripe->code,
                             (place->bar | place->name).toAlignedRect()};
    }
    if (!left && hasCards() && !notes.isEmpty()) {
        for (const MarginNotes::Card &card : notes.cards(ShownLines(window), noteSpace())) {
            if (card.rect.contains(point))
                return MarginHit{card.annotation, {}, card.rect.toAlignedRect()};
        }
    }
    return std::nullopt;
}

/// What a stripe without a name stands for, and the whole of a note that is only a sign or is cut.
bool ReaderView::Private::showMarginTip(QPoint point, QPoint globalPoint)
{
    const auto hit = marginAt(point);
    const QList<core::AnnotationId> ids = hit ? QList{hit->annotation} : annotationsAt(point);
    if (ids.isEmpty() || window.graphemeAt(point) >= 0)
        return false;
    const auto at = std::ranges::find(shownDecorations, ids.constFirst(), &Decoration::id);
    if (at == shownDecorations.cend())
        return false;
    const bool onStripe = hit && !hit->code.tag.isNull();
    const QString words = onStripe ? hit->code.path : models::ShownNote::of(at->note).text.left(wordsInTip);
    QToolTip::showText(globalPoint, words.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")), view.viewport(),
                       hit ? hit->rect : QRect(point - QPoint(8, 8), QSize(16, 16)));
    return true;
}

} // namespace app::reader
