// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/codepoints.h"

#include <QTest>

using namespace core::text;

class TestCodePoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void count_astralCharacters_countOnce();
    void cursor_anyOrder_agreesWithCount();
    void utf16Offset_everyCodePoint_comesBack();
};

namespace
{
const QString sample = QStringLiteral("国家主席𠮷田😀讲话");
}

void TestCodePoints::count_astralCharacters_countOnce()
{
    QCOMPARE(sample.size(), 11);
    QCOMPARE(codePointCount(sample), 9);
    QCOMPARE(codePointCount(QStringView(sample).left(5)), 5); // a lone high surrogate
}

void TestCodePoints::cursor_anyOrder_agreesWithCount()
{
    CodePointCursor cursor(sample);
    QCOMPARE(cursor.at(11), 9);
    QCOMPARE(cursor.at(6), 5);
    QCOMPARE(cursor.at(5), 4); // inside the pair: its start
    QCOMPARE(cursor.at(0), 0);
    QCOMPARE(cursor.at(100), 9);
}

void TestCodePoints::utf16Offset_everyCodePoint_comesBack()
{
    CodePointCursor cursor(sample);
    for (qsizetype n = 0; n <= 9; ++n)
        QCOMPARE(cursor.at(utf16Offset(sample, n)), n);
    QCOMPARE(utf16Offset(sample, 50), 11);
}

QTEST_GUILESS_MAIN(TestCodePoints)
#include "tst_codepoints.moc"
