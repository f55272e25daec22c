// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/paginator.h"

#include <QtTest>

#include <set>

using app::paper::Galley;
using app::paper::Paginator;
using app::paper::Sheet;
using app::paper::Slice;
using app::reader::ChunkLayout;
using core::text::TextRange;

namespace
{
constexpr float lineHeight = 10;

/// Paragraphs of so many lines; headings; table rows whose cells have so many lines side by side.
class FakeGalley : public Galley
{
public:
    struct Piece {
        int lines = 1;
        bool heading = false;
        int cells = 1;
        float above = 0;
    };
    explicit FakeGalley(std::vector<Piece> pieces) : m_pieces(std::move(pieces)) {}

    qsizetype size() const override { return qsizetype(m_pieces.size()); }
    std::shared_ptr<const ChunkLayout> piece(qsizetype index) override
    {
        const Piece &piece = m_pieces[size_t(index)];
        auto layout = std::make_shared<ChunkLayout>();
        layout->height = piece.above;
        for (int cell = 0; cell < piece.cells; ++cell) {
            for (int i = 0; i < piece.lines - (cell % 2); ++i) {
                ChunkLayout::Line line;
                line.start = qint32(layout->lines.size());
                line.end = line.start + 1;
                line.top = piece.above + float(i) * lineHeight;
                line.height = lineHeight;
                layout->lines.push_back(line);
                layout->height = std::max(layout->height, line.top + lineHeight);
            }
        }
        layout->length = qint32(layout->lines.size());
        return layout;
    }
    bool keepsWithNext(qsizetype index) const override { return m_pieces[size_t(index)].heading; }
    bool opensParagraph(qsizetype) const override { return true; }
    bool closesParagraph(qsizetype) const override { return true; }
    std::optional<TextRange> range(qsizetype index) const override
    {
        return TextRange{index * 1000, index * 1000 + 999};
    }

    const std::vector<Piece> &pieces() const { return m_pieces; }

private:
    std::vector<Piece> m_pieces;
};

std::vector<Sheet> cut(FakeGalley &galley, float height)
{
    Paginator paginator(galley, height);
    std::vector<Sheet> sheets;
    while (auto sheet = paginator.next())
        sheets.push_back(*sheet);
    return sheets;
}

int linesOn(const Sheet &sheet, qsizetype piece)
{
    for (const Slice &slice : sheet.slices) {
        if (slice.piece == piece)
            return slice.endLine - slice.firstLine;
    }
    return 0;
}
} // namespace

class TestPaginator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLineStandsOnceAndInside();
    void headingStaysWithText();
    void noLineAlone();
    void tableRowIsNotCut();
    void overlongUnitIsCut();
    void blankAboveFallsAwayAtTheHead();
    void emptyGalley();
};

void TestPaginator::everyLineStandsOnceAndInside()
{
    std::vector<FakeGalley::Piece> pieces;
    for (int i = 0; i < 500; ++i)
        pieces.push_back({1 + (i * 7) % 13, i % 9 == 0, 1, float((i * 3) % 8)});
    FakeGalley galley(pieces);
    const float height = 237;
    std::vector<std::pair<qsizetype, qint32>> seen;
    for (const Sheet &sheet : cut(galley, height)) {
        float bottom = 0;
        for (const Slice &slice : sheet.slices) {
            const auto layout = galley.piece(slice.piece);
            for (qint32 i = slice.firstLine; i < slice.endLine; ++i) {
                seen.emplace_back(slice.piece, i);
                const float top = slice.top + layout->lines[size_t(i)].top;
                QVERIFY(top >= bottom - 0.01F);
                bottom = top + lineHeight;
            }
        }
        QVERIFY(bottom <= height + 0.01F);
    }
    size_t at = 0;
    for (size_t p = 0; p < pieces.size(); ++p) {
        for (int i = 0; i < pieces[p].lines; ++i, ++at) {
            QVERIFY(at < seen.size());
            QCOMPARE(seen[at], (std::pair<qsizetype, qint32>(qsizetype(p), i)));
        }
    }
    QCOMPARE(at, seen.size());
}

void TestPaginator::headingStaysWithText()
{
    for (int before = 1; before < 20; ++before) {
        FakeGalley galley({{before}, {1, true}, {2, true}, {6}, {6}});
        for (const Sheet &sheet : cut(galley, 100)) {
            const qsizetype last = sheet.slices.back().piece;
            QVERIFY2(!galley.pieces()[size_t(last)].heading, qPrintable(QString::number(before)));
        }
    }
}

void TestPaginator::noLineAlone()
{
    for (int before = 1; before < 20; ++before) {
        FakeGalley galley({{before}, {5}, {4}, {7}});
        for (const Sheet &sheet : cut(galley, 100)) {
            for (qsizetype piece = 0; piece < galley.size(); ++piece) {
                if (galley.pieces()[size_t(piece)].lines > 1)
                    QVERIFY2(linesOn(sheet, piece) != 1, qPrintable(QString::number(before)));
            }
        }
    }
}

void TestPaginator::tableRowIsNotCut()
{
    for (int before = 1; before < 12; ++before) {
        FakeGalley galley({{before}, {4, false, 3}, {3, false, 2}, {4, false, 3}});
        const auto sheets = cut(galley, 100);
        for (qsizetype piece = 1; piece < galley.size(); ++piece) {
            const int all = int(galley.piece(piece)->lines.size());
            for (const Sheet &sheet : sheets)
                QVERIFY(linesOn(sheet, piece) == 0 || linesOn(sheet, piece) == all);
        }
    }
}

void TestPaginator::overlongUnitIsCut()
{
    // Headings without end, and a row higher than the page: nothing hangs, nothing is lost.
    FakeGalley headings(std::vector<FakeGalley::Piece>(50, {1, true}));
    const auto sheets = cut(headings, 100);
    QCOMPARE(sheets.size(), size_t(5));
    FakeGalley tall({{30, false, 2}, {3}});
    const auto two = cut(tall, 100);
    QCOMPARE(two.size(), size_t(2));
    QCOMPARE(linesOn(two.front(), 0), 59);
}

void TestPaginator::blankAboveFallsAwayAtTheHead()
{
    FakeGalley galley({{10}, {3, false, 1, 40}});
    const auto sheets = cut(galley, 100);
    QCOMPARE(sheets.size(), size_t(2));
    QCOMPARE(sheets[1].slices.front().top, -40.F);
    QCOMPARE(sheets[1].range, TextRange(1000, 1003));
}

void TestPaginator::emptyGalley()
{
    FakeGalley galley({});
    QVERIFY(cut(galley, 100).empty());
}

QTEST_GUILESS_MAIN(TestPaginator)
#include "tst_paginator.moc"
