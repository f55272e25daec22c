// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>
#include <QTranslator>

class QSettings;

namespace app::actions
{
class ActionRegistry;
}

namespace app::settings
{

/// The language of the window: the system's where the program speaks it, else English, or the chosen one. A change
/// takes effect at once (widgets get QEvent::LanguageChange). Owns the actions view.language.*.
class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QSettings &settings, QObject *parent = nullptr);
    ~Language() override;

    void attach(actions::ActionRegistry &registry);
    /// "system", "en" or "zh_CN".
    QString choice() const { return m_choice; }
    void setChoice(const QString &choice);
    /// The language in use: "en" or "zh_CN".
    QString code() const { return m_code; }
    /// The best of the program's languages for what the user prefers, most wanted first ("zh-Hans-CN", "en-US").
    static QString bestOf(const QStringList &wanted);

private:
    void install();

    QSettings &m_settings;
    QString m_choice;
    QString m_code;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace app::settings
