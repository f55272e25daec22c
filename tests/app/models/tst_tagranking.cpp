// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/pinyinspelling.h"
#include "app/models/taglistmodel.h"
#include "app/models/tagranking.h"

#include <QtTest>

#include "tests/processortime.h"

using namespace app::models;

namespace
{
QString u(const char16_t *text)
{
    return QString::fromUtf16(text);
}

/// A reading for each of the characters that the tests use; 行 has two.
QStringList readings(char32_t character)
{
    static const QHash<char32_t, QStringList> known{
        {U'政', {u(u"zheng")}}, {U'策', {u(u"ce")}},   {U'工', {u(u"gong")}}, {U'具', {u(u"ju")}},
        {U'会', {u(u"hui")}},   {U'议', {u(u"yi")}},   {U'银', {u(u"yin")}},  {U'行', {u(u"xing"), u(u"hang")}},
        {U'治', {u(u"zhi")}},   {U'经', {u(u"jing")}}, {U'济', {u(u"ji")}},
    };
    return known.value(character);
}

QStringList paths(const QList<TagMatch> &matches)
{
    QStringList result;
    for (const TagMatch &match : matches)
        result.append(match.path);
    return result;
}

/// The rows, those that would create a tag with a "+".
QStringList shown(const TagListModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        const bool creates = index.data(TagListModel::CreateRole).toBool();
        rows.append((creates ? u(u"+") : QString()) + index.data(TagListModel::PathRole).toString());
    }
    return rows;
}
} // namespace

class TestTagRanking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rankTags_emptyQuery_recentThenMuchUsed();
    void tagList_updated_keepsItsOrderBehindNewTags();
    void rankTags_otherNames_comeBehindPathsThatFitAlike();
    void tagList_otherName_isShownBehindThePath();
    void rankTags_pieces_nameBeforeParentBeforePart();
    void rankTags_pinyin_initialsSyllablesAndMixed_data();
    void rankTags_pinyin_initialsSyllablesAndMixed();
    void rankTags_gaps_comeLast();
    void rankTags_scatteredLetters_areToldApart();
    void tagList_scatteredLetters_comeAfterCreating();
    void tagList_spelledParent_getsTheNewTag();
    void rankTags_equals_areOrderedByRecencyThenUse();
    void rankTags_traditionalAndFullWidth_areFolded();
    void pinyinSpelling_hanCharacters_areReadWithoutTones();
    void rankTags_thousands_staysQuick();
    void rankTags_words_matchEachInAnyOrder();
    void standsIn_typed_isThereWithoutGaps();
    void tidyTagPath_typed_isAPath_data();
    void tidyTagPath_typed_isAPath();
};

void TestTagRanking::rankTags_emptyQuery_recentThenMuchUsed()
{
    const QList<TagChoice> tags{{u(u"甲"), 1, -1}, {u(u"乙"), 9, -1}, {u(u"丙"), 0, 1}, {u(u"丁"), 2, 0}};
    QCOMPARE(paths(rankTags(tags, {})), QStringList({u(u"丁"), u(u"丙"), u(u"乙"), u(u"甲")}));
    QCOMPARE(paths(rankTags(tags, u(u"  "))).size(), 4);
}

void TestTagRanking::rankTags_pieces_nameBeforeParentBeforePart()
{
    const QList<TagChoice> tags{{u(u"经济/工具"), 50, 0}, {u(u"工具/税"), 50, 0},     {u(u"政策工具"), 50, 0},
                                {u(u"工具"), 0, -1},      {u(u"政策/工具箱"), 0, -1}, {u(u"无关"), 99, 0}};
    QCOMPARE(paths(rankTags(tags, u(u"工具"))),
             QStringList({u(u"工具"), u(u"经济/工具"), u(u"政策/工具箱"), u(u"工具/税"), u(u"政策工具")}));
    QCOMPARE(rankTags(tags, u(u"工具")).at(2).matched, QList<qsizetype>({3, 4}));
}

