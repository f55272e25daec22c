// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/checker.h"
#include "core/document/manuscript.h"
#include "core/repair/characterkinds.h"

#include <QFile>
#include <QString>
#include <QStringList>

/// The text set in lines of at most `columns` half-width columns, the way a typesetter does: no closing mark opens a
/// line (it hangs over instead), and words are not parted. `first` is the indent of the first line, in columns.
inline QStringList setInColumn(const QString &text, int columns, int first = 0)
{
    using namespace core::repair;
    QStringList lines;
    QString line;
    int width = first;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + 1;
        while (end < text.size() && !isWide(text.at(i)) && !text.at(i).isSpace() && !isWide(text.at(end)) &&
               !text.at(end).isSpace())
            ++end;
        int unit = 0;
        for (qsizetype k = i; k < end; ++k)
            unit += displayWidth(text.at(k));
        const bool hangs = isWide(text.at(i)) && isCloser(text.at(i)) && width + unit <= columns + 2;
        if (width + unit > columns && !hangs && !line.isEmpty()) {
            lines += line.trimmed();
            line.clear();
            width = 0;
        }
        if (!line.isEmpty() || !text.at(i).isSpace()) {
            line += QStringView(text).mid(i, end - i);
            width += unit;
        }
        i = end;
    }
    lines += line.trimmed();
    return lines;
}

inline QString sampleText(const char *name)
{
    QFile file(QStringLiteral(ZHUPI_SOURCE_DIR "/resources/samples/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The lines that hold anything.
inline QStringList linesOf(const QString &text)
{
    QStringList out;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            out += line.trimmed();
    }
    return out;
}

/// Every character that is no blank stands in the source where the origin map says, in order.
inline bool tracesToSource(const core::document::Manuscript &manuscript)
{
    for (qsizetype i = 0; i < manuscript.text.size(); ++i) {
        if (manuscript.text.at(i).isSpace())
            continue;
        if (manuscript.source.at(manuscript.origin.toSource(i).offset) != manuscript.text.at(i))
            return false;
    }
    return core::document::checkManuscript(manuscript).isEmpty();
}
