// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/checker.h"
#include "core/repair/byteshift.h"
#include "core/repair/pinyingloss.h"
#include "core/text/scriptfold.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <QtTest>

#include "glossdamage.h"
#include "tests/processortime.h"
#include "tests/seed.h"

using namespace core;
using document::Manuscript;

namespace
{
const QStringList &sentences()
{
    static const QStringList all{
        QStringLiteral("圖書館每天早上八點開門，讀者可以借三本書。"),
        QStringLiteral("我們請了兩位老師，為孩子們講故事、教唱歌。"),
        QStringLiteral("這個計劃，經過半年的準備，終於可以實施。"),
        QStringLiteral("縣里的會議室不大，坐得下五十個人；來了六十個。"),
        QStringLiteral("大家都說，這樣的活動應該每個月辦一次。"),
        QStringLiteral("村里的路修好了，車輛可以開到學校門口。"),
        QStringLiteral("問題解決得快不快，群眾滿意不滿意，我們心里要有數。"),
        QStringLiteral("農業生產離不開水利建設，水庫、溝渠、泵站缺一不可。"),
        QStringLiteral("他總結了經驗，提出了新的要求：認真、細致、準時。"),
        QStringLiteral("新聞報導了這件事，領導很重視，當場作出決定。"),
        QStringLiteral("機關干部下鄉調研，聽取意見，記錄問題，回來匯報。"),
        QStringLiteral("學習要有計劃，工作要有標準，生活要有規律。"),
        QStringLiteral("我們要把服務送上門，把問題解決在基層。"),
        QStringLiteral("請各單位在月底前報送材料，過期不再受理。"),
        QStringLiteral("這是一項長期的任務，不能一勞永逸，要常抓不懈。"),
        QStringLiteral("環境變好了，游客多了，農家樂的生意也紅火起來。"),
    };
    return all;
}

QString glossedKeys()
{
    return QStringLiteral(
        "圖書館點開門讀請兩師為講這個計劃經過準備終實縣會議說應該動車輛學問題決滿數農業產離建設溝總結驗"
        "認聞報導領視當場機關鄉調聽見記錄匯習標規務層單時項長環變游樂紅來");
}

Manuscript readAgain(const QString &damaged)
{
    const Manuscript out = repair::byteShift(Manuscript::fromText(damaged), {});
    const QStringList faults = document::checkManuscript(out);
    if (!faults.isEmpty())
        qFatal("%s", qPrintable(faults.join(u'\n')));
    return out;
}

Manuscript repaired(const QString &damaged)
{
    return repair::pinyinGloss(readAgain(damaged), {});
}

bool hasGuess(const Manuscript &m)
{
    for (qsizetype i = 0; i < m.repairs.size(); ++i) {
        if (m.repairs.at(i).guessed)
            return true;
    }
    return false;
}

QString toSimplified(QString text)
{
    for (QChar &c : text)
        c = QChar(text::toSimplified(c.unicode()));
    return text;
}

/// Up to `count` characters whose bytes lie across two of the text's characters.
QList<glossdamage::Key> straddlingKeys(const QString &text, int count, bool simplified, QRandomGenerator &random)
{
    QList<glossdamage::Key> out;
    for (int tries = 0; tries < 400 && out.size() < count; ++tries) {
        const qsizetype at = random.bounded(static_cast<quint32>(text.size() - 1));
        const quint8 lead = text::gbk::encoded(text.at(at).unicode()).trail;
        const quint8 trail = text::gbk::encoded(text.at(at + 1).unicode()).lead;
        const char16_t key = text::gbk::decoded(lead, trail);
        // A traditional text gets readings after its traditional characters alone.
        if (key && (simplified || text::toSimplified(key) != key) && !text::pinyin::readings(key).isEmpty() &&
            !text.contains(QChar(key)))
            out.append({key, glossdamage::reading(key)});
    }
    return out;
}
} // namespace

class TestByteShift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damage_isUndone_data();
    void damage_isUndone();
    void lostBytes_areGuessed_data();
    void lostBytes_areGuessed();
    void reading_behindALetterIsRemoved();
    void roundTrip_givesTheTextBack_data();
    void roundTrip_givesTheTextBack();
    void replacedMark_withoutReadings();
    void markReplacedInBytes_isUndone_data();
    void markReplacedInBytes_isUndone();
    void cleanText_isLeftAlone_data();
    void cleanText_isLeftAlone();
    void sample_isReadAsItWas();
    void origin_staysInsideTheRun();
    void longText_takesLinearTime();
    void signsWithoutDamage_takeLinearTime();
};

