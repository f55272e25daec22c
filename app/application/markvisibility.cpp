// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/markvisibility.h"

#include "app/actions/actionregistry.h"
#include "app/controllers/workspace.h"
#include "app/docks/stripemenu.h"

#include <QScopedValueRollback>
#include <QSettings>

namespace app::application
{

using namespace Qt::Literals::StringLiterals;
using controllers::Workspace;
using models::ShownMarks;

namespace
{
const QString stateKey = u"shownMarks"_s;
const QString formerKey = u"foldedTags"_s; ///< of the settings
constexpr QLatin1StringView followsList{"view.listedMarks"};
} // namespace

MarkVisibility::MarkVisibility(const Parts &parts, QObject *parent) : QObject(parent), m_parts(parts)
{
    connect(&parts.workspace, &Workspace::documentsChanged, this, &MarkVisibility::followLibrary);
    connect(&parts.workspace, &Workspace::othersChanged, this, &MarkVisibility::load);
    connect(&parts.stripes, &docks::StripeMenu::foldedChanged, this, &MarkVisibility::store);
    parts.registry.onToggled(followsList, this, [this](bool) { store(); });
}

void MarkVisibility::start()
{
    followLibrary();
}

void MarkVisibility::setList(docks::AnnotationsDock &list)
{
    m_list = &list;
    list.setFilter(m_filter);
    connect(&list, &docks::AnnotationsDock::shownChanged, this, &MarkVisibility::store);
}

/// Another library has its own.
void MarkVisibility::followLibrary()
{
    if (m_parts.workspace.hasLibrary() && m_parts.workspace.libraryPath() != m_library)
        load();
}

ShownMarks MarkVisibility::present() const
{
    return {m_list ? m_list->filter() : m_filter, m_parts.registry.action(followsList)->isChecked(),
            m_parts.stripes.folded()};
}

void MarkVisibility::load()
{
    m_library = m_parts.workspace.libraryPath();
    const QString stored = m_parts.workspace.remembered(stateKey);
    ShownMarks shown = ShownMarks::fromJson(stored);
    if (stored.isEmpty())
        shown.folded = foldedInSettings();
    if (shown != present()) {
        const QScopedValueRollback loading(m_loading, true);
        m_parts.stripes.setFolded(shown.folded);
        m_parts.registry.action(followsList)->setChecked(shown.onPage);
        m_filter = shown.filter;
        if (m_list)
            m_list->setFilter(shown.filter);
    }
    if (stored.isEmpty() && !shown.folded.isEmpty())
        store();
    if (!m_list && shown.onPage && shown.filter != models::MarkFilter())
        Q_EMIT listWanted();
}

void MarkVisibility::store()
{
    if (m_loading || !m_parts.workspace.hasLibrary() || m_parts.workspace.libraryPath() != m_library)
        return;
    const ShownMarks now = present();
    const QString stored = m_parts.workspace.remembered(stateKey);
    if (now != ShownMarks::fromJson(stored))
        m_parts.workspace.remember(stateKey, now.toJson());
}

QSet<core::TagId> MarkVisibility::foldedInSettings() const
{
    QSet<core::TagId> folded;
    const QStringList ids = m_parts.settings.value(formerKey).toStringList();
    const core::library::Library *library = m_parts.workspace.library();
    const auto tags = library && !ids.isEmpty() ? library->tags() : core::Result<QList<core::annotation::Tag>>();
    if (!tags)
        return folded;
    for (const core::annotation::Tag &tag : *tags) {
        if (ids.contains(tag.id.value))
            folded.insert(tag.id);
    }
    return folded;
}

} // namespace app::application

#include "moc_markvisibility.cpp"
