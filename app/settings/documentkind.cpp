// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/documentkind.h"

#include "core/document/document.h"

#include <algorithm>

namespace app::settings
{

using core::document::Block;
using core::document::Document;
using core::document::MetaRole;

namespace
{
constexpr qsizetype judgedBlocks = 400;
constexpr int articlesOfALaw = 5;

struct Census {
    int lawArticles = 0;
    bool press = false; ///< bylines or datelines
    bool promulgated = false;
    bool official = false;
};

bool isLawArticle(const QString &number)
{
    return number.startsWith(u'第') && (number.contains(u'条') || number.contains(u'條'));
}

Census censusOf(const Document &document)
{
    Census census;
    const qsizetype count = std::min(judgedBlocks, document.blocks().size());
    for (qsizetype b = 0; b < count; ++b) {
        const Block &block = document.blocks().at(b);
        census.lawArticles += block.detail >= 0 && isLawArticle(document.detail(b).number) ? 1 : 0;
        census.press = census.press || block.role == MetaRole::Dateline || block.role == MetaRole::Byline;
        census.promulgated = census.promulgated || block.role == MetaRole::Promulgation;
        census.official = census.official || block.role == MetaRole::DocumentNumber ||
                          block.role == MetaRole::Addressee || block.role == MetaRole::Letterhead;
    }
    return census;
}
} // namespace

DocumentKind kindOf(const Document &document)
{
    const Census census = censusOf(document);
    // An official document may well contain the law that it promulgates: its articles decide.
    if (census.promulgated || census.lawArticles >= articlesOfALaw)
        return DocumentKind::Law;
    if (census.official)
        return DocumentKind::Official;
    if (census.press && document.articles().size() > 1)
        return DocumentKind::Newspaper;
    if (document.mediaType() == QLatin1StringView("text/html"))
        return DocumentKind::Web;
    return DocumentKind::Text;
}

} // namespace app::settings
