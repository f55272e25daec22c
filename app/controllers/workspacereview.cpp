// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/nolibrary.h"
#include "app/controllers/workspace.h"

namespace app::controllers
{

QSet<core::AnnotationId> Workspace::undecided(const core::DocumentId &id) const
{
    QSet<core::AnnotationId> ids;
    if (!m_library)
        return ids;
    if (const auto queue = m_library->versions().queue(id)) {
        for (const core::annotation::Annotation &annotation : *queue)
            ids.insert(annotation.id);
    }
    return ids;
}

std::optional<core::library::DocumentInfo> Workspace::earlier(const core::DocumentId &id) const
{
    const auto at = m_earlier.constFind(id);
    return at == m_earlier.cend() ? std::nullopt : std::optional(*at);
}

core::Outcome Workspace::reviewed(const PassageId &passage, const Review &review)
{
    const OpenDocumentPtr open = document(passage.document);
    if (!m_library || !open)
        return noLibrary();
    if (auto decided = review(m_library->versions(), open->document); !decided)
        return std::unexpected(decided.error());
    return anchorAnew(open);
}

core::Outcome Workspace::acceptPlace(const PassageId &passage)
{
    return reviewed(passage, [&passage](core::library::Versions versions, const core::document::Document &document) {
        return versions.accept(passage.annotation, document, passage.number);
    });
}

core::Outcome Workspace::placePassage(const PassageId &passage, core::text::TextRange range)
{
    return reviewed(passage,
                    [&passage, range](core::library::Versions versions, const core::document::Document &document) {
                        return versions.place(passage.annotation, document, passage.number, range);
                    });
}

core::Outcome Workspace::keepLost(const PassageId &passage)
{
    return reviewed(passage, [&passage](core::library::Versions versions, const core::document::Document &document) {
        return versions.keepLost(passage.annotation, document, passage.number);
    });
}

} // namespace app::controllers
