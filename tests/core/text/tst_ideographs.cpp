// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/ideographs.h"

#include <QRandomGenerator>
#include <QTest>

using core::text::findEither;
using core::text::forOthers;
using core::text::forUnitsWithin;
using core::text::isIdeograph;

class IdeographsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isIdeograph_borders_ofTheBlock();
    void forOthers_anyText_callsForEachOther();
    void forOthers_falseReturned_stops();
    void forUnitsWithin_anyText_callsForEachOfTheRange();
    void findEither_anyText_findsTheFirst();
};

namespace
{
QString anyText(QRandomGenerator &random, qsizetype size, QStringView units)
{
    QString text;
    for (qsizetype i = 0; i < size; ++i)
        text += units[random.bounded(static_cast<int>(units.size()))];
    return text;
}
} // namespace

void IdeographsTest::isIdeograph_borders_ofTheBlock()
{
    QVERIFY(!isIdeograph(0x4DFF) && isIdeograph(0x4E00) && isIdeograph(0x9FFF) && !isIdeograph(0xA000));
    QVERIFY(!isIdeograph(0) && !isIdeograph(0xFFFF) && !isIdeograph(u'a') && !isIdeograph(u'〇'));
}

void IdeographsTest::forOthers_anyText_callsForEachOther()
{
    constexpr std::array<char16_t, 10> units{0, u'a', u'。', 0x4DFF, 0x4E00, u'中', 0x9FFF, 0xA000, 0xD800, 0xFFFF};
    QRandomGenerator random(3);
    for (qsizetype size = 0; size < 100; ++size) {
        QString text;
        for (qsizetype i = 0; i < size; ++i)
            text += QChar(units[random.bounded(quint32(units.size()))]);
        for (const qsizetype from : {qsizetype(0), size / 3, size}) {
            for (const qsizetype end : {from, from + (size - from) / 2, size}) {
                QList<qsizetype> expected;
                for (qsizetype i = from; i < end; ++i) {
                    if (!isIdeograph(text.at(i).unicode()))
                        expected.append(i);
                }
                QList<qsizetype> found;
                forOthers(text, from, end, [&](qsizetype i) {
                    found.append(i);
                    return true;
                });
                QCOMPARE(found, expected);
            }
        }
    }
}

void IdeographsTest::forOthers_falseReturned_stops()
{
    for (const qsizetype stop : {0, 5, 15, 16, 40}) {
        qsizetype last = -1;
        forOthers(QString(50, u'，'), 0, 50, [&](qsizetype i) {
            last = i;
            return i < stop;
        });
        QCOMPARE(last, stop);
    }
}

void IdeographsTest::forUnitsWithin_anyText_callsForEachOfTheRange()
{
    QRandomGenerator random(5);
    for (qsizetype size = 0; size < 70; ++size) {
        const QString text = anyText(random, size, u"@Az[\u2E7F\u2E80中\uFFFF");
        QList<qsizetype> expected;
        for (qsizetype i = size / 4; i < size; ++i) {
            if (text.at(i) >= u'A' && text.at(i) <= QChar(0x2E7F))
                expected.append(i);
        }
        QList<qsizetype> found;
        forUnitsWithin<u'A', 0x2E7F>(text, size / 4, size, [&](qsizetype i) {
            found.append(i);
            return true;
        });
        QCOMPARE(found, expected);
        qsizetype calls = 0;
        forUnitsWithin<u'A', 0x2E7F>(text, size / 4, size, [&](qsizetype) { return ++calls < 2; });
        QCOMPARE(calls, std::min<qsizetype>(expected.size(), 2));
    }
}

void IdeographsTest::findEither_anyText_findsTheFirst()
{
    QRandomGenerator random(7);
    for (qsizetype size = 0; size < 70; ++size) {
        const QString text = anyText(random, size, u"甲乙丙丁戊己庚辛（(");
        for (qsizetype from = 0; from <= size; ++from) {
            qsizetype expected = from;
            while (expected < size && text.at(expected) != u'(' && text.at(expected) != u'（')
                ++expected;
            QCOMPARE(findEither(text, from, u'(', u'（'), expected);
        }
    }
}

QTEST_GUILESS_MAIN(IdeographsTest)
#include "tst_ideographs.moc"
