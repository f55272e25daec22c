// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/nolibrary.h"
#include "app/controllers/workspace.h"
#include "core/library/links.h"
#include "core/library/memos.h"

namespace app::controllers
{

using core::annotation::Link;
using core::annotation::Memo;

core::Result<QList<Link>> Workspace::linksOf(const core::AnnotationId &annotation) const
{
    return m_library ? m_library->links().of(annotation) : QList<Link>();
}

core::Result<QList<Link>> Workspace::linksIn(const core::DocumentId &document) const
{
    return m_library ? m_library->links().in(document) : QList<Link>();
}

core::Result<QStringList> Workspace::linkTypes() const
{
    return m_library ? m_library->links().types() : core::annotation::linkTypes();
}

core::Result<Link> Workspace::addLink(const Link &link)
{
    if (!m_library)
        return noLibrary();
    auto made = m_library->links().add(link.origin, link.target, link.type, link.note);
    if (made) {
        Q_EMIT linksChanged();
        Q_EMIT journalChanged();
    }
    return made;
}

core::Outcome Workspace::removeLink(const core::LinkId &id)
{
    if (!m_library)
        return noLibrary();
    auto removed = m_library->links().remove(id);
    if (removed) {
        Q_EMIT linksChanged();
        Q_EMIT journalChanged();
    }
    return removed;
}

core::Result<QList<Memo>> Workspace::memos() const
{
    return m_library ? m_library->memos().all() : QList<Memo>();
}

core::Result<Memo> Workspace::storeMemo(const Memo &memo)
{
    if (!m_library)
        return noLibrary();
    auto stored = memo.id.isNull() ? m_library->memos().add(memo.subject, memo.title, memo.text)
                                   : m_library->memos().update(memo);
    if (stored) {
        Q_EMIT memosChanged();
        Q_EMIT journalChanged();
    }
    return stored;
}

core::Outcome Workspace::removeMemo(const core::MemoId &id)
{
    if (!m_library)
        return noLibrary();
    auto removed = m_library->memos().remove(id);
    if (removed) {
        Q_EMIT memosChanged();
        Q_EMIT journalChanged();
    }
    return removed;
}

} // namespace app::controllers