void TestTagRanking::rankTags_pinyin_initialsSyllablesAndMixed_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QList<qsizetype>>("matched");
    QTest::newRow("initials") << u(u"zcgj") << u(u"政策工具") << QList<qsizetype>{0, 1, 2, 3};
    QTest::newRow("syllables") << u(u"zhengce") << u(u"政策工具") << QList<qsizetype>{0, 1};
    QTest::newRow("beginnings") << u(u"zhcegoj") << u(u"政策工具") << QList<qsizetype>{0, 1, 2, 3};
    QTest::newRow("mixed") << u(u"政cgj") << u(u"政策工具") << QList<qsizetype>{0, 1, 2, 3};
    QTest::newRow("upper case") << u(u"ZCGJ") << u(u"政策工具") << QList<qsizetype>{0, 1, 2, 3};
    QTest::newRow("second reading") << u(u"yinhang") << u(u"银行") << QList<qsizetype>{0, 1};
    QTest::newRow("inside") << u(u"gj") << u(u"政策工具") << QList<qsizetype>{2, 3};
    QTest::newRow("name below a parent") << u(u"hy") << u(u"经济/会议") << QList<qsizetype>{3, 4};
    QTest::newRow("over the slash") << u(u"jj/hy") << u(u"经济/会议") << QList<qsizetype>{0, 1, 2, 3, 4};
    QTest::newRow("slash left out") << u(u"jjhy") << u(u"经济/会议") << QList<qsizetype>{0, 1, 3, 4};
    QTest::newRow("nothing") << u(u"zcx") << QString() << QList<qsizetype>{};
}

void TestTagRanking::rankTags_pinyin_initialsSyllablesAndMixed()
{
    QFETCH(QString, query);
    QFETCH(QString, path);
    QFETCH(QList<qsizetype>, matched);
    const QList<TagChoice> tags{{u(u"政策工具")}, {u(u"银行")}, {u(u"经济/会议")}};
    const QList<TagMatch> matches = rankTags(tags, query, readings);
    QCOMPARE(matches.size(), path.isEmpty() ? 0 : 1);
    if (!matches.isEmpty()) {
        QCOMPARE(matches.first().path, path);
        QCOMPARE(matches.first().matched, matched);
    }
}

void TestTagRanking::rankTags_gaps_comeLast()
{
    const QList<TagChoice> tags{{u(u"policy/instrument"), 99, 0}, {u(u"point"), 0, -1}};
    const QList<TagMatch> matches = rankTags(tags, u(u"pi"));
    QCOMPARE(paths(matches), QStringList({u(u"policy/instrument"), u(u"point")}));
    QCOMPARE(paths(rankTags(tags, u(u"poi"))), QStringList({u(u"point"), u(u"policy/instrument")}));
    QVERIFY(rankTags(tags, u(u"zz")).isEmpty());
}

void TestTagRanking::rankTags_scatteredLetters_areToldApart()
{
    const QString path = u(u"Policy/Tools/Money account");
    const auto match = [&path](const char16_t *query) { return rankTags({{path}}, u(query)).value(0); };
    QVERIFY(match(u"Tone").scattered); // the beginning of one word and the inside of another
    QVERIFY(match(u"ony").scattered);
    QVERIFY(!match(u"ptm").scattered);
    QCOMPARE(match(u"pt").matched, QList<qsizetype>({0, 7})); // not the last t there is
    QCOMPARE(match(u"ptoa").matched, QList<qsizetype>({0, 7, 8, 19}));
    QVERIFY(!rankTags({{u(u"政策工具")}}, u(u"政工")).value(0).scattered);
    QCOMPARE(paths(rankTags({{u(u"art/one")}, {u(u"at/one")}}, u(u"ao"))), QStringList({u(u"art/one"), u(u"at/one")}));
}

void TestTagRanking::tagList_scatteredLetters_comeAfterCreating()
{
    TagListModel model;
    model.setTags({{u(u"Policy/Tools/Money")}, {u(u"Undertone")}});
    model.setQuery(u(u"Tone"));
    QCOMPARE(shown(model), QStringList({u(u"Undertone"), u(u"+Tone"), u(u"Policy/Tools/Money")}));
    QCOMPARE(model.index(1).data(TagListModel::MatchedRole).value<QList<qsizetype>>(), QList<qsizetype>());
    model.setQuery(u(u"ptm"));
    QCOMPARE(shown(model), QStringList({u(u"Policy/Tools/Money"), u(u"+ptm")}));
    model.setCreating(false);
    model.setQuery(u(u"Tone"));
    QCOMPARE(shown(model), QStringList({u(u"Undertone"), u(u"Policy/Tools/Money")}));
}

