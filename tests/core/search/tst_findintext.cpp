// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/findintext.h"

#include <QRandomGenerator>
#include <QtTest>

#include "tests/processortime.h"
#include "tests/seed.h"

using namespace core;
using namespace core::search;

Q_DECLARE_METATYPE(core::search::FindOptions)

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
    void options_decideWhatIsAHit_data();
    void options_decideWhatIsAHit();
    void pattern_wrong_saysWhere();
    void pattern_pathological_isGivenUpSoon();
    void pattern_longText_isLinearAndCancelled();
    void within_nextStaysInside();
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
    const FindHits hits = FindInText::create(text, query, {.exactCase = exactCase})->all();
    QCOMPARE(hits.total(), starts.size());
    for (qsizetype i = 0; i < hits.size(); ++i)
        QCOMPARE(hits.at(i), text::TextRange(starts[i], starts[i] + query.size()));
}

void TestFindInText::all_randomTexts_equalsNaiveScan()
{
    const quint32 seed = testSeed();
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
        const FindHits hits = FindInText::create(text, query)->all();
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
        const FindHits hits = FindInText::create(text, query)->all();
        QCOMPARE(hits.total(), 2);
        QCOMPARE(hits.at(0).start(), at);
        QCOMPARE(hits.at(1).start(), 2 * 65536 - 2);
    }
    // The same characters throughout: the scan goes on behind a hit that crosses the border, not inside it.
    const QString same(65536 * 3 + 1, u'某');
    const FindHits hits = FindInText::create(same, QString(5, u'某'))->all();
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
    ProcessorTimer timer;
    timer.start();
    const FindInText find = *FindInText::create(text, QStringLiteral("政策工具"));
    QVERIFY(find.next(0));
    const qint64 first = timer.elapsed();
    QCOMPARE(find.all().total(), text.size() / sentence.size());
    qInfo("first hit %lld ms, all hits of %lld characters %lld ms", first, qint64(text.size()), timer.elapsed());
    QVERIFY(timer.elapsed() < processorLimit(5000));
}

void TestFindInText::all_cancelled_stops()
{
    const CancelToken cancel;
    cancel.cancel();
    const FindInText find = *FindInText::create(QString(1000, u'a'), QStringLiteral("a"));
    QCOMPARE(find.all(cancel).total(), 0);
    QVERIFY(!find.next(0, cancel));
}

void TestFindInText::next_pastTheLast_wrapsAround()
{
    const FindInText find = *FindInText::create(QStringLiteral("甲乙甲丙"), QStringLiteral("甲"));
    QCOMPARE(find.next(0)->start(), 0);
    QCOMPARE(find.next(1)->start(), 2);
    QCOMPARE(find.next(3)->start(), 0);
    QCOMPARE(find.next(99)->start(), 0);
}

void TestFindInText::window_aroundAnIndex_isCappedAndInOrder()
{
    const FindHits hits = FindInText::create(QString(1000, u'a'), QStringLiteral("a"))->all();
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

void TestFindInText::options_decideWhatIsAHit_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    QTest::addColumn<FindOptions>("options");
    QTest::addColumn<QList<text::TextRange>>("hits");
    using Hits = QList<text::TextRange>;
    const auto row = [](const char *name, const char16_t *text, const char16_t *query, const FindOptions &options,
                        const Hits &hits) {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(query) << options << hits;
    };
    const FindOptions words{.wholeWords = true};
    const FindOptions exact{.exactForms = true};
    const FindOptions pattern{.regularExpression = true};
    row("whole words", u"art party art. arts", u"art", words, {{0, 3}, {10, 13}});
    row("whole words beside Han", u"用GDP算GDPs", u"gdp", words, {{1, 4}});
    row("whole words with a digit", u"第12条 123", u"12", words, {{1, 3}});
    row("whole words say nothing of Han", u"会议室", u"会议", words, {{0, 2}});
    row("whole words of two", u"of the art, of theory", u"of the", words, {{0, 6}});
    row("a part of a word skipped, the word behind it found", u"aab ab", u"ab", words, {{4, 6}});
    row("exact script", u"會議与会议", u"会议", exact, {{3, 5}});
    row("exact width", u"１２ 12", u"12", exact, {{3, 5}});
    row("exact forms fold case", u"ABC abc", u"abc", exact, {{0, 3}, {4, 7}});
    row("within", u"甲乙甲乙甲", u"甲", {.within = {1, 4}}, {{2, 3}});
    row("within cuts no hit", u"甲乙甲乙", u"甲乙", {.within = {1, 3}}, {});
    row("pattern", u"第一条 第十二条", u"第[一二三四五六七八九十]+条", pattern, {{0, 3}, {4, 8}});
    row("pattern, script folded", u"第一條", u"第.条", pattern, {{0, 3}});
    row("pattern, exact", u"第一條", u"第.条", {.exactForms = true, .regularExpression = true}, {});
    row("pattern by line", u"甲乙\n乙丙", u"^乙.", pattern, {{3, 5}});
    row("pattern not over a line", u"甲\n乙", u"甲\\s乙", pattern, {});
    row("pattern, case", u"Art. art.", u"art\\.", {.exactCase = true, .regularExpression = true}, {{5, 9}});
    row("pattern, whole words", u"a1 ba1", u"a\\d", {.wholeWords = true, .regularExpression = true}, {{0, 2}});
    row("pattern, empty hits", u"甲乙", u"丙*", pattern, {});
    row("pattern, beyond the basic plane", u"𠮷野家", u".野", pattern, {{0, 3}});
    row("pattern, half a surrogate pair", u"\xD842野家野", u"野.", pattern, {{1, 3}});
    row("pattern within", u"甲1乙2丙3", u"\\d", {.regularExpression = true, .within = {2, 4}}, {{3, 4}});
}

