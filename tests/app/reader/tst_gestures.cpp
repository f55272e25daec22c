// SPDX-License-Identifier: GPL-3.0-or-later
// The hands over a page that is shown, by the events that a window system sends.
#include "app/reader/readerview.h"

#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QProxyStyle>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTest>
#include <QWheelEvent>

#include "tests/app/reader/samples.h"
#include <cmath>
#include <memory>
#include <utility>

using namespace app::reader;
using core::document::SpanKind;
using core::text::ChineseScript;
using core::text::ScriptConverter;
using core::text::TextRange;

namespace
{
/// A style under which things move, as on a desktop, or where the reader asked for rest.
class Motion : public QProxyStyle
{
public:
    explicit Motion(int durationMs) : m_durationMs(durationMs) {}
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? m_durationMs : QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    int m_durationMs;
};

/// A page that is shown, and what is done to it.
struct Page {
    Motion moving{200};
    ReaderView view;
    ulong time = 1000;

    explicit Page(const core::document::Document &document = samples::many(400))
    {
        view.QWidget::setStyle(&moving);
        view.resize(900, 600);
        view.setDocument(document);
        view.show();
    }
    QWidget *skin() const { return view.viewport(); }
    void mouse(QEvent::Type type, QPointF at) const
    {
        const bool move = type == QEvent::MouseMove;
        const bool up = type == QEvent::MouseButtonRelease;
        QMouseEvent event(type, at, skin()->mapToGlobal(at), move ? Qt::NoButton : Qt::LeftButton,
                          up ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(skin(), &event);
    }
    /// A step of two fingers on a touchpad, so many milliseconds after the one before.
    void fingers(Qt::ScrollPhase phase, int pixels, int afterMs = 8)
    {
        time += ulong(afterMs);
        QWheelEvent event({100, 100}, skin()->mapToGlobal(QPointF(100, 100)), {0, pixels}, {0, pixels * 8},
                          Qt::NoButton, Qt::NoModifier, phase, false);
        event.setTimestamp(time);
        QApplication::sendEvent(skin(), &event);
    }
    void stroke(int pixels)
    {
        fingers(Qt::ScrollBegin, 0);
        for (int i = 0; i < 10; ++i)
            fingers(Qt::ScrollUpdate, pixels);
    }
    /// How far down the page is, in pixels of its beginning.
    int y() const { return view.verticalScrollBar()->value(); }
    /// Waits until nothing moves any more.
    void rest() const
    {
        int before = -1;
        while (std::exchange(before, y()) != y())
            QTest::qWait(120);
    }
};

int stepsOf(const QSignalSpy &zoomed)
{
    int steps = 0;
    for (const auto &arguments : zoomed)
        steps += arguments.at(0).toInt();
    return steps;
}
} // namespace

class TestGestures : public QObject
{
    Q_OBJECT

private:
    /// Takes hold of the middle of the selection and moves it so far.
    static void pull(const Page &page, int pixels)
    {
        const TextRange selection = page.view.selection();
        const QPointF at = QRectF(page.view.rectOf({selection.start(), selection.start() + 1})).center();
        page.mouse(QEvent::MouseButtonPress, at);
        page.mouse(QEvent::MouseMove, at + QPointF(pixels, 0));
    }
    /// What is being dragged out of the page; null when nothing is.
    static const QMimeData *dragged(const Page &page)
    {
        const auto *drag = page.skin()->findChild<QDrag *>();
        return drag ? drag->mimeData() : nullptr;
    }
    static int behindThreshold() { return QGuiApplication::styleHints()->startDragDistance() + 1; }

private Q_SLOTS:
    void drag_ofTheSelection_carriesTextAndMarkup()
    {
        Page page(samples::Maker().paragraph(QStringLiteral("会议&记录在案")).span({2, 5}, SpanKind::Strong).make());
        page.view.setSelection({1, 6});
        pull(page, behindThreshold());
        QVERIFY(dragged(page));
        QCOMPARE(dragged(page)->text(), QStringLiteral("议&记录在"));
        QCOMPARE(dragged(page)->html(), QStringLiteral("<p>议<strong>&amp;记录</strong>在</p>\n"));
        QCOMPARE(page.view.selection(), TextRange(1, 6));
    }

    void drag_beforeTheThreshold_isNone()
    {
        Page page;
        page.view.setSelection({1, 6});
        pull(page, 1);
        QVERIFY(!dragged(page));
        page.mouse(QEvent::MouseButtonRelease, {5, 5});
        QVERIFY(page.view.selection().isEmpty()); // it was a click
    }

    /// What goes out is what would be copied: as it is shown, a run-in heading with its stop.
    void drag_ofWhatIsShownOtherwise_carriesThat()
    {
        Page page(samples::Maker()
                      .runIn(QStringLiteral("（一）加强领导"), QStringLiteral("。"))
                      .paragraph(QStringLiteral("各级国家机关"))
                      .make());
        const auto traditional = ScriptConverter::open(ChineseScript::Taiwan);
        QVERIFY(traditional);
        page.view.setScript(*traditional);
        page.view.setSelection({3, 12});
        pull(page, behindThreshold());
        QVERIFY(dragged(page));
        QCOMPARE(dragged(page)->text(), QStringLiteral("加強領導。各級國家"));
        QVERIFY2(dragged(page)->html().contains(QStringLiteral("各級國家")), qPrintable(dragged(page)->html()));
    }