void TestTagRanking::tagList_updated_keepsItsOrderBehindNewTags()
{
    TagListModel model;
    model.setTags({{u(u"A"), 3, 0}, {u(u"B"), 2}, {u(u"C"), 1}});
    model.updateTags({{u(u"A"), 3, 1}, {u(u"B"), 2}, {u(u"C"), 2, 0}});
    QCOMPARE(shown(model), QStringList({u(u"A"), u(u"B"), u(u"C")}));
    model.updateTags({{u(u"A"), 3, 2}, {u(u"B"), 2}, {u(u"C"), 2, 1}, {u(u"D"), 1, 0}});
    QCOMPARE(shown(model), QStringList({u(u"D"), u(u"A"), u(u"B"), u(u"C")}));
    model.setQuery(u(u"c"));
    model.setQuery({});
    QCOMPARE(shown(model), QStringList({u(u"D"), u(u"A"), u(u"B"), u(u"C")}));
    model.setTags({{u(u"A"), 3, 1}, {u(u"C"), 2, 0}});
    QCOMPARE(shown(model), QStringList({u(u"C"), u(u"A")}));
}

void TestTagRanking::rankTags_otherNames_comeBehindPathsThatFitAlike()
{
    const QList<TagChoice> tags{{u(u"经济"), 0, -1, {u(u"会议"), u(u"Warning")}},
                                {u(u"会议/议"), 0, -1, {}},
                                {u(u"Tone/Warning"), 0, -1, {}},
                                {u(u"Tone/Warnings"), 0, -1, {}}};
    const QList<TagMatch> found = rankTags(tags, u(u"warning"));
    QCOMPARE(paths(found), QStringList({u(u"Tone/Warning"), u(u"经济"), u(u"Tone/Warnings")}));
    QCOMPARE(found.at(1).alias, u(u"Warning"));
    QVERIFY(found.at(1).matched.isEmpty());
    QVERIFY(found.first().alias.isEmpty());
    QCOMPARE(paths(rankTags(tags, u(u"会议"))),
             QStringList({u(u"经济"), u(u"会议/议")})); // the whole name before a parent
    QCOMPARE(rankTags(tags, u(u"huiyi"), readings).value(0).alias, u(u"会议"));
    QVERIFY(rankTags(tags, u(u"wng")).first().alias.isEmpty()); // not with gaps
}

void TestTagRanking::tagList_otherName_isShownBehindThePath()
{
    TagListModel model;
    model.setTags({{u(u"Tone/Praise"), 2, -1, {u(u"Warning")}}});
    model.setQuery(u(u"Warning"));
    QCOMPARE(shown(model), QStringList({u(u"Tone/Praise"), u(u"+Warning")}));
    QCOMPARE(model.index(0).data().toString(), u(u"Tone/Praise (Warning)"));
    model.setQuery(u(u"Praise"));
    QCOMPARE(model.index(0).data().toString(), u(u"Tone/Praise"));
}

void TestTagRanking::tagList_spelledParent_getsTheNewTag()
{
    TagListModel model(readings);
    model.setTags({{u(u"政策工具")}, {u(u"经济/会议")}});
    model.setQuery(u(u"zcgj/A"));
    QCOMPARE(shown(model), QStringList({u(u"+政策工具/A"), u(u"+zcgj/A")}));
    model.setQuery(u(u"huiyi/A"));
    QCOMPARE(shown(model), QStringList({u(u"+经济/会议/A"), u(u"+huiyi/A")}));
    model.setQuery(u(u"政策工具/A"));
    QCOMPARE(shown(model), QStringList({u(u"+政策工具/A")}));
    model.setQuery(u(u"X/A"));
    QCOMPARE(shown(model), QStringList({u(u"+X/A")}));
}

void TestTagRanking::rankTags_equals_areOrderedByRecencyThenUse()
{
    const QList<TagChoice> tags{{u(u"会甲"), 5, -1}, {u(u"会乙"), 9, -1}, {u(u"会丙"), 0, 3}, {u(u"会丁"), 0, 1}};
    QCOMPARE(paths(rankTags(tags, u(u"会"))), QStringList({u(u"会丁"), u(u"会丙"), u(u"会乙"), u(u"会甲")}));
}

