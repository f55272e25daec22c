// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/readertheme.h"
#include "app/settings/palette.h"
#include "app/settings/quietstyle.h"

#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOptionFocusRect>
#include <QtTest>

#include <cmath>

using app::reader::ThemeName;
using app::settings::QuietStyle;

namespace
{
/// WCAG 2.1, relative luminance and contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &c) {
        const auto part = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
        return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF());
    };
    const double one = luminance(a) + 0.05;
    const double other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}
} // namespace

class TestQuietStyle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void focusFrame_standsOutFromTheWindow()
    {
        QuietStyle style;
        for (const QPalette &palette : {QPalette(Qt::white), QPalette(Qt::black)}) {
            QPalette colours = palette;
            colours.setColor(QPalette::Link, palette.color(QPalette::WindowText));
            QImage image(40, 20, QImage::Format_RGB32);
            image.fill(colours.color(QPalette::Window));
            QPainter painter(&image);
            QStyleOptionFocusRect option;
            option.rect = image.rect();
            option.palette = colours;
            style.drawPrimitive(QStyle::PE_FrameFocusRect, &option, &painter, nullptr);
            painter.end();
            // The middle of an edge, and the middle, which stays as it was.
            QVERIFY(contrast(image.pixelColor(20, 0), colours.color(QPalette::Window)) >= 3);
            QCOMPARE(image.pixelColor(20, 10), colours.color(QPalette::Window));
        }
    }

    void fieldsOfSeveralLines_showTheFocus()
    {
        QuietStyle style;
        QPlainTextEdit field;
        QPalette colours = field.palette();
        colours.setColor(QPalette::Link, Qt::red);
        for (const bool focus : {false, true}) {
            QImage image(40, 20, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            QStyleOptionFrame option;
            option.rect = image.rect();
            option.palette = colours;
            option.state.setFlag(QStyle::State_Enabled);
            option.state.setFlag(QStyle::State_HasFocus, focus);
            style.drawPrimitive(QStyle::PE_Frame, &option, &painter, &field);
            painter.end();
            QCOMPARE(image.pixelColor(20, 0) == QColor(Qt::red), focus);
        }
    }

    void boxes_shortenTheirWordsInsteadOfCuttingThem()
    {
        QuietStyle style;
        QComboBox box;
        box.setStyle(&style);
        box.resize(90, 26);
        const auto drawn = [&](const QString &words) {
            box.clear();
            box.addItem(words);
            return box.grab().toImage();
        };
        // What is cut looks like what is cut elsewhere; what is shortened shows its end.
        QVERIFY(drawn(QStringLiteral("wwwwwwwwwwwwwwwwwwwwwwww i")) !=
                drawn(QStringLiteral("wwwwwwwwwwwwwwwwwwwwwwww x")));
        QVERIFY(drawn(QStringLiteral("wi")) != drawn(QStringLiteral("wx")));
    }

    void menus_standOutFromThePage()
    {
        QuietStyle style;
        for (const auto name : {ThemeName::Light, ThemeName::Sepia, ThemeName::Dark, ThemeName::HighContrast,
                                ThemeName::HighContrastDark}) {
            const auto theme = app::reader::ReaderTheme::of(name);
            QMenu menu;
            menu.setStyle(&style);
            menu.setPalette(app::settings::paletteOf(theme));
            menu.addAction(QStringLiteral("words"));
            menu.resize(120, 60);
            const QImage image = menu.grab().toImage();
            QVERIFY2(contrast(image.pixelColor(60, 0), theme.paper) >= 3, qPrintable(QString::number(int(name))));
            QVERIFY2(contrast(image.pixelColor(0, 50), theme.paper) >= 3, qPrintable(QString::number(int(name))));
            QVERIFY(contrast(image.pixelColor(60, 55), theme.ink) >= 7);
        }
    }

    void menus_partTheirGroups()
    {
        QuietStyle style;
        for (const auto name : {ThemeName::Light, ThemeName::Sepia, ThemeName::Dark, ThemeName::HighContrast,
                                ThemeName::HighContrastDark}) {
            QMenu menu;
            menu.setStyle(&style);
            menu.setPalette(app::settings::paletteOf(app::reader::ReaderTheme::of(name)));
            menu.addAction(QStringLiteral("one"));
            QAction *between = menu.addSeparator();
            menu.addAction(QStringLiteral("two"));
            menu.resize(menu.sizeHint());
            const QImage image = menu.grab().toImage();
            const QRect place = menu.actionGeometry(between);
            double most = 1;
            for (int y = place.top(); y <= place.bottom(); ++y)
                most = std::max(most, contrast(image.pixelColor(place.center().x(), y), image.pixelColor(3, y)));
            QVERIFY2(most >= 1.7, qPrintable(QStringLiteral("%1: %2").arg(int(name)).arg(most)));
        }
    }
};

QTEST_MAIN(TestQuietStyle)
#include "tst_quietstyle.moc"
