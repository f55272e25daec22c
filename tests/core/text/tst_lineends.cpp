// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/lineends.h"

#include <QTest>

using namespace core::text;

class TestLineEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lineEndFrom_anyPlace_isFound();
    void lineEndFrom_none_isTheSize();
    void lineEndFrom_unitsLikeALineEnd_areNone();
    void likelyLines_shortText_areCounted();
    void likelyLines_longText_areEnough();
};

void TestLineEnds::lineEndFrom_anyPlace_isFound()
{
    for (qsizetype size = 1; size < 70; ++size) {
        for (qsizetype at = 0; at < size; ++at) {
            QString text(size, u'文');
            text[at] = u'\n';
            for (qsizetype from = 0; from <= at; ++from)
                QCOMPARE(lineEndFrom(text, from), at);
            QCOMPARE(lineEndFrom(text, at + 1), size);
        }
    }
}

void TestLineEnds::lineEndFrom_none_isTheSize()
{
    QCOMPARE(lineEndFrom({}, 0), 0);
    QCOMPARE(lineEndFrom(QString(100, u'x'), 3), 100);
}

void TestLineEnds::lineEndFrom_unitsLikeALineEnd_areNone()
{
    QCOMPARE(lineEndFrom(QString(40, QChar(0x0A0A)), 0), 40);
    QCOMPARE(lineEndFrom(QString(40, QChar(0x0A00)), 0), 40);
    QCOMPARE(lineEndFrom(QString(40, QChar(0x8A0A)), 0), 40);
}

void TestLineEnds::likelyLines_shortText_areCounted()
{
    QCOMPARE(likelyLines({}), 1);
    QCOMPARE(likelyLines(u"a\nb\n"), 3);
}

void TestLineEnds::likelyLines_longText_areEnough()
{
    const QString text = (QString(34, u'文') + u'\n').repeated(100'000);
    QVERIFY(likelyLines(text) >= 100'000);
    QVERIFY(likelyLines(text) < 200'000);
}

QTEST_GUILESS_MAIN(TestLineEnds)
#include "tst_lineends.moc"