void TestTagRanking::rankTags_traditionalAndFullWidth_areFolded()
{
    const QList<TagChoice> tags{{u(u"會議/ＡＢ")}};
    QCOMPARE(rankTags(tags, u(u"会议/ab")).size(), 1);
    QCOMPARE(rankTags({{u(u"会议")}}, u(u"會")).size(), 1);
}

void TestTagRanking::pinyinSpelling_hanCharacters_areReadWithoutTones()
{
    const Spelling spelling = pinyinSpelling();
    QVERIFY(spelling(U'会').contains(u(u"hui")));
    QVERIFY(spelling(U'会').contains(u(u"kuai")));
    QVERIFY(spelling(U'女').contains(u(u"nv")));
    QVERIFY(spelling(U'a').isEmpty());
    const QList<TagChoice> tags{{u(u"政策工具")}, {u(u"重庆")}, {u(u"绿色发展")}};
    QCOMPARE(paths(rankTags(tags, u(u"zcgj"), spelling)), QStringList(u(u"政策工具")));
    QCOMPARE(paths(rankTags(tags, u(u"cq"), spelling)), QStringList(u(u"重庆")));
    QCOMPARE(paths(rankTags(tags, u(u"lvse"), spelling)), QStringList(u(u"绿色发展")));
}

void TestTagRanking::rankTags_thousands_staysQuick()
{
    QList<TagChoice> tags;
    for (int i = 0; i < 5000; ++i)
        tags.append({u(u"政策/会议行行行行行行行") + QString::number(i), i % 7, -1});
    ProcessorTimer timer;
    timer.start();
    QVERIFY(rankTags(tags, u(u"xhxhxhxz"), readings).isEmpty());
    qInfo("5,000 tags by pinyin in %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < processorLimit(500));
}

void TestTagRanking::rankTags_words_matchEachInAnyOrder()
{
    const QList<TagChoice> tags{{u(u"政策工具")}, {u(u"经济/会议")}, {u(u"会议经济学")}};
    QCOMPARE(paths(rankTags(tags, u(u"zhengce gongju"), readings)), QStringList(u(u"政策工具")));
    QCOMPARE(paths(rankTags(tags, u(u"gj  zc"), readings)), QStringList(u(u"政策工具")));
    QCOMPARE(paths(rankTags(tags, u(u"经济 hy"), readings)), QStringList({u(u"会议经济学"), u(u"经济/会议")}));
    QCOMPARE(rankTags(tags, u(u"zhengce xx"), readings).size(), 0);
    const QList<TagMatch> found = rankTags(tags, u(u"具 gongju"), readings);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().matched, QList<qsizetype>({2, 3}));
}

void TestTagRanking::standsIn_typed_isThereWithoutGaps()
{
    QVERIFY(standsIn(u(u"政策工具"), u(u"策工"), readings));
    QVERIFY(standsIn(u(u"政策工具"), u(u"cegongju"), readings));
    QVERIFY(standsIn(u(u"政策/工具"), u(u"zcgj"), readings));
    QVERIFY(standsIn(u(u"政策/工具"), u(u"gj zc"), readings));
    QVERIFY(!standsIn(u(u"政策工具"), u(u"zj"), readings));
    QVERIFY(!standsIn(u(u"政策工具"), u(u"政具"), readings));
    QVERIFY(!standsIn(u(u"政策工具"), u(u"zcgj"), {}));
}

void TestTagRanking::tidyTagPath_typed_isAPath_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("path");
    QTest::newRow("plain") << u(u"政策/工具") << u(u"政策/工具");
    QTest::newRow("blanks") << u(u"  政策 /  工具 箱 ") << u(u"政策/工具 箱");
    QTest::newRow("empty names") << u(u"//政策// /工具/") << u(u"政策/工具");
    QTest::newRow("full-width slash") << u(u"政策／工具") << u(u"政策/工具");
    QTest::newRow("nothing") << u(u" / ") << QString();
}

void TestTagRanking::tidyTagPath_typed_isAPath()
{
    QFETCH(QString, typed);
    QFETCH(QString, path);
    QCOMPARE(tidyTagPath(typed), path);
}

QTEST_GUILESS_MAIN(TestTagRanking)
#include "tst_tagranking.moc"
