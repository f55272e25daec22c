// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/newsforms.h"

#include <QTest>

using namespace core::text;

class TestNewsForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forms_areTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("form");
        QTest::newRow("credit") << u"冯 秋摄（清溪影像）"_qs << u"credit"_qs;
        QTest::newRow("credit of an agency") << u"新华社记者 冯秋 摄"_qs << u"credit"_qs;
        QTest::newRow("credit in front") << u"摄影：冯秋"_qs << u"credit"_qs;
        QTest::newRow("given by") << u"清溪县文化馆供图"_qs << u"credit"_qs;
        QTest::newRow("editors") << u"本版责编：沈 禾 罗小满"_qs << u"editor"_qs;
        QTest::newRow("layout") << u"版式设计：杜若"_qs << u"editor"_qs;
        QTest::newRow("author note") << u"（作者为清溪县文化馆馆员）"_qs << u"note"_qs;
        QTest::newRow("author note, half width") << u"(作者系本刊编委)"_qs << u"note"_qs;
        QTest::newRow("byline") << u"梁 远"_qs << u"byline"_qs;
        QTest::newRow("byline of a reporter") << u"本报记者 沈禾 罗小满"_qs << u"byline"_qs;
        for (const QString &text :
             {u"□本报记者 沈禾"_qs, u"记者 沈 禾 通讯员 罗小满"_qs, u"本报驻清溪记者 沈禾"_qs, u"见习记者 罗小满"_qs,
              u"本报评论员"_qs, u"清溪晚报记者 沈禾、罗小满"_qs, u"作者：沈禾"_qs, u"■ 沈小禾"_qs,
              u"文/清溪县法院 法官 沈禾"_qs, u"记者沈禾通讯员 罗小满"_qs, u"本报记者沈禾实习生罗小满"_qs,
              u"沈小禾/文"_qs, u"本報記者 沈禾"_qs, u"By Ada Lane and Tom Gray"_qs})
            QTest::newRow(qPrintable(u"byline: "_qs + text)) << text << u"byline"_qs;
        QTest::newRow("editors behind a bar") << u"编辑 | 罗小满"_qs << u"editor"_qs;
        QTest::newRow("editors without a colon") << u"本版编辑 沈小禾 罗小满"_qs << u"editor"_qs;
        QTest::newRow("byline with a slash") << u"文/梁远"_qs << u"byline"_qs;
        for (const QString &text :
             {u"他每天在水边拍摄。"_qs, u"渡口修好了"_qs, u"编辑部：今年的计划已经定了，明年再说。"_qs,
              u"（本文有删减）"_qs, u"记者从会上了解到，渡口修好了。"_qs, u"记者手记"_qs, u"记者：谢谢"_qs,
              u"■ 修好渡口"_qs, u"作者单位：清溪县文化馆"_qs, u"通讯员队伍建设"_qs, u"记者走访通讯员队伍"_qs,
              u"By the River"_qs, u"（一）修船"_qs, QString()})
            QTest::newRow(qPrintable(u"none: "_qs + text)) << text << QString();
    }
    void forms_areTold()
    {
        QFETCH(QString, text);
        QFETCH(QString, form);
        QCOMPARE(isCreditLine(text), form == u"credit");
        QCOMPARE(isEditorLine(text), form == u"editor");
        QCOMPARE(isAuthorNote(text), form == u"note");
        QCOMPARE(isByline(text), form == u"byline");
    }

    void dateline_isMeasured_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("byline");
        QTest::newRow("full") << u"本报清溪6月3日电（记者沈禾、杜若）两岸"_qs << u"本报清溪6月3日电"_qs
                              << u"（记者沈禾、杜若）"_qs;
        QTest::newRow("spaced") << u"本报清溪 6 月 3 日电 （记者沈禾）两岸"_qs << u"本报清溪 6 月 3 日电"_qs
                                << u" （记者沈禾）"_qs;
        QTest::newRow("agency") << u"新华社北京10月27日电 记者说"_qs << u"新华社北京10月27日电"_qs << QString();
        QTest::newRow("without date") << u"本报讯（通讯员杜若）近日"_qs << u"本报讯"_qs << u"（通讯员杜若）"_qs;
        QTest::newRow("another paper") << u"清溪晚报讯（记者沈禾）近日"_qs << u"清溪晚报讯"_qs << u"（记者沈禾）"_qs;
        QTest::newRow("quoted agency") << u"据新华社北京10月27日电 两岸"_qs << u"据新华社北京10月27日电"_qs
                                       << QString();
        QTest::newRow("in brackets") << u"（中央社記者沈禾清溪6日電）渡口修好了。"_qs
                                     << u"（中央社記者沈禾清溪6日電）"_qs << QString();
        QTest::newRow("brackets with other words") << u"（公社发来的电）渡口"_qs << QString() << QString();
        QTest::newRow("no paper") << u"公社电台的人来了。"_qs << QString() << QString();
        QTest::newRow("no dateline") << u"本报将于明年改版。"_qs << QString() << QString();
        QTest::newRow("no reporters") << u"本报讯（上接第一版）"_qs << u"本报讯"_qs << QString();
        QTest::newRow("empty") << QString() << QString() << QString();
    }
    void dateline_isMeasured()
    {
        QFETCH(QString, text);
        QFETCH(QString, place);
        QFETCH(QString, byline);
        const Dateline dateline = readDateline(text);
        QCOMPARE(text.left(dateline.place), place);
        QCOMPARE(text.mid(dateline.place, dateline.byline - dateline.place), byline);
        QCOMPARE(dateline.isNull(), place.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestNewsForms)
#include "tst_newsforms.moc"
