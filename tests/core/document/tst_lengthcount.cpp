// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/lengthcount.h"

#include <QTest>

using core::document::LengthCount;
using core::document::lengthOf;

class TestLengthCount : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void length_table_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("characters");
        QTest::addColumn<int>("words");
        const auto row = [](const char *text, int characters, int words) {
            QTest::newRow(text) << QString::fromUtf8(text) << characters << words;
        };
        row("", 0, 0);
        row("The river rose.", 0, 3);
        row("Don’t say it's well-known, 3.5 m or 1,000 m", 0, 9);
        row("one—two, three. Four", 0, 4);
        row("河水上涨，", 5, 0);
        row("河水 2019 年比 March 高", 5, 2);
        row("\xF0\xA0\xAE\xB7 and 水", 2, 1);
        row("　全角　空白", 4, 0);
        row("a  -  b", 0, 2);
    }
    void length_table()
    {
        QFETCH(QString, text);
        const LengthCount count = lengthOf(text);
        QTEST(int(count.characters), "characters");
        QTEST(int(count.words), "words");
        QCOMPARE(count.total(), count.characters + count.words);
        QCOMPARE(count.isInWords(), count.words > count.characters);
    }
};

QTEST_GUILESS_MAIN(TestLengthCount)
#include "tst_lengthcount.moc"
