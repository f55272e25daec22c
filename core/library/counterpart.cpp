// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/counterpart.h"

#include "core/library/libraryprivate.h"
#include "core/library/opendocument.h"
#include "core/library/storedcontent.h"
#include "core/search/likeness.h"

#include <cstdlib>

namespace core::library
{

namespace
{

/// How much of a text must be the same for two documents to be one.
constexpr double nearlyTheSame = 0.85;

Result<OpenDocument> openOurs(const DocumentInfo &info, Library::Private &host, const CancelToken &cancel)
{
    const auto made = host.corrections.all(info.id);
    if (!made)
        return std::unexpected(made.error());
    const QString chosen = info.encodingChosen ? info.encoding : QString();
    auto corrected = readContent(host, {info.hash, info.fileName, chosen}, *made, cancel);
    if (!corrected)
        return std::unexpected(corrected.error());
    OpenDocument open;
    open.info = info;
    open.document = corrected->document;
    open.corrected = std::move(*corrected);
    return open;
}

void findNearlySame(const Library &guest, Library::Private &host, const CancelToken &cancel, Counterpart *counterpart)
{
    const DocumentInfo &theirs = counterpart->theirs;
    const auto ours = host.documents.all();
    if (!ours)
        return;
    std::optional<document::Document> text;
    for (const DocumentInfo &info : *ours) {
        const bool named = info.title == theirs.title || info.fileName == theirs.fileName;
        const bool sized = std::abs(info.sizeBytes - theirs.sizeBytes) * 10 <= theirs.sizeBytes;
        if (!named && !sized)
            continue;
        if (!text) {
            auto read = correctedStored(guest, theirs, {}, cancel);
            if (!read)
                return;
            text = std::move(read->document);
        }
        auto open = openOurs(info, host, cancel);
        if (open && search::likeness(text->text(), open->document.text()) >= nearlyTheSame) {
            counterpart->ours = info.id;
            counterpart->target = std::move(*open);
            counterpart->read = {{text->textHash(), *text}};
            return;
        }
    }
}

} // namespace

Result<Counterpart> counterpartOf(const DocumentInfo &theirs, const Library &guest, Library::Private &host,
                                  const CancelToken &cancel)
{
    Counterpart counterpart{theirs, {}, std::nullopt, {}};
    const auto same = host.documents.findByHash(theirs.hash);
    if (!same)
        return std::unexpected(same.error());
    if (*same)
        counterpart.ours = (*same)->id;
    else
        findNearlySame(guest, host, cancel, &counterpart);
    return counterpart;
}

} // namespace core::library
