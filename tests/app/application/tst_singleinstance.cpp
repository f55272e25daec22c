// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application/singleinstance.h"

#include <QSignalSpy>
#include <QThreadPool>
#include <QUuid>
#include <QtTest>

#include <atomic>

using app::application::SingleInstance;
using namespace Qt::Literals::StringLiterals;

class TestSingleInstance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void second_handsOverToTheFirst()
    {
        const QString key = QUuid::createUuid().toString();
        SingleInstance first(key);
        QVERIFY(first.claim());
        SingleInstance second(key);
        QVERIFY(!second.claim());
        QSignalSpy received(&first, &SingleInstance::received);
        std::atomic_int sent = -1;
        QThreadPool::globalInstance()->start([&] { sent = second.send({u"/tmp/文件.txt"_s, u"zhupi://open/x"_s}); });
        QTRY_COMPARE(received.size(), 1);
        QCOMPARE(received.at(0).at(0).toStringList(), (QStringList{u"/tmp/文件.txt"_s, u"zhupi://open/x"_s}));
        QTRY_COMPARE(sent.load(), 1);
    }

    void otherKey_isAnotherProgram()
    {
        SingleInstance one(QUuid::createUuid().toString());
        SingleInstance two(QUuid::createUuid().toString());
        QVERIFY(one.claim());
        QVERIFY(two.claim());
    }

    void otherLibrary_isAnsweredForFromThenOn()
    {
        const QString former = QUuid::createUuid().toString();
        const QString present = QUuid::createUuid().toString();
        SingleInstance first(former);
        QVERIFY(first.claim());
        first.moveTo(present);
        QVERIFY(!SingleInstance(former).send({}));
        QVERIFY(SingleInstance(former).claim());
        SingleInstance second(present);
        QVERIFY(!second.claim());
        QSignalSpy received(&first, &SingleInstance::received);
        std::atomic_int sent = -1;
        QThreadPool::globalInstance()->start([&] { sent = second.send({u"/tmp/a.txt"_s}); });
        QTRY_COMPARE(received.size(), 1);
        QTRY_COMPARE(sent.load(), 1);
    }

    void nobodyThere_isSaid() { QVERIFY(!SingleInstance(QUuid::createUuid().toString()).send({})); }

    void firstGone_theNextClaims()
    {
        const QString key = QUuid::createUuid().toString();
        {
            SingleInstance first(key);
            QVERIFY(first.claim());
        }
        SingleInstance next(key);
        QVERIFY(next.claim());
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
