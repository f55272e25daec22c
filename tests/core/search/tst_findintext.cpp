// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/findintext.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtTest>

using namespace core;
using namespace core::search;

class TestFindInText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void all_foldings_areFound_data();
    void all_foldings_areFound();
    void all_randomTexts_equalsNaiveScan();
    void all_hitsAcrossStretches_areFoundOnce();
    void all_longText_isLinearAndQuick();
    void all_cancelled_stops();
    void next_pastTheLast_wrapsAround();
    void window_aroundAnIndex_isCappedAndInOrder();
};

void TestFindInText::all_foldings_areFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("exactCase");
    QTest::addColumn<QList<qsizetype>>("starts");
    const auto row = [](const char *name, const char16_t *text, const char16_t *query, bool exactCase,
                        QList<qsizetype> starts) {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(query) << exactCase << starts;
    };
    row("plain", u"政策工具与政策工具箱", u"政策工具", false, {0, 5});
    row("traditional by simplified", u"全國會議的議程", u"会议", false, {2});
    row("simplified by traditional", u"全国会议的议程", u"會議", false, {2});
    row("full width", u"第１２条 ＡＢＣ", u"12条 abc", false, {1});
    row("case folded", u"GDP gdp Gdp", u"gDp", false, {0, 4, 8});
    row("case exact", u"GDP gdp Gdp", u"gdp", true, {4});
    row("not overlapping", u"aaaaa", u"aa", false, {0, 2});
    row("surrogates", u"𠮷野家在𠮷祥寺", u"𠮷祥", false, {5});
    row("over a line end", u"甲\n乙", u"甲\n乙", false, {0});
    row("absent", u"甲乙丙", u"丁", false, {});
    row("empty query", u"甲乙丙", u"", false, {});
    row("query longer than text", u"甲", u"甲乙", false, {});
    row("empty text", u"", u"甲", false, {});
}

void TestFindInText::all_foldings_areFound()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QFETCH(bool, exactCase);
    QFETCH(QList<qsizetype>, starts);
    const FindHits hits = FindInText(text, query, exactCase ? CaseMatching::Exact : CaseMatching::Folded).all();
    QCOMPARE(hits.total(), starts.size());
    for (qsizetype i = 0; i < hits.size(); ++i)
        QCOMPARE(hits.at(i), text::TextRange(starts[i], starts[i] + query.size()));
}

void TestFindInText::all_randomTexts_equalsNaiveScan()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 200; ++round) {
        QString text;
        for (int i = random.bounded(300); i > 0; --i)
            text += QChar(u'a' + random.bounded(3));
        QString query;
        for (int i = 1 + random.bounded(4); i > 0; --i)
            query += QChar(u'a' + random.bounded(3));
        QList<qsizetype> naive;
        for (qsizetype at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + query.size()))
            naive.append(at);
        const FindHits hits = FindInText(text, query).all();
        QCOMPARE(hits.size(), naive.size());
        for (qsizetype i = 0; i < hits.size(); ++i)
            QCOMPARE(hits.at(i).start(), naive[i]);
    }
}

void TestFindInText::all_hitsAcrossStretches_areFoundOnce()
{
    const QString query = QStringLiteral("一二三四五");
    for (qsizetype at = 65536 - 7; at < 65536 + 3; ++at) {
        QString text(200'000, u'某');
        text.replace(at, query.size(), query);
        text.replace(2 * 65536 - 2, query.size(), query);
        const FindHits hits = FindInText(text, query).all();
        QCOMPARE(hits.total(), 2);
        QCOMPARE(hits.at(0).start(), at);
        QCOMPARE(hits.at(1).start(), 2 * 65536 - 2);
    }
    // The same characters throughout: the scan goes on behind a hit that crosses the border, not inside it.
    const QString same(65536 * 3 + 1, u'某');
    const FindHits hits = FindInText(same, QString(5, u'某')).all();
    QCOMPARE(hits.total(), same.size() / 5);
    for (qsizetype i = 0; i < hits.size(); ++i)
        QCOMPARE(hits.at(i).start(), i * 5);
}

void TestFindInText::all_longText_isLinearAndQuick()
{
    QString text; // 35 million characters: 105 MB of UTF-8
    const QString sentence = QStringLiteral("各級人民政府應當加強對政策工具的研究，促進經濟社會發展，Ａ類事項除外。");
    text.reserve(35'000'000);
    while (text.size() + sentence.size() < text.capacity())
        text += sentence;
    QElapsedTimer timer;
    timer.start();
    const FindInText find(text, QStringLiteral("政策工具"));
    QVERIFY(find.next(0));
    const qint64 first = timer.nsecsElapsed();
    QCOMPARE(find.all().total(), text.size() / sentence.size());
    qInfo("first hit %lld µs, all hits of %lld characters %lld ms", first / 1000, qint64(text.size()), timer.elapsed());
    QVERIFY(timer.elapsed() < 5000);
}

void TestFindInText::all_cancelled_stops()
{
    const CancelToken cancel;
    cancel.cancel();
    const FindInText find(QString(1000, u'a'), QStringLiteral("a"));
    QCOMPARE(find.all(cancel).total(), 0);
    QVERIFY(!find.next(0, cancel));
}

void TestFindInText::next_pastTheLast_wrapsAround()
{
    const FindInText find(QStringLiteral("甲乙甲丙"), QStringLiteral("甲"));
    QCOMPARE(find.next(0)->start(), 0);
    QCOMPARE(find.next(1)->start(), 2);
    QCOMPARE(find.next(3)->start(), 0);
    QCOMPARE(find.next(99)->start(), 0);
}

void TestFindInText::window_aroundAnIndex_isCappedAndInOrder()
{
    const FindHits hits = FindInText(QString(1000, u'a'), QStringLiteral("a")).all();
    qsizetype first = -1;
    QCOMPARE(hits.window(0, 10, &first).size(), 10);
    QCOMPARE(first, 0);
    const QList<text::TextRange> middle = hits.window(500, 10, &first);
    QCOMPARE(first, 495);
    QCOMPARE(middle.first().start(), 495);
    QCOMPARE(hits.window(999, 10, &first).last().start(), 999);
    QCOMPARE(first, 990);
    QCOMPARE(hits.firstFrom(500), 500);
    QCOMPARE(hits.firstFrom(5000), hits.size());
    QVERIFY(FindHits().window(0, 10, &first).isEmpty());
}

QTEST_GUILESS_MAIN(TestFindInText)
#include "tst_findintext.moc"
