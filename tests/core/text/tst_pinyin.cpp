// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pinyin.h"

#include <QtTest>

using namespace core::text;

class TestPinyin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readings_usualOneFirst();
    void parse_knowsNotations_data();
    void parse_knowsNotations();
    void parse_refusesOtherWords_data();
    void parse_refusesOtherWords();
    void isReading_plainFitsEveryTone();
    void everySyllable_isItsOwnSpelling();
};

void TestPinyin::readings_usualOneFirst()
{
    QCOMPARE(pinyin::readings(U'會').value(0), QStringLiteral("huì"));
    QVERIFY(pinyin::readings(U'會').contains(QStringLiteral("kuài")));
    QCOMPARE(pinyin::readings(U'行').value(0), QStringLiteral("xíng"));
    QVERIFY(pinyin::readings(U'行').contains(QStringLiteral("háng")));
    QCOMPARE(pinyin::readings(U'国'), QStringList{QStringLiteral("guó")});
    QVERIFY(!pinyin::readings(U'\U00020000').isEmpty());
    QVERIFY(pinyin::readings(U'a').isEmpty());
    QVERIFY(pinyin::readings(U'。').isEmpty());
    QVERIFY(pinyin::readings(0).isEmpty());
    QVERIFY(pinyin::readings(0x10FFFF).isEmpty());
}

void TestPinyin::parse_knowsNotations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("notation");
    QTest::addColumn<QString>("marked");
    const auto marked = static_cast<int>(pinyin::Notation::Marked);
    const auto numbered = static_cast<int>(pinyin::Notation::Numbered);
    const auto plain = static_cast<int>(pinyin::Notation::Plain);
    QTest::newRow("mark") << QStringLiteral("huì") << marked << QStringLiteral("huì");
    QTest::newRow("capital") << QStringLiteral("Huì") << marked << QStringLiteral("huì");
    QTest::newRow("combining mark") << QStringLiteral("hui\u0300") << marked << QStringLiteral("huì");
    QTest::newRow("longest") << QStringLiteral("zhuāng") << marked << QStringLiteral("zhuāng");
    QTest::newRow("number") << QStringLiteral("hui4") << numbered << QStringLiteral("huì");
    QTest::newRow("v") << QStringLiteral("lv4") << numbered << QStringLiteral("lǜ");
    QTest::newRow("u:") << QStringLiteral("nu:3") << numbered << QStringLiteral("nǚ");
    QTest::newRow("neutral number") << QStringLiteral("ma5") << numbered << QStringLiteral("ma");
    QTest::newRow("plain") << QStringLiteral("zhuang") << plain << QString();
    QTest::newRow("neutral") << QStringLiteral("ma") << plain << QStringLiteral("ma");
}

void TestPinyin::parse_knowsNotations()
{
    QFETCH(QString, text);
    QFETCH(int, notation);
    QFETCH(QString, marked);
    const auto spelled = pinyin::parse(text);
    QVERIFY(spelled);
    QCOMPARE(static_cast<int>(spelled->notation), notation);
    QCOMPARE(spelled->marked ? pinyin::spelling(*spelled->marked).toString() : QString(), marked);
}

void TestPinyin::parse_refusesOtherWords_data()
{
    QTest::addColumn<QString>("text");
    for (const char *word : {"", "b", "zhōngwén", "WTO", "daemon", "hùì", "huì4", "4", "會", "async", "he said"})
        QTest::newRow(word) << QString::fromUtf8(word);
}

void TestPinyin::parse_refusesOtherWords()
{
    QFETCH(QString, text);
    QVERIFY(!pinyin::parse(text));
}

void TestPinyin::isReading_plainFitsEveryTone()
{
    QVERIFY(pinyin::isReading(U'會', *pinyin::parse(u"huì")));
    QVERIFY(pinyin::isReading(U'會', *pinyin::parse(u"hui4")));
    QVERIFY(pinyin::isReading(U'會', *pinyin::parse(u"hui")));
    QVERIFY(!pinyin::isReading(U'會', *pinyin::parse(u"huī")));
    QVERIFY(!pinyin::isReading(U'會', *pinyin::parse(u"hua")));
}

void TestPinyin::everySyllable_isItsOwnSpelling()
{
    int count = 0;
    for (char32_t c = 0x4E00; c < 0x9FA6; ++c) {
        for (const pinyin::Syllable s : pinyin::syllables(c)) {
            const auto spelled = pinyin::syllable(pinyin::spelling(s));
            QVERIFY(spelled && *spelled == s);
            ++count;
        }
    }
    QVERIFY(count > 25000);
}

QTEST_GUILESS_MAIN(TestPinyin)
#include "tst_pinyin.moc"
