// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/pipeline.h"

#include "core/document/checker.h"
#include "core/repair/byteshift.h"
#include "core/repair/compatibility.h"
#include "core/repair/digitspacing.h"
#include "core/repair/doubledecoding.h"
#include "core/repair/gluedparagraphs.h"
#include "core/repair/letterspacing.h"
#include "core/repair/linewrap.h"
#include "core/repair/markupremains.h"
#include "core/repair/pagechunks.h"
#include "core/repair/pinyingloss.h"
#include "core/repair/runningheads.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace core::repair
{

using text::PassId;

const QList<PassInfo> &passes()
{
    static const QList<PassInfo> all{
        {PassId::DoubleDecoding, doubleDecoding},   {PassId::Compatibility, compatibility},
        {PassId::MarkupRemains, markupRemains},     {PassId::ByteShift, byteShift},
        {PassId::PinyinGloss, pinyinGloss},         {PassId::PageChunks, pageChunks},
        {PassId::RunningHeads, runningHeads},       {PassId::LineWrap, lineWrap},
        {PassId::LetterSpacing, letterSpacing},     {PassId::DigitSpacing, digitSpacing},
        {PassId::GluedParagraphs, gluedParagraphs},
    };
    return all;
}

Result<document::Manuscript> repaired(document::Manuscript manuscript, const Options &options, const Progress &progress,
                                      const CancelToken &cancel, Timings *timings)
{
    double done = 0;
    manuscript.choices = document::RepairChoices(options.choices, manuscript.source);
    for (const PassInfo &pass : passes()) {
        if (cancel.isCancelled())
            return failure(ErrorCode::Cancelled, QCoreApplication::translate("core::repair", "Cancelled."));
        if (options.enabled && !options.skip.contains(pass.id)) {
            QElapsedTimer timer;
            timer.start();
            manuscript = pass.run(std::move(manuscript), cancel);
            if (timings)
                timings->append({pass.id, static_cast<double>(timer.nsecsElapsed()) / 1e6});
            Q_ASSERT_X(document::checkManuscript(manuscript).isEmpty(), "repair",
                       qPrintable(document::checkManuscript(manuscript).join(QLatin1Char(';'))));
        }
        progress.report(++done / static_cast<double>(passes().size()));
    }
    return manuscript;
}

} // namespace core::repair
