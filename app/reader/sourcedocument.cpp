// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/sourcedocument.h"

namespace app::reader
{

core::document::Document sourceDocument(const QString &source)
{
    using namespace core::document;
    Document::Data data;
    data.text = source;
    data.source = source;
    data.origin = core::text::OriginMap::identity(source.size());
    qsizetype start = 0;
    while (start <= source.size() && !source.isEmpty()) {
        qsizetype end = source.indexOf(u'\n', start);
        if (end < 0)
            end = source.size();
        Block line;
        line.range = {start, end};
        data.blocks.append(line);
        start = end + 1;
    }
    Article whole;
    whole.endBlock = data.blocks.size();
    if (whole.endBlock > 0)
        data.articles.append(whole);
    return Document(std::move(data));
}

} // namespace app::reader
