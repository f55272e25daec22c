// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/wordopenings.h"

#include <QTest>

using namespace core::structure;

class TestWordOpenings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mayOpen_wordsOfTheLine_areFound_data();
    void mayOpen_wordsOfTheLine_areFound();
    void mayOpen_otherLines_areMostlyTold();
};

void TestWordOpenings::mayOpen_wordsOfTheLine_areFound_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("short") << QStringLiteral("总则");
    QTest::newRow("blank inside") << QStringLiteral("第一章　总 则");
    QTest::newRow("paged") << QStringLiteral("第一章 总则………12");
    QTest::newRow("capitals and full width") << QStringLiteral("Ｃhapter IV THE Scope of this Act");
    QTest::newRow("long") << QStringLiteral("（一）进一步加强组织领导，完善统筹协调和工作推进机制");
}

void TestWordOpenings::mayOpen_wordsOfTheLine_areFound()
{
    QFETCH(const QString, line);
    std::deque<QString> kept;
    WordOpenings openings;
    openings.add(contentsEntry(line, kept).words);
    QVERIFY(openings.mayOpen(line));
}

void TestWordOpenings::mayOpen_otherLines_areMostlyTold()
{
    WordOpenings openings;
    QVERIFY(!openings.mayOpen(u"总则"));
    openings.add(u"第一章总则");
    int wrong = 0;
    for (int i = 0; i < 1000; ++i)
        wrong += openings.mayOpen(QStringLiteral("第%1节 其他规定").arg(i)) ? 1 : 0;
    QVERIFY2(wrong < 10, qPrintable(QString::number(wrong)));
}

QTEST_GUILESS_MAIN(TestWordOpenings)
#include "tst_wordopenings.moc"
