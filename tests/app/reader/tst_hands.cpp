// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/kineticscroll.h"
#include "app/reader/mouseselector.h"
#include "app/reader/readerview.h"

#include <QGuiApplication>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTest>

#include "tests/app/reader/samples.h"

using namespace app::reader;
using core::text::TextRange;

namespace
{
/// A page under the mouse, without a window.
struct Hands {
    core::document::Document document = samples::many(200);
    LayoutEngine engine;
    PageWindow window{engine};
    PageCursor cursor{engine, window};
    MouseSelector mouse{cursor, window, nullptr};

    Hands()
    {
        engine.setMetrics(PageMetrics({}, WrittenLanguage::SimplifiedChinese, 900));
        engine.setDocument(document);
        window.setSize({900, 600});
        window.reset();
        cursor.setDocument(document);
    }
    QPointF at(qsizetype offset) { return window.rectsOf({offset, offset + 1}).at(0).center(); }
    void click(qsizetype offset, int times)
    {
        for (int i = 0; i < times; ++i) {
            mouse.press(at(offset) - QPointF(2, 0), MouseSelector::Grow::No);
            mouse.release(at(offset) - QPointF(2, 0));
        }
    }
    QString selected() { return document.text().mid(cursor.selection().start(), cursor.selection().length()); }
};
} // namespace

