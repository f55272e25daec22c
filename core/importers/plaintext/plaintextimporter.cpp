// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/plaintext/plaintextimporter.h"

namespace core::importers::plaintext
{

double PlainTextImporter::sniff(const Input &) const
{
    return 0.1;
}

Result<document::Manuscript> PlainTextImporter::load(const Input &input, const Progress &, const CancelToken &) const
{
    QString text = QString::fromUtf8(input.bytes);
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    auto manuscript = document::Manuscript::fromText(text);
    manuscript.encoding = QStringLiteral("UTF-8");
    return manuscript;
}

} // namespace core::importers::plaintext
