// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/pinyin.h"
#include "core/text/wordreadings.h"

#include <QTest>

using namespace core::text::pinyin;

class TestWordReadings : public QObject
{
    Q_OBJECT

private:
    static QString joined(const QString &text)
    {
        QStringList all;
        for (const PlacedReading &reading : readingsIn(text))
            all.append(reading.reading.toString());
        return all.join(u' ');
    }

private Q_SLOTS:
    void readingsIn_words_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("readings");
        QTest::newRow("usual") << QStringLiteral("人民") << QStringLiteral("rén mín");
        QTest::newRow("by word") << QStringLiteral("银行") << QStringLiteral("yín háng");
        QTest::newRow("traditional") << QStringLiteral("銀行") << QStringLiteral("yín háng");
        QTest::newRow("the same character twice")
            << QStringLiteral("银行行长") << QStringLiteral("yín háng háng zhǎng");
        QTest::newRow("place") << QStringLiteral("在重庆") << QStringLiteral("zài chóng qìng");
        QTest::newRow("idiom") << QStringLiteral("一模一样") << QStringLiteral("yī mú yī yàng");
        QTest::newRow("no tone sandhi") << QStringLiteral("不去") << QStringLiteral("bù qù");
        QTest::newRow("others left out") << QStringLiteral("A，山b 1水。") << QStringLiteral("shān shuǐ");
        QTest::newRow("beyond the plane") << QStringLiteral("\U00020BB7") << joined(QStringLiteral("\U00020BB7"));
        QTest::newRow("empty") << QString() << QString();
    }
    void readingsIn_words()
    {
        QFETCH(QString, text);
        QFETCH(QString, readings);
        QCOMPARE(joined(text), readings);
    }

    void readingsIn_saysWhereItIsSure()
    {
        const auto found = readingsIn(QStringLiteral("银行山"));
        QCOMPARE(found.size(), size_t(3));
        QVERIFY(found[0].byWord && found[1].byWord && !found[2].byWord);
        QCOMPARE(found[1].range, core::text::TextRange(1, 2));
    }

    void readingsIn_everyReading_isOneOfTheCharacters()
    {
        const QString text =
            QStringLiteral("长大的音乐家为了了解重庆的银行，参差不齐地说着便宜话，还得还给会计，数不清的数目。");
        for (const PlacedReading &reading : readingsIn(text)) {
            const char32_t c = text.at(reading.range.start()).unicode();
            QVERIFY2(readings(c).contains(reading.reading.toString()), qPrintable(reading.reading.toString()));
        }
    }

    void readingsIn_longText_isLinear()
    {
        const QString text = QStringLiteral("银行行长在重庆长大。").repeated(2000);
        QCOMPARE(readingsIn(text).size(), size_t(9 * 2000));
    }
};

QTEST_GUILESS_MAIN(TestWordReadings)
#include "tst_wordreadings.moc"
