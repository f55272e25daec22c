// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/settings/pagestyles.h"

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
/// its palette, and follows the system's light or dark while nothing else is chosen. A kind of document may have a
/// theme of its own, which the whole window has while one of the kind is in front. Owns the actions view.theme.* and
/// view.zoom*. GUI thread only.
class Appearance : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Sepia, Dark, Contrast, ContrastDark };

    Appearance(QSettings &settings, actions::ActionRegistry &registry, QObject *parent = nullptr);
    ~Appearance() override;

    /// The kind of the document in front: whose theme the window has.
    void setKind(DocumentKind kind);
    /// What counts for that kind, and to change it wherever it comes from.
    Choice choice() const { return ownChoice(m_kind).value_or(m_choice); }
    void setChoice(Choice choice);
    Choice generalChoice() const { return m_choice; }
    void setGeneralChoice(Choice choice);
    const std::optional<Choice> &ownChoice(DocumentKind kind) const { return m_ownChoices[size_t(kind)]; }
    /// For one kind alone; nothing: it has the theme of all others.
    void setOwnChoice(DocumentKind kind, std::optional<Choice> choice);
    const reader::ReaderTheme &theme() const { return m_theme; }
    /// How documents of no kind in particular are set.
    const reader::ReaderStyle &style() const { return m_styles.general(); }
    reader::ReaderStyle style(DocumentKind kind) const { return m_styles.style(kind); }
    bool hasOwnStyle(DocumentKind kind) const { return m_styles.hasOwn(kind); }
    /// Takes over faces, sizes and measures; values out of range are brought into it.
    void setStyle(const reader::ReaderStyle &style);
    /// The same for one kind alone; nothing: it is set as all others are.
    void setOwnStyle(DocumentKind kind, const std::optional<reader::ReaderStyle> &style);
    /// Changes the style that documents of this kind are set in, whichever that is.
    void changeStyle(DocumentKind kind, const reader::ReaderStyle &style);
    /// Steps of a tenth; the zoom stays between a half and four.
    void zoomBy(int steps);

Q_SIGNALS:
    void themeChanged(const app::reader::ReaderTheme &theme);
    /// Of all documents or of some: ask again.
    void styleChanged();

private:
    void attach();
    void load();
    void apply();
    void chooseNext();

    QSettings &m_settings;
    actions::ActionRegistry &m_registry;
    SystemColors *m_system;
    DocumentKind m_kind = DocumentKind::Text;
    Choice m_choice = Choice::System;
    std::array<std::optional<Choice>, documentKinds> m_ownChoices;
    reader::ReaderTheme m_theme;
    PageStyles m_styles;
};

} // namespace app::settings
