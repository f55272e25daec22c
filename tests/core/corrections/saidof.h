// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/annotation/anchoring.h"
#include "core/corrections/ledger.h"

/// A correction of the line that holds the words in the parsed text, or for a split of the words themselves, as a
/// gesture would make it.
inline core::corrections::Correction said(const core::document::Document &parsed,
                                          core::corrections::CorrectionKind kind, const QString &words, qint8 level = 1)
{
    core::corrections::Correction out;
    out.id = core::CorrectionId::create();
    out.kind = kind;
    out.level = level;
    const qsizetype at = parsed.text().indexOf(words);
    Q_ASSERT(at >= 0);
    const bool line = kind != core::corrections::CorrectionKind::Split;
    const core::text::TextRange passage(at, at + words.size());
    out.place = core::annotation::targetAt(parsed, line ? parsed.blocks().at(parsed.blockAt(at)).range : passage);
    return out;
}

/// The ledger after it took the corrections, each at its own place.
inline core::corrections::Ledger ledgerOf(const core::document::Document &parsed,
                                          const QList<core::corrections::Correction> &corrections,
                                          QList<core::corrections::Fit> *fits = nullptr)
{
    core::corrections::Ledger ledger(parsed);
    for (qsizetype i = 0; i < corrections.size(); ++i) {
        const auto fit =
            ledger.take(corrections.at(i), i, {core::annotation::AnchorState::Exact, corrections.at(i).place.range});
        if (fits)
            fits->append(fit);
    }
    return ledger;
}
