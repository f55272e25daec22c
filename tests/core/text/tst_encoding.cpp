// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/converter.h"
#include "core/text/encoding.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "tests/processortime.h"

using namespace core;
using namespace core::text;

namespace
{
const QString simplified =
    QStringLiteral("清晨的菜市场最热闹，卖豆腐的老人一边吆喝，一边给熟客多添一勺豆浆。\n大家都说他的豆腐嫩。\n");
const QString traditional =
    QStringLiteral("清晨的菜市場最熱鬧，賣豆腐的老人一邊吆喝，一邊給熟客多添一勺豆漿。\n大家都說他的豆腐嫩。\n");
const QString japanese =
    QStringLiteral("朝の市場はとても賑やかで、豆腐屋の老人は常連に豆乳を一杯おまけしてくれる。\nみんなが喜ぶ。\n");
const QString korean =
    QStringLiteral("아침 시장은 아주 붐비고, 두부를 파는 노인은 단골에게 두유를 한 국자 더 준다.\n모두 좋아한다.\n");
const QString german =
    QStringLiteral("Am frühen Morgen ist der Markt am lebendigsten; der alte Verkäufer grüßt „seine“ Kundschaft.\n");
const QString russian =
    QStringLiteral("Ранним утром на рынке людно, и старый продавец угощает постоянных покупателей.\n");

QByteArray encoded(const QString &text, const char *encoding)
{
    auto bytes = Converter::open(QString::fromLatin1(encoding))->encode(text);
    return bytes.value_or(QByteArray());
}
} // namespace

class TestEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decoded_bytesOfEachEncoding_givesTextAndName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("encoding");
        QTest::newRow("utf-8") << simplified << QByteArray("UTF-8");
        QTest::newRow("gb18030") << simplified << QByteArray("GB18030");
        QTest::newRow("gb18030 traditional") << traditional << QByteArray("GB18030");
        QTest::newRow("big5") << traditional << QByteArray("Big5");
        QTest::newRow("utf-16le") << simplified << QByteArray("UTF-16LE");
        QTest::newRow("utf-16be") << traditional << QByteArray("UTF-16BE");
        QTest::newRow("shift_jis") << japanese << QByteArray("Shift_JIS");
        QTest::newRow("euc-jp") << japanese << QByteArray("EUC-JP");
        QTest::newRow("utf-16le ja") << japanese << QByteArray("UTF-16LE");
        QTest::newRow("iso-2022-jp") << japanese << QByteArray("ISO-2022-JP");
        QTest::newRow("iso-2022-kr") << korean << QByteArray("ISO-2022-KR");
        QTest::newRow("hz") << simplified << QByteArray("HZ-GB-2312");
        QTest::newRow("euc-kr") << korean << QByteArray("EUC-KR");
        QTest::newRow("windows-1252") << german << QByteArray("windows-1252");
        QTest::newRow("windows-1251") << russian << QByteArray("windows-1251");
        QTest::newRow("koi8-r") << russian << QByteArray("KOI8-R");
        QTest::newRow("utf-16le ascii") << QStringLiteral("plain words only, nothing else\n") << QByteArray("UTF-16LE");
    }
    void decoded_bytesOfEachEncoding_givesTextAndName()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, encoding);
        const auto result = decoded(encoded(text, encoding.constData()));
        QVERIFY(result);
        QCOMPARE(result->encoding, QString::fromLatin1(encoding));
        QCOMPARE(result->text, text);
        QVERIFY(result->diagnostics.isEmpty());
    }

    void decoded_everyPrefixOfALegacyText_staysInItsEncoding()
    {
        // From the first 20 characters on the choice must not flicker with the length.
        for (const char *encoding : {"GB18030", "UTF-16LE"}) {
            for (qsizetype length = 20; length <= simplified.size(); ++length) {
                const auto result = decoded(encoded(simplified.left(length), encoding));
                QVERIFY(result);
                QCOMPARE(result->text, simplified.left(length));
            }
        }
    }

    void decoded_byteOrderMark_decidesAndGoes_data()
    {
        QTest::addColumn<QByteArray>("mark");
        QTest::addColumn<QByteArray>("encoding");
        QTest::newRow("utf-8") << QByteArray("\xEF\xBB\xBF") << QByteArray("UTF-8");
        QTest::newRow("utf-16le") << QByteArray("\xFF\xFE") << QByteArray("UTF-16LE");
        QTest::newRow("utf-16be") << QByteArray("\xFE\xFF") << QByteArray("UTF-16BE");
        QTest::newRow("utf-32le") << QByteArray("\xFF\xFE\0\0", 4) << QByteArray("UTF-32LE");
        QTest::newRow("gb18030") << QByteArray("\x84\x31\x95\x33") << QByteArray("GB18030");
    }
    void decoded_byteOrderMark_decidesAndGoes()
    {
        QFETCH(QByteArray, mark);
        QFETCH(QByteArray, encoding);
        const auto result = decoded(mark + encoded(japanese, encoding.constData()));
        QVERIFY(result);
        QCOMPARE(result->text, japanese);
        QCOMPARE(result->encoding, QString::fromLatin1(encoding));
    }

    void decoded_asciiWords_neverTakenForWideText()
    {
        const auto result = decoded("Bush hid the facts");
        QCOMPARE(result->encoding, QStringLiteral("UTF-8"));
        QCOMPARE(result->text, QStringLiteral("Bush hid the facts"));
    }

    void decoded_gbkThatIsSoundUtf8ByAccident_readAsGbk()
    {
        const auto result = decoded(encoded(QStringLiteral("联通"), "GB18030"));
        QVERIFY(result);
        QCOMPARE(result->text, QStringLiteral("联通"));
    }

    void decoded_cutLastCharacter_stillUtf8()
    {
        QByteArray bytes = simplified.toUtf8().chopped(1); // the line end
        bytes.chop(1);
        const auto result = decoded(bytes);
        QCOMPARE(result->encoding, QStringLiteral("UTF-8"));
        QCOMPARE(result->text, simplified.chopped(2) + QChar(0xFFFD));
        QCOMPARE(result->diagnostics.size(), 1);
        QCOMPARE(result->diagnostics.first().start, result->text.size() - 1);
    }

    void decoded_badByteInUtf8_shownInPlaceAndRestKept()
    {
        QByteArray bytes = simplified.toUtf8().repeated(4);
        const qsizetype at = simplified.toUtf8().size();
        bytes.insert(at, '\xFF');
        const auto result = decoded(bytes);
        QCOMPARE(result->encoding, QStringLiteral("UTF-8"));
        QCOMPARE(result->text, simplified + QChar(0xFFFD) + simplified.repeated(3));
        QCOMPARE(result->diagnostics.size(), 1);
        QCOMPARE(result->diagnostics.first().start, simplified.size());
    }

    void decoded_badByteInGbk_keepsTheLineEndAfterIt()
    {
        const QByteArray good = encoded(simplified, "GB18030");
        const auto result = decoded(good + "\x81\n" + good);
        QVERIFY(result);
        QCOMPARE(result->text, simplified + QChar(0xFFFD) + QLatin1Char('\n') + simplified);
        QCOMPARE(result->diagnostics.size(), 1);
    }

    void decoded_nulBytes_shownAndNamed()
    {
        QByteArray bytes = simplified.toUtf8();
        bytes.insert(3, '\0');
        const auto result = decoded(bytes);
        QVERIFY(result);
        QCOMPARE(result->text, simplified.left(1) + QChar(0xFFFD) + simplified.mid(1));
        QCOMPARE(result->diagnostics.size(), 1);
        QCOMPARE(result->diagnostics.first().start, 1);
    }

    void decoded_chosenEncoding_wins()
    {
        const auto result = decoded(encoded(simplified, "GB18030"), QStringLiteral("gbk"));
        QCOMPARE(result->encoding, QStringLiteral("GB18030"));
        const auto other = decoded(encoded(simplified, "GB18030"), QStringLiteral("latin1"));
        QCOMPARE(other->encoding, QStringLiteral("windows-1252"));
        const auto none = decoded("x", QStringLiteral("no-such-encoding"));
        QCOMPARE(none.error().code, ErrorCode::InvalidArgument);
    }

    void decoded_declaredEncoding_believedUnlessItReadsBadly()
    {
        const QByteArray greek = encoded(QStringLiteral("Το πρωί η αγορά είναι γεμάτη κόσμο."), "windows-1253");
        QCOMPARE(decoded(greek, {}, QStringLiteral("iso-8859-7"))->encoding, QStringLiteral("windows-1253"));
        const auto lie = decoded(encoded(simplified, "GB18030"), {}, QStringLiteral("iso-8859-1"));
        QCOMPARE(lie->encoding, QStringLiteral("GB18030"));
    }

    void decoded_noise_isNoEncoding()
    {
        QByteArray noise;
        quint32 state = 12345;
        for (int i = 0; i < 4000; ++i) {
            state = state * 1664525 + 1013904223;
            noise.append(static_cast<char>(0x80 | state >> 24));
        }
        const auto result = decoded(noise);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::UnknownEncoding);
        QVERIFY(!result.error().message.isEmpty());
    }

    void rankedEncodings_gbkText_rightOneFirstWithPreview()
    {
        const auto candidates = rankedEncodings(encoded(simplified, "GB18030"));
        QVERIFY(candidates.size() > 5);
        QCOMPARE(candidates.first().name, QStringLiteral("GB18030"));
        QVERIFY(candidates.first().preview.startsWith(QStringLiteral("清晨的菜市场")));
        for (qsizetype i = 1; i < candidates.size(); ++i)
            QVERIFY(candidates.at(i - 1).bitsPerByte <= candidates.at(i).bitsPerByte);
    }

    void decoded_closeCall_namesBoth()
    {
        // One rare character each way: nothing to tell the readings apart.
        const auto result = decoded("\xB0\xA1");
        QVERIFY(result);
        QVERIFY(result->doubtful);
        QCOMPARE(result->diagnostics.size(), 1);
    }

    void declaredEncoding_headOfHtml_found_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("name");
        QTest::newRow("html5") << QByteArray("<html><meta charset=gbk>") << QStringLiteral("gbk");
        QTest::newRow("quoted") << QByteArray("<META charset = \"Big5\" />") << QStringLiteral("big5");
        QTest::newRow("http-equiv") << QByteArray(
                                           "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">")
                                    << QStringLiteral("gb2312");
        QTest::newRow("xml") << QByteArray("<?xml version=\"1.0\" encoding=\"euc-jp\"?><html>")
                             << QStringLiteral("euc-jp");
        QTest::newRow("none") << QByteArray("<html><meta name=x>charset=gbk") << QString();
    }
    void declaredEncoding_headOfHtml_found()
    {
        QFETCH(QByteArray, head);
        QFETCH(QString, name);
        QCOMPARE(declaredEncoding(head), name);
    }

    void decoded_linesOfTwoEncodings_eachReadInItsOwn()
    {
        const QByteArray utf8 = simplified.toUtf8();
        const QString other = QStringLiteral("河边的柳树发芽了，孩子们在草地上放风筝。\n");
        const auto result = decoded(utf8 + encoded(other, "GB18030") + utf8 + "\xE6\xB2 \xFF\n" + utf8);
        QVERIFY(result);
        QCOMPARE(result->encoding, QStringLiteral("UTF-8"));
        QVERIFY(result->text.startsWith(simplified + other + simplified));
        QVERIFY(result->text.endsWith(simplified));
        QCOMPARE(result->diagnostics.size(), 2);
        QCOMPARE(result->diagnostics.first().start, simplified.size());
        QVERIFY(result->diagnostics.first().message.contains(QStringLiteral("GB18030")));
    }

    void decoded_manyDamagedLines_inLinearTime()
    {
        const QByteArray line = simplified.toUtf8() + "\xB0\xA1\xC4\xE3\xBA\xC3 \xFF\n";
        ProcessorTimer timer;
        timer.start();
        QVERIFY(decoded(line.repeated(50000)));
        QVERIFY2(timer.elapsed() < processorLimit(5000), qPrintable(QString::number(timer.elapsed())));
    }

    void decoded_sparseLegacyBytesFarBehind_foundBySampling()
    {
        QByteArray bytes("words and words in plain ASCII, line after line\n");
        bytes = bytes.repeated(8000);
        const qsizetype ascii = bytes.size();
        bytes += encoded(simplified, "GB18030");
        const auto result = decoded(bytes);
        QVERIFY(result);
        QCOMPARE(result->text.mid(ascii), simplified);
    }

    void decoded_corpusFiles_inTheirEncoding()
    {
        const QDir folder(QStringLiteral(ZHUPI_SHARED_DIR "/corpus/dev/S10"));
        if (!folder.exists())
            QSKIP("the shared corpus is not here");
        int seen = 0;
        for (const QString &name : folder.entryList({QStringLiteral("*.txt")})) {
            QFile file(folder.filePath(name));
            QFile gold(folder.filePath(name.chopped(4) + QStringLiteral(".gold.json")));
            QVERIFY(file.open(QIODevice::ReadOnly) && gold.open(QIODevice::ReadOnly));
            QString wanted =
                QJsonDocument::fromJson(gold.readAll()).object().value(QStringLiteral("encoding")).toString();
            if (wanted == QStringLiteral("utf-8-sig"))
                wanted = QStringLiteral("utf-8");
            const QByteArray bytes = file.readAll();
            const auto found = decoded(bytes);
            QVERIFY2(found, qPrintable(name));
            QVERIFY2(found->diagnostics.isEmpty(), qPrintable(name));
            const auto right = decoded(bytes, wanted);
            QVERIFY2(right, qPrintable(wanted));
            QVERIFY2(found->text == right->text, qPrintable(name + QStringLiteral(" read as ") + found->encoding));
            ++seen;
        }
        QVERIFY(seen > 20);
    }
};

QTEST_GUILESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
