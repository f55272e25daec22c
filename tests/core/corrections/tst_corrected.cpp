// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/corrected.h"

#include <QRandomGenerator>

#include "tests/core/corrections/correctionsof.h"
#include "tests/core/testdocument.h"

using namespace core;
using namespace core::corrections;
using core::document::MetaRole;

namespace
{

const QString report = QStringLiteral("# 一、总体要求\n春天来了，花都开了。\n# 二、主要任务\n夏天来了，天很热。\n"
                                      "秋天来了，叶子落了。\n## （一）收获\n冬天来了，下雪了。");

/// A document with a run-in heading and its stop in the repair log.
document::Document runInDocument()
{
    return *library::parse(
        QStringLiteral("关于做好工作的意见\n\n一、总体要求\n（一）加强领导。各级部门要切实负起责任来。\n"
                       "（二）抓好落实。各单位要认真抓好各项工作落实。\n二、工作任务\n"
                       "（一）查清底数。全面查清本地区的底数情况。\n"
                       "（二）建立台账。按要求建立清楚的工作台账。\n")
            .toUtf8(),
        QStringLiteral("a.txt"));
}

/// Characters that are no blanks, of a text and of what stands before in its repairs.
QHash<QChar, qsizetype> charactersOf(const document::Document &d)
{
    QHash<QChar, qsizetype> count;
    const auto add = [&count](const QString &text) {
        for (const QChar c : text) {
            if (!c.isSpace())
                ++count[c];
        }
    };
    add(d.text());
    for (qsizetype i = 0; i < d.repairs().size(); ++i)
        add(d.repairs().at(i).before);
    return count;
}

} // namespace

