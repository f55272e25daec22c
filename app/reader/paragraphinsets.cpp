// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/paragraphinsets.h"

#include <algorithm>

namespace app::reader
{

using core::document::BlockKind;
using core::document::Document;
using core::document::LineSetting;
using core::document::ShownForm;

namespace
{
constexpr float verbatimBlank = 0.53F; ///< em of the text, of one blank before a verbatim line
constexpr int mostBlanks = 40;
constexpr int deepestLevel = 6; ///< what lies deeper stands no further in
} // namespace

std::optional<PageMetrics::Kind> kindOfForm(const ShownForm &form)
{
    if (form.setting == LineSetting::Verbatim)
        return PageMetrics::Kind::Verbatim;
    if (form.quoteLevel > 0)
        return PageMetrics::Kind::Quote;
    if (form.isItem())
        return PageMetrics::Kind::Item;
    if (form.setting == LineSetting::Verse)
        return PageMetrics::Kind::Verse;
    return std::nullopt;
}

void addForm(const ShownForm &form, const PageMetrics &metrics, ParagraphInsets *insets)
{
    const float quoted = float(std::min<int>(form.quoteLevel, deepestLevel)) * metrics.quoteStep();
    insets->left += quoted;
    insets->right += quoted;
    if (form.setting == LineSetting::Verbatim) {
        insets->left +=
            float(std::min(form.ordinal, mostBlanks)) * verbatimBlank * metrics.look(PageMetrics::Kind::Verbatim).em;
        return;
    }
    if (!form.isItem())
        return;
    insets->left += float(std::min<int>(form.itemLevel, deepestLevel)) * metrics.itemStep();
    insets->indent = 0;
    insets->label = core::document::markerSign(form);
    insets->ownMarker = static_cast<qint32>(form.ownMarker);
}

bool introducesList(const Document &document, qsizetype block)
{
    const auto &blocks = document.blocks();
    if (block + 1 >= blocks.size() || blocks.at(block).kind != BlockKind::Paragraph)
        return false;
    const QStringView text = document.blockText(block);
    const bool colon = text.endsWith(u':') || text.endsWith(u'：');
    return colon && core::document::shownForm(document, block + 1).opensItem();
}

} // namespace app::reader
