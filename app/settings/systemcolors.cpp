// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/systemcolors.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

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
} // namespace

SystemColors::SystemColors(QObject *parent) : QObject(parent)
{
    const QPalette palette = QGuiApplication::palette();
    m_dark = palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
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

void SystemColors::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearance)
        take(key, value.variant().toUInt());
}

void SystemColors::take(const QString &key, uint value)
{
    bool &flag = key == contrast ? m_contrast : m_dark;
    if (key != contrast && key != colorScheme)
        return;
    const bool wanted = key == contrast ? value == preferContrast : value == preferDark;
    if (flag == wanted)
        return;
    flag = wanted;
    Q_EMIT changed();
}

} // namespace app::settings

#include "moc_systemcolors.cpp"
