// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/passagemime.h"

#include "core/exporters/passage.h"

namespace app::reader
{

namespace
{
constexpr qsizetype longestHtml = 1'000'000;
}

std::unique_ptr<QMimeData> passageMime(const core::document::Document &document, core::text::TextRange range,
                                       const std::shared_ptr<const core::text::ScriptConverter> &script)
{
    const auto shown = [&script](const QString &text) { return script ? script->converted(text) : text; };
    auto data = std::make_unique<QMimeData>();
    data->setText(shown(core::exporters::passageToText(document, range)));
    if (range.length() <= longestHtml)
        data->setHtml(shown(core::exporters::passageToHtml(document, range)));
    return data;
}

} // namespace app::reader
