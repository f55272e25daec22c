// SPDX-License-Identifier: GPL-3.0-or-later
// Titles and borders of articles, after the reader's word.
#include "core/corrections/correctedlines.h"

#include "tests/core/corrections/correctionsof.h"
#include "tests/core/testdocument.h"

using namespace core;
using namespace core::corrections;

namespace
{

/// Two articles with titles, as if the engine had found them.
document::Document twoArticles()
{
    Reader reader(testDocument(QStringLiteral("春耕开始了\n记者在田里\n农民下地干活了。\n# 一、水稻\n水稻种下去了。\n"
                                              "夏收结束了\n# 一、小麦\n小麦收上来了。")));
    reader.make(Gesture::MakeTitle, QStringLiteral("春耕"));
    reader.make(Gesture::NewArticle, QStringLiteral("夏收"));
    return reader.document();
}

} // namespace

class TestSettleTitles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void borderTakenAway_titleIsHeading_itsHeadingsBelow()
    {
        Reader reader(twoArticles());
        QCOMPARE(reader.document().articles().size(), 2);
        QCOMPARE(reader.make(Gesture::SameArticle, QStringLiteral("小麦收")), QString());
        QCOMPARE(reader.document().articles().size(), 1);
        QCOMPARE(reader.lines().mid(5), (QStringList{QStringLiteral("1 夏收结束了"), QStringLiteral("2 一、小麦"),
                                                     QStringLiteral("P 小麦收上来了。")}));
    }

    void otherTitle_oldOneStandsOverItOrUnderIt()
    {
        Reader over(twoArticles());
        over.make(Gesture::MakeTitle, QStringLiteral("记者"));
        QCOMPARE(over.lines().mid(0, 2),
                 (QStringList{QStringLiteral("kicker 春耕开始了"), QStringLiteral("T 记者在田里")}));
        Reader far(twoArticles());
        far.make(Gesture::MakeTitle, QStringLiteral("一、水稻"));
        QCOMPARE(far.lines().first(), QStringLiteral("P 春耕开始了"));
        QCOMPARE(far.document().articleTitle(0), QStringLiteral("一、水稻"));
        QCOMPARE(far.document().articleTitle(1), QStringLiteral("夏收结束了"));
    }

    void titleRejected_articleStays()
    {
        Reader reader(twoArticles());
        QCOMPARE(reader.make(Gesture::Reject, QStringLiteral("夏收")), QString());
        QCOMPARE(reader.document().articles().size(), 2);
        QCOMPARE(reader.document().articles().at(1).titleBlock, -1);
    }

    void titleJoinedWithTheArticleBefore_noBorder()
    {
        Reader reader(twoArticles());
        QCOMPARE(reader.make(Gesture::JoinPrevious, QStringLiteral("夏收")), QString());
        QCOMPARE(reader.document().articles().size(), 1);
        QVERIFY(reader.lines().contains(QStringLiteral("P 水稻种下去了。夏收结束了")));
    }

    void borderInsideArticle_restHasNoTitleOfTheFirst()
    {
        Reader reader(twoArticles());
        QCOMPARE(reader.make(Gesture::NewArticle, QStringLiteral("水稻种")), QString());
        QCOMPARE(reader.document().articles().size(), 3);
        QCOMPARE(reader.document().articleTitle(0), QStringLiteral("春耕开始了"));
        QCOMPARE(reader.document().articles().at(1).titleBlock, -1);
        QVERIFY(!reader.document().articles().at(1).reason.isEmpty());
        QCOMPARE(reader.document().articles().at(1).confidence, 1.0F);
    }
};

QTEST_GUILESS_MAIN(TestSettleTitles)
#include "tst_settletitles.moc"
