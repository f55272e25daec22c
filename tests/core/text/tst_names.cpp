// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/names.h"

#include <QTest>

using namespace core::text;

class TestNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void list_isTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("list");
        QTest::addColumn<bool>("maybe");
        QTest::newRow("three characters") << u"林小满"_qs << true << true;
        QTest::newRow("two, spaced") << u"林 远"_qs << true << true;
        QTest::newRow("two, close") << u"林远"_qs << false << true;
        QTest::newRow("several") << u"沈禾 罗小满 杜若"_qs << true << true;
        QTest::newRow("several, spaced") << u"孟 辉 史 佳 雷燕新"_qs << true << true;
        QTest::newRow("with commas") << u"沈禾、罗小满"_qs << true << true;
        QTest::newRow("compound") << u"欧阳小满 上官云"_qs << true << true;
        QTest::newRow("traditional") << u"陳大文 趙子明"_qs << true << true;
        QTest::newRow("heading") << u"基本案情"_qs << false << false;
        QTest::newRow("sentence") << u"林远摄影展开幕"_qs << false << false;
        QTest::newRow("ending of a headline") << u"干意见"_qs << false << false;
        QTest::newRow("office and name") << u"县长 林远"_qs << false << false;
        QTest::newRow("Latin") << u"Lin Yuan"_qs << false << false;
        QTest::newRow("empty") << QString() << false << false;
    }
    void list_isTold()
    {
        QFETCH(QString, text);
        QFETCH(bool, list);
        QFETCH(bool, maybe);
        QCOMPARE(isNameList(text), list);
        QCOMPARE(mayBeNames(text), maybe);
    }

    void spacedName_isMeasured()
    {
        QCOMPARE(spacedNameLength(u"胡 波摄（清溪影像）"), 3);
        QCOMPARE(spacedNameLength(u"胡波摄"), 0);
        QCOMPARE(spacedNameLength(u"在 水边"), 0);
        QCOMPARE(spacedNameLength(u"胡 "), 0);
    }
};

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
