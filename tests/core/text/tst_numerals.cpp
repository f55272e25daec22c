// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/numerals.h"

#include <QTest>

using namespace core::text;

class TestNumerals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hanNumeral_isReadBackAsItself()
    {
        QCOMPARE(core::text::hanNumeral(10), u"十"_qs);
        QCOMPARE(core::text::hanNumeral(12), u"十二"_qs);
        QCOMPARE(core::text::hanNumeral(110), u"一百一十"_qs);
        QCOMPARE(core::text::hanNumeral(120), u"一百二十"_qs);
        QCOMPARE(core::text::hanNumeral(1002), u"一千零二"_qs);
        QCOMPARE(core::text::hanNumeral(-1), u"-1"_qs);
        for (int value = 1; value < 99'999; value += value < 1300 ? 1 : 97) {
            const QString written = core::text::hanNumeral(value);
            const auto read = core::text::readHanNumeral(written);
            QVERIFY2(read && read->value == value && read->length == written.size(), qPrintable(written));
        }
    }

    void readHanNumeral_forms_value_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("value");
        QTest::addColumn<int>("length");
        const auto row = [](const char *name, const QString &text, int value, int length) {
            QTest::newRow(name) << text << value << length;
        };
        row("one", u"一、"_qs, 1, 1);
        row("ten", u"十章"_qs, 10, 1);
        row("eleven", u"十一"_qs, 11, 2);
        row("twenty-three", u"二十三条"_qs, 23, 3);
        row("hundred and five", u"一百零五条"_qs, 105, 4);
        row("hundred and five with circle", u"一百〇五"_qs, 105, 4);
        row("hundred and ten", u"一百一十"_qs, 110, 4);
        row("thousand two hundred and sixty", u"一千二百六十条"_qs, 1260, 6);
        row("digits", u"二〇二四年"_qs, 2024, 4);
        row("two digits", u"一二"_qs, 12, 2);
        row("twenty in one sign", u"廿三"_qs, 23, 2);
        row("thirty in one sign", u"卅"_qs, 30, 1);
        row("traditional two", u"兩百"_qs, 200, 2);
        row("formal", u"壹佰贰拾叁"_qs, 123, 5);
        row("formal traditional", u"貳拾"_qs, 20, 2);
        row("none", u"章"_qs, 0, 0);
        row("empty", QString(), 0, 0);
    }
    void readHanNumeral_forms_value()
    {
        QFETCH(QString, text);
        QFETCH(int, value);
        QFETCH(int, length);
        const auto numeral = readHanNumeral(text);
        QCOMPARE(numeral.has_value(), length > 0);
        if (numeral) {
            QCOMPARE(numeral->value, value);
            QCOMPARE(numeral->length, length);
        }
    }

    void readHanNumeral_formal_isTold()
    {
        QCOMPARE(readHanNumeral(u"叁、")->kind, NumeralKind::HanFormal);
        QCOMPARE(readHanNumeral(u"三、")->kind, NumeralKind::Han);
    }

    void readHanNumeral_all_inOrder()
    {
        static const QString digits = QStringLiteral("零一二三四五六七八九");
        for (int n = 1; n < 100; ++n) {
            QString text;
            if (n >= 10)
                text = (n >= 20 ? QString(digits.at(n / 10)) : QString()) + u'十';
            if (n % 10)
                text += digits.at(n % 10);
            QCOMPARE(readHanNumeral(text)->value, n);
            QCOMPARE(readHanNumeral(text)->length, text.size());
        }
    }

    void readArabicNumeral_widths()
    {
        QCOMPARE(readArabicNumeral(u"12章")->value, 12);
        QCOMPARE(readArabicNumeral(u"１２章")->value, 12);
        QCOMPARE(readArabicNumeral(u"１２章")->length, 2);
        QVERIFY(!readArabicNumeral(u"12345678"));
        QVERIFY(!readArabicNumeral(u"a1"));
    }

    void readRomanNumeral_canonicalOnly()
    {
        QCOMPARE(readRomanNumeral(u"XIV.")->value, 14);
        QCOMPARE(readRomanNumeral(u"iv)")->value, 4);
        QCOMPARE(readRomanNumeral(u"Ⅶ")->value, 7);
        QVERIFY(!readRomanNumeral(u"IIII"));
        QVERIFY(!readRomanNumeral(u"mix"));
        QVERIFY(!readRomanNumeral(u"civil"));
        QVERIFY(!readRomanNumeral(u"Iv"));
        QVERIFY(!readRomanNumeral(u"Introduction"));
    }

    void readEnclosedNumeral_blocks()
    {
        QCOMPARE(readEnclosedNumeral(u"①")->value, 1);
        QCOMPARE(readEnclosedNumeral(u"⑳")->value, 20);
        QCOMPARE(readEnclosedNumeral(u"㉑")->value, 21);
        QCOMPARE(readEnclosedNumeral(u"⑶")->kind, NumeralKind::Bracketed);
        QCOMPARE(readEnclosedNumeral(u"㈢")->value, 3);
        QCOMPARE(readEnclosedNumeral(u"⒉")->kind, NumeralKind::Stopped);
        QVERIFY(!readEnclosedNumeral(u"1"));
    }
};

QTEST_GUILESS_MAIN(TestNumerals)
#include "tst_numerals.moc"
