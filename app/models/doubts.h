// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QList>
#include <QString>

#include <optional>

namespace app::models
{

/// A decision of the program that it is not sure of itself: that a line is a heading, or that an article begins there.
struct Doubt {
    enum class Kind : quint8 { Heading, Article };
    Kind kind = Kind::Heading;
    qsizetype block = 0;         ///< the heading, or the article's first line
    core::text::TextRange range; ///< of that line, in Document::text
    float confidence = 0;
    QString reason; ///< in words for the reader; may be empty
};

/// Below this a decision is doubtful: headings without number and without company, numbers that stand alone.
constexpr float doubtfulBelow = 0.75F;

/// All of a document in reading order. Linear in headings and articles.
QList<Doubt> doubtsOf(const core::document::Document &document);
/// The doubt about one entry of the outline; nothing where the program is sure.
std::optional<Doubt> doubtAt(const core::document::Document &document, qsizetype outlineEntry);
/// "Sure", "Fairly sure", "Doubtful", "A guess".
QString confidenceInWords(float confidence);

} // namespace app::models
