// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/doubts.h"

#include <QCoreApplication>

namespace app::models
{

using core::document::Document;
using core::document::OutlineEntry;

namespace
{
QString tr(const char *words)
{
    return QCoreApplication::translate("app::models", words);
}

std::optional<Doubt> doubtOfArticle(const Document &document, const OutlineEntry &entry)
{
    const auto &article = document.articles().at(entry.article);
    const bool begins = entry.block < 0 || entry.block == article.titleBlock;
    // Where the first article begins nobody had to decide.
    if (!begins || entry.article == 0 || article.confidence >= doubtfulBelow)
        return std::nullopt;
    const qsizetype block = entry.block >= 0 ? entry.block : article.firstBlock;
    if (block >= document.blocks().size())
        return std::nullopt;
    return Doubt{Doubt::Kind::Article, block, document.blocks().at(block).range, article.confidence, article.reason};
}
} // namespace

std::optional<Doubt> doubtAt(const Document &document, qsizetype outlineEntry)
{
    const OutlineEntry &entry = document.outline().at(outlineEntry);
    if (entry.block >= 0 && document.blocks().at(entry.block).kind == core::document::BlockKind::Heading) {
        const auto &detail = document.detail(entry.block);
        if (detail.confidence >= doubtfulBelow)
            return std::nullopt;
        return Doubt{Doubt::Kind::Heading, entry.block, document.blocks().at(entry.block).range, detail.confidence,
                     detail.reason};
    }
    return doubtOfArticle(document, entry);
}

QList<Doubt> doubtsOf(const Document &document)
{
    QList<Doubt> list;
    for (qsizetype i = 0; i < document.outline().size(); ++i) {
        if (const auto doubt = doubtAt(document, i))
            list.append(*doubt);
    }
    return list;
}

QString confidenceInWords(float confidence)
{
    constexpr float sure = 0.9F;
    constexpr float guess = 0.65F;
    if (confidence >= sure)
        return tr("Sure");
    if (confidence >= doubtfulBelow)
        return tr("Fairly sure");
    return confidence >= guess ? tr("Doubtful") : tr("A guess");
}

} // namespace app::models
