// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/checker.h"
#include "core/repair/pinyingloss.h"

#include <QtTest>

using namespace core;
using document::Manuscript;
using document::Mark;
using document::MarkKind;

class TestPinyinGloss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void glosses_areTaken_data();
    void glosses_areTaken();
    void otherBrackets_stay_data();
    void otherBrackets_stay();
    void wordThatIsNoReading_staysAmongGlosses();
    void ruby_liesOverItsCharacter();
    void ruby_brokenReading_isWhole();
    void ruby_keepsOrderWithOtherMarks();
    void origin_leadsBackToTheCharacter();
};

namespace
{
Manuscript repaired(const QString &text)
{
    const Manuscript out = repair::pinyinGloss(Manuscript::fromText(text), {});
    const QStringList faults = document::checkManuscript(out);
    if (!faults.isEmpty())
        qFatal("%s", qPrintable(faults.join(u'\n')));
    return out;
}
} // namespace

void TestPinyinGloss::glosses_areTaken_data()
{
    QTest::addColumn<QString>("glossed");
    QTest::addColumn<QString>("clean");
    QTest::newRow("traditional, tone marks")
        << QStringLiteral("圖(tú)書(shū)館(guǎn)每天開(kāi)門(mén),讀(dú)者很多。圖(tú)書(shū)真好。")
        << QStringLiteral("圖書館每天開門,讀者很多。圖書真好。");
    QTest::newRow("simplified") << QStringLiteral(
                                       "图(tú)书(shū)馆(guǎn)每天开(kāi)门(mén),读(dú)者很多。图(tú)书(shū)真好。")
                                << QStringLiteral("图书馆每天开门,读者很多。图书真好。");
    QTest::newRow("full-width brackets") << QStringLiteral(
                                                "图（tú）书（shū）馆（guǎn）每天开（kāi）门（mén），读（dú）者很多。")
                                         << QStringLiteral("图书馆每天开门，读者很多。");
    QTest::newRow("tone numbers") << QStringLiteral("图(tu2)书(shu1)馆(guan3)每天开(kai1)门(men2)，绿(lv4)树很多。")
                                  << QStringLiteral("图书馆每天开门，绿树很多。");
    QTest::newRow("tones left out") << QStringLiteral("图(tu)书(shu)馆(guan)每天开(kai)门(men)，读(du)者很多。")
                                    << QStringLiteral("图书馆每天开门，读者很多。");
    QTest::newRow("neutral tone") << QStringLiteral("图(tú)书(shū)馆(guǎn)开(kāi)门(mén)了(le)吗(ma)？")
                                  << QStringLiteral("图书馆开门了吗？");
    QTest::newRow("lines broken at and inside readings")
        << QStringLiteral("圖(tú)書\n(shū)館(gu\nǎn)每天開(\n\nkāi)門(mén\n),讀(dú)者很多。圖\n\n(tú)書(shū)真好。")
        << QStringLiteral("圖書\n館\n每天開\n\n門\n,讀者很多。圖\n\n書真好。");
    QTest::newRow("every reading of a character")
        << QStringLiteral("银(yín)行(háng)同行(xíng)长(zhǎng)大长(cháng)江重(zhòng)要重(chóng)复")
        << QStringLiteral("银行同行长大长江重要重复");
}

void TestPinyinGloss::glosses_areTaken()
{
    QFETCH(QString, glossed);
    QFETCH(QString, clean);
    const Manuscript once = repaired(glossed);
    QCOMPARE(once.text, clean);
    QCOMPARE(repair::pinyinGloss(once, {}).text, clean);
}

void TestPinyinGloss::otherBrackets_stay_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("one word") << QStringLiteral("中文(zhōngwén)是一种语言，汉字(hànzì)是它的文字。");
    QTest::newRow("one gloss") << QStringLiteral("“国家(guó)”的“国”读阳平。");
    QTest::newRow("a few rare characters, once each in a long text")
        << QStringLiteral("彳亍(chù)而行，踽踽独行的人在雨里走着。").repeated(1) +
               QStringLiteral("山路很长，天色渐晚，他还没有看到一户人家，只听见远处的水声和风声。").repeated(40) +
               QStringLiteral("饕餮(tiè)之徒，耄耋(dié)之年，魑魅(mèi)魍魉，蹉跎(tuó)岁月，踟蹰(chú)不前。");
    QTest::newRow("abbreviations") << QStringLiteral(
        "世界贸易组织(WTO)、联合国(UN)、人工智能(AI)、欧盟(EU)、接口(API)、美国(US)。");
    QTest::newRow("list letters") << QStringLiteral("选项(a)和选项(b)，见图(a)、表(e)、式(a)、附录(e)、款(a)、项(e)。");
    QTest::newRow("phonetics") << QStringLiteral("元音(a)(e)(o)与辅音(b)(p)(m)，国际音标[ta]。");
    QTest::newRow("english glosses") << QStringLiteral(
        "进程(daemon)、守护(guard)、他(he)、我们(we)、她(she)、男人(man)、可以(can)、跑(run)。");
    QTest::newRow("only brackets") << QStringLiteral("(((((()))))(a)(b)(tú)(shū)(guǎn)");
}

