// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/nolibrary.h"
#include "app/controllers/workspace.h"

namespace app::controllers
{

using core::annotation::Tag;
using core::library::CodebookImport;

/// After a change that leaves passages with the tags they had.
void Workspace::tagsEdited()
{
    Q_EMIT tagsChanged();
    Q_EMIT journalChanged();
}

core::Result<Tag> Workspace::ensureTag(const QString &path)
{
    if (!m_library)
        return noLibrary();
    auto tag = m_library->ensureTag(path);
    if (tag)
        tagsEdited();
    return tag;
}

core::Outcome Workspace::renameTag(const core::TagId &id, const QString &name)
{
    if (!m_library)
        return noLibrary();
    auto renamed = m_library->renameTag(id, name);
    if (renamed)
        tagsEdited();
    return renamed;
}

core::Outcome Workspace::moveTags(const QList<core::TagId> &ids, const core::TagId &parent, qsizetype index)
{
    if (!m_library)
        return noLibrary();
    auto moved = m_library->codebook().move(ids, parent, index);
    if (moved)
        tagsEdited();
    return moved;
}

core::Outcome Workspace::mergeTags(const QList<core::TagId> &from, const core::TagId &into)
{
    if (!m_library)
        return noLibrary();
    auto merged = m_library->codebook().merge(from, into);
    if (merged) {
        reloadAnnotations();
        tagsEdited();
    }
    return merged;
}

core::Result<Tag> Workspace::splitTag(const core::TagId &id, const QString &name,
                                      const QList<core::AnnotationId> &annotations)
{
    if (!m_library)
        return noLibrary();
    auto made = m_library->codebook().split(id, name, annotations);
    if (made) {
        reloadAnnotations();
        tagsEdited();
    }
    return made;
}

core::Outcome Workspace::describeTag(const Tag &tag)
{
    if (!m_library)
        return noLibrary();
    auto described = m_library->codebook().describe(tag);
    if (described)
        tagsEdited();
    return described;
}

core::Outcome Workspace::removeTags(const QList<core::TagId> &ids)
{
    if (!m_library)
        return noLibrary();
    auto removed = m_library->codebook().remove(ids);
    if (removed) {
        reloadAnnotations();
        tagsEdited();
    }
    return removed;
}

void Workspace::countTags(const std::optional<core::DocumentId> &document, const TagsCounted &counted)
{
    if (m_library && waitingChanges() > 0) {
        counted(m_library->codebook().uses(document));
        return;
    }
    const auto uses = std::make_shared<TagUses>();
    ask(
        [document, uses](core::library::Library &library) -> core::Outcome {
            auto read = library.codebook().uses(document);
            if (!read)
                return std::unexpected(read.error());
            *uses = std::move(*read);
            return {};
        },
        [counted, uses](const core::Outcome &done) {
            counted(done ? core::Result<TagUses>(*uses) : std::unexpected(done.error()));
        });
}

void Workspace::takeCodebook(const ReadCodebook &read, const CodebookTaken &taken)
{
    if (const auto ready = readyToStore(); !ready) {
        taken(std::unexpected(ready.error()));
        return;
    }
    const auto take = [read](core::library::Library &library) -> core::Result<CodebookImport> {
        const auto tags = read();
        if (!tags)
            return std::unexpected(tags.error());
        return library.codebook().take(*tags);
    };
    m_work.start<CodebookImport>(libraryPath(), take,
                                 [this, taken, path = libraryPath()](const core::Result<CodebookImport> &result) {
                                     if (result && libraryPath() == path)
                                         tagsEdited();
                                     taken(result);
                                 });
}

} // namespace app::controllers
