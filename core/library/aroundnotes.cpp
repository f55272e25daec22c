// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/aroundnotes.h"

#include "core/library/links.h"
#include "core/library/memos.h"

namespace core::library
{

Result<exporters::AroundNotes> aroundNotes(Library &library)
{
    const auto memos = library.memos().all();
    if (!memos)
        return std::unexpected(memos.error());
    const auto links = library.links().all();
    if (!links)
        return std::unexpected(links.error());
    const auto documents = library.documents();
    if (!documents)
        return std::unexpected(documents.error());
    QHash<DocumentId, QString> titles;
    for (const DocumentInfo &info : *documents)
        titles.insert(info.id, info.title.simplified());
    const auto endAt = [&](const AnnotationId &id) {
        exporters::LinkEnd end{id, {}, {}, {}};
        if (const auto found = library.annotation(id); found && !found->targets.isEmpty()) {
            end.document = found->document;
            end.title = titles.value(found->document);
            end.quote = found->targets.constFirst().quote;
        }
        return end;
    };
    exporters::AroundNotes around{*memos, {}};
    for (const annotation::Link &link : *links)
        around.links.append({link.type, link.note, endAt(link.origin), endAt(link.target)});
    return around;
}

} // namespace core::library