void TestPinyinGloss::otherBrackets_stay()
{
    QFETCH(QString, text);
    const Manuscript out = repaired(text);
    QCOMPARE(out.text, text);
    QVERIFY(out.repairs.isEmpty());
    QVERIFY(out.marks.isEmpty());
}

void TestPinyinGloss::wordThatIsNoReading_staysAmongGlosses()
{
    const QString start = QStringLiteral("图(tú)书(shū)馆(guǎn)开(kāi)门(mén)，读(dú)者多(duō)，书(shū)也多(duō)。");
    QCOMPARE(repaired(start + QStringLiteral("见附录(e)和进程(hé)")).text,
             QStringLiteral("图书馆开门，读者多，书也多。见附录(e)和进程(hé)"));
}

void TestPinyinGloss::ruby_liesOverItsCharacter()
{
    const Manuscript out = repaired(QStringLiteral("图(tú)书(shū)馆(guǎn)开(kāi)门(mén)"));
    QCOMPARE(out.marks.size(), 5);
    const QStringList readings{QStringLiteral("tú"), QStringLiteral("shū"), QStringLiteral("guǎn"),
                               QStringLiteral("kāi"), QStringLiteral("mén")};
    for (qsizetype i = 0; i < out.marks.size(); ++i) {
        QCOMPARE(out.marks.at(i).kind, MarkKind::Ruby);
        QCOMPARE(out.marks.at(i).range, text::TextRange(i, i + 1));
        QCOMPARE(out.marks.at(i).value, readings.at(i));
    }
    QCOMPARE(out.repairs.size(), 5);
    QCOMPARE(out.repairs.at(1).before, QStringLiteral("(shū)"));
    QVERIFY(!out.repairs.at(1).reason.isEmpty());
}

void TestPinyinGloss::ruby_brokenReading_isWhole()
{
    const Manuscript out =
        repaired(QStringLiteral("圖(tú)書(shū)館(gu\nǎn)每天開(kāi)門(mén),讀(dú)者很多。圖(tú)書(shū)真好。"));
    QCOMPARE(out.marks.at(2).value, QStringLiteral("guǎn"));
    QCOMPARE(out.text.mid(out.marks.at(2).range.start(), 2), QStringLiteral("館\n"));
    QCOMPARE(out.text.mid(out.marks.at(3).range.start(), 1), QStringLiteral("開"));
}

void TestPinyinGloss::ruby_keepsOrderWithOtherMarks()
{
    Manuscript in = Manuscript::fromText(QStringLiteral("图(tú)书(shū)馆(guǎn)\n开(kāi)门(mén)"));
    const qsizetype end = in.text.indexOf(u'\n');
    in.marks = {Mark{{0, end}, MarkKind::Paragraph}, Mark{{end + 1, in.text.size()}, MarkKind::Paragraph}};
    const Manuscript out = repair::pinyinGloss(in, {});
    QCOMPARE(out.text, QStringLiteral("图书馆\n开门"));
    QVERIFY(std::ranges::is_sorted(out.marks, {}, [](const Mark &m) { return m.range.start(); }));
    QCOMPARE(out.marks.size(), 7);
    QVERIFY(document::checkManuscript(out).isEmpty());
}

void TestPinyinGloss::origin_leadsBackToTheCharacter()
{
    const QString text = QStringLiteral("图(tú)书(shū)馆(guǎn)开(kāi)门(mén)");
    const Manuscript out = repaired(text);
    for (qsizetype i = 0; i < out.text.size(); ++i)
        QCOMPARE(text.at(out.origin.toSource(i).offset), out.text.at(i));
}

QTEST_GUILESS_MAIN(TestPinyinGloss)
#include "tst_pinyingloss.moc"