/// Enough readings that the text is seen to be glossed, and then the run.
static QString withReadings(const QString &run)
{
    return QStringLiteral("圖(tú)書(shū)館(guǎn)開(kāi)門(mén)，讀(dú)者很多。\n") + run + u'\n';
}

void TestByteShift::damage_isUndone_data()
{
    QTest::addColumn<QString>("clean");
    QTest::addColumn<QString>("keys");
    QTest::newRow("up to the next reading")
        << QStringLiteral("現在的關鍵是我們如何把小事做實的問題") << QStringLiteral("實內");
    QTest::newRow("one character with an ASCII second byte")
        << QStringLiteral("召開聯組會議") << QStringLiteral("會摻");
    QTest::newRow("read before and after") << QStringLiteral("業績評價") << QStringLiteral("評冊績");
    QTest::newRow("up to an ASCII letter") << QStringLiteral("解釋，關于這件事") << QStringLiteral("關專");
    QTest::newRow("two runs that touch") << QStringLiteral("基本實現") << QStringLiteral("實緦現");
}

void TestByteShift::damage_isUndone()
{
    QFETCH(QString, clean);
    QFETCH(QString, keys);
    const QString damaged = glossdamage::damaged(clean, glossdamage::keysFor(keys));
    QVERIFY2(damaged.contains(u'?'), qPrintable(damaged));
    QCOMPARE(repaired(withReadings(damaged)).text, QStringLiteral("圖書館開門，讀者很多。\n") + clean + u'\n');
    const QString once = readAgain(withReadings(damaged)).text;
    QCOMPARE(readAgain(once).text, once);
}

void TestByteShift::lostBytes_areGuessed_data()
{
    QTest::addColumn<QString>("clean");
    QTest::addColumn<QString>("keys");
    QTest::newRow("a comma and the first byte after it")
        << QStringLiteral("大家都不一樣，干得好不好也不一樣，請問為什么") << QStringLiteral("請問樣為優遙");
    QTest::newRow("a stop before a byte without meaning")
        << QStringLiteral("推進計劃。\n第二年的工作") << QStringLiteral("潯進");
}

void TestByteShift::lostBytes_areGuessed()
{
    QFETCH(QString, clean);
    QFETCH(QString, keys);
    const QString damaged = glossdamage::damaged(clean, glossdamage::keysFor(keys));
    const Manuscript out = repaired(withReadings(damaged));
    QCOMPARE(out.text, QStringLiteral("圖書館開門，讀者很多。\n") + clean + u'\n');
}

void TestByteShift::reading_behindALetterIsRemoved()
{
    const QString clean = QStringLiteral("使用“dig”命令");
    const QString damaged = glossdamage::damaged(clean, glossdamage::keysFor(u"癲"));
    QVERIFY(damaged.contains(QStringLiteral("d(diān)")));
    QCOMPARE(repaired(withReadings(damaged)).text, QStringLiteral("圖書館開門，讀者很多。\n") + clean + u'\n');
}

void TestByteShift::roundTrip_givesTheTextBack_data()
{
    QTest::addColumn<bool>("simplified");
    QTest::newRow("traditional") << false;
    QTest::newRow("simplified") << true;
}

/// Random texts, random keys: what is put right is what was there, unless bytes were lost; then it is at least a text
/// that the same damage makes the same.
void TestByteShift::roundTrip_givesTheTextBack()
{
    const quint32 seed = testSeed();
    QRandomGenerator random(seed);
    QFETCH(bool, simplified);
    const auto inScript = [simplified](const QString &text) { return simplified ? toSimplified(text) : text; };
    const QString glossed = inScript(glossedKeys());
    int same = 0;
    int surelyWrong = 0;
    constexpr int rounds = 60;
    constexpr int textLines = 12;
    for (int round = 0; round < rounds; ++round) {
        QString clean;
        for (int line = 0; line < textLines; ++line)
            clean += inScript(sentences().at(random.bounded(static_cast<int>(sentences().size())))) + u'\n';
        QList<glossdamage::Key> keys;
        for (const QChar c : glossed) {
            if (random.bounded(4) != 0)
                keys.append({c.unicode(), glossdamage::reading(c.unicode())});
        }
        keys += straddlingKeys(clean, 4, simplified, random);
        const bool half = random.bounded(2) == 0;
        const QString damaged = glossdamage::damaged(clean, keys, half);
        const QString expected = half ? glossdamage::damaged(clean, {}, true) : clean;
        const Manuscript out = repaired(damaged);
        // Strict consistency: what was made of it without a guess would be damaged to the same text.
        QString full = out.text;
        for (const auto &[h, f] : {std::pair(u',', u'，'), {u';', u'；'}, {u':', u'：'}, {u'?', u'？'}})
            full.replace(QChar(h), QChar(f));
        const QString again = glossdamage::damaged(full, keys, half);
        const qsizetype at = std::ranges::mismatch(again, damaged).in1 - again.begin();
        QVERIFY2(hasGuess(out) || again == damaged,
                 qPrintable(damaged.mid(at - 20, 40) + QStringLiteral(" | ") + again.mid(at - 20, 40)));
        const QStringList made = out.text.split(u'\n');
        const QStringList lines = expected.split(u'\n');
        QCOMPARE(made.size(), lines.size());
        for (qsizetype i = 0; i + 1 < lines.size(); ++i)
            same += made.at(i) == lines.at(i);
        surelyWrong += out.text != expected && !hasGuess(out);
        QCOMPARE(readAgain(out.text).text, out.text);
    }
    qInfo("%d of %d lines as they were, %d texts wrong without a guess", same, rounds * textLines, surelyWrong);
    // Any character of a simplified text may get a reading, so that more keys have the same one.
    QVERIFY2(same * 10 > rounds * textLines * (simplified ? 8 : 9), qPrintable(QString::number(same)));
    QVERIFY2(surelyWrong * 20 <= rounds, qPrintable(QString::number(surelyWrong)));
}

