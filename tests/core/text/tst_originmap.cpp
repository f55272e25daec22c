// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/originmap.h"

#include <QTest>

using namespace core::text;

class TestOriginMap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void identity_everyOffset_isItself();
    void appendExact_runningOn_joinsSegments();
    void toSource_permutedPieces_findsEach();
    void toSource_replacement_isTheWholeStretch();
    void toSource_range_joinsNeighbours();
    void toText_cutOutPlace_goesToTheNextCharacter();
    void appendMapped_partOfReplacement_keepsItsSource();
};

void TestOriginMap::identity_everyOffset_isItself()
{
    const OriginMap map = OriginMap::identity(5);
    for (qsizetype i = 0; i <= 5; ++i)
        QCOMPARE(map.toSource(i), (SourceOffset{0, i}));
    QCOMPARE(map.toText({0, 3}), 3);
    QVERIFY(OriginMap::identity(0).isEmpty());
}

void TestOriginMap::appendExact_runningOn_joinsSegments()
{
    OriginMap map;
    map.appendExact(3, {0, 10});
    map.appendExact(2, {0, 13});
    QCOMPARE(map.segments().size(), 1);
    map.appendExact(2, {0, 20});
    QCOMPARE(map.segments().size(), 2);
    QCOMPARE(map.textLength(), 7);
}

void TestOriginMap::toSource_permutedPieces_findsEach()
{
    OriginMap map; // a headline that stood behind its text
    map.appendExact(4, {0, 100});
    map.appendExact(10, {0, 0});
    QCOMPARE(map.toSource(1), (SourceOffset{0, 101}));
    QCOMPARE(map.toSource(4), (SourceOffset{0, 0}));
    QCOMPARE(map.toText({0, 102}), 2);
    QCOMPARE(map.toText({0, 5}), 9);
}

void TestOriginMap::toSource_replacement_isTheWholeStretch()
{
    OriginMap map;
    map.appendExact(2, {0, 0});
    map.appendReplacement(3, {0, 2}, 7);
    map.appendExact(2, {0, 9});
    QCOMPARE(map.toSource(3), (SourceOffset{0, 2}));
    const auto ranges = map.toSource(TextRange(3, 4));
    QCOMPARE(ranges.size(), 1);
    QCOMPARE(ranges.first(), (OriginMap::SourceRange{0, 2, 9}));
}

void TestOriginMap::toSource_range_joinsNeighbours()
{
    OriginMap map;
    map.appendExact(3, {0, 0});
    map.appendExact(3, {0, 4});
    map.appendReplacement(1, {0, 7}, 2);
    map.appendExact(1, {0, 9});
    const auto ranges = map.toSource(TextRange(0, 8));
    QCOMPARE(ranges.size(), 2);
    QCOMPARE(ranges.at(0), (OriginMap::SourceRange{0, 0, 3}));
    QCOMPARE(ranges.at(1), (OriginMap::SourceRange{0, 4, 10}));
}

void TestOriginMap::toText_cutOutPlace_goesToTheNextCharacter()
{
    OriginMap map;
    map.appendExact(3, {0, 0});
    map.appendExact(3, {0, 8});
    QCOMPARE(map.toText({0, 5}), 3);
    QCOMPARE(map.toText({0, 50}), 6);
    QCOMPARE(map.toText({1, 0}), 6);
}

void TestOriginMap::appendMapped_partOfReplacement_keepsItsSource()
{
    OriginMap map;
    map.appendExact(2, {0, 0});
    map.appendReplacement(4, {0, 2}, 1);
    OriginMap part;
    part.appendMapped(map, {1, 4});
    QCOMPARE(part.textLength(), 3);
    QCOMPARE(part.toSource(0), (SourceOffset{0, 1}));
    QCOMPARE(part.toSource(2), (SourceOffset{0, 2}));
    part.appendMapped(map, {3, 3});
    QCOMPARE(part.textLength(), 3);
}

QTEST_GUILESS_MAIN(TestOriginMap)
#include "tst_originmap.moc"
