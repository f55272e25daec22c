// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/corrected.h"

#include "core/corrections/anchored.h"
#include "core/corrections/ledger.h"
#include "core/corrections/recast.h"
#include "core/document/checker.h"

#include <QCoreApplication>

namespace core::corrections
{

qsizetype Corrected::unfitCount() const
{
    return std::count_if(fits.begin(), fits.end(), [](const Fit &fit) { return fit.state == FitState::Unfit; });
}

qsizetype Corrected::doubtfulCount() const
{
    return std::count_if(fits.begin(), fits.end(), [](const Fit &fit) {
        return fit.state != FitState::Unfit && fit.anchor == annotation::AnchorState::Doubtful;
    });
}

Result<Corrected> corrected(const document::Document &parsed, const QList<Correction> &corrections,
                            const CancelToken &cancel)
{
    Corrected out;
    out.parsed = parsed;
    out.document = parsed;
    out.corrections = corrections;
    if (corrections.isEmpty())
        return out;
    const QList<annotation::Anchor> anchors = anchored(corrections, parsed, cancel);
    Ledger ledger(parsed);
    for (qsizetype i = 0; i < corrections.size() && !cancel.isCancelled(); ++i)
        out.fits.append(ledger.take(corrections.at(i), i, anchors.at(i)));
    if (cancel.isCancelled())
        return failure(ErrorCode::Cancelled, QCoreApplication::translate("core::corrections", "Cancelled."));
    for (const auto &[overruled, by] : ledger.overruled()) {
        Fit &fit = out.fits[overruled];
        if (fit.state == FitState::Applied) {
            fit.state = FitState::NothingToDo;
            fit.reason = QCoreApplication::translate("core::corrections", "A later correction has the last word.");
        }
    }
    if (ledger.isEmpty())
        return out;
    for (const auto &[start, rewording] : ledger.rewordings())
        out.rewordings.append({rewording.place, rewording.by});
    const CorrectedLines lines = correctedLines(parsed, ledger);
    out.document = recast(parsed, lines, &out.map);
    for (Fit &fit : out.fits)
        fit.range = out.map.toCorrected(fit.range);
    Q_ASSERT_X(document::checkDocument(out.document).isEmpty(), "corrected",
               qPrintable(document::checkDocument(out.document).join(QLatin1Char(';'))));
    return out;
}

} // namespace core::corrections