void TestFindInText::options_decideWhatIsAHit()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QFETCH(FindOptions, options);
    QFETCH(QList<text::TextRange>, hits);
    const auto find = FindInText::create(text, query, options);
    QVERIFY2(find, find ? "" : qPrintable(find.error().message));
    const FindHits found = find->all();
    QList<text::TextRange> ranges;
    for (qsizetype i = 0; i < found.size(); ++i)
        ranges.append(found.at(i));
    QCOMPARE(ranges, hits);
    QVERIFY(!found.isIncomplete());
    QCOMPARE(find->next(0).has_value(), !hits.isEmpty());
    if (!hits.isEmpty())
        QCOMPARE(find->next(0), std::optional(hits.constFirst()));
}

void TestFindInText::pattern_wrong_saysWhere()
{
    const auto find = FindInText::create(QStringLiteral("甲"), QStringLiteral("ab(c"), {.regularExpression = true});
    QVERIFY(!find);
    QCOMPARE(find.error().code, ErrorCode::InvalidArgument);
    QCOMPARE(find.error().position, std::optional<qint64>(4));
    QVERIFY(find.error().message.contains(QStringLiteral("5")));
}

void TestFindInText::pattern_pathological_isGivenUpSoon()
{
    QString text;
    for (int i = 0; i < 200; ++i)
        text += QString(60, u'a') + QStringLiteral("b\n");
    text += QStringLiteral("aaa\n");
    ProcessorTimer timer;
    timer.start();
    const auto find = FindInText::create(text, QStringLiteral("^(a+)+$"), {.regularExpression = true});
    const FindHits hits = find->all();
    QCOMPARE(hits.total(), 1); // what follows the hard lines is found all the same
    QVERIFY(hits.isIncomplete());
    QVERIFY2(timer.elapsed() < processorLimit(5000), qPrintable(QString::number(timer.elapsed())));
}

void TestFindInText::pattern_longText_isLinearAndCancelled()
{
    // One line: matching begins anew after each hit, and must not look at the whole line each time.
    const QString text = QStringLiteral("各级人民政府第12条。").repeated(300'000);
    ProcessorTimer timer;
    timer.start();
    const auto find = FindInText::create(text, QStringLiteral("第\\d+条"), {.regularExpression = true});
    QCOMPARE(find->next(0)->start(), 6);
    const qint64 first = timer.elapsed();
    QCOMPARE(find->all().total(), 300'000);
    qInfo("first hit %lld ms, all of %lld characters %lld ms", first, qint64(text.size()), timer.elapsed());
    QVERIFY(timer.elapsed() < processorLimit(8000));
    const CancelToken cancel;
    cancel.cancel();
    QCOMPARE(find->all(cancel).total(), 0);
}

void TestFindInText::within_nextStaysInside()
{
    const auto find = FindInText::create(QStringLiteral("甲乙甲乙甲"), QStringLiteral("甲"), {.within = {1, 4}});
    QCOMPARE(find->next(0)->start(), 2);
    QCOMPARE(find->next(3)->start(), 2); // wraps around inside
}

QTEST_GUILESS_MAIN(TestFindInText)
#include "tst_findintext.moc"
