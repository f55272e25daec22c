// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/parse.h"

#include "core/structure/structure.h"

#include <QFile>

namespace core::library
{

Result<document::Document> parse(const QByteArray &bytes, const QString &fileName, const ParseOptions &options,
                                 const Progress &progress, const CancelToken &cancel)
{
    auto imported = importers::load({bytes, fileName, options.encoding}, progress.part(0, 0.2), cancel);
    if (!imported)
        return std::unexpected(imported.error());
    auto repaired = repair::repaired(std::move(*imported), options.repairs, progress.part(0.2, 0.7), cancel);
    if (!repaired)
        return std::unexpected(repaired.error());
    return structure::structured(std::move(*repaired), progress.part(0.7, 1), cancel);
}

Result<QByteArray> readFile(const QString &path)
{
    QFile file;
    if (path == QLatin1String("-")) {
        if (!file.open(stdin, QIODevice::ReadOnly))
            return failure(ErrorCode::Unreadable, file.errorString());
    } else {
        file.setFileName(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::NotFound, file.errorString());
    }
    return file.readAll();
}

} // namespace core::library
