// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/readertheme.h"
#include "core/annotation/annotation.h"
#include "core/document/document.h"
#include "core/text/scriptconverter.h"

#include <QAbstractScrollArea>
#include <QSet>

#include <memory>
#include <optional>

namespace app::reader
{

class PagePlan;

/// A tag as it is named beside the passages that carry it.
struct CodeLabel {
    core::TagId tag;
    QString path;
    QColor color{}; ///< invalid: that of the mark

    friend bool operator==(const CodeLabel &, const CodeLabel &) = default;
};

/// A passage drawn over the text.
struct Decoration {
    core::AnnotationId id;
    core::text::TextRange range;
    core::annotation::MarkStyle style = core::annotation::MarkStyle::Highlight;
    core::annotation::MarkColor color = core::annotation::MarkColor::Yellow;
    bool hasNote = false;
    bool doubtful = false;
    QList<CodeLabel> codes{}; ///< its tags
    QString note{};           ///< Markdown
    bool hasLinks = false;    ///< links begin or end at it
    QColor tint{};            ///< instead of that of `color`; invalid for none
};

class PageAccess;

/// The page: shows a Document as a well-set book, lays out only what is on the screen, and lets a passage be selected.
/// All offsets are UTF-16 into Document::text. GUI thread only. Holds its own copy (implicitly shared) of the document.
class ReaderView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ReaderView(QWidget *parent = nullptr);
    ~ReaderView() override;

    using Plan = std::shared_ptr<const PagePlan>;
    /// `plan`: of this document, where it was made before; a long one takes its time.
    void setDocument(const core::document::Document &document, const Plan &plan = {});
    const core::document::Document &document() const;
    /// Shows the document in another form: what was corrected changes, all else stays where it is on the screen, and
    /// so do caret and selection. A document of another source is shown from where the former one was.
    void replaceDocument(const core::document::Document &document, const Plan &plan = {});

    void setTheme(const ReaderTheme &theme);
    const ReaderTheme &theme() const;
    void setStyle(const ReaderStyle &style); ///< keeps the top visible line in place
    const ReaderStyle &style() const;

    /// Passages to draw, in any order; replaces the former ones.
    void setDecorations(const QList<Decoration> &decorations);
    /// Whether marks have the colour of the first of their tags that has one; at first they have their own.
    void setTagColours(bool on);
    /// The tags of passages as stripes at the left of the text; those of folded tags only as a sign.
    void setStripesShown(bool on);
    void setFoldedTags(const QSet<core::TagId> &tags);
    /// Notes as cards at the right of the text, where there is room for them; else only a sign stands there.
    void setNotesShown(bool on);
    /// The hits of a search, all marked; `current` (index or -1) stronger.
    void setFindHits(const QList<core::text::TextRange> &hits, qsizetype current);

    /// The selected range; empty range at the caret when nothing is selected. Never splits a grapheme.
    core::text::TextRange selection() const;
    QString selectedText() const;
    void copySelection() const; ///< to the clipboard
    void setSelection(core::text::TextRange range);
    void clearSelection();
    /// Puts pinyin above the passage; takes it away where all of it has it by the reader's wish.
    void togglePinyin(core::text::TextRange range);
    bool hasPinyin(core::text::TextRange range) const;
    qsizetype caret() const;
    /// Where the reader is: the start of the selection or the caret, where that is on the screen, else topOffset().
    qsizetype readingPlace() const;
    /// The selection's outline in viewport pixels, for placing the bar; null when none of it is visible.
    QRect selectionRect() const;
    /// Where the passage stands in viewport pixels; null when it is not visible.
    QRect rectOf(core::text::TextRange range) const;

    /// Passages that are tinted because they stand in another view, too; replaces the former ones.
    void setPassages(const QList<core::text::TextRange> &passages);
    const QList<core::text::TextRange> &passages() const;
    /// The passages of the chosen annotation: their ends can be dragged. Forgotten with the document.
    void setPassageEnds(const QList<core::text::TextRange> &passages);
    /// The sentence that is being read out: tinted and underlined. Empty: none.
    void setSpoken(core::text::TextRange range);

