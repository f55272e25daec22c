// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/htmlimporter.h"

namespace core::importers::html
{

double HtmlImporter::sniff(const Input &) const
{
    return 0;
}

Result<document::Manuscript> HtmlImporter::load(const Input &input, const Progress &, const CancelToken &) const
{
    QString text = QString::fromUtf8(input.bytes);
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    auto manuscript = document::Manuscript::fromText(text);
    manuscript.encoding = QStringLiteral("UTF-8");
    return manuscript;
}

} // namespace core::importers::html
