// SPDX-License-Identifier: GPL-3.0-or-later
// What other programs change in the library.
#include "app/controllers/workspace.h"
#include "core/library/trash.h"

#include <algorithm>

namespace app::controllers
{

using core::library::TrashItem;
using core::library::TrashKind;

namespace
{
bool isInTrash(core::library::Library &library, const core::DocumentId &id)
{
    const auto items = library.trash().items();
    return items && std::ranges::any_of(*items, [&id](const TrashItem &item) {
               return item.kind == TrashKind::Document && item.id == id.value;
           });
}
} // namespace

bool Workspace::followOthers()
{
    if (!m_library || !m_library->changedElsewhere())
        return false;
    reread();
    Q_EMIT othersChanged();
    return true;
}

/// Takes over what the library holds now.
void Workspace::reread()
{
    const QList<core::DocumentId> open = m_order;
    for (const core::DocumentId &id : open) {
        // What is being read takes what is new along.
        if (const OpenDocumentPtr one = document(id); one && !m_openings.isReading(id))
            followOthers(one);
    }
    tellAll();
}

void Workspace::followOthers(const OpenDocumentPtr &open)
{
    const core::DocumentId id = open->info.id;
    if (!m_library->document(id)) {
        // What was opened without a library stays; what a library had went into the trash, or with a backup.
        if (!open->info.added.isValid() && !isInTrash(*m_library, id))
            return;
        close(id);
        tell({Notice::Kind::Info, tr("“%1” is not in the library any more.").arg(open->info.title), {}, {}});
        return;
    }
    if (readsAgain(id))
        return;
    const auto corrections = m_library->corrections(id);
    const bool structure =
        corrections && !std::ranges::equal(*corrections, open->corrected.corrections, {},
                                           &core::corrections::Correction::id, &core::corrections::Correction::id);
    if (const auto done = structure ? recorrect(open) : anchorAnew(open, By::Others); !done)
        tell({Notice::Kind::Error, done.error().message, {}, {}}, id);
}

} // namespace app::controllers
