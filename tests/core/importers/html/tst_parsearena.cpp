// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/html/parsearena.h"

#include <QTest>

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

using core::importers::html::ParseArena;

class ParseArenaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pieces_areAlignedAndApart();
    void release_pieceIsHandedOutAgain();
    void release_nothing_isLeftAlone();
};

namespace
{
/// A length of each kind: none, some bytes, about the largest small one, much.
size_t lengthOf(size_t i)
{
    constexpr size_t lengths[] = {0, 1, 7, 8, 9, 24, 100, 1000, 1016, 1017, 1024, 5000, 300'000};
    return lengths[i % std::size(lengths)];
}
} // namespace

void ParseArenaTest::pieces_areAlignedAndApart()
{
    ParseArena arena;
    std::vector<std::pair<unsigned char *, size_t>> pieces;
    for (size_t i = 0; i < 2000; ++i) {
        const size_t bytes = lengthOf(i);
        auto *const piece = static_cast<unsigned char *>(arena.allocate(bytes));
        QCOMPARE(reinterpret_cast<quintptr>(piece) % 16, quintptr(0));
        std::memset(piece, static_cast<int>(i % 251), bytes);
        pieces.emplace_back(piece, bytes);
        if (i % 3 == 2) { // what was released must not come back into a piece that is in use
            arena.release(pieces[i / 2].first);
            pieces[i / 2].second = 0;
            pieces[i / 2].first = nullptr;
        }
    }
    for (size_t i = 0; i < pieces.size(); ++i) {
        const auto [piece, bytes] = pieces[i];
        QVERIFY2(std::all_of(piece, piece + bytes, [i](unsigned char c) { return c == i % 251; }),
                 qPrintable(QString::number(i)));
    }
}

void ParseArenaTest::release_pieceIsHandedOutAgain()
{
    ParseArena arena;
    void *const first = arena.allocate(40);
    void *const second = arena.allocate(40);
    arena.release(first);
    QCOMPARE(arena.allocate(36), first);
    QVERIFY(arena.allocate(40) != second);
}

void ParseArenaTest::release_nothing_isLeftAlone()
{
    ParseArena arena;
    arena.release(nullptr);
    QVERIFY(arena.allocate(1));
}

QTEST_GUILESS_MAIN(ParseArenaTest)
#include "tst_parsearena.moc"
