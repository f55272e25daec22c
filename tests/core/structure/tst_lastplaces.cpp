// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/lastplaces.h"

#include <QTest>

using namespace core::structure;

class TestLastPlaces : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void empty_knowsNothing()
    {
        const LastPlaces places;
        QVERIFY(places.isEmpty());
        QCOMPARE(places.of(u"渡口"), LastPlaces::none);
    }

    void words_keepTheLastPlace()
    {
        LastPlaces places(2);
        places.add(u"渡口");
        places.add(u"石阶");
        places.add(u"渡口"); // once more is nothing new
        QVERIFY(!places.isEmpty());
        QCOMPARE(places.of(u"渡口"), LastPlaces::none);
        places.note(qHash(QStringView(u"渡口")), 3);
        places.note(qHash(QStringView(u"渡口")), 8);
        places.note(qHash(QStringView(u"桐油")), 9); // nobody waits for it
        QCOMPARE(places.of(u"渡口"), 8);
        QCOMPARE(places.of(u"石阶"), LastPlaces::none);
        QCOMPARE(places.of(u"桐油"), LastPlaces::none);
    }

    void manyWords_areToldApart()
    {
        constexpr int count = 20000;
        LastPlaces places(count);
        QStringList words;
        for (int i = 0; i < count; ++i) {
            words.append(u"第%1章 渡口"_qs.arg(i));
            places.add(words.last());
        }
        for (int i = 0; i < count; ++i)
            places.note(qHash(QStringView(words.at(i))), i);
        for (int i = 0; i < count; ++i)
            QCOMPARE(places.of(words.at(i)), i);
    }
};

QTEST_GUILESS_MAIN(TestLastPlaces)
#include "tst_lastplaces.moc"
