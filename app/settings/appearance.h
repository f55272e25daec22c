// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/reader/readertheme.h"

#include <QObject>

class QSettings;

namespace app::actions
{
class ActionRegistry;
}

namespace app::settings
{

class SystemColors;

/// Theme, faces and measures: what is chosen, remembered in the settings, told to those who draw. Gives the application
/// its palette, and follows the system's light or dark while nothing else is chosen. Owns the actions view.theme.* and
/// view.zoom*. GUI thread only.
class Appearance : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Sepia, Dark, Contrast, ContrastDark };

    Appearance(QSettings &settings, actions::ActionRegistry &registry, QObject *parent = nullptr);
    ~Appearance() override;

    Choice choice() const { return m_choice; }
    void setChoice(Choice choice);
    const reader::ReaderTheme &theme() const { return m_theme; }
    const reader::ReaderStyle &style() const { return m_style; }
    /// Takes over faces, sizes and measures; values out of range are brought into it.
    void setStyle(const reader::ReaderStyle &style);
    /// Steps of a tenth; the zoom stays between a half and four.
    void zoomBy(int steps);

Q_SIGNALS:
    void themeChanged(const app::reader::ReaderTheme &theme);
    void styleChanged(const app::reader::ReaderStyle &style);

private:
    void attach(actions::ActionRegistry &registry);
    void readStyle();
    void apply();
    void chooseNext();

    QSettings &m_settings;
    SystemColors *m_system;
    Choice m_choice = Choice::System;
    reader::ReaderTheme m_theme;
    reader::ReaderStyle m_style;
};

} // namespace app::settings
