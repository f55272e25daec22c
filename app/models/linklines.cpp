// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/linklines.h"

#include <QCoreApplication>

namespace app::models
{

using core::annotation::Link;

namespace
{
constexpr qsizetype longestWords = 60;
}

QString linkLine(const Link &link, const core::AnnotationId &from, const QString &otherWords)
{
    const QString words = otherWords.size() <= longestWords ? otherWords : otherWords.first(longestWords) + u'…';
    return QCoreApplication::translate("app::models", "%1 %2: %3", "arrow, type of link, passage at the other end")
        .arg(link.origin == from ? QStringLiteral("→") : QStringLiteral("←"),
             core::annotation::describedLinkType(link.type), words);
}

QHash<core::AnnotationId, QStringList>
linkLines(const QList<Link> &links,
          const std::function<core::annotation::Annotation(const core::AnnotationId &)> &annotation)
{
    QHash<core::AnnotationId, QString> words;
    const auto wordsOf = [&](const core::AnnotationId &id) {
        if (const auto known = words.constFind(id); known != words.cend())
            return *known;
        const core::annotation::Annotation end = annotation(id);
        return *words.insert(id, end.targets.isEmpty() ? QString() : end.targets.constFirst().quote.simplified());
    };
    QHash<core::AnnotationId, QStringList> lines;
    for (const Link &link : links) {
        lines[link.origin].append(linkLine(link, link.origin, wordsOf(link.target)));
        lines[link.target].append(linkLine(link, link.target, wordsOf(link.origin)));
    }
    return lines;
}

} // namespace app::models
