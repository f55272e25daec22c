// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/checker.h"
#include "core/repair/wikitools.h"

#include <QtTest>

using namespace core;

class TestWikiTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tools_leaveTheHeadings_data();
    void tools_leaveTheHeadings();
    void otherBrackets_stay_data();
    void otherBrackets_stay();
};

namespace
{
document::Manuscript read(const QString &text)
{
    document::Manuscript out = repair::wikiTools(document::Manuscript::fromText(text), {});
    const QStringList faults = document::checkManuscript(out);
    if (!faults.isEmpty())
        qFatal("%s", qPrintable(faults.join(u'\n')));
    return out;
}
} // namespace

void TestWikiTools::tools_leaveTheHeadings_data()
{
    QTest::addColumn<QString>("tool");
    QTest::newRow("simplified") << QStringLiteral("[编辑]");
    QTest::newRow("two links") << QStringLiteral("[编辑 | 编辑源代码]");
    QTest::newRow("traditional") << QStringLiteral("[編輯]");
    QTest::newRow("Japanese") << QStringLiteral("[ソースを編集]");
    QTest::newRow("English") << QStringLiteral(" [edit]");
    QTest::newRow("English, two links") << QStringLiteral("[edit | edit source]");
}

void TestWikiTools::tools_leaveTheHeadings()
{
    QFETCH(QString, tool);
    const document::Manuscript out = read(QStringLiteral("渡口\n历史") + tool + QStringLiteral("\n渡口很老。\n类型") +
                                          tool + QStringLiteral("\n分两类。"));
    QCOMPARE(QString(out.text).remove(u' '), QStringLiteral("渡口\n历史\n渡口很老。\n类型\n分两类。"));
    QCOMPARE(out.repairs.size(), 2);
}

void TestWikiTools::otherBrackets_stay_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("one alone") << QStringLiteral("历史[编辑]\n渡口很老。");
    QTest::newRow("inside sentences") << QStringLiteral("点[编辑]就可以改。\n再点[编辑]一次。");
    QTest::newRow("other words") << QStringLiteral("渡口[编辑部注]\n老街[编辑部注]");
    QTest::newRow("notes") << QStringLiteral("渡口很老。[1]\n老街也很老。[2]");
    QTest::newRow("alone on its line") << QStringLiteral("[编辑]\n[编辑]");
    QTest::newRow("open") << QStringLiteral("渡口[编辑\n老街[编辑\n[");
}

void TestWikiTools::otherBrackets_stay()
{
    QFETCH(QString, text);
    const document::Manuscript out = read(text);
    QCOMPARE(out.text, text);
    QVERIFY(out.repairs.isEmpty());
}

QTEST_GUILESS_MAIN(TestWikiTools)
#include "tst_wikitools.moc"
