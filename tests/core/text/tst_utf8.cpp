// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/utf8.h"

#include <QRandomGenerator>
#include <QStringConverter>
#include <QTest>

using core::text::soundUtf8;

/// The decoder that knows whether it met an error.
static std::optional<QString> slowly(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringConverter::Utf8,
                           QStringConverter::Flag::ConvertInitialBom | QStringConverter::Flag::Stateless);
    const QString text = decoder.decode(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

class Utf8Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundUtf8_everyCharacter_isRead();
    void soundUtf8_malformed_isRefused_data();
    void soundUtf8_malformed_isRefused();
    void soundUtf8_byteOrderMark_isKept();
    void soundUtf8_randomTexts_asTheSlowDecoder();
    void soundUtf8_randomDamage_asTheSlowDecoder();

private:
    static QByteArray randomText(QRandomGenerator &random, int characters);
};

void Utf8Test::soundUtf8_everyCharacter_isRead()
{
    for (const char *const before : {"", "a", "\xE4\xB8\x80", "abcdefgh\xE4\xB8\x80"}) {
        QString all = QString::fromUtf8(before);
        for (char32_t c = 1; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 97) {
            if (!QChar::isSurrogate(c))
                all += QString::fromUcs4(&c, 1);
        }
        const auto read = soundUtf8(all.toUtf8());
        QVERIFY(read.has_value());
        QCOMPARE(*read, all);
    }
    QCOMPARE(soundUtf8({}), QString());
}

void Utf8Test::soundUtf8_malformed_isRefused_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("continuation alone") << QByteArray("\x80");
    QTest::newRow("lead alone") << QByteArray("\xE4");
    QTest::newRow("cut") << QByteArray("\xE4\xB8");
    QTest::newRow("overlong in two") << QByteArray("\xC0\xAF");
    QTest::newRow("overlong in three") << QByteArray("\xE0\x9F\xBF");
    QTest::newRow("overlong in four") << QByteArray("\xF0\x8F\xBF\xBF");
    QTest::newRow("surrogate") << QByteArray("\xED\xA0\x80");
    QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80");
    QTest::newRow("no such lead") << QByteArray("\xF8\x88\x80\x80\x80");
    QTest::newRow("second byte wrong") << QByteArray("\xE4"
                                                     "A\x80");
    QTest::newRow("third byte wrong") << QByteArray("\xE4\xB8"
                                                    "A");
}

void Utf8Test::soundUtf8_malformed_isRefused()
{
    QFETCH(const QByteArray, damage);
    const QByteArray han = QByteArray("\xE4\xB8\x80\xE4\xBA\x8C\xE4\xB8\x89");
    for (const QByteArray &before :
         {QByteArray(), QByteArray("a"), QByteArray("abcdefgh"), han, han + "x", han + han + han}) {
        for (const QByteArray &after :
             {QByteArray(), QByteArray("a"), QByteArray("abcdefghijkl"), han + han, han + han + han + han}) {
            QVERIFY(!soundUtf8(before + damage + after));
            QVERIFY(soundUtf8(before + after));
        }
    }
}

void Utf8Test::soundUtf8_byteOrderMark_isKept()
{
    QCOMPARE(soundUtf8(QByteArray("\xEF\xBB\xBF"
                                  "a")),
             QStringView(u"\uFEFFa").toString());
}

QByteArray Utf8Test::randomText(QRandomGenerator &random, int characters)
{
    QByteArray out;
    for (int i = 0; i < characters; ++i) {
        char32_t c = 0;
        switch (random.bounded(6)) {
        case 0:
            c = 0x20 + random.bounded(0x5F);
            break;
        case 1:
            c = 0x80 + random.bounded(0x780);
            break;
        case 2:
            c = 0x10000 + random.bounded(0x100000);
            break;
        default:
            c = 0x4E00 + random.bounded(0x5200);
        }
        out += QString::fromUcs4(&c, 1).toUtf8();
    }
    return out;
}

void Utf8Test::soundUtf8_randomTexts_asTheSlowDecoder()
{
    QRandomGenerator random(7);
    for (int n = 0; n < 3000; ++n) {
        const QByteArray bytes = randomText(random, random.bounded(40));
        QCOMPARE(soundUtf8(bytes), slowly(bytes));
    }
}

void Utf8Test::soundUtf8_randomDamage_asTheSlowDecoder()
{
    QRandomGenerator random(8);
    int refused = 0;
    for (int n = 0; n < 20000; ++n) {
        QByteArray bytes = randomText(random, 1 + random.bounded(20));
        for (int k = 0; k <= random.bounded(2); ++k)
            bytes[random.bounded(bytes.size())] = static_cast<char>(random.bounded(256));
        const auto read = soundUtf8(bytes);
        refused += read ? 0 : 1;
        // A mark at the start is the caller's business.
        if (!bytes.startsWith("\xEF\xBB\xBF"))
            QCOMPARE(read, slowly(bytes));
    }
    QVERIFY(refused > 5000);
}

QTEST_GUILESS_MAIN(Utf8Test)
#include "tst_utf8.moc"
