// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/checker.h"
#include "core/structure/structure.h"

#include <QStringList>

/// The structure of a clean text, no repair run before: one short line a block — "t" title, "h2" heading ("h2+"
/// run-in), "p" paragraph ("p:role" with a role), "m:role" meta — and "---" between articles.
inline core::document::Document structureOf(const QString &text)
{
    auto document = core::structure::structured(core::document::Manuscript::fromText(text));
    Q_ASSERT(document && core::document::checkDocument(*document).isEmpty());
    return *document;
}

inline QString kindOf(const core::document::Document &d, qsizetype i)
{
    using core::document::BlockKind;
    const auto &b = d.blocks().at(i);
    switch (b.kind) {
    case BlockKind::Title:
        return QStringLiteral("t");
    case BlockKind::Heading:
        return QStringLiteral("h%1%2").arg(b.level).arg(b.runIn ? QStringLiteral("+") : QString());
    case BlockKind::Meta:
        return QStringLiteral("m:") + core::document::roleName(b.role);
    case BlockKind::TableRow:
        return QStringLiteral("row");
    case BlockKind::Paragraph:
        break;
    }
    if (b.role != core::document::MetaRole::None)
        return QStringLiteral("p:") + core::document::roleName(b.role);
    return QStringLiteral("p");
}

inline QString kindsOf(const core::document::Document &d)
{
    QStringList kinds;
    for (qsizetype a = 0; a < d.articles().size(); ++a) {
        if (a > 0)
            kinds += QStringLiteral("---");
        for (qsizetype b = d.articles().at(a).firstBlock; b < d.articles().at(a).endBlock; ++b)
            kinds += kindOf(d, b);
    }
    return kinds.join(u' ');
}

inline QString outlineOf(const QString &text)
{
    return kindsOf(structureOf(text));
}
