// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/readerview.h"
#include "app/reader/shownlines.h"

#include <QFont>
#include <QPainter>
#include <QTextLayout>

#include <unordered_map>
#include <vector>

namespace app::reader
{

/// Notes as cards in the right margin, each beside the line where its passage begins, or below the card before it. How
/// many lines of a note are shown depends on how far the next noted passage is, so that cards neither run away from
/// their lines nor change while the page scrolls. Offsets are UTF-16, heights viewport pixels.
class MarginNotes
{
public:
    void set(const QList<Decoration> &decorations);
    bool isEmpty() const { return m_notes.empty(); }

    struct Space {
        double left = 0;
        double width = 0;
        double lineHeight = 0;      ///< of the text, for the distance to the next note
        qsizetype charsPerLine = 1; ///< of the text
        QFont font;                 ///< of the notes
    };
    /// In a margin narrower than this there are no cards.
    static constexpr double narrowest = 168;

    struct Card {
        core::AnnotationId annotation;
        QRectF rect;
        double anchor = 0; ///< the middle of the line it belongs to
        qsizetype index = 0;
    };
    std::vector<Card> cards(const ShownLines &lines, const Space &space);
    void paint(QPainter &painter, const std::vector<Card> &cards, const ReaderTheme &theme, double columnRight);

private:
    struct Note {
        core::AnnotationId annotation;
        qsizetype start = 0;
        core::annotation::MarkColor color = core::annotation::MarkColor::Yellow;
        bool doubtful = false;
        QString text;
        QColor tint{};
    };
    struct Set { ///< a note's text, laid out
        QTextLayout layout;
        double height = 0;
    };
    int linesFor(size_t note, const Space &space) const;
    const Set &setOf(size_t note, const Space &space);

    std::vector<Note> m_notes;               ///< by start
    std::unordered_map<size_t, Set> m_known; ///< by note; of m_knownSpace
    Space m_knownSpace;
};

} // namespace app::reader
