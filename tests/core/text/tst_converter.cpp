// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/converter.h"

#include <QTest>

using core::text::Converter;

class TestConverter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void open_labelsOfTheWeb_giveTheSuperset_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("name");
        const QList<std::pair<const char *, const char *>> rows{
            {"gb2312", "GB18030"},
            {"GBK", "GB18030"},
            {"x-sjis", "Shift_JIS"},
            {"Windows-31J", "Shift_JIS"},
            {"ISO-8859-1", "windows-1252"},
            {"ks_c_5601-1987", "EUC-KR"},
            {"utf8", "UTF-8"},
            {"UTF-16", "UTF-16LE"},
            {"big5-hkscs", "Big5-HKSCS"},
            {"euc_jp", "EUC-JP"},
        };
        for (const auto &[label, name] : rows)
            QTest::newRow(label) << QString::fromLatin1(label) << QString::fromLatin1(name);
    }
    void open_labelsOfTheWeb_giveTheSuperset()
    {
        QFETCH(QString, label);
        QFETCH(QString, name);
        const auto converter = Converter::open(label);
        QVERIFY(converter);
        QCOMPARE(converter->name(), name);
    }

    void open_unknownLabel_isNothing()
    {
        QVERIFY(!Converter::open(QStringLiteral("klingon")));
        QVERIFY(!Converter::open(QString()));
        QVERIFY(!Converter::open(QStringLiteral("--")));
    }

    void names_all_canBeOpened()
    {
        QVERIFY(Converter::names().size() >= 12);
        for (const QString &name : Converter::names()) {
            const auto converter = Converter::open(name);
            QVERIFY2(converter, qPrintable(name));
            QCOMPARE(converter->name(), name);
        }
    }

    void decode_malformed_oneReplacementEachAndCounted()
    {
        auto gb = Converter::open(QStringLiteral("GB18030"));
        QCOMPARE(gb->decode("\x81 a\xFF"), QStringLiteral("\uFFFD a\uFFFD"));
        QCOMPARE(gb->errors(), 2);
        auto jis = Converter::open(QStringLiteral("Shift_JIS"));
        QCOMPARE(jis->decode("\x81\n"), QStringLiteral("\uFFFD\n"));
        QCOMPARE(gb->decode("ok"), QStringLiteral("ok"));
        QCOMPARE(gb->errors(), 0);
    }

    void decode_cutSequence_leftOutOnlyWhenCut()
    {
        auto gb = Converter::open(QStringLiteral("GB18030"));
        QCOMPARE(gb->decode("a\xB0", Converter::End::Cut), QStringLiteral("a"));
        QCOMPARE(gb->decode("a\xB0", Converter::End::Whole), QStringLiteral("a\uFFFD"));
    }

    void decode_windowsEuro_inChineseText()
    {
        auto gb = Converter::open(QStringLiteral("GBK"));
        QCOMPARE(gb->decode("\x80 5"), QStringLiteral("€ 5"));
        QCOMPARE(gb->errors(), 0);
    }

    void encode_roundTrip_andRefusal()
    {
        auto big5 = Converter::open(QStringLiteral("Big5"));
        const QString text = QStringLiteral("河邊的柳樹");
        const auto bytes = big5->encode(text);
        QVERIFY(bytes);
        QCOMPARE(big5->decode(*bytes), text);
        QVERIFY(!big5->encode(QStringLiteral("这")));
        auto gb = Converter::open(QStringLiteral("GB18030"));
        QCOMPARE(gb->decode(*gb->encode(QStringLiteral("𠮷野家"))), QStringLiteral("𠮷野家"));
    }
};

QTEST_GUILESS_MAIN(TestConverter)
#include "tst_converter.moc"
