// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/superseding.h"

#include <QMultiHash>

#include <algorithm>

namespace core::corrections
{

namespace
{

/// Corrections of one family that are about one line replace each other.
enum class Family { Word, Article, LineEnd, None };

Family familyOf(CorrectionKind kind)
{
    switch (kind) {
    case CorrectionKind::Heading:
    case CorrectionKind::Paragraph:
    case CorrectionKind::Title:
    case CorrectionKind::Meta:
        return Family::Word;
    case CorrectionKind::Article:
    case CorrectionKind::SameArticle:
        return Family::Article;
    case CorrectionKind::JoinPrevious:
    case CorrectionKind::Split:
        return Family::LineEnd;
    default:
        return Family::None;
    }
}

/// Where in the parsed text a correction is by now; -1 where it does not fit.
qsizetype placeNow(const Corrected &present, qsizetype index)
{
    const Fit &fit = present.fits.at(index);
    return fit.state == FitState::Unfit || fit.range.isEmpty() ? -1 : present.map.toParsed(fit.range).start();
}

} // namespace

QList<CorrectionId> superseded(const Corrected &present, const QList<Correction> &made)
{
    QMultiHash<qsizetype, qsizetype> known; // place, index
    for (qsizetype i = 0; i < present.corrections.size(); ++i)
        known.insert(placeNow(present, i), i);
    QList<CorrectionId> taken;
    for (const Correction &correction : made) {
        const qsizetype place = correction.place.range.start();
        const Family family = familyOf(correction.kind);
        const qsizetype block = present.parsed.blockAt(place);
        if ((family != Family::Word && family != Family::Article) || present.parsed.blocks().at(block).runIn)
            continue;
        const auto same = known.equal_range(place);
        for (auto it = same.first; it != same.second; ++it) {
            const Correction &older = present.corrections.at(it.value());
            if (familyOf(older.kind) == family && !taken.contains(older.id))
                taken.append(older.id);
        }
    }
    return taken;
}

std::optional<CorrectionId> contradicted(const Corrected &present, const QList<Correction> &made)
{
    if (made.size() != 1 || familyOf(made.first().kind) != Family::LineEnd)
        return std::nullopt;
    const qsizetype place = made.first().place.range.start();
    for (qsizetype i = present.corrections.size() - 1; i >= 0; --i) {
        const Correction &older = present.corrections.at(i);
        if (familyOf(older.kind) == Family::LineEnd && older.kind != made.first().kind && placeNow(present, i) == place)
            return older.id;
    }
    return std::nullopt;
}

bool isSameStructure(const document::Document &a, const document::Document &b)
{
    const auto sameBlock = [](const document::Block &x, const document::Block &y) {
        return x.range == y.range && x.kind == y.kind && x.role == y.role && x.level == y.level && x.runIn == y.runIn;
    };
    const auto sameArticle = [](const document::Article &x, const document::Article &y) {
        return x.firstBlock == y.firstBlock && x.endBlock == y.endBlock && x.titleBlock == y.titleBlock;
    };
    return a.text() == b.text() &&
           std::equal(a.blocks().begin(), a.blocks().end(), b.blocks().begin(), b.blocks().end(), sameBlock) &&
           std::equal(a.articles().begin(), a.articles().end(), b.articles().begin(), b.articles().end(), sameArticle);
}

} // namespace core::corrections
