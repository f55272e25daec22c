// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/formertexts.h"

#include "core/corrections/repairs.h"
#include "core/library/libraryprivate.h"
#include "core/library/parse.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace core::library
{

namespace
{

/// Every one is parsed.
constexpr qsizetype mostContents = 4;

struct Content {
    QByteArray hash;
    QString fileName;
    QString encoding; ///< empty where the reader chose none
};

QList<Content> contentsOf(Library::Private &library, const DocumentId &id)
{
    QList<Content> contents;
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

Result<document::Document> documentOf(Library::Private &library, const Content &content,
                                      const QList<corrections::Correction> &made)
{
    const auto bytes = library.originals.load(content.hash);
    if (!bytes)
        return std::unexpected(bytes.error());
    ParseOptions options;
    options.encoding = content.encoding;
    options.repairs.choices = corrections::repairChoices(made);
    const auto parsed = parse(*bytes, content.fileName, options);
    if (!parsed)
        return std::unexpected(parsed.error());
    auto corrected = corrections::corrected(*parsed, made);
    if (!corrected)
        return std::unexpected(corrected.error());
    return std::move(corrected->document);
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
    for (const Content &content : contentsOf(library, id)) {
        if (wanted.isEmpty())
            break;
        const auto document = documentOf(library, content, *made);
        if (!document)
            continue;
        const QByteArray hash = document->textHash();
        if (wanted.remove(hash))
            texts.insert(hash, *document);
    }
    return texts;
}

const document::Document *textOf(const annotation::Annotation &annotation, const FormerTexts &texts)
{
    const auto found = texts.constFind(annotation.textHash);
    return found == texts.cend() ? nullptr : &*found;
}

} // namespace core::library
