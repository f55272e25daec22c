// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/joints.h"

#include <QtTest>

#include "tests/core/testdocument.h"

using namespace core;
using namespace core::corrections;

class TestJoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void glue_data()
    {
        QTest::addColumn<QString>("text"); // joined at its first line end
        QTest::addColumn<QString>("glue");
        QTest::newRow("Han") << QStringLiteral("春天来了，\n花都开了。") << QString();
        QTest::newRow("words") << QStringLiteral("The spring\nhas come.") << QStringLiteral(" ");
        QTest::newRow("Latin after Han") << QStringLiteral("春天的\nspring.") << QString();
        QTest::newRow("a text that parts scripts")
            << QStringLiteral("有 42 个 A 类，又有\n3 个。") << QStringLiteral(" ");
        QTest::newRow("compound") << QStringLiteral("A well-\nknown rule, as well-known as others.") << QString();
    }
    void glue()
    {
        QFETCH(QString, text);
        const auto parsed = testDocument(text);
        const qsizetype at = text.indexOf(u'\n');
        std::vector<Joint> joints{{{at, at + 1}, QStringLiteral("?"), -1}};
        joints[0].glue.clear();
        settleGlue(parsed, &joints);
        QTEST(joints[0].glue, "glue");
        QCOMPARE(joints[0].range, text::TextRange(at, at + 1));
    }

    void hyphenOfLayout_goesWithTheJoint()
    {
        const QString text = QStringLiteral("An exam-\nple of rules.\nThis example is another.");
        const qsizetype at = text.indexOf(u'\n');
        std::vector<Joint> joints{{{at, at + 1}, {}, -1}};
        settleGlue(testDocument(text), &joints);
        QCOMPARE(joints[0].range, text::TextRange(at - 1, at + 1));
        QVERIFY(joints[0].glue.isEmpty());
    }

    void edgesOfTheText_areLeft()
    {
        const auto parsed = testDocument(QStringLiteral("春天"));
        std::vector<Joint> joints{{{0, 0}, {}, -1}, {{2, 2}, {}, -1}};
        settleGlue(parsed, &joints);
        QVERIFY(joints[0].glue.isEmpty() && joints[1].glue.isEmpty());
        std::vector<Joint> none;
        settleGlue(parsed, &none);
        QVERIFY(none.empty());
    }
};

QTEST_GUILESS_MAIN(TestJoints)
#include "tst_joints.moc"
