// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/gesture.h"

#include "core/corrections/anchored.h"
#include "core/corrections/refusal.h"
#include "core/corrections/superseding.h"
#include "core/text/graphemes.h"

#include <QSet>

#include <algorithm>

namespace core::corrections
{

using document::Block;
using document::BlockKind;
using text::TextRange;

namespace
{

/// A correction before its place is described: where it is made in the present document.
struct Sketch {
    CorrectionKind kind;
    qsizetype block = 0;
    qint8 level = 0;
    document::MetaRole role = document::MetaRole::None;
    qsizetype offset = -1; ///< of Split
};

QString changeKind(Gesture gesture)
{
    switch (gesture) {
    case Gesture::MakeHeading:
        return QStringLiteral("make-heading");
    case Gesture::MakeParagraph:
        return QStringLiteral("make-paragraph");
    case Gesture::MakeTitle:
        return QStringLiteral("make-title");
    case Gesture::MakeMeta:
        return QStringLiteral("set-role");
    case Gesture::Promote:
        return QStringLiteral("promote");
    case Gesture::Demote:
        return QStringLiteral("demote");
    case Gesture::Accept:
        return QStringLiteral("accept-heading");
    case Gesture::Reject:
        return QStringLiteral("reject-heading");
    case Gesture::JoinPrevious:
    case Gesture::JoinNext:
        return QStringLiteral("join-lines");
    case Gesture::Split:
        return QStringLiteral("split-line");
    case Gesture::NewArticle:
        return QStringLiteral("new-article");
    case Gesture::SameArticle:
        break;
    }
    return QStringLiteral("same-article");
}

/// Turns a request into sketches, or says why it cannot be done.
class Sketcher
{
public:
    Sketcher(const document::Document &document, const Request &request) : m_document(document), m_request(request) {}

    Result<QList<Sketch>> run()
    {
        if (m_request.gesture == Gesture::Split)
            return split();
        if (m_request.blocks.isEmpty())
            return impossible(tr("Choose a line first."));
        for (const qsizetype block : m_request.blocks) {
            if (block < 0 || block >= m_document.blocks().size())
                return impossible(tr("The document has no such line."));
            if (auto done = sketch(block); !done)
                return std::unexpected(done.error());
        }
        std::stable_sort(m_sketches.begin(), m_sketches.end(),
                         [](const Sketch &a, const Sketch &b) { return a.block < b.block; });
        m_sketches.erase(std::unique(m_sketches.begin(), m_sketches.end(),
                                     [](const Sketch &a, const Sketch &b) { return a.block == b.block; }),
                         m_sketches.end());
        return m_sketches;
    }

private:
    const Block &at(qsizetype block) const { return m_document.blocks().at(block); }

    Outcome sketch(qsizetype block)
    {
        switch (m_request.gesture) {
        case Gesture::MakeHeading:
            return heading(block);
        case Gesture::MakeMeta:
            m_sketches.append({CorrectionKind::Meta, block, 0, m_request.role});
            return {};
        case Gesture::MakeTitle:
            m_sketches.append({CorrectionKind::Title, block});
            return {};
        case Gesture::Promote:
            return shift(block, -1);
        case Gesture::Demote:
            return shift(block, 1);
        case Gesture::Accept:
            return accept(block);
        case Gesture::JoinPrevious:
            return join(block);
        case Gesture::JoinNext:
            if (block + 1 == m_document.blocks().size())
                return impossible(tr("There is no line after the last one."));
            return join(block + 1);
        case Gesture::NewArticle:
            return newArticle(block);
        case Gesture::SameArticle:
            return sameArticle(block);
        default:
            m_sketches.append({CorrectionKind::Paragraph, block});
            return {};
        }
    }

    Outcome heading(qsizetype block)
    {
        qint8 level = m_request.level;
        if (level < 0 || level > lowestLevel)
            return impossible(tr("A heading has a level from 1 to %1.").arg(lowestLevel));
        if (level == 0) {
            level = 1;
            const qsizetype first = m_document.articles().at(m_document.articleOf(block)).firstBlock;
            for (qsizetype b = block - 1; b >= first; --b) {
                if (at(b).kind == BlockKind::Heading) {
                    level = std::min(at(b).level, lowestLevel);
                    break;
                }
            }
        }
        m_sketches.append({CorrectionKind::Heading, block, level});
        return {};
    }

