// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDBusVariant;

namespace app::settings
{

/// Whether the system wants dark colours or more contrast: by the desktop portal (org.freedesktop.appearance) where
/// there is one, else by the palette the program was started with. Asks without waiting; changed() tells.
class SystemColors : public QObject
{
    Q_OBJECT

public:
    explicit SystemColors(QObject *parent = nullptr);

    bool isDark() const { return m_dark; }
    bool isHighContrast() const { return m_contrast; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &key);
    void take(const QString &key, uint value);

    bool m_dark = false;
    bool m_contrast = false;
};

} // namespace app::settings
