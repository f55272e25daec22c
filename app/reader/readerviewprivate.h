// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/kineticscroll.h"
#include "app/reader/marginnotes.h"
#include "app/reader/markedscrollbar.h"
#include "app/reader/mouseselector.h"
#include "app/reader/pagepainter.h"
#include "app/reader/passageends.h"
#include "app/reader/passageset.h"
#include "app/reader/readeraccessible.h"
#include "app/reader/stripemargin.h"

#include <QVariantAnimation>

class QGestureEvent;
class QHelpEvent;
class QNativeGestureEvent;
class QWheelEvent;

namespace app::reader
{

/// The parts of a ReaderView and how they are tied together.
class ReaderView::Private : public QObject, public PageAccess
{
    Q_OBJECT

public:
    explicit Private(ReaderView &view);

    PageWindow &pageWindow() override { return window; }
    CaretPlace caret() const override { return cursor.head(); }
    void setCaret(qsizetype offset) override;

    /// Takes over a document and lets go of what belonged to the former one.
    void takeDocument(const core::document::Document &other);
    /// Of the document; null: made now.
    void takePlan(const Plan &plan);
    void relayout();
    void reframe(); ///< only the height is another
    void showPinyin();
    /// The language whose faces fit what is shown.
    WrittenLanguage shownLanguage() const;
    /// Where only a section is shown and the offset is outside: shows that one's.
    void include(qsizetype offset);
    void takeHeadings();
    /// A few words at the offset, for those who only see its mark.
    QString wordsAt(qsizetype offset) const;
    void tint(QList<Decoration> &list) const;
    void takeAnnotations(QList<Decoration> list);
    void paintNumbers(QPainter &painter);
    QFont marginFont() const;
    StripeMargin stripeMargin(const ShownLines &lines) const;
    MarginNotes::Space noteSpace() const;
    bool hasCards() const; ///< room for cards, and the wish
    void paintMargins(QPainter &painter);
    struct MarginHit {
        core::AnnotationId annotation;
        CodeLabel code; ///< of a stripe
        QRect rect;
    };
    std::optional<MarginHit> marginAt(QPointF point);
    bool showMarginTip(QPoint point, QPoint globalPoint);
    /// After the page moved: bar, screen and listeners follow.
    void scrolled();
    void syncBar();
    void moveBar(int value);
    void scrollBy(double pixels);
    void cursorMoved();
    /// The keyboard takes over the caret: from then on it is shown, first on the screen where it was far off.
    void wantCaret();
    void tellCaret();
    void cursorRested();
    void pageBy(double pages);
    void startFlash(core::text::TextRange range);
    void paint(QPainter &painter, QRectF exposed);
    void click(QPointF point);
    QList<core::AnnotationId> annotationsAt(QPointF point);
    std::optional<MarginSign> signAt(QPointF point);
    QString linkAt(qsizetype offset) const;
    /// What the line of a table of contents at the offset leads to; empty elsewhere.
    core::text::TextRange contentsTarget(qsizetype offset) const;
    bool followContents(qsizetype offset);
    void activate(qsizetype offset) override;
    const core::structure::ContentsLinks &contentsLinks() const override { return contents; }
    const DecorationLayers &decorationLayers() const override { return decorations; }
    const QList<core::text::TextRange> &findHits() const override { return hits; }
    qsizetype currentFindHit() const override { return currentHit; }
    bool keyPressed(QKeyEvent *event);
    void wheel(QWheelEvent *event);
    /// Gestures and tool tips; false for all other events.
    bool viewportEvent(QEvent *event);
    bool pinch(const QGestureEvent &event);
    bool pinch(const QNativeGestureEvent &event);
    void zoomBy(double factor);
    bool showTip(const QHelpEvent &event);
    /// Lets the selection be dragged to elsewhere.
    void dragOut();
    /// The mouse over an end of the chosen passage; false where it is about something else.
    bool pressEnd(QPointF point);
    bool releaseEnd(QPointF point);
    bool leaveEnd();
    bool activateAtCaret();
    /// Before a menu opens at a point: it is about what lies there, so the caret goes there, but not out of a
    /// selection.
    void aimAt(QPointF point);
    void copy(bool toPrimary) const;
    QRect boundsOf(core::text::TextRange range);
    void updateCursorShape(QPointF point);

    ReaderView &view;
    core::document::Document document;
    core::structure::ContentsLinks contents;
    ReaderTheme theme = ReaderTheme::of(ThemeName::Light);
    ReaderStyle style;
    WrittenLanguage language = WrittenLanguage::SimplifiedChinese;
    LayoutEngine engine;
    PageWindow window{engine};
    PageCursor cursor{engine, window};
    MouseSelector mouse{cursor, window, this};
    PassageEnds ends{cursor, window, mouse, document};
    DecorationLayers decorations;
    QList<Decoration> shownDecorations; ///< as they were set
    CodingStripes stripes;
    MarginNotes notes;
    QSet<core::TagId> foldedTags;
    bool stripesShown = true;
    bool notesShown = true;
    bool tagColours = false;
    QList<core::text::TextRange> hits;
    qsizetype currentHit = -1;
    QList<core::text::TextRange> passages;
    core::text::TextRange spoken;
    MarkedScrollBar *bar; ///< the view's child
    BarMarks marks;
    double markedHeight = 0; ///< of the page, when the marks were worked out
    std::shared_ptr<const core::text::ScriptConverter> script;
    bool numbered = false;
    QVariantAnimation flashFade;
    core::text::TextRange flashRange;
    qsizetype reportedTop = -1;
    PassageSet pinyin; ///< passages with pinyin above them by the reader's wish
    KineticScroll kinetic;
    int zoomRest = 0;
    double zoomFactor = 1; ///< of a gesture, as far as no step was made of it
    double barScale = 1;   ///< pixels for one step of the scroll bar
    bool syncing = false;
    bool caretWanted = false; ///< the caret was used in this document: until then nothing stands on the page
};

} // namespace app::reader
