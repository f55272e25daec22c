// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/codepoints.h"

#include <QRandomGenerator>
#include <QTest>

using namespace core::text;

class TestCodePoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void count_astralCharacters_countOnce();
    void cursor_anyOrder_agreesWithCount();
    void cursor_longText_agreesWithCountingOneByOne();
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

void TestCodePoints::cursor_longText_agreesWithCountingOneByOne()
{
    // Pairs and halves of them in any order, across the stretches that are counted together.
    QRandomGenerator random(20260401);
    const char16_t units[] = {u'国', u'a', 0xD842, 0xDFB7, 0xD83D, 0xDE00};
    QString text;
    for (qsizetype i = 0; i < 100'000; ++i)
        text.append(QChar(units[random.bounded(6)]));
    CodePointCursor cursor(text);
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool endsPair = i > 0 && text.at(i).isLowSurrogate() && text.at(i - 1).isHighSurrogate();
        if (!endsPair && i % 997 < 5)
            QCOMPARE(cursor.at(i), count);
        count += endsPair ? 0 : 1;
    }
    QCOMPARE(cursor.at(text.size()), count);
    QCOMPARE(codePointCount(text), count);
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
