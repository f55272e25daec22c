// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/escapedencoding.h"

#include <QTest>

using core::text::escapedEncoding;

class TestEscapedEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstSwitch_names_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        QTest::newRow("JIS X 0208") << QByteArray("Re: \x1B$B$3$s\x1B(B") << u"ISO-2022-JP"_qs;
        QTest::newRow("JIS X 0208 of 1978") << QByteArray("\x1B$@$3$s\x1B(J") << u"ISO-2022-JP"_qs;
        QTest::newRow("colours of a terminal first")
            << QByteArray("\x1B[1mRe\x1B[0m \x1B$B$3\x1B(B") << u"ISO-2022-JP"_qs;
        QTest::newRow("Korean") << QByteArray("\x1B$)C\n\x0E@P\x0F") << u"ISO-2022-KR"_qs;
        QTest::newRow("Chinese") << QByteArray("\x1B$)A\x0E=;;;\x0F") << u"ISO-2022-CN"_qs;
        QTest::newRow("HZ") << QByteArray("This is ~{<:Ky2;!#~} end") << u"HZ-GB-2312"_qs;
        QTest::newRow("plain") << QByteArray("plain words") << QString();
        QTest::newRow("terminal") << QByteArray("\x1B[1mRe\x1B[0m") << QString();
        QTest::newRow("HZ, half a pair") << QByteArray("a ~{<:K~} b") << QString();
        QTest::newRow("HZ, blanks inside") << QByteArray("f(~{ a })") << QString();
        QTest::newRow("HZ, never closed") << QByteArray("a ~{<:Ky") << QString();
        QTest::newRow("beyond ASCII") << QByteArray("\x1B$B$3\x1B(B \xE4") << QString();
        QTest::newRow("cut behind the escape") << QByteArray("a\x1B") << QString();
        QTest::newRow("empty") << QByteArray() << QString();
    }
    void firstSwitch_names()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        QCOMPARE(QString(escapedEncoding(bytes)), encoding);
    }
};

QTEST_GUILESS_MAIN(TestEscapedEncoding)
#include "tst_escapedencoding.moc"
