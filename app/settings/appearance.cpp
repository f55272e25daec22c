// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/appearance.h"

#include "app/actions/actionregistry.h"
#include "app/settings/palette.h"
#include "app/settings/systemcolors.h"

#include <QApplication>
#include <QSettings>
#include <QToolTip>

#include <array>

namespace app::settings
{

using namespace Qt::Literals::StringLiterals;
using reader::ReaderStyle;
using reader::ReaderTheme;
using reader::ThemeName;

namespace
{
struct NamedChoice {
    Appearance::Choice choice;
    QLatin1StringView action;
    ThemeName theme;
};
constexpr std::array choices{
    NamedChoice{Appearance::Choice::System, "view.theme.system"_L1, ThemeName::Light},
    NamedChoice{Appearance::Choice::Light, "view.theme.light"_L1, ThemeName::Light},
    NamedChoice{Appearance::Choice::Sepia, "view.theme.sepia"_L1, ThemeName::Sepia},
    NamedChoice{Appearance::Choice::Dark, "view.theme.dark"_L1, ThemeName::Dark},
    NamedChoice{Appearance::Choice::Contrast, "view.theme.contrast"_L1, ThemeName::HighContrast},
    NamedChoice{Appearance::Choice::ContrastDark, "view.theme.contrastDark"_L1, ThemeName::HighContrastDark},
};

const NamedChoice &named(Appearance::Choice choice)
{
    return choices[static_cast<size_t>(choice)];
}

ThemeName systemTheme(const SystemColors &system)
{
    if (system.isHighContrast())
        return system.isDark() ? ThemeName::HighContrastDark : ThemeName::HighContrast;
    return system.isDark() ? ThemeName::Dark : ThemeName::Light;
}
} // namespace

Appearance::Appearance(QSettings &settings, actions::ActionRegistry &registry, QObject *parent)
    : QObject(parent), m_settings(settings), m_system(new SystemColors(this))
{
    const QString chosen = settings.value("theme"_L1).toString();
    for (const NamedChoice &choice : choices) {
        if (choice.action == chosen)
            m_choice = choice.choice;
    }
    readStyle();
    attach(registry);
    connect(m_system, &SystemColors::changed, this, &Appearance::apply);
    apply();
}

Appearance::~Appearance() = default;

void Appearance::attach(actions::ActionRegistry &registry)
{
    registry.setChecked(named(m_choice).action, true);
    for (const NamedChoice &choice : choices) {
        registry.onToggled(choice.action, this, [this, choice](bool on) {
            if (on)
                setChoice(choice.choice);
        });
    }
    registry.onTriggered("view.theme.next"_L1, this, [this, &registry] {
        chooseNext();
        registry.setChecked(named(m_choice).action, true);
    });
    registry.onTriggered("view.zoomIn"_L1, this, [this] { zoomBy(1); });
    registry.onTriggered("view.zoomOut"_L1, this, [this] { zoomBy(-1); });
    registry.onTriggered("view.zoomReset"_L1, this, [this] {
        ReaderStyle style = m_style;
        style.zoom = 1;
        setStyle(style);
    });
}

void Appearance::chooseNext()
{
    // Light, sepia, dark: the three a reader changes between in the course of a day.
    switch (m_theme.name) {
    case ThemeName::Light:
        return setChoice(Choice::Sepia);
    case ThemeName::Sepia:
        return setChoice(Choice::Dark);
    default:
        return setChoice(Choice::Light);
    }
}

void Appearance::setChoice(Choice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    m_settings.setValue("theme"_L1, QString(named(choice).action));
    apply();
}

void Appearance::apply()
{
    m_theme = ReaderTheme::of(m_choice == Choice::System ? systemTheme(*m_system) : named(m_choice).theme);
    const QPalette palette = paletteOf(m_theme);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    Q_EMIT themeChanged(m_theme);
}

void Appearance::readStyle()
{
    m_settings.beginGroup("page"_L1);
    ReaderStyle style;
    style.textFamily = m_settings.value("textFamily"_L1).toString();
    style.headingFamily = m_settings.value("headingFamily"_L1).toString();
    style.fontSize = m_settings.value("fontSize"_L1, style.fontSize).toReal();
    style.lineHeight = m_settings.value("lineHeight"_L1, style.lineHeight).toReal();
    style.measureEm = m_settings.value("measureEm"_L1, style.measureEm).toReal();
    style.zoom = m_settings.value("zoom"_L1, style.zoom).toReal();
    style.firstLineIndent = m_settings.value("firstLineIndent"_L1, style.firstLineIndent).toBool();
    m_settings.endGroup();
    setStyle(style);
}

void Appearance::setStyle(const ReaderStyle &style)
{
    ReaderStyle s = style;
    s.fontSize = qBound(10.0, s.fontSize, 48.0);
    s.lineHeight = qBound(1.2, s.lineHeight, 3.0);
    s.measureEm = qBound(18.0, s.measureEm, 90.0);
    s.zoom = qBound(0.5, s.zoom, 4.0);
    if (s == m_style)
        return;
    m_style = s;
    m_settings.beginGroup("page"_L1);
    m_settings.setValue("textFamily"_L1, s.textFamily);
    m_settings.setValue("headingFamily"_L1, s.headingFamily);
    m_settings.setValue("fontSize"_L1, s.fontSize);
    m_settings.setValue("lineHeight"_L1, s.lineHeight);
    m_settings.setValue("measureEm"_L1, s.measureEm);
    m_settings.setValue("zoom"_L1, s.zoom);
    m_settings.setValue("firstLineIndent"_L1, s.firstLineIndent);
    m_settings.endGroup();
    Q_EMIT styleChanged(m_style);
}

void Appearance::zoomBy(int steps)
{
    ReaderStyle style = m_style;
    style.zoom = qRound(style.zoom * 10 + steps) / 10.0;
    setStyle(style);
}

} // namespace app::settings

#include "moc_appearance.cpp"
