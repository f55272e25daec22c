// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/floatingframe.h"

#include <QRandomGenerator>
#include <QtTest>

#include "tests/seed.h"

using app::docks::FloatingFrame;
using app::docks::placeBeside;
using app::docks::Side;

class TestFloatingFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placeBeside_roomAbove_isAbove()
    {
        const QRect place = placeBeside({400, 300, 100, 30}, {200, 40}, {0, 0, 1000, 600});
        QCOMPARE(place, QRect(349, 252, 200, 40));
    }

    void placeBeside_atTheTop_isBelow()
    {
        const QRect place = placeBeside({400, 10, 100, 30}, {200, 40}, {0, 0, 1000, 600});
        QCOMPARE(place.top(), 48);
    }

    void placeBeside_fullHeight_isAtTheSide()
    {
        const QRect place = placeBeside({300, 0, 400, 600}, {200, 40}, {0, 0, 1000, 600});
        QCOMPARE(place.left(), 708);
    }

    /// Wherever the passage lies: inside the bounds always, and never over the passage while there is room on a side.
    void placeBeside_random_neverCoversThePassage()
    {
        const quint32 seed = testSeed();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QRect bounds(0, 0, 1000, 700);
        int beside = 0;
        for (int i = 0; i < 10'000; ++i) {
            const QRect avoid(random.bounded(900), random.bounded(600) - 20, 1 + random.bounded(900),
                              1 + random.bounded(700));
            const QSize size(50 + random.bounded(500), 20 + random.bounded(300));
            const QRect place = placeBeside(avoid, size, bounds);
            QVERIFY(bounds.contains(place));
            const bool room = avoid.top() - 8 >= size.height() ||
                              bounds.bottom() - avoid.bottom() - 8 >= size.height() ||
                              bounds.right() - avoid.right() - 8 >= size.width() || avoid.left() - 8 >= size.width();
            if (room) {
                ++beside;
                QVERIFY(!place.intersects(avoid));
            }
        }
        QVERIFY(beside > 1000);
    }

    void placeBeside_largerThanTheBounds_isCutToThem()
    {
        QCOMPARE(placeBeside({10, 10, 5, 5}, {5000, 5000}, {0, 0, 100, 80}).size(), QSize(100, 80));
    }

    void replace_becomesLower_keepsItsUpperEdge()
    {
        QWidget host;
        host.resize(800, 600);
        host.show();
        FloatingFrame frame(&host, Side::Below);
        const QRect passage(100, 400, 200, 30);
        frame.setMinimumHeight(300);
        frame.showBeside(passage, host.rect()); // no room below
        const QRect high = frame.geometry();
        QVERIFY(high.bottom() < passage.top());
        frame.setMinimumHeight(100);
        frame.replace(); // now there is room below, but the eyes are up there
        QCOMPARE(frame.geometry().topLeft(), high.topLeft());
        QCOMPARE(frame.height(), 100);
        frame.setMinimumHeight(330);
        frame.replace(); // would cover the passage
        QVERIFY(!frame.geometry().intersects(passage));
        frame.setMinimumHeight(100);
        frame.showBeside(passage, host.rect());
        QVERIFY(frame.geometry().top() > passage.bottom());
    }
};

QTEST_MAIN(TestFloatingFrame)
#include "tst_floatingframe.moc"