    Outcome accept(qsizetype block)
    {
        if (at(block).kind == BlockKind::Title)
            m_sketches.append({CorrectionKind::Title, block});
        else if (at(block).kind == BlockKind::Heading)
            m_sketches.append({CorrectionKind::Heading, block, std::min(at(block).level, lowestLevel)});
        else
            return impossible(tr("This line is no heading."));
        return {};
    }

    /// With the headings below it, so that they stay below it.
    Outcome shift(qsizetype block, int by)
    {
        const qint8 level = at(block).level;
        if (at(block).kind != BlockKind::Heading)
            return impossible(tr("This line is no heading."));
        if (level + by < 1)
            return impossible(tr("This heading has the highest level already."));
        if (level + by > lowestLevel)
            return impossible(tr("This heading has the lowest level already."));
        const qsizetype end = m_document.articles().at(m_document.articleOf(block)).endBlock;
        for (qsizetype b = block; b < end; ++b) {
            if (at(b).kind != BlockKind::Heading)
                continue;
            if (b > block && at(b).level <= level)
                break;
            const int to = std::min<int>(at(b).level + by, lowestLevel);
            m_sketches.append({CorrectionKind::Heading, b, static_cast<qint8>(to)});
        }
        return {};
    }

    Outcome join(qsizetype block)
    {
        if (block == 0)
            return impossible(tr("There is no line before the first one."));
        m_sketches.append({CorrectionKind::JoinPrevious, block});
        return {};
    }

    Outcome newArticle(qsizetype block)
    {
        const document::Article &article = m_document.articles().at(m_document.articleOf(block));
        if (article.firstBlock == block && article.confidence >= 1)
            return impossible(tr("An article begins here already."));
        m_sketches.append({CorrectionKind::Article, block});
        return {};
    }

    Outcome sameArticle(qsizetype block)
    {
        const qsizetype article = m_document.articleOf(block);
        if (article == 0)
            return impossible(tr("This is the first article already."));
        m_sketches.append({CorrectionKind::SameArticle, m_document.articles().at(article).firstBlock});
        return {};
    }

    Result<QList<Sketch>> split()
    {
        const QString &text = m_document.text();
        qsizetype offset = m_request.offset;
        if (offset < 0 || offset > text.size())
            return impossible(tr("The place lies outside the document."));
        if (!text::isGraphemeBoundary(text, offset))
            return impossible(tr("A line cannot be parted inside a character."));
        const qsizetype block = m_document.blockAt(offset);
        if (block < 0)
            return impossible(tr("The document has no such line."));
        const TextRange line = at(block).range;
        while (offset < line.end() && text.at(offset).isSpace())
            ++offset;
        const QStringView before = QStringView(text).mid(line.start(), offset - line.start());
        if (offset >= line.end() || before.trimmed().isEmpty())
            return impossible(tr("There is nothing to part here."));
        return QList{Sketch{CorrectionKind::Split, block, 0, document::MetaRole::None, offset}};
    }