class TestHands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clicks_chooseWordSentenceParagraph()
    {
        Hands h;
        h.document = samples::Maker().paragraph(QStringLiteral("春天来了。河边的柳树又绿了！老张很高兴。")).make();
        h.engine.setDocument(h.document);
        h.cursor.setDocument(h.document);
        h.window.reset();
        h.click(8, 2);
        QCOMPARE(h.selected(), QStringLiteral("柳树"));
        h.click(8, 1);
        QCOMPARE(h.selected(), QStringLiteral("河边的柳树又绿了！"));
        h.click(8, 1);
        QCOMPARE(h.selected(), h.document.text());
    }

    void drag_afterDoubleClick_growsByWords()
    {
        Hands h;
        h.document = samples::Maker().paragraph(QStringLiteral("河边的柳树又绿了，老张很高兴。")).make();
        h.engine.setDocument(h.document);
        h.cursor.setDocument(h.document);
        h.window.reset();
        h.click(3, 1);
        h.mouse.press(h.at(3) - QPointF(2, 0), MouseSelector::Grow::No);
        h.mouse.drag(h.at(9) + QPointF(2, 0));
        QCOMPARE(h.selected(), QStringLiteral("柳树又绿了，老张"));
        h.mouse.drag(h.at(0) - QPointF(2, 0));
        QCOMPARE(h.selected(), QStringLiteral("河边的柳树"));
        h.mouse.release(h.at(0));
    }

    void drag_beyondTheEdge_scrollsAndGrows()
    {
        Hands h;
        QSignalSpy scrolled(&h.mouse, &MouseSelector::scrolled);
        h.mouse.press(h.at(2), MouseSelector::Grow::No);
        h.mouse.drag({300, 700});
        const qsizetype before = h.cursor.selection().length();
        QTRY_VERIFY(scrolled.size() >= 10);
        QVERIFY(h.window.y() > 0);
        QVERIFY(h.cursor.selection().length() > before);
        h.mouse.release({300, 700});
        const double rest = h.window.y();
        QTest::qWait(60);
        QCOMPARE(h.window.y(), rest);
    }

    void press_onTheSelection_dragsItOutOnlyBehindTheThreshold()
    {
        Hands h;
        QSignalSpy out(&h.mouse, &MouseSelector::draggedOut);
        h.cursor.select({2, 12});
        const QPointF from = h.at(5);
        const int threshold = QGuiApplication::styleHints()->startDragDistance();
        h.mouse.press(from, MouseSelector::Grow::No);
        h.mouse.drag(from + QPointF(threshold - 1, 0));
        QCOMPARE(out.size(), 0);
        QCOMPARE(h.cursor.selection(), TextRange(2, 12));
        h.mouse.drag(from + QPointF(threshold + 1, 0));
        QCOMPARE(out.size(), 1);
        QCOMPARE(h.cursor.selection(), TextRange(2, 12));
    }

    void click_onTheSelection_takesItBack()
    {
        Hands h;
        QSignalSpy rested(&h.mouse, &MouseSelector::selected);
        h.cursor.select({2, 12});
        h.click(5, 1);
        QVERIFY(h.cursor.selection().isEmpty());
        QCOMPARE(h.cursor.head().offset, 5);
        QCOMPARE(rested.size(), 1);
    }

    void pinch_twoFingers_zoomsByTheStepsOfTheKeys()
    {
        ReaderView view;
        view.resize(900, 600);
        view.setDocument(samples::mixed());
        QSignalSpy zoomed(&view, &ReaderView::zoomRequested);
        const auto send = [&view](Qt::NativeGestureType type, double value) {
            QNativeGestureEvent event(type, QPointingDevice::primaryPointingDevice(), 2, {100, 100}, {100, 100},
                                      {100, 100}, value, {});
            QCoreApplication::sendEvent(view.viewport(), &event);
        };
        send(Qt::BeginNativeGesture, 0);
        for (int i = 0; i < 10; ++i)
            send(Qt::ZoomNativeGesture, 0.02); // together 1.22
        int steps = 0;
        for (const auto &arguments : zoomed)
            steps += arguments.at(0).toInt();
        QCOMPARE(steps, 2);
        for (int i = 0; i < 10; ++i)
            send(Qt::ZoomNativeGesture, -0.02);
        for (steps = 0; const auto &arguments : zoomed)
            steps += arguments.at(0).toInt();
        QVERIFY(steps <= 0);
    }

    void kinetic_fastFingers_throwThePage()
    {
        KineticScroll kinetic;
        QSignalSpy moved(&kinetic, &KineticScroll::moved);
        quint64 time = 1000;
        for (int i = 0; i < 10; ++i)
            kinetic.step(20, time += 8);
        kinetic.release(time + 4);
        QVERIFY(kinetic.isRunning());
        QTRY_VERIFY_WITH_TIMEOUT(!kinetic.isRunning(), 5000);
        double way = 0;
        double last = 1e9;
        for (const auto &arguments : moved) {
            QVERIFY(arguments.at(0).toDouble() > 0);
            way += arguments.at(0).toDouble();
            last = arguments.at(0).toDouble();
        }
        QVERIFY2(way > 300 && way < 1500, qPrintable(QString::number(way)));
        QVERIFY(last < 5);
    }

    void kinetic_slowOrRestingFingers_doNot()
    {
        KineticScroll kinetic;
        quint64 time = 1000;
        for (int i = 0; i < 10; ++i)
            kinetic.step(1, time += 16);
        kinetic.release(time + 4);
        QVERIFY(!kinetic.isRunning());
        for (int i = 0; i < 10; ++i)
            kinetic.step(20, time += 8);
        kinetic.release(time + 200);
        QVERIFY(!kinetic.isRunning());
        for (int i = 0; i < 10; ++i)
            kinetic.step(20, time += 8);
        kinetic.release(time + 4);
        QVERIFY(kinetic.isRunning());
        kinetic.step(-1, time + 30);
        QVERIFY(!kinetic.isRunning());
    }

    void keys_pageDown_keepsTheColumn()
    {
        Hands h;
        h.cursor.place({20, false}, PageCursor::Mode::Move);
        const double x = h.window.caretRect(h.cursor.head()).x();
        for (int i = 0; i < 3; ++i)
            h.cursor.move(CaretMove::PageDown, PageCursor::Mode::Move);
        for (int i = 0; i < 3; ++i)
            h.cursor.move(CaretMove::PageUp, PageCursor::Mode::Extend);
        QVERIFY(!h.cursor.selection().isEmpty());
        // Short lines on the way may hold the caret left of the column, but not lead it away from it.
        h.cursor.place({20, false}, PageCursor::Mode::Move);
        for (int i = 0; i < 12; ++i)
            h.cursor.move(CaretMove::Down, PageCursor::Mode::Move);
        for (int i = 0; i < 12; ++i)
            h.cursor.move(CaretMove::Up, PageCursor::Mode::Move);
        QCOMPARE(h.window.caretRect(h.cursor.head()).x(), x);
    }
};

QTEST_MAIN(TestHands)
#include "tst_hands.moc"
