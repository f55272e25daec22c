// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/watchdog.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

#include <thread>

using app::application::Watchdog;
using namespace Qt::Literals::StringLiterals;

/// Takes long for its timer's event.
class Sluggard : public QObject
{
    Q_OBJECT

public:
    explicit Sluggard(int ms) : m_ms(ms) { startTimer(5); }
    bool isDone() const { return m_done; }

protected:
    void timerEvent(QTimerEvent *event) override
    {
        killTimer(event->timerId());
        std::this_thread::sleep_for(std::chrono::milliseconds(m_ms));
        m_done = true;
    }

private:
    int m_ms;
    bool m_done = false;
};

class TestWatchdog : public QObject
{
    Q_OBJECT

private:
    std::mutex m_mutex;
    QStringList m_reports;

    Watchdog::Report recorder()
    {
        return [this](const QString &report) {
            const std::lock_guard lock(m_mutex);
            m_reports.append(report);
        };
    }
    QStringList reports()
    {
        const std::lock_guard lock(m_mutex);
        return m_reports;
    }

private Q_SLOTS:
    void init() { m_reports.clear(); }

    void longEvent_isReportedWithItsReceiver()
    {
        const Watchdog watchdog(100, recorder());
        QTest::qWait(50);
        const Sluggard sluggard(400);
        QTRY_VERIFY(sluggard.isDone());
        QTRY_COMPARE(reports().size(), 1);
        const QString report = reports().constFirst();
        QVERIFY2(report.contains(u"Timer to Sluggard"_s), qPrintable(report));
        QVERIFY2(report.contains(u"sleep"_s), qPrintable(report));
        static const QRegularExpression time(u"still for (\\d+) ms \\((\\d+) ms"_s);
        const auto match = time.match(report);
        QVERIFY(match.hasMatch());
        QVERIFY2(match.captured(1).toInt() >= 200, qPrintable(report));
        QVERIFY2(match.captured(2).toInt() < 300, qPrintable(report)); // it slept
    }

    void shortEvents_areNot()
    {
        // Wide enough for a machine that has other work, too.
        const Watchdog watchdog(1000, recorder());
        int rounds = 0;
        QTimer timer;
        connect(&timer, &QTimer::timeout, &timer, [&rounds] {
            ++rounds;
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        });
        timer.start(0);
        QTest::qWait(1500);
        QVERIFY(rounds > 10);
        QCOMPARE(reports(), QStringList());
    }

    void end_whileTheWindowIsBusy_doesNotWaitForIt()
    {
        auto watchdog = std::make_unique<Watchdog>(20, recorder());
        std::this_thread::sleep_for(std::chrono::milliseconds(100)); // no sign of life
        QElapsedTimer timer;
        timer.start();
        watchdog.reset();
        QVERIFY(timer.elapsed() < 5000);
    }
};

QTEST_MAIN(TestWatchdog)
#include "tst_watchdog.moc"
