// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/actionregistry.h"
#include "app/settings/appearance.h"
#include "app/settings/language.h"
#include "app/settings/palette.h"

#include <QApplication>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <array>
#include <cmath>

using namespace app;
using namespace Qt::Literals::StringLiterals;
using reader::ReaderTheme;
using reader::ThemeName;

namespace
{
/// Contrast ratio after WCAG 2.1.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &color) {
        const auto channel = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
    };
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}
} // namespace

class TestAppearance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"a.conf"_s), QSettings::IniFormat);
    }

    void systemColours_areThoseOfLastTime()
    {
        // What the desktop said last: a start shows it, and asks again later.
        m_settings->setValue(u"system/color-scheme"_s, true);
        actions::ActionRegistry registry;
        fill(registry);
        const settings::Appearance appearance(*m_settings, registry);
        QCOMPARE(appearance.theme().name, ThemeName::Dark);
    }

    void palettes_areReadable_data()
    {
        QTest::addColumn<int>("name");
        for (const auto name : {ThemeName::Light, ThemeName::Sepia, ThemeName::Dark, ThemeName::HighContrast,
                                ThemeName::HighContrastDark})
            QTest::addRow("theme %d", int(name)) << int(name);
    }

    void palettes_areReadable()
    {
        QFETCH(int, name);
        const QPalette palette = settings::paletteOf(ReaderTheme::of(static_cast<ThemeName>(name)));
        const auto color = [&palette](QPalette::ColorRole role) { return palette.color(QPalette::Active, role); };
        struct Pair {
            QPalette::ColorRole text, ground;
            double least; ///< WCAG 2.1: 7 for AAA, 4.5 for AA, 3 for signs and edges
        };
        constexpr std::array pairs{
            Pair{QPalette::Text, QPalette::Base, 7},
            Pair{QPalette::Text, QPalette::AlternateBase, 7},
            Pair{QPalette::WindowText, QPalette::Window, 7},
            Pair{QPalette::ButtonText, QPalette::Button, 7},
            Pair{QPalette::HighlightedText, QPalette::Highlight, 7},
            Pair{QPalette::ToolTipText, QPalette::ToolTipBase, 7},
            Pair{QPalette::PlaceholderText, QPalette::Base, 4.5},
            Pair{QPalette::PlaceholderText, QPalette::Window, 4.5},
            Pair{QPalette::PlaceholderText, QPalette::Button, 4.5},
            Pair{QPalette::PlaceholderText, QPalette::ToolTipBase, 4.5},
            Pair{QPalette::Link, QPalette::Base, 4.5},
            Pair{QPalette::Link, QPalette::Window, 4.5},
            Pair{QPalette::Link, QPalette::ToolTipBase, 4.5},
            Pair{QPalette::BrightText, QPalette::Window, 4.5},
            Pair{QPalette::Link, QPalette::Button, 3},
            Pair{QPalette::Dark, QPalette::Base, 3},
            Pair{QPalette::Dark, QPalette::Window, 3},
            Pair{QPalette::Dark, QPalette::Button, 3},
        };
        for (const auto &[text, ground, least] : pairs) {
            const double is = contrast(color(text), color(ground));
            QVERIFY2(is >= least, qPrintable(u"role %1 on %2: %3"_s.arg(int(text)).arg(int(ground)).arg(is)));
        }
        const ReaderTheme theme = ReaderTheme::of(static_cast<ThemeName>(name));
        for (const QColor &edge : theme.markEdges)
            QVERIFY(contrast(edge, color(QPalette::Window)) >= 3); // cards and stripes
    }

    void theme_isChosenByActionAndKept()
    {
        {
            actions::ActionRegistry registry;
            fill(registry);
            settings::Appearance appearance(*m_settings, registry);
            QSignalSpy changed(&appearance, &settings::Appearance::themeChanged);
            registry.action("view.theme.dark"_L1)->setChecked(true);
            QCOMPARE(changed.size(), 1);
            QCOMPARE(appearance.theme().name, ThemeName::Dark);
            QCOMPARE(QApplication::palette().color(QPalette::Base), appearance.theme().paper);
        }
        actions::ActionRegistry registry;
        fill(registry);
        const settings::Appearance appearance(*m_settings, registry);
        QCOMPARE(appearance.theme().name, ThemeName::Dark);
        QVERIFY(registry.action("view.theme.dark"_L1)->isChecked());
        registry.action("view.theme.next"_L1)->trigger();
        QCOMPARE(appearance.theme().name, ThemeName::Light);
        QVERIFY(registry.action("view.theme.light"_L1)->isChecked());
    }

    void theme_ofAKind_countsWhileOneIsInFront()
    {
        using settings::Appearance;
        using settings::DocumentKind;
        {
            actions::ActionRegistry registry;
            fill(registry);
            Appearance appearance(*m_settings, registry);
            appearance.setGeneralChoice(Appearance::Choice::Light);
            QSignalSpy changed(&appearance, &Appearance::themeChanged);
            appearance.setOwnChoice(DocumentKind::Web, Appearance::Choice::Sepia);
            appearance.setKind(DocumentKind::Web);
            QCOMPARE(appearance.theme().name, ThemeName::Sepia);
            QVERIFY(registry.action("view.theme.sepia"_L1)->isChecked());
            // The menu changes what is seen.
            registry.action("view.theme.dark"_L1)->setChecked(true);
            QCOMPARE(appearance.ownChoice(DocumentKind::Web), std::optional(Appearance::Choice::Dark));
            QCOMPARE(appearance.generalChoice(), Appearance::Choice::Light);
            appearance.setKind(DocumentKind::Law);
            QCOMPARE(appearance.theme().name, ThemeName::Light);
            QVERIFY(registry.action("view.theme.light"_L1)->isChecked());
            changed.clear();
            appearance.setKind(DocumentKind::Text);
            QVERIFY(changed.isEmpty()); // nothing differs
        }
        actions::ActionRegistry registry;
        fill(registry);
        Appearance appearance(*m_settings, registry);
        QCOMPARE(appearance.theme().name, ThemeName::Light);
        appearance.setKind(DocumentKind::Web);
        QCOMPARE(appearance.theme().name, ThemeName::Dark);
        appearance.setOwnChoice(DocumentKind::Web, std::nullopt);
        QCOMPARE(appearance.theme().name, ThemeName::Light);
        QVERIFY(!m_settings->contains("theme.web"_L1));
    }

    void zoom_staysInBoundsAndIsKept()
    {
        {
            actions::ActionRegistry registry;
            fill(registry);
            settings::Appearance appearance(*m_settings, registry);
            for (int i = 0; i < 100; ++i)
                registry.action("view.zoomIn"_L1)->trigger();
            QCOMPARE(appearance.style().zoom, 4.0);
            registry.action("view.zoomReset"_L1)->trigger();
            registry.action("view.zoomOut"_L1)->trigger();
            QCOMPARE(appearance.style().zoom, 0.9);
        }
        actions::ActionRegistry registry;
        fill(registry);
        QCOMPARE(settings::Appearance(*m_settings, registry).style().zoom, 0.9);
    }

    void nonsenseInTheSettings_isBroughtIntoRange()
    {
        m_settings->setValue("page/fontSize"_L1, -5);
        m_settings->setValue("page/zoom"_L1, u"much"_s);
        m_settings->setValue("page/lineHeight"_L1, 99);
        actions::ActionRegistry registry;
        fill(registry);
        const settings::Appearance appearance(*m_settings, registry);
        QCOMPARE(appearance.style().fontSize, 10.0);
        QCOMPARE(appearance.style().zoom, 0.5);
        QCOMPARE(appearance.style().lineHeight, 3.0);
    }

    void language_bestOfWhatIsWanted()
    {
        using settings::Language;
        QCOMPARE(Language::bestOf({u"zh-Hans-CN"_s, u"en-US"_s}), u"zh_CN"_s);
        QCOMPARE(Language::bestOf({u"de-DE"_s, u"zh-TW"_s, u"en"_s}), u"zh_CN"_s);
        QCOMPARE(Language::bestOf({u"de-DE"_s, u"en-GB"_s, u"zh"_s}), u"en"_s);
        QCOMPARE(Language::bestOf({}), u"en"_s);
    }

private:
    static void fill(actions::ActionRegistry &registry)
    {
        registry.add(actions::windowMenus());
        registry.add(actions::windowActions());
        registry.setCondition(actions::Condition::HasDocument, true);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
};

QTEST_MAIN(TestAppearance)
#include "tst_appearance.moc"
