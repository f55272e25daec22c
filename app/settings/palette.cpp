// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/palette.h"

namespace app::settings
{

using reader::ReaderTheme;
using reader::ThemeName;

namespace
{
QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto part = [share](int x, int y) { return qRound(x * (1 - share) + y * share); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

bool isHighContrast(const ReaderTheme &theme)
{
    return theme.name == ThemeName::HighContrast || theme.name == ThemeName::HighContrastDark;
}
/// The edge by which a control is told from what is round it and in it (WCAG 1.4.11).
QColor outlineOf(const ReaderTheme &theme, const QColor &frame, const QColor &button)
{
    constexpr double leastContrast = 3.02;
    qreal share = isHighContrast(theme) ? 1 : 0.30;
    QColor outline = mixed(frame, theme.ink, share);
    const auto isSeen = [&outline](const QColor &ground) {
        return ReaderTheme::contrast(outline, ground) >= leastContrast;
    };
    while (share < 1 && !(isSeen(frame) && isSeen(theme.paper) && isSeen(button))) {
        share += 0.01;
        outline = mixed(frame, theme.ink, share);
    }
    return outline;
}
} // namespace

QPalette paletteOf(const ReaderTheme &theme)
{
    const bool contrast = isHighContrast(theme);
    const QColor frame = contrast ? theme.paper : mixed(theme.paper, theme.ink, theme.dark ? 0.045 : 0.035);
    const QColor chosen = contrast ? theme.ink : mixed(theme.paper, theme.ink, theme.dark ? 0.17 : 0.12);
    const QColor chosenText = contrast ? theme.paper : theme.ink;
    // In black and white a control must be seen by its own face.
    const qreal face = contrast ? (theme.dark ? 0.25 : 0) : (theme.dark ? 0.10 : 0.02);
    const QColor button = mixed(theme.paper, theme.ink, face);

    QPalette palette;
    palette.setColor(QPalette::Window, frame);
    palette.setColor(QPalette::WindowText, theme.ink);
    palette.setColor(QPalette::Base, theme.paper);
    palette.setColor(QPalette::AlternateBase, frame);
    palette.setColor(QPalette::Text, theme.ink);
    palette.setColor(QPalette::PlaceholderText, theme.quiet);
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::ButtonText, theme.ink);
    palette.setColor(QPalette::BrightText, theme.accent);
    palette.setColor(QPalette::ToolTipBase, contrast ? theme.paper : mixed(theme.paper, theme.ink, 0.05));
    palette.setColor(QPalette::ToolTipText, theme.ink);
    palette.setColor(QPalette::Highlight, chosen);
    palette.setColor(QPalette::HighlightedText, chosenText);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    palette.setColor(QPalette::Light, mixed(frame, theme.dark ? theme.ink : Qt::white, theme.dark ? 0.08 : 0.5));
    palette.setColor(QPalette::Midlight, mixed(frame, theme.ink, 0.05));
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Dark, outlineOf(theme, frame, button));
    palette.setColor(QPalette::Shadow, contrast ? theme.ink : mixed(theme.ink, Qt::black, 0.5));
    const QColor faint = mixed(theme.ink, theme.paper, contrast ? 0.45 : 0.55);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, frame);
    return palette;
}

} // namespace app::settings
