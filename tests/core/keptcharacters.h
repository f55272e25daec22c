// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

/// The text content of markup by a reading of its own, so that the importer is not its own judge.
inline QString withoutMarkup(QString source)
{
    static const QRegularExpression dropped(
        QStringLiteral(
            "<!--.*?-->|<(script|style|form|noscript|template|select|button|head)\\b.*?</\\1\\s*>|<!doctype[^>]*>"),
        QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(QStringLiteral("</?[A-Za-z][^<>]*>"));
    static const QRegularExpression entity(QStringLiteral("&(#x?[0-9A-Fa-f]+|[A-Za-z]+);?"));
    source.remove(dropped);
    source.remove(tag);
    source.remove(entity);
    return source;
}

/// The non-space characters of the source that are neither in the clean text, nor in a repair's `before`, nor the
/// reading of a ruby: "字 × 2, …"; empty where nothing is lost.
inline QString missingCharacters(const core::document::Document &document)
{
    QHash<char32_t, qsizetype> counts;
    const auto count = [&counts](const QString &text, qsizetype by) {
        const auto points = text.toUcs4();
        for (const char32_t c : points) {
            if (!QChar::isSpace(c) && QChar::category(c) != QChar::Other_Format &&
                QChar::category(c) != QChar::Other_Control)
                counts[c] += by;
        }
    };
    const bool markup = document.mediaType() == QStringLiteral("text/html");
    count(markup ? withoutMarkup(document.source()) : document.source(), 1);
    count(document.text(), -1);
    for (qsizetype i = 0; i < document.repairs().size(); ++i)
        count(document.repairs().before(i).toString(), -1);
    for (const auto &span : document.spans()) {
        if (span.kind == core::document::SpanKind::Ruby)
            count(span.value, -1);
    }
    QStringList lost;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > 0)
            lost.append(QStringLiteral("%1 × %2").arg(QString::fromUcs4(&it.key(), 1)).arg(it.value()));
    }
    return lost.mid(0, 20).join(QStringLiteral(", "));
}
