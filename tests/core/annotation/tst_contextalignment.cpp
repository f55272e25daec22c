// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/contextalignment.h"

#include <QRandomGenerator>
#include <QtTest>

#include "tests/seed.h"
#include <vector>

using namespace core::annotation;

namespace
{

/// The best alignment by trying every pair of gap and likeness, in halves of a unit: the plain matrix of Gotoh's
/// recurrence with gaps of every length.
int plainScore(const QString &context, const QString &text)
{
    const qsizetype rows = context.size();
    const qsizetype columns = text.size();
    std::vector<std::vector<int>> best(size_t(rows) + 1, std::vector<int>(size_t(columns) + 1, -100000));
    best[0][0] = 0;
    int top = 0;
    const auto gap = [](qsizetype n) { return -6 - int(n); };
    for (qsizetype i = 0; i <= rows; ++i) {
        for (qsizetype j = 0; j <= columns; ++j) {
            int &here = best[size_t(i)][size_t(j)];
            if (i > 0 && j > 0)
                here =
                    std::max(here, best[size_t(i - 1)][size_t(j - 1)] + (context.at(i - 1) == text.at(j - 1) ? 2 : -2));
            for (qsizetype n = 1; n <= i; ++n)
                here = std::max(here, best[size_t(i - n)][size_t(j)] + gap(n));
            for (qsizetype n = 1; n <= j; ++n)
                here = std::max(here, best[size_t(i)][size_t(j - n)] + gap(n));
            top = std::max(top, here);
        }
    }
    return top / 2;
}

QString randomText(QRandomGenerator &random, int length, int letters)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += QChar(0x4E00 + static_cast<int>(random.bounded(letters)));
    return text;
}

} // namespace

class TestContextAlignment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alignedUnits_cases_data()
    {
        QTest::addColumn<QString>("context");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("units");
        QTest::newRow("nothing") << "" << "abc" << 0;
        QTest::newRow("at the text's end") << "abc" << "" << 0;
        QTest::newRow("the same") << "abcdefgh" << "abcdefghijk" << 8;
        QTest::newRow("the text is shorter") << "abcdefgh" << "abcd" << 4;
        QTest::newRow("one other") << "abcdefgh" << "abcdXfgh" << 6;
        QTest::newRow("a clause put in") << "abcdefghijkl" << "abcd12345678efghijkl" << 5;
        QTest::newRow("a word left out") << "abcdefghijkl" << "abcdghijkl" << 6;
        QTest::newRow("another paragraph behind") << "abcdefgh" << "abcd12345678" << 4;
        QTest::newRow("nothing the same") << "abcdefgh" << "12345678" << 0;
        QTest::newRow("the same, but further on") << "abcd" << "12345678abcd" << 0;
    }
    void alignedUnits_cases()
    {
        QFETCH(QString, context);
        QFETCH(QString, text);
        QFETCH(int, units);
        QCOMPARE(alignedUnits(context, text), units);
        QCOMPARE(plainScore(context, text), units);
    }

    void alignedUnits_randomTexts_likeThePlainMatrix()
    {
        const quint32 seed = testSeed();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 300; ++round) {
            const int letters = 2 + static_cast<int>(random.bounded(20));
            // No longer than the band is wide, so that every alignment lies inside it.
            const QString context = randomText(random, static_cast<int>(random.bounded(24)), letters);
            QString text = round % 2 ? randomText(random, static_cast<int>(random.bounded(24)), letters) : context;
            for (int i = 0; i < 3 && !text.isEmpty(); ++i)
                text.replace(random.bounded(text.size()), 1,
                             randomText(random, static_cast<int>(random.bounded(3)), letters));
            QCOMPARE(alignedUnits(context, text.left(24)), plainScore(context, text.left(24)));
        }
    }

    void alignedUnits_longContext_insideTheBand()
    {
        QRandomGenerator random(3);
        const QString context = randomText(random, 128, 3000);
        QString text = context;
        text.insert(40, randomText(random, 20, 3000));
        QCOMPARE(alignedUnits(context, text), 128 - 13); // 3.5 + 19 / 2, rounded down
        text = context;
        text.insert(40, randomText(random, 40, 3000));
        QCOMPARE(alignedUnits(context, text), 40);
    }
};

QTEST_APPLESS_MAIN(TestContextAlignment)
#include "tst_contextalignment.moc"
