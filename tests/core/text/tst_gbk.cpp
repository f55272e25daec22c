// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/gbk.h"

#include <QtTest>

using namespace core::text;

class TestGbk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairs_areThoseOfTheStandard_data();
    void pairs_areThoseOfTheStandard();
    void everyPair_comesBack();
    void userDefinedAreas_areDroppedOrEmpty();
    void ascii_hasNoPair();
};

void TestGbk::pairs_areThoseOfTheStandard_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<QChar>("character");
    QTest::newRow("first of GB 2312") << 0xB0A1 << QChar(u'啊');
    QTest::newRow("first of GBK/3") << 0x8140 << QChar(u'丂');
    QTest::newRow("traditional, ASCII second byte") << 0xBF68 << QChar(u'縣');
    QTest::newRow("full stop") << 0xA1A3 << QChar(u'。');
    QTest::newRow("full-width comma") << 0xA3AC << QChar(u'，');
    QTest::newRow("toned letter") << 0xA8AC << QChar(u'ì');
    QTest::newRow("second byte 80") << 0x8E80 << QChar(u'巰');
}

void TestGbk::pairs_areThoseOfTheStandard()
{
    QFETCH(int, bytes);
    QFETCH(QChar, character);
    const gbk::Pair pair{static_cast<quint8>(bytes >> 8), static_cast<quint8>(bytes & 0xFF)};
    QCOMPARE(QChar(gbk::decoded(pair)), character);
    QVERIFY(gbk::encoded(character.unicode()) == pair);
}

void TestGbk::everyPair_comesBack()
{
    int count = 0;
    for (int c = 0x80; c < 0x10000; ++c) {
        const auto character = static_cast<char16_t>(c);
        if (const gbk::Pair pair = gbk::encoded(character)) {
            ++count;
            QVERIFY(gbk::isLead(pair.lead) && gbk::isTrail(pair.trail));
            QCOMPARE(gbk::decoded(pair), character);
        }
    }
    QVERIFY2(count > 21700 && count < 22100, qPrintable(QString::number(count)));
}

void TestGbk::userDefinedAreas_areDroppedOrEmpty()
{
    for (int lead = 0x81; lead <= 0xFE; ++lead) {
        for (int trail = 0x40; trail <= 0xFE; ++trail) {
            const gbk::Pair pair{static_cast<quint8>(lead), static_cast<quint8>(trail)};
            if (gbk::isDropped(pair))
                QCOMPARE(gbk::decoded(pair), char16_t(0));
        }
    }
    QVERIFY(gbk::isDropped({0xAC, 0xB8}));
    QVERIFY(!gbk::isDropped({0xAC, 0x80}));
    QVERIFY(!gbk::isDropped({0xA1, 0x40}));
    QCOMPARE(gbk::decoded(0xA1, 0x40), char16_t(0));
    QCOMPARE(gbk::decoded(0x20, 0x40), char16_t(0));
    QCOMPARE(gbk::decoded(0xB0, 0x7F), char16_t(0));
}

void TestGbk::ascii_hasNoPair()
{
    for (char16_t c = 0; c < 0x80; ++c)
        QVERIFY(!gbk::encoded(c));
}

QTEST_GUILESS_MAIN(TestGbk)
#include "tst_gbk.moc"