class TestCorrected : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothing_isTheParsedDocument()
    {
        const auto parsed = testDocument(report);
        const auto out = corrected(parsed, {});
        QVERIFY(out.has_value());
        QCOMPARE(out->document.text(), parsed.text());
        QVERIFY(out->map.isIdentity());
    }

    void words_changeKindAlone()
    {
        Reader reader(testDocument(report));
        QCOMPARE(reader.make(Gesture::MakeHeading, QStringLiteral("夏天"), 3), QString());
        QCOMPARE(reader.make(Gesture::MakeParagraph, QStringLiteral("（一）收获")), QString());
        QCOMPARE(reader.make(Gesture::MakeMeta, QStringLiteral("秋天"), 0, MetaRole::Caption), QString());
        QCOMPARE(reader.lines(),
                 (QStringList{QStringLiteral("1 一、总体要求"), QStringLiteral("P 春天来了，花都开了。"),
                              QStringLiteral("1 二、主要任务"), QStringLiteral("3 夏天来了，天很热。"),
                              QStringLiteral("caption 秋天来了，叶子落了。"), QStringLiteral("P （一）收获"),
                              QStringLiteral("P 冬天来了，下雪了。")}));
        QCOMPARE(reader.document().text(), reader.present().parsed.text());
        QCOMPARE(reader.document().textHash(), reader.present().parsed.textHash());
        const auto &detail = reader.document().detail(reader.block(QStringLiteral("夏天")));
        QVERIFY(!detail.reason.isEmpty());
        QCOMPARE(detail.confidence, 1.0F);
        QCOMPARE(reader.document().outline().size(), 3);
    }

    void heading_withNumber_hasIt()
    {
        Reader reader(testDocument(QStringLiteral("（三）落实责任\n各单位都要负责。")));
        QCOMPARE(reader.make(Gesture::MakeHeading, QStringLiteral("（三）"), 2), QString());
        QCOMPARE(reader.document().detail(0).number, QStringLiteral("（三）"));
    }

    void laterWord_wins()
    {
        Reader reader(testDocument(report));
        reader.make(Gesture::MakeHeading, QStringLiteral("夏天"), 3);
        reader.make(Gesture::MakeMeta, QStringLiteral("夏天"), 0, MetaRole::Byline);
        QCOMPARE(reader.lines().at(3), QStringLiteral("byline 夏天来了，天很热。"));
        QCOMPARE(reader.present().corrections.size(), 1); // the first says nothing any more
        // But what two programs stored stays there, and the later one wins.
        Reader other(testDocument(report));
        other.make(Gesture::MakeHeading, QStringLiteral("夏天"), 3);
        const auto both = corrected(other.present().parsed, other.present().corrections + reader.present().corrections);
        QCOMPARE(Reader::linesOf(both->document), reader.lines());
        QCOMPARE(both->fits.at(0).state, FitState::NothingToDo);
        QVERIFY(!both->fits.at(0).reason.isEmpty());
        QCOMPARE(both->fits.at(1).state, FitState::Applied);
    }

    void join_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("joined");
        QTest::newRow("Han") << QStringLiteral("春天来了，\n花都开了。") << QStringLiteral("春天来了，花都开了。");
        QTest::newRow("Latin") << QStringLiteral("The spring\nhas come.") << QStringLiteral("The spring has come.");
        QTest::newRow("Latin after Han") << QStringLiteral("春天的\nspring.") << QStringLiteral("春天的spring.");
        QTest::newRow("text that parts scripts")
            << QStringLiteral("有 42 个 A 类，又有\n3 个。") << QStringLiteral("有 42 个 A 类，又有 3 个。");
        QTest::newRow("hyphen of a compound")
            << QStringLiteral("A well-\nknown rule.") << QStringLiteral("A well-known rule.");
        QTest::newRow("empty line") << QStringLiteral("春天\n") << QStringLiteral("春天");
    }
    void join()
    {
        QFETCH(QString, text);
        QFETCH(QString, joined);
        const auto parsed = testDocument(text);
        Request request;
        request.gesture = Gesture::JoinNext;
        request.blocks = {0};
        const auto plan = planned(*corrected(parsed, {}), request);
        if (text.endsWith(QLatin1Char('\n'))) {
            QVERIFY(!plan); // an empty line has no words to be found by
            return;
        }
        QVERIFY(plan.has_value());
        QCOMPARE(plan->next.document.text(), joined);
        QCOMPARE(plan->next.document.blocks().size(), 1);
        QCOMPARE(document::checkDocument(plan->next.document), QStringList());
    }

    void join_wordPartedByLayout_losesHyphenButNotTheLog()
    {
        Reader reader(testDocument(QStringLiteral("An exam-\nple of rules.\nThis example is the other one.")));
        QCOMPARE(reader.make(Gesture::JoinPrevious, QStringLiteral("ple")), QString());
        QCOMPARE(reader.lines().first(), QStringLiteral("P An example of rules."));
        QCOMPARE(reader.document().repairs().size(), 1);
        QCOMPARE(reader.document().repairs().at(0).before, QStringLiteral("-\n"));
        QCOMPARE(reader.document().repairs().at(0).pass, text::PassId::Correction);
    }

    void join_headingWithNext_staysHeading()
    {
        Reader reader(testDocument(QStringLiteral("# 一、关于进一步做好\n春耕工作的要求\n春天来了。")));
        QCOMPARE(reader.make(Gesture::JoinNext, QStringLiteral("一、")), QString());
        QCOMPARE(reader.lines(),
                 (QStringList{QStringLiteral("1 一、关于进一步做好春耕工作的要求"), QStringLiteral("P 春天来了。")}));
    }

    void split_thenJoin_isAsBefore()
    {
        Reader reader(testDocument(report));
        QCOMPARE(reader.split(QStringLiteral("花都开了")), QString());
        QCOMPARE(reader.lines().mid(1, 2),
                 (QStringList{QStringLiteral("P 春天来了，"), QStringLiteral("P 花都开了。")}));
        QCOMPARE(reader.make(Gesture::JoinPrevious, QStringLiteral("花都开了")), QString());
        QCOMPARE(reader.lines(), Reader::linesOf(reader.present().parsed));
        QCOMPARE(reader.document().text(), reader.present().parsed.text());
        QCOMPARE(reader.present().corrections.size(), 0);
    }

    void split_joinedAgain_keepsWhatRestsOnIt()
    {
        Reader reader(testDocument(report));
        reader.split(QStringLiteral("花都开了"));
        reader.make(Gesture::MakeHeading, QStringLiteral("春天"), 2);
        QCOMPARE(reader.make(Gesture::JoinPrevious, QStringLiteral("花都开了")), QString());
        QCOMPARE(reader.lines().at(1), QStringLiteral("2 春天来了，花都开了。"));
        QCOMPARE(reader.present().corrections.size(), 3);
        const auto again = corrected(reader.present().parsed, reader.present().corrections);
        QCOMPARE(Reader::linesOf(again->document), reader.lines());
    }

    void join_thenSplitAtTheJoint_isAsBefore()
    {
        Reader reader(testDocument(report));
        QCOMPARE(reader.make(Gesture::JoinPrevious, QStringLiteral("秋天")), QString());
        QCOMPARE(reader.document().blocks().size(), 6);
        QCOMPARE(reader.split(QStringLiteral("秋天")), QString());
        QCOMPARE(reader.lines(), Reader::linesOf(reader.present().parsed));
    }

    void split_headingFromItsText_restIsParagraph()
    {
        Reader reader(testDocument(QStringLiteral("# 一、总体要求 各单位要做好工作。\n春天来了。")));
        QCOMPARE(reader.split(QStringLiteral("各单位")), QString());
        QCOMPARE(reader.lines(), (QStringList{QStringLiteral("1 一、总体要求"), QStringLiteral("P 各单位要做好工作。"),
                                              QStringLiteral("P 春天来了。")}));
    }

    void split_insideCharacter_isRefused()
    {
        const QString family = QString::fromUtf8("一家人👨‍👩‍👧都来了。");
        Reader reader(testDocument(family));
        Request request;
        request.gesture = Gesture::Split;
        for (qsizetype offset = 4; offset < 11; ++offset) {
            request.offset = offset;
            QVERIFY2(!planned(reader.present(), request), qPrintable(QString::number(offset)));
        }
        request.offset = 11;
        QVERIFY(planned(reader.present(), request).has_value());
    }

    void split_atEndsOfLine_isRefused()
    {
        Reader reader(testDocument(report));
        QVERIFY(!reader.split(QStringLiteral("春天")).isEmpty());
        Request request;
        request.gesture = Gesture::Split;
        for (const qsizetype offset : {qsizetype(-1), reader.document().text().size(), qsizetype(7)}) {
            request.offset = offset;
            QVERIFY(!planned(reader.present(), request));
        }
    }

    void runInHeading_madeParagraph_goesBackWithItsStop()
    {
        Reader reader(runInDocument());
        const QStringList before = reader.lines();
        QVERIFY2(before.contains(QStringLiteral("2+ （一）加强领导")), qPrintable(before.join(u'\n')));
        const qsizetype stops = reader.document().repairs().count(text::PassId::RunIn);
        QCOMPARE(reader.make(Gesture::MakeParagraph, QStringLiteral("（一）加强领导")), QString());
        QVERIFY2(reader.lines().contains(QStringLiteral("P （一）加强领导。各级部门要切实负起责任来。")),
                 qPrintable(reader.lines().join(u'\n')));
        QCOMPARE(reader.document().repairs().count(text::PassId::RunIn), stops - 1);
        // The stop comes from its own place in the source.
        const qsizetype stop = reader.document().text().indexOf(QStringLiteral("。各级"));
        const auto from = reader.document().origin().toSource(stop);
        QCOMPARE(reader.document().source().mid(from.offset, 3), QStringLiteral("。各级"));
        QCOMPARE(reader.make(Gesture::MakeHeading, QStringLiteral("（一）加强领导"), 2), QString());
        QCOMPARE(reader.lines(), before);
    }

    void runInHeading_joinedWithItsText_isText()
    {
        Reader reader(runInDocument());
        QCOMPARE(reader.make(Gesture::JoinNext, QStringLiteral("（二）抓好")), QString());
        QVERIFY2(reader.lines().contains(QStringLiteral("P （二）抓好落实。各单位要认真抓好各项工作落实。")),
                 qPrintable(reader.lines().join(u'\n')));
    }

    void runInHeading_split_restGoesToItsText()
    {
        Reader reader(runInDocument());
        QCOMPARE(reader.split(QStringLiteral("底数\n")), QString());
        QVERIFY2(reader.lines().contains(QStringLiteral("2 （一）查清")), qPrintable(reader.lines().join(u'\n')));
        QVERIFY2(reader.lines().contains(QStringLiteral("P 底数。全面查清本地区的底数情况。")),
                 qPrintable(reader.lines().join(u'\n')));
    }

    void runInHeading_asCaption_staysWithItsText()
    {
        Reader reader(runInDocument());
        reader.make(Gesture::MakeParagraph, QStringLiteral("（一）查清"));
        QCOMPARE(reader.make(Gesture::MakeMeta, QStringLiteral("（一）查清"), 0, MetaRole::Caption), QString());
        QVERIFY2(reader.lines().contains(QStringLiteral("caption （一）查清底数。全面查清本地区的底数情况。")),
                 qPrintable(reader.lines().join(u'\n')));
    }

    void runInHeading_madeParagraph_splitAgain_areTwoLines()
    {
        Reader reader(runInDocument());
        reader.make(Gesture::MakeParagraph, QStringLiteral("（一）查清"));
        QCOMPARE(reader.split(QStringLiteral("全面查清")), QString());
        QVERIFY2(reader.lines().contains(QStringLiteral("P 全面查清本地区的底数情况。")),
                 qPrintable(reader.lines().join(u'\n')));
    }

    void article_beginsAndEnds()
    {
        Reader reader(testDocument(report));
        QCOMPARE(reader.make(Gesture::NewArticle, QStringLiteral("二、主要任务")), QString());
        QCOMPARE(reader.lines().mid(2, 3), (QStringList{QStringLiteral("==="), QStringLiteral("T 二、主要任务"),
                                                        QStringLiteral("P 夏天来了，天很热。")}));
        QCOMPARE(reader.document().articles().size(), 2);
        QCOMPARE(reader.document().articleTitle(1), QStringLiteral("二、主要任务"));
        QVERIFY(!reader.make(Gesture::NewArticle, QStringLiteral("二、主要任务")).isEmpty());
        QCOMPARE(reader.make(Gesture::SameArticle, QStringLiteral("秋天")), QString());
        QCOMPARE(reader.lines(), Reader::linesOf(reader.present().parsed));
    }

    void article_atSentence_hasNoTitle()
    {
        Reader reader(testDocument(report));
        QCOMPARE(reader.make(Gesture::NewArticle, QStringLiteral("秋天")), QString());
        QCOMPARE(reader.document().articles().size(), 2);
        QCOMPARE(reader.document().articles().at(1).titleBlock, -1);
    }

    void sameArticle_titleBecomesHeading_headingsBelowIt()
    {
        Reader reader(testDocument(report));
        reader.make(Gesture::MakeTitle, QStringLiteral("一、总体"));
        reader.make(Gesture::NewArticle, QStringLiteral("二、主要任务"));
        // The same as a document that the engine made.
        Reader again(reader.document());
        QCOMPARE(again.make(Gesture::SameArticle, QStringLiteral("夏天")), QString());
        QCOMPARE(again.lines(), (QStringList{QStringLiteral("T 一、总体要求"), QStringLiteral("P 春天来了，花都开了。"),
                                             QStringLiteral("1 二、主要任务"), QStringLiteral("P 夏天来了，天很热。"),
                                             QStringLiteral("P 秋天来了，叶子落了。"), QStringLiteral("3 （一）收获"),
                                             QStringLiteral("P 冬天来了，下雪了。")}));
    }

    void title_takesThePlaceOfTheOldOne()
    {
        Reader reader(testDocument(QStringLiteral("春耕\n农村的春天\n春天来了。")));
        reader.make(Gesture::MakeTitle, QStringLiteral("春耕"));
        Reader again(reader.document());
        QCOMPARE(again.make(Gesture::MakeTitle, QStringLiteral("农村")), QString());
        QCOMPARE(again.lines(), (QStringList{QStringLiteral("kicker 春耕"), QStringLiteral("T 农村的春天"),
                                             QStringLiteral("P 春天来了。")}));
        QCOMPARE(again.document().title(), QStringLiteral("农村的春天"));
    }

    void map_goesBothWays()
    {
        Reader reader(testDocument(report));
        reader.make(Gesture::JoinPrevious, QStringLiteral("秋天"));
        reader.split(QStringLiteral("下雪"));
        const Corrected &c = reader.present();
        for (const QString &words : {QStringLiteral("总体"), QStringLiteral("天很热"), QStringLiteral("秋天来了"),
                                     QStringLiteral("下雪"), QStringLiteral("冬天来了")}) {
            const qsizetype in = c.parsed.text().indexOf(words);
            const qsizetype out = c.document.text().indexOf(words);
            QCOMPARE(c.map.toCorrected(in), out);
            QCOMPARE(c.map.toParsed(out), in);
            QCOMPARE(c.map.toCorrected(text::TextRange(in, in + words.size())),
                     text::TextRange(out, out + words.size()));
            QCOMPARE(c.map.toParsed(text::TextRange(out, out + words.size())), text::TextRange(in, in + words.size()));
        }
    }

    void otherParse_movedText_fits()
    {
        Reader reader(testDocument(report));
        reader.make(Gesture::MakeHeading, QStringLiteral("夏天"), 2);
        reader.split(QStringLiteral("花都开了"));
        const auto later = testDocument(QStringLiteral("新的一行在前面。\n") + report);
        const auto out = corrected(later, reader.present().corrections);
        QVERIFY(out.has_value());
        QCOMPARE(out->unfitCount(), 0);
        QCOMPARE(out->doubtfulCount(), 0);
        QVERIFY(Reader::linesOf(out->document).contains(QStringLiteral("2 夏天来了，天很热。")));
        QVERIFY(Reader::linesOf(out->document).contains(QStringLiteral("P 花都开了。")));
    }

    void otherParse_otherWords_doubtfulButApplied()
    {
        Reader reader(testDocument(report));
        reader.make(Gesture::MakeHeading, QStringLiteral("夏天"), 2);
        QString changed = report;
        changed.replace(QStringLiteral("夏天来了，天很热"), QStringLiteral("夏天来啦，天很热"));
        const auto out = corrected(testDocument(changed), reader.present().corrections);
        QCOMPARE(out->doubtfulCount(), 1);
        QVERIFY(Reader::linesOf(out->document).contains(QStringLiteral("2 夏天来啦，天很热。")));
    }

    void otherParse_wordsGone_isListed()
    {
        Reader reader(testDocument(report));
        reader.make(Gesture::MakeHeading, QStringLiteral("夏天"), 2);
        const auto out =
            corrected(testDocument(QStringLiteral("完全是别的文字，没有一句相同的话。")), reader.present().corrections);
        QCOMPARE(out->unfitCount(), 1);
        QCOMPARE(out->corrections.size(), 1);
        QVERIFY(!out->fits.at(0).reason.isEmpty());
        QCOMPARE(out->document.text(), out->parsed.text());
    }

    void otherParse_lineGrewLonger_isListed()
    {
        Reader reader(testDocument(report));
        reader.make(Gesture::MakeHeading, QStringLiteral("夏天"), 2);
        QString changed = report;
        changed.replace(QStringLiteral("天很热。\n"), QStringLiteral("天很热。"));
        const auto out = corrected(testDocument(changed), reader.present().corrections);
        QCOMPARE(out->unfitCount(), 1);
    }

    void otherParse_engineJoinsByItself_nothingToDo()
    {
        Reader reader(testDocument(report));
        reader.make(Gesture::JoinPrevious, QStringLiteral("秋天"));
        QString changed = report;
        changed.replace(QStringLiteral("天很热。\n"), QStringLiteral("天很热。"));
        const auto out = corrected(testDocument(changed), reader.present().corrections);
        QCOMPARE(out->unfitCount(), 0);
        QCOMPARE(out->fits.at(0).state, FitState::NothingToDo);
    }

    void cancelled_isAnError()
    {
        Reader reader(testDocument(report));
        reader.make(Gesture::MakeHeading, QStringLiteral("夏天"), 2);
        CancelToken cancel;
        cancel.cancel();
        const auto out = corrected(reader.present().parsed, reader.present().corrections, cancel);
        QVERIFY(!out);
        QCOMPARE(out.error().code, ErrorCode::Cancelled);
    }

    void randomCorrections_loseNothing_data();
    void randomCorrections_loseNothing();
};

