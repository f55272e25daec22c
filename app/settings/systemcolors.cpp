// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/systemcolors.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>
#include <QSettings>
#include <QTimer>

namespace app::settings
{

using namespace Qt::Literals::StringLiterals;

namespace
{
// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html
constexpr auto service = "org.freedesktop.portal.Desktop"_L1;
constexpr auto path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto interface = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearance = "org.freedesktop.appearance"_L1;
constexpr auto colorScheme = "color-scheme"_L1;
constexpr auto contrast = "contrast"_L1;
constexpr uint preferDark = 1;
constexpr uint preferContrast = 1;
constexpr auto group = "system"_L1; ///< of the settings
/// Reaching the bus may mean starting it: after the first page.
constexpr int afterPageMs = 200;
} // namespace

SystemColors::SystemColors(QSettings &settings, QObject *parent) : QObject(parent), m_settings(settings)
{
    const QPalette palette = QGuiApplication::palette();
    const bool dark = palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
    m_settings.beginGroup(group);
    m_dark = m_settings.value(colorScheme, dark).toBool();
    m_contrast = m_settings.value(contrast, false).toBool();
    m_settings.endGroup();
    QTimer::singleShot(afterPageMs, this, &SystemColors::follow);
}

void SystemColors::follow()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, interface, u"SettingChanged"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    ask(colorScheme);
    ask(contrast);
}

void SystemColors::ask(const QString &key)
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, u"Read"_s);
    call << QString(appearance) << key;
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isError())
            return;
        // "Read" wraps the value twice, newer portals once.
        QVariant value = reply.value().variant();
        if (value.canConvert<QDBusVariant>())
            value = value.value<QDBusVariant>().variant();
        take(key, value.toUInt());
    });
}

void SystemColors::settingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    if (space == appearance)
        take(key, value.variant().toUInt());
}

void SystemColors::take(const QString &key, uint value)
{
    bool &flag = key == contrast ? m_contrast : m_dark;
    if (key != contrast && key != colorScheme)
        return;
    const bool wanted = key == contrast ? value == preferContrast : value == preferDark;
    m_settings.setValue(QString(group) + u'/' + key, wanted);
    if (flag == wanted)
        return;
    flag = wanted;
    Q_EMIT changed();
}

} // namespace app::settings

#include "moc_systemcolors.cpp"
