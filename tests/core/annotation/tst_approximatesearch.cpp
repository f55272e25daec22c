// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/approximatesearch.h"

#include <QRandomGenerator>
#include <QtTest>

#include "tests/processortime.h"
#include "tests/seed.h"
#include <vector>

using namespace core::annotation;

namespace
{

/// The textbook matrix: the distance of `pattern` to the likest stretch of `text` ending at each place.
std::vector<int> plainColumn(const QString &text, const QString &pattern, bool freeStart)
{
    std::vector<int> column(static_cast<size_t>(pattern.size()) + 1);
    for (size_t i = 0; i < column.size(); ++i)
        column[i] = static_cast<int>(i);
    std::vector<int> last;
    for (qsizetype t = 0; t < text.size(); ++t) {
        int diagonal = column[0];
        column[0] = freeStart ? 0 : static_cast<int>(t) + 1;
        for (size_t i = 1; i < column.size(); ++i) {
            const int keep = diagonal + (pattern.at(static_cast<qsizetype>(i) - 1) == text.at(t) ? 0 : 1);
            diagonal = column[i];
            column[i] = std::min({keep, column[i] + 1, column[i - 1] + 1});
        }
        last.push_back(column.back());
    }
    return last;
}

QString randomText(QRandomGenerator &random, int length, int letters)
{
    QString text;
    for (int i = 0; i < length; ++i)
        text += QChar(0x4E00 + static_cast<int>(random.bounded(letters)));
    return text;
}

QString damaged(QRandomGenerator &random, QString text, int edits, int letters)
{
    for (int i = 0; i < edits && !text.isEmpty(); ++i) {
        const int at = static_cast<int>(random.bounded(text.size()));
        switch (random.bounded(3)) {
        case 0:
            text.remove(at, 1);
            break;
        case 1:
            text.insert(at, randomText(random, 1, letters));
            break;
        default:
            text.replace(at, 1, randomText(random, 1, letters));
        }
    }
    return text;
}

} // namespace

class TestApproximateSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_likeTheMatrix()
    {
        const quint32 seed = testSeed();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 300; ++round) {
            const int letters = 2 + static_cast<int>(random.bounded(30));
            const int length = 2 + static_cast<int>(random.bounded(300));
            const QString pattern = randomText(random, length, letters);
            QString text;
            for (int part = 0; part < 3; ++part)
                text += randomText(random, static_cast<int>(random.bounded(200)), letters) +
                        damaged(random, pattern, static_cast<int>(random.bounded(length / 3 + 2)), letters);
            const int maxErrors = static_cast<int>(random.bounded(length));
            const auto column = plainColumn(text, pattern, true);
            const auto matches = approximateMatches(text, pattern, maxErrors, text.size());
            // Each run of ends within the errors has one match, at the first of its lowest values.
            qsizetype next = 0;
            for (size_t t = 0; t < column.size(); ++t) {
                if (column[t] > maxErrors)
                    continue;
                size_t best = t;
                for (; t < column.size() && column[t] <= maxErrors; ++t) {
                    if (column[t] < column[best])
                        best = t;
                }
                QVERIFY(next < matches.size());
                const ApproximateMatch match = matches.at(next++);
                QCOMPARE(match.range.end(), qsizetype(best) + 1);
                QCOMPARE(match.errors, column[best]);
                QCOMPARE(plainColumn(text.mid(match.range.start(), match.range.length()), pattern, false).back(),
                         match.errors);
            }
            QCOMPARE(next, matches.size());
        }
    }

    void matches_tooMany_likestKept()
    {
        const QString text = QStringLiteral("abcd..abxd..abcd..abxd..abcd");
        const auto matches = approximateMatches(text, QStringLiteral("abcd"), 1, 3);
        QCOMPARE(matches.size(), 3);
        for (const auto &match : matches)
            QCOMPARE(match.errors, 0);
    }

    void matches_nothingToFind()
    {
        QVERIFY(approximateMatches(QStringLiteral("abc"), QString(), 0).isEmpty());
        QVERIFY(approximateMatches(QString(), QStringLiteral("abc"), 1).isEmpty());
        QVERIFY(approximateMatches(QStringLiteral("xyz"), QStringLiteral("abc"), 2).isEmpty());
        QVERIFY(approximateMatches(QStringLiteral("abc"), QStringLiteral("abc"), 3).isEmpty());
    }

    void matches_longText_inTime()
    {
        QRandomGenerator random(1);
        const QString pattern = randomText(random, 400, 2000);
        const QString text = randomText(random, 1000000, 2000) + damaged(random, pattern, 40, 2000);
        ProcessorTimer timer;
        timer.start();
        const auto matches = approximateMatches(text, pattern, 80);
        QCOMPARE(matches.size(), 1);
        qInfo("%lld ms for 1 million units", timer.elapsed());
        QVERIFY(timer.elapsed() < processorLimit(3000));
    }
};

QTEST_GUILESS_MAIN(TestApproximateSearch)
#include "tst_approximatesearch.moc"
