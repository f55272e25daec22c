// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/pipeline.h"
#include "core/structure/pinpoint.h"

#include <QFile>
#include <QTest>

#include "outlineof.h"
#include "tests/processortime.h"
#include <future>

using core::structure::Pinpoint;
using core::structure::Pinpoints;
using core::structure::PinpointUnit;
using core::text::TextRange;

namespace
{
const QString mainland = u"青溪镇公共自行车使用办法\n"
                         u"第一章　总则\n"
                         u"第一条　为了方便居民出行，制定本办法。\n"
                         u"第二条　在本镇范围内借用公共自行车，适用本办法。\n"
                         u"本办法所称公共自行车，是指由服务站投放的自行车。\n"
                         u"第二章　借用\n"
                         u"第三条　申领借车卡，应当提交下列材料：\n"
                         u"（一）申请表；\n"
                         u"（二）下列证明之一：\n"
                         u"1.居住证明；\n"
                         u"2.工作证明。\n"
                         u"证明应当加盖公章；\n"
                         u"（三）照片。\n"
                         u"前款所列材料齐全的，当日发卡。\n"
                         u"第三条之一　借车卡不得转借。\n"
                         u"第四条　违反本办法的，按照下列规定处理：（一）警告；（二）暂停借用资格；（三）收回借车卡。\n"
                         u"第五条　本办法自公布之日起施行。\n"_qs;

const QString taiwan = u"青溪鎮公共自行車管理辦法\n"
                       u"第 一 章 總則\n"
                       u"第 1 條\n"
                       u"為便利居民通行，特訂定本辦法。\n"
                       u"第 2 條\n"
                       u"申請借車卡，應檢具下列文件：\n"
                       u"一、申請書。\n"
                       u"二、下列證明之一：\n"
                       u"（一）居住證明。\n"
                       u"（二）工作證明。\n"
                       u"前項文件齊備者，當日發卡。\n"
                       u"第 2-1 條\n"
                       u"借車卡不得轉借。\n"
                       u"第 二 章 附則\n"
                       u"第 3 條\n"
                       u"本辦法自發布日施行。\n"_qs;

const QString japan = u"青谷町公共自転車の利用に関する条例\n"
                      u"第一章　総則\n"
                      u"（目的）\n"
                      u"第一条　この条例は、町民の移動の便に資することを目的とする。\n"
                      u"（定義）\n"
                      u"第二条　この条例において「公共自転車」とは、町が配置する自転車をいう。\n"
                      u"２　この条例において「利用者」とは、次に掲げる者をいう。\n"
                      u"一　町の区域内に住所を有する者\n"
                      u"二　前号に掲げる者のほか、次のいずれかに該当する者\n"
                      u"イ　町の区域内に勤務する者\n"
                      u"ロ　町の区域内に在学する者\n"
                      u"３　前項の利用者は、利用の登録をしなければならない。\n"
                      u"（禁止行為）\n"
                      u"第二条の二　利用者は、登録証を貸与してはならない。\n"
                      u"附　則\n"
                      u"（施行期日）\n"
                      u"第一条　この条例は、公布の日から施行する。\n"
                      u"（経過措置）\n"
                      u"第二条　この条例の施行前にした登録については、なお従前の例による。\n"_qs;

const QString english = u"Agreement on Shared Bicycles\n"
                        u"Article 1\n"
                        u"In this Agreement a bicycle is a vehicle with two wheels.\n"
                        u"Article 2\n"
                        u"(1) Everybody may borrow a bicycle.\n"
                        u"(2) Nobody may borrow a bicycle who\n"
                        u"(a) has lent a card to another person;\n"
                        u"(b) has damaged a bicycle, where the damage is\n"
                        u"(i) to the frame, or\n"
                        u"(ii) to the wheels.\n"
                        u"(3) The station keeps a list.\n"
                        u"Article 3\n"
                        u"This Agreement enters into force on the first of June.\n"
                        u"It remains in force for ten years.\n"_qs;

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

core::document::Document repairedDocument(const QString &text)
{
    auto repaired = core::repair::repaired(core::document::Manuscript::fromText(text));
    Q_ASSERT(repaired);
    auto document = core::structure::structured(std::move(*repaired));
    Q_ASSERT(document);
    return *document;
}

/// Each block's place and first words.
QStringList placesOf(const core::document::Document &d)
{
    const Pinpoints pinpoints(d);
    QStringList places;
    for (qsizetype i = 0; i < d.blocks().size(); ++i)
        places += pinpoints.at(d.blocks().at(i).range.start()).text + u" | "_qs + d.blockText(i).left(16).toString();
    return places;
}

/// The text with lines of `width` letters, as copied from a page.
QString wrapped(const QString &text, qsizetype width)
{
    QString out;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        for (qsizetype i = 0; i < line.size(); i += width)
            out += line.mid(i, width) + u'\n';
        out += u'\n';
    }
    return out;
}

