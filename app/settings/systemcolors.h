// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusVariant;
class QSettings;

namespace app::settings
{

/// Whether the system wants dark colours or more contrast: by the desktop portal (org.freedesktop.appearance) where
/// there is one, else by the palette the program was started with. What the portal said last is remembered, so that a
/// start need not wait for the bus: it is asked once the window stands; changed() tells.
class SystemColors : public QObject
{
    Q_OBJECT

public:
    /// The settings outlive it.
    explicit SystemColors(QSettings &settings, QObject *parent = nullptr);

    bool isDark() const { return m_dark; }
    bool isHighContrast() const { return m_contrast; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void follow();
    void ask(const QString &key);
    void take(const QString &key, uint value);

    QSettings &m_settings;
    bool m_dark = false;
    bool m_contrast = false;
};

} // namespace app::settings
