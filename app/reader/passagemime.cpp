// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/passagemime.h"

#include "core/exporters/passage.h"

namespace app::reader
{

namespace
{
constexpr qsizetype longestHtml = 1'000'000;
}

std::unique_ptr<QMimeData> passageMime(const core::document::Document &document, core::text::TextRange range)
{
    auto data = std::make_unique<QMimeData>();
    data->setText(document.text().mid(range.start(), range.length()));
    if (range.length() <= longestHtml)
        data->setHtml(core::exporters::passageToHtml(document, range));
    return data;
}

} // namespace app::reader
