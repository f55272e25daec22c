// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/annotation.h"
#include "core/base/ids.h"
#include "core/document/document.h"
#include "core/text/textedit.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace core::corrections
{

/// What the reader says of a place in the text. Offsets and quotes are of the *parsed* text, the engine's own, before
/// any correction; only those of KeepOriginal and MakeRepair are of the decoded source (Document::source).
enum class CorrectionKind : quint8 {
    Heading,      ///< the line is a heading of `level`
    Paragraph,    ///< the line is body text; a run-in heading goes back into its paragraph, with its stop
    Title,        ///< the line is the title of its article
    Meta,         ///< the line is neither heading nor body: `role`
    JoinPrevious, ///< the line goes on the line before it
    Split,        ///< a line end belongs right before the passage
    Article,      ///< a new article begins with the line
    SameArticle,  ///< no new article begins with the line
    KeepOriginal, ///< repairs are not made: those of `pass` (none: of all passes), at `place` where it has one
    MakeRepair, ///< repairs of `pass` are made (at `place` where it has one) though a wider KeepOriginal says otherwise
    Replace,    ///< the passage reads `text`
};

/// Stable names for the command line, the database and exports: "heading", "join-previous".
QString kindName(CorrectionKind kind);
bool kindFromName(QStringView name, CorrectionKind *kind);

/// One word of the reader's on the structure of a document, found again after each parse like an annotation. Value
/// type.
struct Correction {
    CorrectionId id{};
    CorrectionKind kind = CorrectionKind::Paragraph;
    qint8 level = 0;                                    ///< of Heading: 1 the highest, at most lowestLevel
    document::MetaRole role = document::MetaRole::None; ///< of Meta
    std::optional<text::PassId> pass = std::nullopt;    ///< of KeepOriginal and MakeRepair
    /// The line's words (of a long line its beginning, see longestQuote); of Split those behind the new line end. Of
    /// KeepOriginal what stands in the source where the repair was made, possibly nothing (then `range` is empty and
    /// the context tells the place); without quote and context the whole document is meant.
    annotation::Target place{};
    QDateTime created{}; ///< UTC
    QString author{};
    QString text{}; ///< of Replace; in place of the quote, possibly nothing

    friend bool operator==(const Correction &, const Correction &) = default;
};

constexpr qint8 lowestLevel = 9;
/// A line's quote is cut here (at a grapheme cluster's end), in UTF-16 units.
constexpr qsizetype longestQuote = 200;

/// Whether a KeepOriginal is about one place, not about the whole document.
bool hasPlace(const Correction &correction);

/// What a block or a role is, for people: "Heading 2", "Paragraph", "Caption". Translated.
QString describedBlock(const document::Block &block);
QString describedRole(document::MetaRole role);

/// What the correction does, for lists: "Heading of level 2", "Joined with the line before". Translated.
QString described(const Correction &correction);

} // namespace core::corrections
