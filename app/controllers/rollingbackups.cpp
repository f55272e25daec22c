// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/controllers/rollingbackups.h"

#include "app/controllers/workspace.h"
#include "core/io/storageplace.h"

#include <QDir>
#include <QFileInfo>
#include <QSettings>

#include <memory>

namespace app::controllers
{

using namespace Qt::Literals::StringLiterals;
using core::io::PlaceKind;
using core::io::StoragePlace;
using core::library::Library;

namespace
{
constexpr auto warnedKey = "safety/warnedOfPlaces"_L1;
}

RollingBackups::RollingBackups(Workspace &workspace, QSettings &settings, QObject *parent)
    : QObject(parent), m_workspace(workspace), m_settings(settings)
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.start(everyMs);
        look();
    });
    connect(&workspace, &Workspace::documentsChanged, this, &RollingBackups::followLibrary);
    followLibrary();
}

void RollingBackups::followLibrary()
{
    if (m_workspace.libraryPath() == m_path)
        return;
    m_path = m_workspace.libraryPath();
    m_failed = false;
    if (m_path.isEmpty()) {
        m_timer.stop();
        return;
    }
    m_timer.start(firstMs);
    warnOfPlace(m_path);
}

void RollingBackups::look()
{
    m_workspace.runApart(
        this,
        [](Library &library) -> core::Outcome {
            const auto made = library.backups().takeIfDue(QDateTime::currentDateTimeUtc());
            return made ? core::Outcome() : std::unexpected(made.error());
        },
        [this](const core::Outcome &done) {
            if (!done && !std::exchange(m_failed, true))
                m_workspace.tell({Notice::Kind::Warning,
                                  tr("The library was not backed up. %1").arg(done.error().message),
                                  u"file.backups"_s,
                                  {}});
            else if (done)
                m_failed = false;
            Q_EMIT looked();
        });
}

/// A network may answer late, so it is asked in another thread.
void RollingBackups::warnOfPlace(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (m_settings.value(warnedKey).toStringList().contains(folder))
        return;
    const auto place = std::make_shared<StoragePlace>();
    m_workspace.runApart(
        this,
        [path, place](Library &) -> core::Outcome {
            *place = core::io::storagePlaceOf(path);
            return {};
        },
        [this, place, folder](const core::Outcome &) {
            if (place->kind == PlaceKind::Local)
                return;
            m_settings.setValue(warnedKey, m_settings.value(warnedKey).toStringList() << folder);
            const QString shown = QDir::toNativeSeparators(folder);
            const QString words =
                place->kind == PlaceKind::Network
                    ? tr("The library lies on a network drive (%1, in “%2”), where a broken connection or a second "
                         "computer can damage it. Keep it on this computer, and save copies there instead.")
                    : tr("The library lies in a folder that %1 synchronises (“%2”), where a half-copied file or a "
                         "second computer can damage it. Keep it in a folder of its own, and save copies there "
                         "instead.");
            m_workspace.tell(
                {Notice::Kind::Warning, words.arg(place->by, shown), u"file.backups"_s, {u"file.library"_s}});
        });
}

} // namespace app::controllers

#include "moc_rollingbackups.cpp"
