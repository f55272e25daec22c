// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/ids.h"
#include "core/library/idkeys.h"

#include <QRandomGenerator>
#include <QtTest>

#include "tests/seed.h"
#include <algorithm>
#include <map>

using namespace core;
using core::library::IdKey;
using core::library::IdKeys;
using core::library::IdPlaces;

class TestIdKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyText_comesBack_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("uuid") << QStringLiteral("0d5c1f9e-7a35-4c1b-9c53-0a1b2c3d4e5f");
        QTest::newRow("zeros") << QStringLiteral("00000000-0000-0000-0000-000000000000");
        QTest::newRow("ones") << QStringLiteral("ffffffff-ffff-ffff-ffff-ffffffffffff");
        QTest::newRow("first half of ones") << QStringLiteral("ffffffff-ffff-ffff-0000-000000000001");
        QTest::newRow("upper case") << QStringLiteral("0D5C1F9E-7A35-4C1B-9C53-0A1B2C3D4E5F");
        QTest::newRow("dash elsewhere") << QStringLiteral("0d5c1f9e7-a35-4c1b-9c53-0a1b2c3d4e5f");
        QTest::newRow("digit for a dash") << QStringLiteral("0d5c1f9e07a35-4c1b-9c53-0a1b2c3d4e5f");
        QTest::newRow("no hex digit") << QStringLiteral("0d5c1f9e-7a35-4c1b-9c53-0a1b2c3d4e5g");
        QTest::newRow("braces") << QStringLiteral("{0d5c1f9e-7a35-4c1b-9c53-0a1b2c3d4e5f}");
        QTest::newRow("short") << QStringLiteral("a1");
        QTest::newRow("nothing") << QString();
        QTest::newRow("Han") << QStringLiteral("批注一");
    }
    void anyText_comesBack()
    {
        QFETCH(QString, id);
        IdKeys keys;
        static_cast<void>(keys.key("another"));
        const IdKey key = keys.key(id.toUtf8());
        QCOMPARE(keys.text(key), id);
        QVERIFY(keys.key(id.toUtf8()) == key);
        QVERIFY(keys.key("another") != key);
    }

    /// As a table of the standard library says, whatever is put, moved and taken away.
    void places_areWhereTheyWerePut()
    {
        const quint32 seed = testSeed();
        QRandomGenerator random(seed);
        IdPlaces places;
        std::map<std::pair<quint64, quint64>, quint32> expected;
        for (int step = 0; step < 5000; ++step) {
            const IdKey key{random.bounded(40u), random.bounded(40u)}; // many share a slot at first
            const quint32 place = random.bounded(3) == 0 ? IdPlaces::nowhere : random.bounded(1000u);
            places.insert(key, place);
            expected[{key.high, key.low}] = place;
            const IdKey asked{random.bounded(40u), random.bounded(40u)};
            const auto known = expected.find({asked.high, asked.low});
            QVERIFY2(places.find(asked) == (known == expected.end() ? IdPlaces::nowhere : known->second),
                     qPrintable(QStringLiteral("seed %1 step %2").arg(seed).arg(step)));
        }
        QVERIFY(IdPlaces().isEmpty());
        QVERIFY(!places.isEmpty());
        QCOMPARE(IdPlaces(100).find({1, 2}), IdPlaces::nowhere);
    }

    void order_isThatOfTheIds()
    {
        IdKeys keys;
        QStringList ids;
        for (int i = 0; i < 200; ++i)
            ids.append(AnnotationId::create().value);
        std::vector<IdKey> made;
        for (const QString &id : ids)
            made.push_back(keys.key(id.toUtf8()));
        std::ranges::sort(made);
        ids.sort();
        for (qsizetype i = 0; i < ids.size(); ++i)
            QCOMPARE(keys.text(made[static_cast<size_t>(i)]), ids.at(i));
    }
};

QTEST_GUILESS_MAIN(TestIdKeys)
#include "tst_idkeys.moc"
