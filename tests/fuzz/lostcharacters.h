// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/repairlog.h"

#include <QHash>
#include <QString>

/// The characters of `before` that neither stand in `after` nor in what the repairs replaced; blanks do not count.
/// Empty where nothing was lost.
inline QString lostCharacters(const QString &before, const QString &after, const core::document::RepairLog &repairs)
{
    QHash<char16_t, qsizetype> counts;
    const auto count = [&](const QString &text, int sign) {
        for (const QChar c : text) {
            if (!c.isSpace())
                counts[c.unicode()] += sign;
        }
    };
    count(before, 1);
    count(after, -1);
    for (qsizetype i = 0; i < repairs.size(); ++i)
        count(repairs.at(i).before, -1);
    QString lost;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > 0)
            lost += QChar(it.key()) + QLatin1Char(' ') + QString::number(it.key(), 16) + QLatin1Char(' ');
    }
    return lost;
}