Pinpoint at(const core::document::Document &d, const QString &words)
{
    const qsizetype offset = d.text().indexOf(words);
    Q_ASSERT(offset >= 0);
    return Pinpoints(d).at(offset + 1);
}
} // namespace

class TestPinpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void at_places_areNamedAsTheirLawIsCited_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("expected");
        const auto row = [](const QString &text, const QString &words, const QString &expected) {
            QTest::newRow(qPrintable(words)) << text << words << expected;
        };
        row(mainland, u"青溪镇公共自行车使用办法"_qs, {});
        row(mainland, u"第一章"_qs, u"第一章"_qs);
        row(mainland, u"为了方便"_qs, u"第一条"_qs);
        row(mainland, u"在本镇"_qs, u"第二条第一款"_qs);
        row(mainland, u"本办法所称"_qs, u"第二条第二款"_qs);
        row(mainland, u"申领借车卡"_qs, u"第三条第一款"_qs);
        row(mainland, u"申请表"_qs, u"第三条第一款第（一）项"_qs);
        row(mainland, u"下列证明之一"_qs, u"第三条第一款第（二）项"_qs);
        row(mainland, u"工作证明"_qs, u"第三条第一款第（二）项第2目"_qs);
        row(mainland, u"证明应当加盖"_qs, u"第三条第一款第（二）项"_qs);
        row(mainland, u"照片"_qs, u"第三条第一款第（三）项"_qs);
        row(mainland, u"前款所列"_qs, u"第三条第二款"_qs);
        row(mainland, u"借车卡不得转借"_qs, u"第三条之一"_qs);
        row(mainland, u"违反本办法"_qs, u"第四条"_qs);
        row(mainland, u"暂停借用"_qs, u"第四条第（二）项"_qs);
        row(mainland, u"收回借车卡"_qs, u"第四条第（三）项"_qs);
        row(taiwan, u"為便利"_qs, u"第1條"_qs);
        row(taiwan, u"申請借車卡"_qs, u"第2條第1項"_qs);
        row(taiwan, u"申請書"_qs, u"第2條第1項第1款"_qs);
        row(taiwan, u"工作證明"_qs, u"第2條第1項第2款第2目"_qs);
        row(taiwan, u"前項文件"_qs, u"第2條第2項"_qs);
        row(taiwan, u"借車卡不得轉借"_qs, u"第2-1條"_qs);
        row(taiwan, u"本辦法自發布"_qs, u"第3條"_qs);
        row(japan, u"（目的）"_qs, u"第一条"_qs);
        row(japan, u"町民の移動"_qs, u"第一条"_qs);
        row(japan, u"町が配置"_qs, u"第二条第一項"_qs);
        row(japan, u"次に掲げる者をいう"_qs, u"第二条第二項"_qs);
        row(japan, u"住所を有する"_qs, u"第二条第二項第一号"_qs);
        row(japan, u"町の区域内に在学"_qs, u"第二条第二項第二号ロ"_qs);
        row(japan, u"前項の利用者"_qs, u"第二条第三項"_qs);
        row(japan, u"登録証を貸与"_qs, u"第二条の二"_qs);
        row(japan, u"公布の日から"_qs, u"附則第一条"_qs);
        row(japan, u"なお従前の例"_qs, u"附則第二条"_qs);
        row(english, u"a vehicle with"_qs, u"Art. 1"_qs);
        row(english, u"Everybody may"_qs, u"Art. 2(1)"_qs);
        row(english, u"Nobody may"_qs, u"Art. 2(2)"_qs);
        row(english, u"has lent"_qs, u"Art. 2(2)(a)"_qs);
        row(english, u"to the wheels"_qs, u"Art. 2(2)(b)(ii)"_qs);
        row(english, u"The station keeps"_qs, u"Art. 2(3)"_qs);
        row(english, u"It remains"_qs, u"Art. 3, para. 2"_qs);
    }
    void at_places_areNamedAsTheirLawIsCited()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QFETCH(QString, expected);
        QCOMPARE(at(structureOf(text), words).text, expected);
    }

    void at_lawPlace_hasLevelsAndCitation()
    {
        const Pinpoint p = at(structureOf(mainland), u"工作证明"_qs);
        QVERIFY(p.law);
        QCOMPARE(p.levels.size(), 4);
        QVERIFY(p.levels.at(0).unit == PinpointUnit::Article && p.levels.at(0).value == 3);
        QVERIFY(p.levels.at(3).unit == PinpointUnit::SubItem && p.levels.at(3).value == 2);
        QCOMPARE(p.citation, u"《青溪镇公共自行车使用办法》第三条第一款第（二）项第2目"_qs);
        QCOMPARE(at(structureOf(japan), u"町が配置"_qs).citation, u"青谷町公共自転車の利用に関する条例第二条第一項"_qs);
        QCOMPARE(at(structureOf(english), u"has lent"_qs).citation, u"Agreement on Shared Bicycles, Art. 2(2)(a)"_qs);
    }

    void of_ranges_sayFromWhereToWhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("expected");
        QTest::newRow("within") << mainland << u"申请"_qs << u"表"_qs << u"第三条第一款第（一）项"_qs;
        QTest::newRow("items") << mainland << u"申请表"_qs << u"照片"_qs << u"第三条第一款第（一）项至第（三）项"_qs;
        QTest::newRow("paragraphs") << mainland << u"在本镇"_qs << u"本办法所称"_qs << u"第二条第一款至第二款"_qs;
        QTest::newRow("whole article") << mainland << u"第二条"_qs << u"投放的自行车。"_qs << u"第二条"_qs;
        QTest::newRow("whole articles") << mainland << u"第二条"_qs << u"当日发卡。"_qs << u"第二条至第三条"_qs;
        QTest::newRow("part of one") << mainland << u"材料：\n"_qs << u"申请表；"_qs << u"第三条第一款"_qs;
        QTest::newRow("taiwan") << taiwan << u"申請借車卡"_qs << u"前項文件"_qs << u"第2條第1項至第2項"_qs;
        QTest::newRow("japan") << japan << u"町が配置"_qs << u"前項の利用者"_qs << u"第二条第一項から第三項まで"_qs;
        QTest::newRow("english") << english << u"Everybody"_qs << u"keeps"_qs << u"Art. 2(1)–(3)"_qs;
    }
    void of_ranges_sayFromWhereToWhere()
    {
        QFETCH(QString, text);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, expected);
        const auto d = structureOf(text);
        const qsizetype start = d.text().indexOf(from);
        const qsizetype end = d.text().indexOf(to, start) + to.size();
        QVERIFY(start >= 0 && end > start);
        QCOMPARE(Pinpoints(d).of({start, end}).text, expected);
    }

    void at_articlesInQuotation_areNotTheTexts()
    {
        const auto d = structureOf(u"关于修改使用办法的决定\n"
                                   u"青溪镇议事会决定对使用办法作如下修改：\n"
                                   u"一、第三条修改为：“第三条　借用自行车应当持卡。\n"
                                   u"第四条　借车卡不得转借。”\n"
                                   u"二、增加一条，作为第五条：“第五条　自行车应当停放在车位内。”\n"
                                   u"三、第六条改为第七条。\n"
                                   u"本决定自公布之日起施行。\n"_qs);
        QCOMPARE(at(d, u"借车卡不得转借"_qs).text, u"一"_qs);
        QCOMPARE(at(d, u"增加一条"_qs).text, u"二"_qs);
        QVERIFY(!at(d, u"改为第七条"_qs).law);
    }

    void at_chaptersThatCountAnew_areNamed()
    {
        const auto d =
            structureOf(u"青溪镇文化站章程汇编\n第一章　图书室\n第一条　图书室每日开放。\n第二条　借书凭卡。\n"
                        u"第二章　活动室\n第一条　活动室周末开放。\n第二条　使用应当登记。\n"_qs);
        QCOMPARE(at(d, u"每日开放"_qs).text, u"第一章第一条"_qs);
        QCOMPARE(at(d, u"使用应当登记"_qs).text, u"第二章第二条"_qs);
    }

    void at_traditionalMainlandLaw_keepsItsOwnNames()
    {
        const auto d = structureOf(u"青溪鎮公共自行車使用辦法\n第一條　為了方便居民，制定本辦法。\n"
                                   u"第二條　申領借車卡，應當提交下列材料：\n（一）申請表；\n（二）照片。\n"
                                   u"前款所列材料齊全的，當日發卡。\n第三條　本辦法自公佈之日起施行。\n"_qs);
        QCOMPARE(at(d, u"照片"_qs).text, u"第二條第一款第（二）項"_qs);
    }

    void at_report_isNamedByNumbersAndParagraphs()
    {
        const auto d = structureOf(u"青溪镇二〇二四年工作要点\n一、总体要求\n坚持便民利民，办好各项实事。\n"
                                   u"二、重点任务\n（一）修好道路。全年整修道路三条，新铺步道两公里。\n"
                                   u"同时补种行道树。\n（二）办好图书室。新增图书二千册，延长开放时间。\n"
                                   u"三、保障措施\n各村应当按月报告进展情况。\n"_qs);
        QCOMPARE(at(d, u"坚持便民"_qs).text, u"一"_qs);
        QCOMPARE(at(d, u"同时补种"_qs).text, u"二、（一）第2段"_qs);
        QCOMPARE(at(d, u"新增图书"_qs).text, u"二、（二）"_qs);
        QCOMPARE(at(d, u"同时补种"_qs).citation, u"《青溪镇二〇二四年工作要点》二、（一）第2段"_qs);
        QVERIFY(!at(d, u"同时补种"_qs).law);
    }

    void at_unnumberedHeadings_areNamedByTheirWords()
    {
        const auto d =
            structureOf(u"A Handbook\nGetting started\nRead the first page before anything else is done here.\n"
                        u"Then turn to the second page, which tells the rest of the story.\nGoing on\n"
                        u"Nothing else is needed from here on, as everybody knows by now.\n"_qs);
        QCOMPARE(at(d, u"Then turn"_qs).text, u"“Getting started”, para. 2"_qs);
    }

    void at_manyThreads_giveTheSame()
    {
        const Pinpoints pinpoints(structureOf(mainland));
        const qsizetype offset = structureOf(mainland).text().indexOf(u"照片");
        std::vector<std::future<QString>> found;
        for (int i = 0; i < 8; ++i)
            found.push_back(std::async(std::launch::async, [&] { return pinpoints.at(offset).text; }));
        for (auto &text : found)
            QCOMPARE(text.get(), u"第三条第一款第（三）项"_qs);
    }

    void at_longLaw_isQuick()
    {
        QString text = u"长法\n"_qs;
        for (int i = 1; i <= 9999; ++i)
            text += u"第%1条　条文。\n（一）甲；\n（二）乙。\n另有规定的除外。\n"_qs.arg(i);
        const auto d = structureOf(text);
        const Pinpoints pinpoints(d);
        ProcessorTimer timer;
        timer.start();
        QVERIFY(!pinpoints.at(d.text().size() / 2).isNull());
        const qint64 built = timer.restart();
        for (qsizetype i = 0; i < d.text().size(); i += 7)
            QVERIFY(!pinpoints.at(i).citation.isEmpty() || i < 10);
        QVERIFY2(built < processorLimit(2000) && timer.elapsed() < processorLimit(5000),
                 qPrintable(QString::number(built)));
    }

    void at_emptyAndOutside_areNull()
    {
        QVERIFY(Pinpoints().at(0).isNull());
        QVERIFY(Pinpoints(structureOf(mainland)).of({0, 0}).isNull());
        QVERIFY(!Pinpoints(structureOf(mainland)).at(1'000'000).isNull());
    }

    void at_samples_matchGolden_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name :
             {u"law"_qs, u"law-hant"_qs, u"law-ja"_qs, u"law-en"_qs, u"official"_qs, u"report"_qs})
            QTest::newRow(qPrintable(name)) << name;
    }
    void at_samples_matchGolden()
    {
        QFETCH(QString, name);
        const QString text = read(QStringLiteral(ZHUPI_SOURCE_DIR "/resources/samples/%1.txt").arg(name));
        QVERIFY(!text.isEmpty());
        const QStringList places = placesOf(repairedDocument(text));
        const QString golden = QStringLiteral(ZHUPI_SOURCE_DIR "/tests/golden/pinpoint/%1.txt").arg(name);
        if (qEnvironmentVariableIsSet("ZHUPI_REFRESH_GOLDEN")) {
            QFile file(golden);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(places.join(u'\n').toUtf8() + '\n');
        }
        const QStringList expected = read(golden).split(u'\n', Qt::SkipEmptyParts);
        for (qsizetype i = 0; i < std::max(places.size(), expected.size()); ++i)
            QCOMPARE(places.value(i), expected.value(i));
    }

    void at_damagedLaw_namesTheSamePlaces()
    {
        const QString text = read(QStringLiteral(ZHUPI_SOURCE_DIR "/resources/samples/law.txt"));
        QStringList clean = placesOf(repairedDocument(text));
        clean.removeIf([](const QString &place) { return place.startsWith(u" |"); });
        QVERIFY(clean.size() > 20);
        const QStringList narrow = placesOf(repairedDocument(wrapped(text, 20)));
        for (const QString &place : clean)
            QVERIFY2(narrow.contains(place), qPrintable(place));
        QString oneLine = text.trimmed();
        oneLine.replace(u'\n', u"　　"_qs);
        const QStringList joined = placesOf(repairedDocument(oneLine));
        for (const QString &place : clean)
            QVERIFY2(joined.contains(place), qPrintable(place));
    }
};

QTEST_GUILESS_MAIN(TestPinpoint)
#include "tst_pinpoint.moc"
