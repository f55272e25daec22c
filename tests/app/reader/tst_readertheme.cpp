// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/readertheme.h"

#include <QTest>

#include <array>

using namespace app::reader;

class TestReaderTheme : public QObject
{
    Q_OBJECT

private:
    static constexpr std::array names{ThemeName::Light, ThemeName::Sepia, ThemeName::Dark, ThemeName::HighContrast,
                                      ThemeName::HighContrastDark};

private Q_SLOTS:
    void contrast_knownPairs_isWcag()
    {
        QVERIFY(qAbs(ReaderTheme::contrast(Qt::black, Qt::white) - 21) < 0.01);
        QVERIFY(qAbs(ReaderTheme::contrast(Qt::white, Qt::white) - 1) < 0.01);
        QVERIFY(qAbs(ReaderTheme::contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01);
    }

    void ink_onEverythingItStandsOn_isReadable()
    {
        for (const ThemeName name : names) {
            const ReaderTheme t = ReaderTheme::of(name);
            QList<QColor> grounds{t.paper, t.selection, t.hit, t.currentHit, t.flash};
            for (const QColor &mark : t.marks)
                grounds.append(mark);
            for (const QColor &ground : grounds) {
                const double contrast = ReaderTheme::contrast(t.ink, ground);
                QVERIFY2(
                    contrast >= 7,
                    qPrintable(QStringLiteral("theme %1, %2: %3").arg(int(name)).arg(ground.name()).arg(contrast)));
            }
            QVERIFY(ReaderTheme::contrast(t.quiet, t.paper) >= 4.5);
            QVERIFY(ReaderTheme::contrast(t.accent, t.paper) >= 4.5);
        }
    }

    void marks_ofOneTheme_differFromPaperAndEachOther()
    {
        for (const ThemeName name : names) {
            const ReaderTheme t = ReaderTheme::of(name);
            for (int a = 0; a < 6; ++a) {
                QVERIFY(t.marks[a] != t.paper);
                QVERIFY(ReaderTheme::contrast(t.markEdges[a], t.paper) >= 3); // WCAG 1.4.11 for signs
                for (int b = 0; b < a; ++b)
                    QVERIFY(t.marks[a] != t.marks[b]);
            }
        }
    }

    void of_darkThemes_sayTheyAreDark()
    {
        for (const ThemeName name : names) {
            const ReaderTheme t = ReaderTheme::of(name);
            QCOMPARE(t.name, name);
            QCOMPARE(t.dark, t.paper.lightness() < 128);
        }
    }
};

QTEST_GUILESS_MAIN(TestReaderTheme)
#include "tst_readertheme.moc"