void TestCorrected::randomCorrections_loseNothing_data()
{
    QTest::addColumn<QString>("file");
    const auto add = [](const QString &folder, int every) {
        const QFileInfoList files = QDir(folder).entryInfoList(QDir::Files, QDir::Name);
        for (qsizetype i = 0; i < files.size(); i += every)
            QTest::newRow(qPrintable(files.at(i).fileName())) << files.at(i).filePath();
    };
    add(QStringLiteral(ZHUPI_SOURCE_DIR "/resources/samples"), 1);
}

void TestCorrected::randomCorrections_loseNothing()
{
    QFETCH(QString, file);
    QFile bytes(file);
    QVERIFY(bytes.open(QIODevice::ReadOnly));
    const auto parsed = library::parse(bytes.readAll(), file);
    QVERIFY(parsed.has_value());
    Reader reader(*parsed);
    QRandomGenerator random(20240601);
    const auto all = charactersOf(*parsed);
    int made = 0;
    for (int i = 0; i < 60; ++i) {
        Request request;
        request.gesture = static_cast<Gesture>(random.bounded(static_cast<int>(Gesture::SameArticle) + 1));
        request.blocks = {random.bounded(static_cast<int>(reader.document().blocks().size()))};
        request.offset = random.bounded(static_cast<int>(reader.document().text().size()));
        request.level = static_cast<qint8>(random.bounded(4));
        request.role = static_cast<MetaRole>(random.bounded(20));
        made += reader.make(request).isEmpty() ? 1 : 0;
        QCOMPARE(document::checkDocument(reader.document()), QStringList());
    }
    QVERIFY(made > 10);
    QCOMPARE(charactersOf(reader.document()), all);
    // And the same again from the beginning.
    const auto again = corrected(*parsed, reader.present().corrections);
    QCOMPARE(Reader::linesOf(again->document), reader.lines());
}

QTEST_GUILESS_MAIN(TestCorrected)
#include "tst_corrected.moc"
