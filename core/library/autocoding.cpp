// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/autocoding.h"

#include "core/structure/pinpoint.h"
#include "core/text/scriptfold.h"
#include "core/text/segmentation.h"

#include <optional>
#include <tuple>

namespace core::library
{

using document::Block;
using document::BlockKind;
using text::TextRange;

namespace
{

bool opensSection(const Block &block)
{
    return block.kind == BlockKind::Heading || block.kind == BlockKind::Title;
}

/// Tells articles apart: the number of a block's article with that of its supplement (第六条之一), and the text of
/// the collection that it stands in; nothing outside a law.
using ArticleKey = std::optional<std::tuple<qsizetype, int, int>>;

ArticleKey articleAt(const structure::Pinpoints &pinpoints, const document::Document &document, qsizetype block)
{
    const structure::Pinpoint place = pinpoints.at(document.blocks().at(block).range.start());
    if (!place.law)
        return {};
    for (const structure::PinpointLevel &level : place.levels) {
        if (level.unit == structure::PinpointUnit::Article)
            return std::tuple(document.articleOf(block), level.value, level.sub);
    }
    return {};
}

/// From a heading to where what is under it ends.
TextRange sectionFrom(const document::Document &document, qsizetype heading)
{
    const auto &blocks = document.blocks();
    const qsizetype article = document.articleOf(heading);
    const qsizetype end = article < 0 ? blocks.size() : document.articles().at(article).endBlock;
    const Block &first = blocks.at(heading);
    qsizetype last = heading;
    for (qsizetype b = heading + 1; b < end; ++b) {
        const bool closes =
            opensSection(blocks.at(b)) && (first.kind == BlockKind::Heading && blocks.at(b).kind == BlockKind::Heading
                                               ? blocks.at(b).level <= first.level
                                               : blocks.at(b).kind == BlockKind::Title);
        if (closes)
            break;
        last = b;
    }
    return {first.range.start(), blocks.at(last).range.end()};
}

} // namespace

QList<TextRange> hitPassages(const document::Document &document, const QString &words, CodedUnit unit,
                             const search::FindOptions &options)
{
    QList<TextRange> passages;
    if (words.trimmed().isEmpty())
        return passages;
    const auto find = search::FindInText::create(document.text(), words, options);
    const search::FindHits hits = find ? find->all() : search::FindHits();
    for (qsizetype i = 0; i < hits.size(); ++i) {
        TextRange range = hits.at(i);
        if (unit == CodedUnit::Sentence)
            range = text::sentenceAt(document.text(), range.start());
        else if (unit == CodedUnit::Paragraph)
            range = document.blocks().at(document.blockAt(range.start())).range;
        if (!range.isEmpty() && (passages.isEmpty() || passages.last() != range))
            passages.append(range);
    }
    return passages;
}

QList<TextRange> articlePassages(const document::Document &document)
{
    QList<TextRange> passages;
    const structure::Pinpoints pinpoints(document);
    ArticleKey before;
    for (qsizetype b = 0; b < document.blocks().size(); ++b) {
        const ArticleKey article = articleAt(pinpoints, document, b);
        const TextRange range = document.blocks().at(b).range;
        if (article && article == before)
            passages.last() = {passages.constLast().start(), range.end()};
        else if (article)
            passages.append(range);
        before = article;
    }
    return passages;
}

QList<TextRange> sectionPassages(const document::Document &document, const QString &titleWords)
{
    QList<TextRange> passages;
    const text::Folder folder;
    const QString wanted = folder.folded(titleWords.simplified());
    if (wanted.isEmpty())
        return passages;
    for (qsizetype b = 0; b < document.blocks().size(); ++b) {
        if (opensSection(document.blocks().at(b)) && folder.folded(document.blockText(b).toString()).contains(wanted))
            passages.append(sectionFrom(document, b));
    }
    return passages;
}

} // namespace core::library