    const document::Document &m_document;
    const Request &m_request;
    QList<Sketch> m_sketches;
};

/// The stretch of the parsed text that tells the place of a sketch.
TextRange placeOf(const Sketch &sketch, const Corrected &present)
{
    const TextRange line = present.document.blocks().at(sketch.block).range;
    TextRange range = present.map.toParsed(line);
    if (sketch.kind == CorrectionKind::Split) {
        constexpr qsizetype mostAfterSplit = 40;
        const qsizetype start = present.map.toParsed(sketch.offset);
        range = {start, std::clamp(start + mostAfterSplit, start, std::max(start, range.end()))};
    }
    if (range.length() <= longestQuote)
        return range;
    const QString &text = present.parsed.text();
    return {range.start(), text::graphemeBoundaryAfter(text, range.start() + longestQuote)};
}

Result<QList<Correction>> describe(const QList<Sketch> &sketches, const Corrected &present, const QString &author,
                                   const CancelToken &cancel)
{
    QList<TextRange> ranges;
    for (const Sketch &sketch : sketches) {
        ranges.append(placeOf(sketch, present));
        if (ranges.last().isEmpty())
            return impossible(tr("There are no words in this line."));
    }
    const QList<annotation::Target> targets = targetsAt(present.parsed, ranges, cancel);
    if (cancel.isCancelled())
        return failure(ErrorCode::Cancelled, tr("Cancelled."));
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    QList<Correction> made;
    for (qsizetype i = 0; i < sketches.size(); ++i) {
        const Sketch &sketch = sketches.at(i);
        made.append(
            {CorrectionId::create(), sketch.kind, sketch.level, sketch.role, std::nullopt, targets.at(i), now, author});
    }
    return made;
}

QString becomes(const Sketch &sketch, TextRange place, const Corrected &next)
{
    switch (sketch.kind) {
    case CorrectionKind::JoinPrevious:
    case CorrectionKind::Split:
    case CorrectionKind::SameArticle:
        return described({{}, sketch.kind});
    case CorrectionKind::Article:
    default:
        break;
    }
    const qsizetype block = next.document.blockAt(next.map.toCorrected(place.start()));
    const QString kind = describedBlock(next.document.blocks().at(block));
    return sketch.kind == CorrectionKind::Article ? tr("%1 of a new article").arg(kind) : kind;
}

/// The corrections without those that a plan takes away, with those that it makes.
Outcome finish(Plan *plan, const Corrected &present, const CancelToken &cancel)
{
    const QSet<CorrectionId> taken(plan->taken.begin(), plan->taken.end());
    QList<Correction> all;
    for (const Correction &correction : present.corrections) {
        if (!taken.contains(correction.id))
            all.append(correction);
    }
    auto next = corrected(present.parsed, all + plan->made, cancel);
    if (!next)
        return std::unexpected(next.error());
    plan->next = std::move(*next);
    return {};
}

/// A line end that was put or taken away and is taken away or put again: where nothing else hangs on it, the first word
/// is taken back instead of adding a second one.
Outcome takeBack(Plan *plan, const Corrected &present, const CancelToken &cancel)
{
    const auto opposite = contradicted(present, plan->made);
    if (!opposite)
        return {};
    Plan without{plan->kind, {}, {*opposite}, plan->changes, {}};
    if (auto done = finish(&without, present, cancel); !done)
        return done;
    if (isSameStructure(without.next.document, plan->next.document) &&
        without.next.unfitCount() <= present.unfitCount())
        *plan = std::move(without);
    return {};
}

} // namespace

Result<Plan> planned(const Corrected &present, const Request &request, const CancelToken &cancel)
{
    const auto sketches = Sketcher(present.document, request).run();
    if (!sketches)
        return std::unexpected(sketches.error());
    auto made = describe(*sketches, present, request.author, cancel);
    if (!made)
        return std::unexpected(made.error());
    Plan plan{changeKind(request.gesture), std::move(*made), {}, {}, {}};
    plan.taken = superseded(present, plan.made);
    if (auto done = finish(&plan, present, cancel); !done)
        return std::unexpected(done.error());
    const qsizetype first = plan.next.fits.size() - plan.made.size();
    for (qsizetype i = 0; i < sketches->size(); ++i) {
        const Fit &fit = plan.next.fits.at(first + i);
        if (sketches->size() == 1 && fit.state == FitState::Unfit)
            return impossible(fit.reason);
        const Sketch &sketch = sketches->at(i);
        plan.changes.append({sketch.block, describedBlock(present.document.blocks().at(sketch.block)),
                             becomes(sketch, plan.made.at(i).place.range, plan.next)});
    }
    if (auto done = takeBack(&plan, present, cancel); !done)
        return std::unexpected(done.error());
    return plan;
}

Result<Plan> plannedRemoval(const Corrected &present, const QList<CorrectionId> &ids, const CancelToken &cancel)
{
    for (const CorrectionId &id : ids) {
        const bool known = std::any_of(present.corrections.begin(), present.corrections.end(),
                                       [&](const Correction &correction) { return correction.id == id; });
        if (!known)
            return failure(ErrorCode::NotFound, tr("The document has no such correction."));
    }
    Plan plan{QStringLiteral("remove-corrections"), {}, ids, {}, {}};
    if (auto done = finish(&plan, present, cancel); !done)
        return std::unexpected(done.error());
    return plan;
}

} // namespace core::corrections
