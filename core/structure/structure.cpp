// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/structure.h"

#include "core/document/checker.h"
#include "core/document/documentbuilder.h"
#include "core/structure/articles.h"
#include "core/structure/contents.h"
#include "core/structure/emit.h"
#include "core/structure/headings.h"
#include "core/structure/official.h"
#include "core/structure/officialhead.h"
#include "core/structure/pagehead.h"
#include "core/structure/paperhead.h"
#include "core/structure/roles.h"
#include "core/structure/sitelines.h"
#include "core/structure/titles.h"
#include "core/structure/underlines.h"

#include <QCoreApplication>

namespace core::structure
{

namespace
{
/// What the format itself says: table rows, captions, what a page puts around its text.
void applyFormat(Draft &draft)
{
    for (qsizetype i = 0; i < draft.size(); ++i) {
        const Line &line = draft.line(i);
        if (line.flags() & LineFlag::Chrome)
            draft.decideMeta(i, document::MetaRole::Boilerplate);
        else if (line.flags() & LineFlag::Caption)
            draft.decideMeta(i, document::MetaRole::Caption);
        else if (line.flags() & LineFlag::TableRow)
            draft.decide(i, LineKind::TableRow);
    }
}
} // namespace

namespace
{
/// Decides of every line and writes them into the builder. False where it was cancelled.
bool build(document::DocumentBuilder &builder, const Progress &progress, const CancelToken &cancel)
{
    Draft draft = draftOf(builder.manuscript());
    builder.discardLayout();
    progress.report(0.2);
    using Step = void (*)(Draft &);
    for (const Step step :
         {applyFormat, markUnderlines, splitArticles, splitCollections, markPageHead, markPaperHead, markOfficialHead,
          findTitles, markSiteLines, markContents, assignRoles, assignOfficialRoles, findHeadings}) {
        if (cancel.isCancelled())
            return false;
        step(draft);
    }
    progress.report(0.8);
    emitDraft(draft, builder);
    return true;
}
} // namespace

Result<document::Document> structured(document::Manuscript manuscript, const Progress &progress,
                                      const CancelToken &cancel)
{
    document::DocumentBuilder builder(std::move(manuscript));
    if (!build(builder, progress, cancel))
        return failure(ErrorCode::Cancelled, QCoreApplication::translate("core::structure", "Cancelled."));
    document::Document document = builder.finish();
    Q_ASSERT_X(checkDocument(document).isEmpty(), "structure",
               qPrintable(checkDocument(document).join(QLatin1Char(';'))));
    return document;
}

} // namespace core::structure
