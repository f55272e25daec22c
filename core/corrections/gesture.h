// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/corrections/corrected.h"

namespace core::corrections
{

/// What a reader does with a line of the outline or of the text.
enum class Gesture : quint8 {
    MakeHeading, ///< of Request::level; 0: of the level that the nearest heading above has, else 1
    MakeParagraph,
    MakeTitle,
    MakeMeta,     ///< of Request::role
    Promote,      ///< a heading, with all below it, one level up
    Demote,       ///< the same, one level down
    Accept,       ///< a heading is one, of its level
    Reject,       ///< a heading is none: a paragraph
    JoinPrevious, ///< each line with the one before it
    JoinNext,     ///< each line with the one after it
    Split,        ///< at Request::offset
    NewArticle,   ///< a new article begins with the line
    SameArticle,  ///< the line's article goes on the one before
};

/// A gesture with what it is made on. Blocks and offset are of the *corrected* document, `Corrected::document`.
struct Request {
    Gesture gesture = Gesture::MakeParagraph;
    QList<qsizetype> blocks{}; ///< ascending; with "all lines like this one" those of similarBlocks() too
    qsizetype offset = -1;     ///< of Split, UTF-16
    qint8 level = 0;
    document::MetaRole role = document::MetaRole::None;
    QString author{};
};

/// One line that a plan changes, for a preview.
struct PlannedChange {
    qsizetype block = 0; ///< in the present document
    QString from;        ///< what it is, in words: "Paragraph"
    QString to;          ///< what becomes of it: "Heading 2"
};

/// What a gesture would do: nothing is stored before Library::correct() gets it.
struct Plan {
    QString kind;                ///< of the change, for undo: "make-heading"; see annotation::describeEdit
    QList<Correction> made{};    ///< to store, in order
    QList<CorrectionId> taken{}; ///< to take away
    QList<PlannedChange> changes{};
    Corrected next{}; ///< the document with it
};

/// Plans a gesture. Pure, for any thread. The corrected document is made whole anew, not patched, with all that storing
/// and showing it need: within 1 ms a megabyte of UTF-8 where the parsed document's textHash() is known, so a window
/// plans for long documents (say, beyond 20 MB) in another thread. Errors: InvalidArgument (with words why the gesture
/// cannot be made there: inside a character, no line before the first, no heading), Cancelled.
Result<Plan> planned(const Corrected &present, const Request &request, const CancelToken &cancel = {});

/// Plans to take corrections away: those with the ids. Errors: NotFound, Cancelled.
Result<Plan> plannedRemoval(const Corrected &present, const QList<CorrectionId> &ids, const CancelToken &cancel = {});

} // namespace core::corrections
