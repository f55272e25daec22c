// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/bigrams.h"

#include <QString>
#include <QtTest>

using namespace core::text;

class TestBigrams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_areLikelierThanChance_data();
    void words_areLikelierThanChance();
    void scriptAndWidth_countAlike();
    void unknown_isDearest();
    void everyPair_isWithinBounds();
};

namespace
{
double costOf(QStringView text)
{
    double sum = 0;
    for (qsizetype i = 1; i < text.size(); ++i)
        sum += bigrams::cost(text[i - 1].unicode(), text[i].unicode());
    return sum;
}
} // namespace

void TestBigrams::words_areLikelierThanChance_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shifted");
    QTest::newRow("simplified") << QStringLiteral("人民政府工作") << QStringLiteral("人挞窀ぷ髀");
    QTest::newRow("traditional") << QStringLiteral("問題的關鍵是") << QStringLiteral("問}的P鍵是");
    QTest::newRow("prose") << QStringLiteral("他說今天不來了") << QStringLiteral("他祲今燔啦炕");
}

void TestBigrams::words_areLikelierThanChance()
{
    QFETCH(QString, text);
    QFETCH(QString, shifted);
    QVERIFY2(costOf(text) + 10 < costOf(shifted),
             qPrintable(QStringLiteral("%1 %2").arg(costOf(text)).arg(costOf(shifted))));
}

void TestBigrams::scriptAndWidth_countAlike()
{
    QCOMPARE(bigrams::cost(u'會', u'議'), bigrams::cost(u'会', u'议'));
    QCOMPARE(bigrams::cost(u'好', u','), bigrams::cost(u'好', u'，'));
    QCOMPARE(bigrams::cost(u'年', u'3'), bigrams::cost(u'年', u'7'));
}

void TestBigrams::unknown_isDearest()
{
    QVERIFY(bigrams::cost(u'Ж') >= bigrams::unknownCost);
    QVERIFY(bigrams::cost(u'的') < 5);
    QVERIFY(bigrams::cost(u'的') < bigrams::cost(u'彳'));
}

void TestBigrams::everyPair_isWithinBounds()
{
    for (char16_t a = 0x4E00; a < 0x9FA6; a += 7) {
        for (char16_t b = 0x4E00; b < 0x9FA6; b += 97) {
            const double cost = bigrams::cost(a, b);
            QVERIFY(cost >= 0 && cost < 20);
        }
    }
}

QTEST_GUILESS_MAIN(TestBigrams)
#include "tst_bigrams.moc"
