// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "outlineof.h"

class TestRoles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roles_areGiven_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kinds");
        const QString body = u"两岸的人都来看，船工说，明天一早就开船。\n"_qs;
        QTest::newRow("dateline with reporters")
            << u"渡口修好了\n本报清溪6月3日电（记者沈禾）"_qs + body << u"t m:dateline m:byline p"_qs;
        QTest::newRow("dateline alone") << u"渡口修好了\n新华社北京10月27日电\n"_qs + body << u"t m:dateline p"_qs;
        QTest::newRow("byline under the title") << u"渡口修好了\n沈禾 罗小满\n"_qs + body << u"t m:byline p"_qs;
        QTest::newRow("author note") << u"渡口修好了\n"_qs + body + u"（作者为清溪县文化馆馆员）\n"_qs
                                     << u"t p m:author-note"_qs;
        QTest::newRow("credit") << u"渡口修好了\n"_qs + body + u"冯秋摄（清溪影像）\n"_qs << u"t p m:credit"_qs;
        QTest::newRow("editors") << u"渡口修好了\n"_qs + body + u"本版责编：沈禾 罗小满\n"_qs << u"t p m:editor"_qs;
        QTest::newRow("names in a list stay text")
            << u"渡口修好了\n"_qs + body + u"到场的有：\n沈禾 罗小满\n"_qs + body << u"t p p p p"_qs;
    }
    void roles_areGiven()
    {
        QFETCH(QString, text);
        QFETCH(QString, kinds);
        QCOMPARE(outlineOf(text), kinds);
    }

    void dateline_losesNothing()
    {
        const QString text = u"渡口修好了\n本报清溪 6 月 3 日电 （记者沈禾、杜若）两岸的人都来看。"_qs;
        const auto document = structureOf(text);
        QString kept;
        for (qsizetype b = 0; b < document.blocks().size(); ++b)
            kept += document.blockText(b);
        QCOMPARE(kept.remove(u' '), QString(text).remove(u' ').remove(u'\n'));
    }
};

QTEST_GUILESS_MAIN(TestRoles)
#include "tst_roles.moc"