void TestByteShift::replacedMark_withoutReadings()
{
    // The second byte of the full stop and the first of 縣 look like a full-width question mark.
    const QString damaged =
        QStringLiteral("安排了今年的工作任務??h委、縣政府對這次會議十分重視。\n大家都很高興??蛷d里坐滿了人,很熱鬧。\n");
    const Manuscript out = readAgain(damaged);
    QVERIFY2(out.text.contains(QStringLiteral("大家都很高興。客廳里坐滿了人")), qPrintable(out.text));
}

namespace
{
/// The text after a search and replace of a full-width mark on its bytes, wherever they look like it. The decoder
/// leaves `meaningless` for a byte that makes no character with the next one, and goes on behind it.
QString markReplaced(const QString &text, char16_t mark, const QString &meaningless)
{
    std::string bytes;
    for (const QChar c : text) {
        const auto pair = text::gbk::encoded(c.unicode());
        bytes += pair ? std::string{static_cast<char>(pair.lead), static_cast<char>(pair.trail)}
                      : std::string(1, c.toLatin1());
    }
    const std::string full{static_cast<char>(0xA3), static_cast<char>(mark + 0x80)};
    for (size_t at = bytes.find(full); at != std::string::npos; at = bytes.find(full, at + 1))
        bytes.replace(at, 2, 1, static_cast<char>(mark));
    QString out;
    for (size_t i = 0; i < bytes.size(); ++i) {
        const auto lead = static_cast<quint8>(bytes[i]);
        const auto trail = static_cast<quint8>(i + 1 < bytes.size() ? bytes[i + 1] : 0);
        const char16_t c = lead < 0x80 ? lead : text::gbk::decoded(lead, trail);
        if (c)
            out += QChar(c);
        else
            out += meaningless;
        i += c && lead >= 0x80 ? 1 : 0;
    }
    return out;
}
} // namespace

void TestByteShift::markReplacedInBytes_isUndone_data()
{
    QTest::addColumn<QString>("meaningless");
    QTest::newRow("question mark") << QStringLiteral("?");
    QTest::newRow("replacement character") << QString(QChar::ReplacementCharacter);
    QTest::newRow("nothing") << QString();
}

void TestByteShift::markReplacedInBytes_isUndone()
{
    QFETCH(QString, meaningless);
    const QStringList talks{
        QStringLiteral("“渡口越来越热闹。”这是在渡口住了四十年的老船工感受到的变化，大家都说好。"),
        QStringLiteral("他说：“人还是原来的人。”对于关心渡口的朋友，他特别表达了感谢。"),
        QStringLiteral("“是，特别紧张。”我如实回答。“今天是考试，考你，也考我呀！”他这样说，大家都笑了起来。"),
        QStringLiteral("“就要请你们来打分了。”列举种种数字，他指出，这座桥是全镇最重要的工程。"),
        QStringLiteral("水退了以后，大家把门板一块一块洗干净，又把店开了起来。"),
    };
    const QString clean = talks.join(u'\n') + u'\n';
    const QString damaged = markReplaced(clean, u'!', meaningless);
    QVERIFY(damaged.contains(QStringLiteral("!蔽胰缡祷卮稹")));
    QString expected = clean;
    expected.replace(QStringLiteral("！"), QStringLiteral("!")); // the marks that were whole
    const Manuscript out = readAgain(damaged);
    QCOMPARE(out.text.split(u'\n').first(4).join(u'\n'), expected.split(u'\n').first(4).join(u'\n'));
    QCOMPARE(out.text, expected);
    QVERIFY(hasGuess(out));
}

