// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/readertheme.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace app::reader
{

namespace
{
constexpr std::array<QRgb, 6> markHues{0xffffe58f, 0xffc4e6b8, 0xffbbd9f5, 0xfff6bdb5, 0xffdacbf0, 0xffffd3a6};
/// The same hues, dark enough to be seen as a line on light paper.
constexpr std::array<QRgb, 6> edgeHues{0xff8f6f00, 0xff35752a, 0xff2b69a4, 0xffb03a2a, 0xff7350ad, 0xffa85708};

/// Contrast that text keeps on marks (WCAG 2.1 AAA), and a hair for rounding.
constexpr double leastContrast = 7.02;

QColor mixed(const QColor &over, const QColor &under, float opacity)
{
    const auto channel = [opacity](int a, int b) { return qRound(float(a) * opacity + float(b) * (1 - opacity)); };
    return {channel(over.red(), under.red()), channel(over.green(), under.green()), channel(over.blue(), under.blue())};
}

double luminance(const QColor &colour)
{
    const auto linear = [](float c) {
        return c <= 0.04045F ? double(c) / 12.92 : std::pow((double(c) + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

/// `over` on paper at the given opacity, or at the highest one below it that leaves the ink readable.
QColor readable(const QColor &over, const ReaderTheme &theme, float opacity)
{
    constexpr float step = 0.01F;
    QColor result = mixed(over, theme.paper, opacity);
    while (opacity > step && ReaderTheme::contrast(theme.ink, result) < leastContrast) {
        opacity -= step;
        result = mixed(over, theme.paper, opacity);
    }
    return result;
}

constexpr float onDark = 1.F / 3.F; ///< share of a mark's colour

void setMarks(ReaderTheme &theme)
{
    for (size_t i = 0; i < markHues.size(); ++i) {
        const QColor hue(markHues[i]);
        theme.marks[i] = readable(hue, theme, theme.dark ? onDark : 1);
        theme.markEdges[i] = theme.dark ? hue : QColor(edgeHues[i]);
    }
    theme.hit = readable(theme.accent, theme, 0.16F);
    theme.currentHit = readable(theme.accent, theme, 0.32F);
    theme.flash = readable(theme.accent, theme, 0.28F);
}

struct Colours {
    QRgb paper, ink, quiet, line, accent, selection;
    bool dark;
};

constexpr Colours coloursOf(ThemeName name)
{
    switch (name) {
    case ThemeName::Sepia:
        return {0xfff4ecd8, 0xff3b2f20, 0xff6e6250, 0xffe0d5bb, 0xffb23528, 0xffd9c9a3, false};
    case ThemeName::Dark:
        return {0xff1c1b19, 0xffe2ddd3, 0xff9f998e, 0xff35332f, 0xffe2705f, 0xff3e434c, true};
    case ThemeName::HighContrast:
        return {0xffffffff, 0xff000000, 0xff333333, 0xff000000, 0xffb01010, 0xffb5d5ff, false};
    case ThemeName::HighContrastDark:
        return {0xff000000, 0xffffffff, 0xffd0d0d0, 0xffffffff, 0xffff8a7a, 0xff1f4a80, true};
    case ThemeName::Light:
        break;
    }
    return {0xfffbf9f4, 0xff1f1d1a, 0xff6f6a61, 0xffe4dfd5, 0xffc23b2e, 0xffdfdcd3, false};
}
} // namespace

double ReaderTheme::contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QColor ReaderTheme::behindText(const QColor &own) const
{
    constexpr float onLight = 0.4F;
    return readable(own, *this, dark ? onDark : onLight);
}

QColor ReaderTheme::lineOf(const QColor &own, const QColor &other) const
{
    constexpr double least = 2;
    return own.isValid() && contrast(own, paper) >= least ? own : other;
}

QColor ReaderTheme::fillOf(core::annotation::MarkColor color, const QColor &tint) const
{
    return tint.isValid() ? behindText(tint) : marks[size_t(color)];
}

QColor ReaderTheme::edgeOf(core::annotation::MarkColor color, const QColor &tint) const
{
    return lineOf(tint, markEdges[size_t(color)]);
}

ReaderTheme ReaderTheme::of(ThemeName name)
{
    const Colours c = coloursOf(name);
    ReaderTheme theme;
    theme.name = name;
    theme.paper = QColor(c.paper);
    theme.ink = QColor(c.ink);
    theme.quiet = QColor(c.quiet);
    theme.line = QColor(c.line);
    theme.accent = QColor(c.accent);
    theme.selection = QColor(c.selection);
    theme.dark = c.dark;
    setMarks(theme);
    return theme;
}

} // namespace app::reader
