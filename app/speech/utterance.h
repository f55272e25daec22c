// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QLocale>

#include <optional>

namespace app::speech
{

/// One sentence to be read out. Offsets are UTF-16 into Document::text.
struct Utterance {
    core::text::TextRange range;
    QString text; ///< as it is to be spoken: without the blanks that only set the text
    QLocale::Language language = QLocale::Chinese;
    friend bool operator==(const Utterance &, const Utterance &) = default;
};

/// The first sentence at or behind `from` that begins before `end`, cut at `end`; of the sentence that holds `from`
/// the rest. Nothing where only blanks and signs without sound are left. Costs no more than some sentences do.
std::optional<Utterance> nextUtterance(const core::document::Document &document, qsizetype from, qsizetype end);
/// The last whole sentence that begins before the one at `before`.
std::optional<Utterance> previousUtterance(const core::document::Document &document, qsizetype before);

} // namespace app::speech
