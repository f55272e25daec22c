// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/appearance.h"

#include "app/actions/actionregistry.h"
#include "app/settings/palette.h"
#include "app/settings/systemcolors.h"

#include <QApplication>
#include <QSettings>
#include <QToolTip>

#include <algorithm>
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

constexpr auto themeKey = "theme"_L1;
constexpr std::array<QLatin1StringView, documentKinds> ownThemeKeys{
    "theme.text"_L1, "theme.law"_L1, "theme.official"_L1, "theme.newspaper"_L1, "theme.web"_L1};

const NamedChoice &named(Appearance::Choice choice)
{
    return choices[static_cast<size_t>(choice)];
}

std::optional<Appearance::Choice> choiceNamed(const QString &action)
{
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [&action](const NamedChoice &choice) { return choice.action == action; });
    return found == choices.end() ? std::nullopt : std::optional(found->choice);
}

ThemeName systemTheme(const SystemColors &system)
{
    if (system.isHighContrast())
        return system.isDark() ? ThemeName::HighContrastDark : ThemeName::HighContrast;
    return system.isDark() ? ThemeName::Dark : ThemeName::Light;
}
} // namespace

Appearance::Appearance(QSettings &settings, actions::ActionRegistry &registry, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_registry(registry)
    , m_system(new SystemColors(settings, this))
    , m_styles(settings)
{
    load();
    attach();
    connect(m_system, &SystemColors::changed, this, &Appearance::apply);
    apply();
}

void Appearance::load()
{
    m_choice = choiceNamed(m_settings.value(themeKey).toString()).value_or(Choice::System);
    for (size_t i = 0; i < ownThemeKeys.size(); ++i)
        m_ownChoices[i] = choiceNamed(m_settings.value(ownThemeKeys[i]).toString());
}

Appearance::~Appearance() = default;

void Appearance::attach()
{
    actions::ActionRegistry &registry = m_registry;
    registry.setChecked(named(choice()).action, true);
    for (const NamedChoice &choice : choices) {
        registry.onToggled(choice.action, this, [this, choice](bool on) {
            if (on)
                setChoice(choice.choice);
        });
    }
    registry.onTriggered("view.theme.next"_L1, this, [this] { chooseNext(); });
    registry.onTriggered("view.zoomIn"_L1, this, [this] { zoomBy(1); });
    registry.onTriggered("view.zoomOut"_L1, this, [this] { zoomBy(-1); });
    registry.onTriggered("view.zoomReset"_L1, this, [this] {
        if (m_styles.setZoom(1))
            Q_EMIT styleChanged();
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

void Appearance::setKind(DocumentKind kind)
{
    if (kind == m_kind)
        return;
    const Choice before = choice();
    m_kind = kind;
    if (choice() != before)
        apply();
}

void Appearance::setChoice(Choice choice)
{
    if (ownChoice(m_kind))
        setOwnChoice(m_kind, choice);
    else
        setGeneralChoice(choice);
}

void Appearance::setGeneralChoice(Choice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    m_settings.setValue(themeKey, QString(named(choice).action));
    if (!ownChoice(m_kind))
        apply();
}

void Appearance::setOwnChoice(DocumentKind kind, std::optional<Choice> choice)
{
    auto &own = m_ownChoices[size_t(kind)];
    if (choice == own)
        return;
    own = choice;
    if (choice)
        m_settings.setValue(ownThemeKeys[size_t(kind)], QString(named(*choice).action));
    else
        m_settings.remove(ownThemeKeys[size_t(kind)]);
    if (kind == m_kind)
        apply();
}

void Appearance::apply()
{
    m_registry.setChecked(named(choice()).action, true);
    m_theme = ReaderTheme::of(choice() == Choice::System ? systemTheme(*m_system) : named(choice()).theme);
    const QPalette palette = paletteOf(m_theme);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    Q_EMIT themeChanged(m_theme);
}

void Appearance::setStyle(const ReaderStyle &style)
{
    if (m_styles.setGeneral(style))
        Q_EMIT styleChanged();
}

void Appearance::setOwnStyle(DocumentKind kind, const std::optional<ReaderStyle> &style)
{
    if (m_styles.setOwn(kind, style))
        Q_EMIT styleChanged();
}

void Appearance::changeStyle(DocumentKind kind, const ReaderStyle &style)
{
    if (hasOwnStyle(kind))
        setOwnStyle(kind, style);
    else
        setStyle(style);
}

void Appearance::zoomBy(int steps)
{
    if (m_styles.setZoom(qRound(style().zoom * 10 + steps) / 10.0))
        Q_EMIT styleChanged();
}

} // namespace app::settings

#include "moc_appearance.cpp"
