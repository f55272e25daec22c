// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/linerole.h"

#include <QTest>

using namespace core::structure;
using core::document::Manuscript;

class TestLineRole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineRole_byWordsAndEnd_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<LineRole>("role");
        const auto row = [](const char *name, const char16_t *line, LineRole role) {
            QTest::newRow(name) << QString::fromUtf16(line) << role;
        };
        row("phrase", u"城市的来历", LineRole::Phrase);
        row("phrase in brackets at its end", u"城市的来历（上）", LineRole::Phrase);
        row("sentence", u"城市是这样来的。", LineRole::Body);
        row("open, but too long",
            u"城市的来历和它周围山川河流道路桥梁村庄集市在漫长岁月里的变迁以及后来的人们怎样记住它们又怎样忘记",
            LineRole::Body);
        row("stop inside", u"城市。它的来历", LineRole::Body);
        row("quotation", u"“城市的来历", LineRole::Body);
        row("dash", u"——城市的来历", LineRole::Body);
        row("ends with a comma", u"城市的来历，", LineRole::Body);
        row("announces", u"理由如下：", LineRole::Intro);
        row("announces by a name of sections", u"参考文献：", LineRole::Phrase);
        row("question", u"城市是怎样来的？", LineRole::Question);
        row("exclamation", u"城市真大！", LineRole::Body);
        row("counted", u"三、城市的来历", LineRole::Item);
        row("only signs", u"* * *", LineRole::Body);
        row("date", u"2024年6月20日", LineRole::Body);
        row("date of the Republic, set apart", u"中    華    民    國   112   年   6   月   20   日", LineRole::Body);
        row("office and holder", u"法定代理人  杜若", LineRole::Body);
        row("row of a court's paper", u"民事第一庭  法  官  梁遠", LineRole::Body);
        row("heading, its letters set apart", u"前      言", LineRole::Phrase);
        row("heading that opens with a numeral", u"参 考 文 献", LineRole::Phrase);
        row("reference", u"[12] 沈禾. 渡口的一年", LineRole::Item);
        row("year in brackets", u"[2024年的渡口", LineRole::Phrase);
        row("label of a figure", u"图 3 城市的来历", LineRole::Body);
        row("label with a colon", u"Example 2: a town", LineRole::Body);
        row("English", u"How the Town Began", LineRole::Phrase);
        row("English, rest of a line", u"how the town began", LineRole::Body);
        row("English, leads on", u"The Beginning of the", LineRole::Body);
        row("Japanese", u"町のはじまり", LineRole::Phrase);
        row("Japanese, a list", u"町、村、山のはじまり", LineRole::Body);
    }
    void lineRole_byWordsAndEnd()
    {
        QFETCH(QString, line);
        QFETCH(LineRole, role);
        const Manuscript manuscript = Manuscript::fromText(line);
        QCOMPARE(lineRole(draftOf(manuscript), 0), role);
    }

    void lineRole_decided_standsBeforeWords()
    {
        const Manuscript manuscript = Manuscript::fromText(QStringLiteral("城市的来历"));
        Draft draft = draftOf(manuscript);
        const auto roleOf = [&](LineKind kind) {
            draft.decide(0, kind);
            return lineRole(draft, 0);
        };
        QCOMPARE(roleOf(LineKind::Title), LineRole::Apart);
        QCOMPARE(roleOf(LineKind::Meta), LineRole::Apart);
        QCOMPARE(roleOf(LineKind::Heading), LineRole::Heading);
        QCOMPARE(roleOf(LineKind::TableRow), LineRole::Item);
        QCOMPARE(roleOf(LineKind::Paragraph), LineRole::Item);
        Lead dateline;
        dateline.length = 2;
        dateline.kind = LineKind::Meta;
        draft.setLead(0, dateline);
        QCOMPARE(lineRole(draft, 0), LineRole::Body);
    }

    void labelOf_wordsBeforeAColon()
    {
        QCOMPARE(labelOf(u"文件名：main.rs"), u"文件名");
        QCOMPARE(labelOf(u"Host: example"), u"Host");
        QVERIFY(labelOf(u"http://example.org").isEmpty());
        QVERIFY(labelOf(u"理由如下：").isEmpty()); // nothing follows
        QVERIFY(labelOf(u"没有标签").isEmpty());
    }

    void speakersStamp_isATimeBesideAName()
    {
        for (const char16_t *line : {u"李四  09:12", u"00:03:18 主持人", u"9:05 王五", u"渡口 张三 12:00:01"})
            QVERIFY2(isSpeakersStamp(QStringView(line)), qPrintable(QString::fromUtf16(line)));
        for (const char16_t *line :
             {u"09:12", u"李四 12", u"比分 3:2", u"李四09:12", u"开会时间 9:00-11:00", u"李四说他 09:12 来"})
            QVERIFY2(!isSpeakersStamp(QStringView(line)), qPrintable(QString::fromUtf16(line)));
    }
};

QTEST_GUILESS_MAIN(TestLineRole)
#include "tst_linerole.moc"
