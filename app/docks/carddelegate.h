// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/docks/advances.h"
#include "app/reader/readertheme.h"

#include <QStyledItemDelegate>

#include <optional>
#include <utility>

class QTextLayout;

namespace app::docks
{

/// Paints the rows of an AnnotationModel as cards: a coloured edge, the quote in at most three lines, tags as quiet
/// chips, the note in at most six, a line a link. Heights are reckoned from character widths without laying text out,
/// so that thousands of rows cost some milliseconds; only what is on the screen is laid out. One width for all rows:
/// setWidth().
class CardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CardDelegate(QObject *parent = nullptr);

    void setTheme(const reader::ReaderTheme &theme);
    /// Edges in the colours of tags, where they have one, as the page has them.
    void setTagColours(bool on) { m_tagColours = on; }
    /// True where the width is another than before.
    bool setWidth(int width) { return std::exchange(m_width, width) != width; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// How many lines of at most `width` pixels `text` fills, up to `most`; 0 for an empty text. Han is an em wide, the
    /// rest measured; a little is added where a word's break may cost room.
    static int estimatedLines(const QString &text, Advances &advances, int width, int most);

private:
    struct Parts {
        int quoteLines = 0;
        int tagLines = 0;
        int noteLines = 0;
        int linkLines = 0; ///< one a link
        bool author = false;
    };
    Advances &advancesFor(const QFont &font) const;
    Parts measure(const QFont &font, const QModelIndex &index) const;
    static int tagLines(const QStringList &tags, Advances &advances, int width);
    void paintHeader(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintEdge(QPainter *painter, const QRect &card, const QModelIndex &index) const;
    int paintTags(QPainter *painter, const QRect &area, const QStringList &tags, const QColor &quiet) const;

    reader::ReaderTheme m_theme;
    int m_width = 280;
    bool m_tagColours = false;
    mutable QFont m_font;
    mutable std::optional<Advances> m_advances; ///< in m_font
};

} // namespace app::docks
