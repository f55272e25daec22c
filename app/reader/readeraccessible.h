// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/decorationlayers.h"
#include "app/reader/pagewindow.h"
#include "app/reader/readerview.h"
#include "core/structure/contentslinks.h"

#include <QAccessibleWidget>

#include <unordered_map>

namespace app::reader
{

/// What a screen reader needs of a page beyond the view's public face.
class PageAccess
{
public:
    virtual ~PageAccess() = default;
    virtual PageWindow &pageWindow() = 0;
    virtual CaretPlace caret() const = 0;
    virtual void setCaret(qsizetype offset) = 0;
    /// Follows the link or the line of a table of contents at the offset; nothing elsewhere.
    virtual void activate(qsizetype offset) = 0;
    virtual const core::structure::ContentsLinks &contentsLinks() const = 0;
    virtual const DecorationLayers &decorationLayers() const = 0;
    /// What a search has found, ordered by start, and the index of the one that it stands at, or -1.
    virtual const QList<core::text::TextRange> &findHits() const = 0;
    virtual qsizetype currentFindHit() const = 0;
};

/// The page as a document with its whole text, caret and selection; its children are the blocks, headings with their
/// level, and tables, whose children are the rows. Of a document with very many blocks only those near the screen are
/// in the tree; the text interface has all.
class ReaderAccessible : public QAccessibleWidget, public QAccessibleTextInterface
{
public:
    ReaderAccessible(ReaderView *view, PageAccess &page);
    ~ReaderAccessible() override;

    /// Makes QAccessible know the view's class. Idempotent.
    static void install();

    void *interface_cast(QAccessible::InterfaceType type) override;
    QAccessible::Role role() const override { return QAccessible::Document; }
    QAccessible::State state() const override;
    QString text(QAccessible::Text kind) const override;
    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;

    void selection(int index, int *start, int *end) const override;
    int selectionCount() const override;
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    int cursorPosition() const override;
    void setCursorPosition(int offset) override;
    QString text(int start, int end) const override;
    QString textBeforeOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const override;
    QString textAfterOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const override;
    QString textAtOffset(int offset, QAccessible::TextBoundaryType type, int *start, int *end) const override;
    int characterCount() const override;
    QRect characterRect(int offset) const override;
    int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    /// In the syntax of IAccessible2: font-weight; "title"; of headings "level"; "link" with its target; of what is
    /// marked "mark" with style and colour, "tags", and "note" where it carries one; of what a search found
    /// "search-hit", "current" where the search stands, else "true". Bridges that hand on only the names of the
    /// standard get links, marks and hits by underline and background, too. The stretch is one of equal attributes.
    QString attributes(int offset, int *start, int *end) const override;

    const core::document::Document &document() const { return view().document(); }
    PageAccess &page() const { return m_page; }
    QRect globalRect(core::text::TextRange range) const;
    /// The blocks that are in the tree now: first and one past the last.
    std::pair<qsizetype, qsizetype> childBlocks() const;
    /// A block's object, whether it is a child or a row of one. Null outside the tree.
    QAccessibleInterface *block(qsizetype index) const;
    /// The table of a row that is in the tree.
    QAccessibleInterface *tableOf(qsizetype row) const;
    /// The rows of that table that are in the tree, by block: first and one past the last. Empty for other blocks.
    std::pair<qsizetype, qsizetype> rowsAround(qsizetype block) const;

private:
    using Kept = std::unordered_map<qsizetype, QAccessible::Id>; ///< by block
    static void drop(Kept &kept);
    /// The blocks that the children begin with, ascending.
    const std::vector<qsizetype> &childStarts() const;
    /// The child that a block is or belongs to; -1 outside the tree.
    qsizetype childOf(qsizetype block) const;
    bool isRow(qsizetype block) const;
    /// A stretch of equal attributes around an offset, as it is narrowed down.
    struct Run {
        qsizetype offset;
        qsizetype start;
        qsizetype end;
        QString attributes;

        /// The stretch ends where the range does. Whether it lies in it.
        bool narrow(core::text::TextRange range);
        void add(const char *name, QString value);
        void addLink(const QString &target);
        void addBackground(const QColor &color);
    };
    void addForm(Run &run, qsizetype block) const;
    void addLinks(Run &run) const;
    void addMarks(Run &run) const;
    void addHits(Run &run) const;
    ReaderView &view() const { return *static_cast<ReaderView *>(object()); }
    core::text::TextRange unitAt(qsizetype offset, QAccessible::TextBoundaryType type) const;
    QString taken(core::text::TextRange range, int *start, int *end) const;

    PageAccess &m_page;
    mutable Kept m_blocks;
    mutable Kept m_tables; ///< by the first row
    mutable std::vector<qsizetype> m_childStarts;
    mutable QList<core::document::Block> m_startsOf; ///< the blocks that m_childStarts is of
    mutable std::pair<qsizetype, qsizetype> m_startsIn;
};

} // namespace app::reader
