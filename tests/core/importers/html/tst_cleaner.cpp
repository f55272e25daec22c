// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/cleaner.h"

#include <QTest>

using core::importers::html::cleaned;

class TestCleaner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleaned_soundPage_isUntouched()
    {
        const QByteArray page(
            "<!DOCTYPE html><html><head><title>t</title></head><body class=a><p>x<b>y</b><a href='z'>w</a>"
            "<table><tr><td>1</table><!-- c --><script>if (a<b) {}</script><ul><li>i</ul></body></html>");
        QCOMPARE(cleaned(page), page);
    }

    void cleaned_table_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("font") << QByteArray("a<font x=1>b</font>") << QByteArray("a<!       >b<!    >");
        QTest::newRow("second body") << QByteArray("<body><body a>x") << QByteArray("<body><!     >x");
        QTest::newRow("frames") << QByteArray("<frameset>x") << QByteArray("<!       >x");
        QTest::newRow("open textarea") << QByteArray("<textarea>x") << QByteArray("<!       >x");
        QTest::newRow("closed textarea") << QByteArray("<textarea>x</textarea>")
                                         << QByteArray("<textarea>x</textarea>");
        QTest::newRow("open tag") << QByteArray("x<a b")
                                  << QByteArray("x\x01"
                                                "a b");
        QTest::newRow("open comment") << QByteArray("x<!-- y") << QByteArray("x\x01!-- y");
    }
    void cleaned_table()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QCOMPARE(cleaned(before), after);
    }

    void cleaned_deepNesting_isCutAndPartsStay()
    {
        const QByteArray deep = cleaned(QByteArray("<div>").repeated(1000) + "x" + QByteArray("</div>").repeated(1000));
        QCOMPARE(deep.size(), 1000 * 5 + 1 + 1000 * 6);
        QVERIFY(deep.count("<div>") <= 256);
        QCOMPARE(deep.count("<div>"), deep.count("</div>"));
        QVERIFY(deep.contains("<br >x"));
    }

    void cleaned_closedElements_areNoDepth()
    {
        const QByteArray flat = QByteArray("<div><span>x</span></div>").repeated(5000);
        QCOMPARE(cleaned(flat), flat);
        const QByteArray paragraphs = QByteArray("<p>x<li>y<td>z").repeated(5000);
        QCOMPARE(cleaned(paragraphs), paragraphs);
    }
};

QTEST_GUILESS_MAIN(TestCleaner)
#include "tst_cleaner.moc"
