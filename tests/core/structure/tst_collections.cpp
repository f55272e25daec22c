// SPDX-License-Identifier: GPL-3.0-or-later
// Files of several documents; laws and numbered texts are in tst_titles.cpp.
#include <QTest>

#include "outlineof.h"

class TestCollections : public QObject
{
    Q_OBJECT

private:
    static QStringList titlesOf(const core::document::Document &document)
    {
        QStringList titles;
        for (qsizetype i = 0; i < document.articles().size(); ++i)
            titles.append(document.articleTitle(i));
        return titles;
    }
    static QString notice(const QString &title, int number)
    {
        return title +
               u"\n溪政发〔2021〕%1号\n各居民小组：\n花园将于下月开放，现将有关事项通知如下。\n"_qs.arg(number) +
               u"请各组按时到场，遵守秩序。\n青溪镇办公室\n2021年5月6日\n"_qs;
    }
    static QString law(const QString &title, int articles)
    {
        const QStringList numerals{u"一"_qs, u"二"_qs, u"三"_qs, u"四"_qs, u"五"_qs};
        QString text = title + u'\n';
        for (int i = 0; i < articles; ++i)
            text += u"第"_qs + numerals.at(i) + u"条 居民应当遵守本规定的要求。\n"_qs;
        return text;
    }

private Q_SLOTS:
    void officialDocuments_areSplitByTheirNumbers()
    {
        const QString one = u"关于开放花园的通知"_qs;
        const QString two = u"关于修建步道的通知"_qs;
        const QString three = u"关于清理河道的通知"_qs;
        const auto document = structureOf(notice(one, 12) + notice(two, 13) + notice(three, 14));
        QCOMPARE(titlesOf(document), (QStringList{one, two, three}));
        QVERIFY(!document.articles().at(1).reason.isEmpty());
        QCOMPARE(structureOf(notice(one, 12)).articles().size(), 1);
    }

    void pagesOfAPaper_areSplitByTheirLabels()
    {
        const QString body = u"今天早上雨停了，渡口又热闹起来，船工们忙着把货物搬上岸去。\n对岸的人也来了。\n"_qs;
        const auto document = structureOf(u"第01版：要闻\n渡口今日重开\n"_qs + body + u"第02版：综合\n步道完工\n"_qs +
                                          body + u"第03版：副刊\n山中一日\n"_qs + body);
        QCOMPARE(titlesOf(document), (QStringList{u"渡口今日重开"_qs, u"步道完工"_qs, u"山中一日"_qs}));
    }

    void supplementOfALaw_countsAnewAndBelongsToIt()
    {
        const auto document = structureOf(law(u"社区花园管理办法"_qs, 4) + law(u"附　则"_qs, 3));
        QCOMPARE(document.articles().size(), 1);
        const auto two = structureOf(law(u"社区花园管理办法"_qs, 4) + law(u"图书借阅规则"_qs, 3));
        QCOMPARE(two.articles().size(), 2);
    }

    void fewArticles_thatBeginAnew_areNoSecondLaw()
    {
        // A decision that quotes: 第一条 comes twice, but there was no law of three articles before it.
        QCOMPARE(structureOf(law(u"决定"_qs, 2) + law(u"另行规定"_qs, 3)).articles().size(), 1);
    }

    void splitsOfAnyFile_leaveNoLineOut()
    {
        const QStringList files{
            notice(u"关于开放花园的通知"_qs, 1) + notice(u"关于修建步道的通知"_qs, 2),
            law(u"甲办法"_qs, 5) + law(u"乙办法"_qs, 5) + law(u"附则"_qs, 2),
            u"开学讲话（一）\n各位早上好。\n谢谢大家。\n开学讲话（二）\n各位晚上好。\n谢谢大家。\n"_qs,
            u"开学讲话（一）\n开学讲话（二）\n开学讲话（三）\n各位晚上好。\n谢谢大家。\n再见。\n"_qs};
        for (const QString &file : files) {
            const auto document = structureOf(file);
            qsizetype next = 0;
            for (const auto &article : document.articles()) {
                QCOMPARE(article.firstBlock, next);
                QVERIFY(article.endBlock > article.firstBlock);
                next = article.endBlock;
            }
            QCOMPARE(next, document.blocks().size());
        }
        QCOMPARE(structureOf(files.at(2)).articles().size(), 2);
        QCOMPARE(structureOf(files.at(3)).articles().size(), 1); // names in a list
    }
};

QTEST_GUILESS_MAIN(TestCollections)
#include "tst_collections.moc"