    /// A line as it is laid out: its text, and where its top stands in viewport pixels (maybe far outside).
    struct Line {
        core::text::TextRange range;
        double top = 0;
        double height = 0;
    };
    /// The line of an offset. Lays out its paragraph.
    Line lineOf(qsizetype offset) const;
    /// The line at a height of the viewport.
    Line lineAt(double y) const;
    /// How the paragraph of an offset is set, for an editor in its place. Lengths in pixels.
    struct Setting {
        QFont font;
        double lineHeight = 0;
        double indent = 0; ///< of the first line, beyond the others; negative where these hang
        double left = 0;   ///< of the other lines, in the viewport
        double width = 0;  ///< of these lines, to the column's right edge
    };
    Setting settingOf(qsizetype offset) const;
    /// Scrolls so that the top of the offset's line stands at `y` of the viewport, as far as the page reaches.
    void alignLine(qsizetype offset, double y);

    /// Scrolls so that the range is in view; `flash` fades its background for half a second.
    enum class Flash { No, Yes };
    void goTo(core::text::TextRange range, Flash flash = Flash::No);
    /// The first character on the screen.
    qsizetype topOffset() const;
    void setTopOffset(qsizetype offset);
    /// How far through the document the last visible line is, 0 to 1.
    double progress() const;
    /// The same of a stretch of it: before it 0, behind it 1.
    double progressIn(core::text::TextRange range) const;

    /// Where the page stands, to the pixel: a character at the start of a line, and how far that line's top stands
    /// under the viewport's. At another width or size the character's line stands there.
    struct Place {
        qsizetype offset = 0;
        double below = 0;
        friend bool operator==(const Place &, const Place &) = default;
    };
    Place place() const;
    void setPlace(const Place &place);
    void scrollByPixels(double pixels);

    /// Shows nothing but this section, until something outside it is gone to: then that one's. Empty: all.
    void setSection(core::text::TextRange section);
    core::text::TextRange section() const;
    /// Numbers of paragraphs in the margin.
    void setNumbered(bool on);
    /// Shows Chinese in another script; null: as it is written. Offsets, selection and marks stay those of the text.
    void setScript(const std::shared_ptr<const core::text::ScriptConverter> &script);
    const std::shared_ptr<const core::text::ScriptConverter> &script() const;
    /// The text as it is shown: in the chosen script.
    QString shownText(const QString &text) const;
    /// Where the hits of a search are, ascending: marks of the scroll bar.
    void setHitMarks(const QList<quint32> &offsets);

    /// For the accessible interface.
    PageAccess &pageAccess();

Q_SIGNALS:
    /// After the selection came to rest (mouse released, or a key), also as the empty one at a caret that keys moved.
    void selectionChanged();
    /// The caret was put somewhere, by the reader or by goTo(); at each step, also inside a growing selection.
    void caretMoved(qsizetype offset);
    /// The reading position moved: topOffset() is another.
    void positionChanged(qsizetype topOffset);
    /// Another section alone is shown, or all again (empty).
    void sectionChanged(core::text::TextRange section);
    /// The text is shown in another script.
    void scriptChanged();
    /// Something scrolled the page, by however little, or it was laid out anew.
    void pageMoved();
    /// The pointer moved over the page; -1 where no character is under it.
    void pointerMoved(qsizetype offset);
    /// A click without selecting on a passage that carries annotations; innermost first.
    void annotationClicked(const QList<core::AnnotationId> &ids, const QPoint &viewportPos);
    /// An end of a passage of setPassageEnds() was dragged to elsewhere.
    void passageDragged(core::text::TextRange before, core::text::TextRange after);
    /// The sign of a passage's links was clicked.
    void linksRequested(const core::AnnotationId &id);
    void linkActivated(const QString &target);
    /// A line of a table of contents was clicked, or Enter pressed on it: the heading it names.
    void passageRequested(core::text::TextRange range);
    void zoomRequested(int steps); ///< Ctrl+wheel or two fingers: the owner changes the style
    void contextMenuRequested(const QPoint &globalPos);
    /// On the stripe of a tag.
    void codeMenuRequested(const app::reader::CodeLabel &code, const QPoint &globalPos);

protected:
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace app::reader
