// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/formertexts.h"

#include "core/library/libraryprivate.h"
#include "core/library/storedcontent.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace core::library
{

namespace
{

/// Every one is parsed.
constexpr qsizetype mostContents = 4;

QList<StoredContent> contentsOf(Library::Private &library, const DocumentId &id)
{
    QList<StoredContent> contents;
    const auto append = [&contents](const storage::Row &row) {
        contents.append({row.text(0).toLatin1(), row.text(1), row.text(2)});
    };
    const auto present = library.database.query("SELECT hash, file_name, encoding_chosen FROM document WHERE id = ?",
                                                {id.value}, append);
    const auto earlier = library.database.query(
        "SELECT hash, file_name, encoding_chosen FROM version WHERE document = ? ORDER BY replaced DESC, id",
        {id.value}, append);
    if (!present || !earlier)
        return {};
    return contents.first(std::min(contents.size(), mostContents));
}

} // namespace

FormerTexts formerTexts(Library::Private &library, const DocumentId &id)
{
    FormerTexts texts;
    const auto stored = library.annotations.matching({id, std::nullopt});
    const auto made = library.corrections.all(id);
    if (!stored || !made)
        return texts;
    QSet<QByteArray> wanted;
    for (const annotation::StoredAnnotation &annotation : *stored)
        wanted.insert(annotation.made.textHash);
    for (const StoredContent &content : contentsOf(library, id)) {
        if (wanted.isEmpty())
            break;
        const auto read = readContent(library, content, *made);
        if (!read)
            continue;
        const QByteArray hash = read->document.textHash();
        if (wanted.remove(hash))
            texts.insert(hash, read->document);
    }
    return texts;
}

const document::Document *textOf(const annotation::Annotation &annotation, const FormerTexts &texts)
{
    const auto found = texts.constFind(annotation.textHash);
    return found == texts.cend() ? nullptr : &*found;
}

} // namespace core::library