void TestByteShift::cleanText_isLeftAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("a question mark") << QStringLiteral("?");
    QTest::newRow("questions") << QStringLiteral("真的吗?!你不知道?,那算了。什么??怎么??好的?:对?;行?(不行)");
    QTest::newRow("question marks at the end") << QStringLiteral("为什么??\n谁??");
    QTest::newRow("questions among readings")
        << QStringLiteral("圖(tú)書(shū)館(guǎn)開(kāi)門(mén)了(le)嗎(ma)?讀(dú)者多嗎(ma)??不多?!真的嗎(ma)?是的。");
    QTest::newRow("english") << QStringLiteral("What?maybe) Who?me) 什么?he) 好?ma) 你?(a) 我?(b)");
    QTest::newRow("replacement characters") << QStringLiteral("\uFFFD\uFFFD(a)\uFFFD，\uFFFDhé)中文\uFFFD");
    QTest::newRow("phonetics") << QStringLiteral("中文(zhōngwén)和汉字(hànzì)，[tʂʊŋ]?国家(guó)");
    QTest::newRow("rare characters") << QStringLiteral("饕餮魑魅魍魉踟蹰?饕餮魑魅魍魉踟蹰,彳亍彳亍?“饕餮”");
    QTest::newRow("japanese") << QStringLiteral("本当ですか?,はい。なぜ??わからない?!カタカナ?:ひらがな");
}

void TestByteShift::cleanText_isLeftAlone()
{
    QFETCH(QString, text);
    const Manuscript out = readAgain(text);
    QCOMPARE(out.text, text);
    QVERIFY(out.repairs.isEmpty());
}

void TestByteShift::sample_isReadAsItWas()
{
    const auto content = [](const char *path) {
        QFile file(QStringLiteral(ZHUPI_SOURCE_DIR "/") + QLatin1String(path));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    };
    const QString clean = content("tests/data/glossed.txt");
    QVERIFY(!clean.isEmpty());
    const Manuscript out = repaired(content("resources/samples/glossed.txt"));
    QCOMPARE(out.text.split(u'\n'), clean.split(u'\n'));
    QVERIFY(out.repairs.count(text::PassId::ByteShift) >= 5);
}

void TestByteShift::origin_staysInsideTheRun()
{
    const QString damaged =
        withReadings(glossdamage::damaged(QStringLiteral("召開聯組會議"), glossdamage::keysFor(u"會摻")));
    const Manuscript out = readAgain(damaged);
    const qsizetype at = out.text.indexOf(QStringLiteral("組"));
    QVERIFY(at > 0);
    QCOMPARE(out.repairs.count(text::PassId::ByteShift), 1);
    const auto source = out.origin.toSource(text::TextRange(at, at + 1));
    QCOMPARE(source.size(), 1);
    QCOMPARE(damaged.mid(source.first().start, source.first().end - source.first().start), QStringLiteral("?càn)M"));
    QCOMPARE(out.origin.toText({0, damaged.indexOf(QStringLiteral("議"))}), out.text.indexOf(QStringLiteral("議")));
}

void TestByteShift::longText_takesLinearTime()
{
    QFile file(QStringLiteral(ZHUPI_SOURCE_DIR "/resources/samples/glossed.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString sample = QString::fromUtf8(file.readAll());
    const QString big = sample.repeated(500);
    ProcessorTimer timer;
    timer.start();
    const Manuscript out = repair::pinyinGloss(repair::byteShift(Manuscript::fromText(big), {}), {});
    QVERIFY(!out.text.contains(QStringLiteral("(huì)")));
    QVERIFY2(timer.elapsed() < processorLimit(60000), qPrintable(QString::number(timer.elapsed())));
}

void TestByteShift::signsWithoutDamage_takeLinearTime()
{
    const QString glossed = QStringLiteral("圖(tú)書(shū)館(guǎn)開(kāi)門(mén)，讀(dú)者很多。").repeated(3000);
    for (const QString &noise :
         {QStringLiteral("?hé)"), QStringLiteral("??鑫淼"), QStringLiteral("鑫?xún)淼"), QStringLiteral("????")}) {
        ProcessorTimer timer;
        timer.start();
        const QString text = glossed + noise.repeated(100000);
        const Manuscript out = repair::byteShift(Manuscript::fromText(text), {});
        QVERIFY(out.text.startsWith(QStringLiteral("圖(tú)")));
        QVERIFY2(timer.elapsed() < processorLimit(60000), qPrintable(noise + QString::number(timer.elapsed())));
    }
}

QTEST_GUILESS_MAIN(TestByteShift)
#include "tst_byteshift.moc"
