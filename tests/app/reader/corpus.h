// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QStringList>

namespace corpus
{

constexpr int documents = 10;

/// The paths of ten real documents, one of each shape; empty where the shared corpus is not beside the sources.
inline QStringList tenPaths()
{
    QStringList found;
    const QDir corpus(QStringLiteral(ZHUPI_SHARED_DIR "/corpus/dev"));
    for (const QString &shape : corpus.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir folder(corpus.filePath(shape));
        const QStringList names =
            folder.entryList({QStringLiteral("*.txt"), QStringLiteral("*.htm*")}, QDir::Files, QDir::Name);
        if (!names.isEmpty())
            found.append(folder.filePath(names.at(names.size() / 2)));
    }
    return found.mid(0, documents);
}

} // namespace corpus
