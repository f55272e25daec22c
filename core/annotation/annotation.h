// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/text/codepoints.h"
#include "core/text/textrange.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace core::annotation
{

enum class MarkStyle : quint8 { Highlight, Underline };
enum class MarkColor : quint8 { Yellow, Green, Blue, Red, Violet, Orange };

/// Stable names for the command line, the database and exports: "highlight", "yellow".
QString styleName(MarkStyle style);
QString colorName(MarkColor color);
bool styleFromName(QStringView name, MarkStyle *style);
bool colorFromName(QStringView name, MarkColor *color);

/// How an annotation's passage was found again in the present text (DESIGN §6).
enum class AnchorState : quint8 {
    Exact,    ///< at its position, or its quote elsewhere with the same context
    Doubtful, ///< re-attached by likeness: to be reviewed
    Lost,     ///< not found; kept with its quote, re-attachable by hand
};

/// One passage by W3C selectors (Web Annotation Data Model §4.2.4 TextQuoteSelector, §4.2.5 TextPositionSelector) and
/// its section. `prefix` and `suffix` are long enough that the quote is unique with them in the text it was made on (up
/// to longestContext in anchoring.h).
struct Target {
    QString quote;
    QString prefix;
    QString suffix;
    text::TextRange range;   ///< UTF-16 offsets into the Document::text of Annotation::textHash; empty where lost
    QStringList sectionPath; ///< titles around it when it was made, outermost first
    text::CodePointRange codePoints{}; ///< `range` as the store and other programs have it
    /// How many units right before (after) the quote leave only this place of it, in the text it was made on; 0 where
    /// the quote stands there once, -1 where nobody knows. What else is in a text that was changed is told from it by
    /// these.
    qsizetype prefixAlone = -1;
    qsizetype suffixAlone = -1;
    AnchorState state = AnchorState::Exact; ///< of this passage in the present text
    bool keptLost = false;                  ///< the reader said that it is lost: nobody is asked again

    /// Whether the reader is still to say where it belongs.
    bool isUndecided() const { return state != AnchorState::Exact && !keptLost; }

    friend bool operator==(const Target &, const Target &) = default;
};

/// A reader's mark on one or more passages of a document. Value type.
struct Annotation {
    AnnotationId id;
    DocumentId document;
    QList<Target> targets;
    MarkStyle style = MarkStyle::Highlight;
    MarkColor color = MarkColor::Yellow;
    QList<TagId> tags;
    QString note; ///< Markdown
    QString author;
    QDateTime created;                      ///< UTC
    QDateTime modified;                     ///< UTC
    QByteArray textHash;                    ///< of the text the targets' ranges were made on (Document::textHash)
    AnchorState state = AnchorState::Exact; ///< combinedState() of its targets

    friend bool operator==(const Annotation &, const Annotation &) = default;
};

/// What is said of an annotation as a whole: lost where no passage has a place, doubtful where one is undecided, else
/// exact.
AnchorState combinedState(const QList<Target> &targets);

/// A code of the codebook. Tags form a tree; a path is written "A/B/C".
struct Tag {
    TagId id;
    TagId parent;  ///< null at the top
    QString name;  ///< unique among its siblings, without '/'
    QString path;  ///< from the top, joined by '/'
    QString color; ///< "#rrggbb", or empty
    QString description;
    QStringList aliases{}; ///< other names that it is found by
    QString whenToUse{};
    QString whenNot{};
    QString example{};   ///< a passage that shows it
    qint64 position = 0; ///< among its siblings; those of one position by name

    friend bool operator==(const Tag &, const Tag &) = default;
};

} // namespace core::annotation