    /// Through a touch screen: the system's recognizer makes a pinch of two points that part.
    void pinch_onATouchScreen_zooms_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::newRow("apart") << 60 << 240;
        QTest::newRow("together") << 240 << 60;
    }
    void pinch_onATouchScreen_zooms()
    {
        QFETCH(const int, from);
        QFETCH(const int, to);
        Page page;
        QVERIFY(QTest::qWaitForWindowExposed(&page.view));
        QSignalSpy zoomed(&page.view, &ReaderView::zoomRequested);
        const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
        const auto left = [](int apart) { return QPoint(400 - apart / 2, 300); };
        const auto right = [](int apart) { return QPoint(400 + apart / 2, 300); };
        QTest::touchEvent(page.skin(), screen.get()).press(0, left(from)).press(1, right(from));
        for (int i = 1; i <= 12; ++i) {
            const int apart = from + (to - from) * i / 12;
            QTest::touchEvent(page.skin(), screen.get()).move(0, left(apart)).move(1, right(apart));
        }
        QTest::touchEvent(page.skin(), screen.get()).release(0, left(to)).release(1, right(to));
        QTRY_VERIFY(!zoomed.isEmpty());
        const int wanted = int(std::round(std::log(double(to) / from) / std::log(1.1)));
        QVERIFY2(qAbs(stepsOf(zoomed) - wanted) <= 3, qPrintable(QString::number(stepsOf(zoomed))));
    }

    void pinch_onATouchpad_beginsAnewEachTime()
    {
        Page page;
        QSignalSpy zoomed(&page.view, &ReaderView::zoomRequested);
        const auto send = [&page](Qt::NativeGestureType type, double value) {
            QNativeGestureEvent event(type, QPointingDevice::primaryPointingDevice(), 2, {100, 100}, {100, 100},
                                      {100, 100}, value, {});
            QApplication::sendEvent(page.skin(), &event);
            return event.isAccepted();
        };
        // Each by itself is less than a step.
        for (int i = 0; i < 4; ++i) {
            send(Qt::BeginNativeGesture, 0);
            send(Qt::ZoomNativeGesture, 0.06);
            send(Qt::EndNativeGesture, 0);
        }
        QCOMPARE(zoomed.size(), 0);
        send(Qt::BeginNativeGesture, 0);
        for (int i = 0; i < 3; ++i)
            send(Qt::ZoomNativeGesture, 0.06);
        QCOMPARE(stepsOf(zoomed), 1);
    }

    void fingers_moveThePageByTheirPixels()
    {
        Page page;
        page.stroke(-2);
        QCOMPARE(page.y(), 20);
        page.fingers(Qt::ScrollEnd, 0, 200); // they had come to rest
        QTest::qWait(60);
        QCOMPARE(page.y(), 20);
    }

    void fingers_thatLeaveFast_throwThePage()
    {
        Page page;
        page.stroke(-30);
        const int left = page.y();
        QCOMPARE(left, 300);
        page.fingers(Qt::ScrollEnd, 0);
        page.rest();
        QVERIFY2(page.y() > left + 300, qPrintable(QString::number(page.y())));
        const int far = page.y();
        page.stroke(30);
        page.fingers(Qt::ScrollEnd, 0);
        page.rest();
        QVERIFY2(page.y() < far - 600, qPrintable(QString::number(page.y())));
    }

    void fingers_aPageInFlight_isCaughtByThem()
    {
        Page page;
        page.stroke(-30);
        page.fingers(Qt::ScrollEnd, 0);
        QTRY_VERIFY(page.y() > 330);
        page.fingers(Qt::ScrollBegin, 0, 400); // laid down again, still
        const int caught = page.y();
        QTest::qWait(80);
        QCOMPARE(page.y(), caught);
    }

    void click_onAPageInFlight_catchesIt()
    {
        Page page;
        page.stroke(-30);
        page.fingers(Qt::ScrollEnd, 0);
        QTRY_VERIFY(page.y() > 330);
        page.mouse(QEvent::MouseButtonPress, {300, 300});
        const int caught = page.y();
        QTest::qWait(80);
        QCOMPARE(page.y(), caught);
        page.mouse(QEvent::MouseButtonRelease, {300, 300});
    }

    /// Systems that send the run-out themselves: it moves the page, but nothing is thrown once more.
    void momentumOfTheSystem_isFollowedAndNotDoubled()
    {
        Page page;
        page.stroke(-30);
        for (int pixels = 24; pixels > 0; pixels -= 6)
            page.fingers(Qt::ScrollMomentum, -pixels);
        QCOMPARE(page.y(), 300 + 24 + 18 + 12 + 6);
        page.fingers(Qt::ScrollEnd, 0);
        QTest::qWait(80);
        QCOMPARE(page.y(), 360);
    }

    void withoutMotion_nothingIsThrown()
    {
        Motion still(0);
        Page page;
        page.view.QWidget::setStyle(&still);
        page.stroke(-30);
        page.fingers(Qt::ScrollEnd, 0);
        QTest::qWait(80);
        QCOMPARE(page.y(), 300);
    }
};

QTEST_MAIN(TestGestures)
#include "tst_gestures.moc"
