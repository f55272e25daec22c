// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/chunktable.h"

#include <QTest>
#include <QTextBoundaryFinder>

#include "tests/app/reader/samples.h"
#include "tests/processortime.h"

using app::reader::ChunkTable;
using core::text::TextRange;

class TestChunkTable : public QObject
{
    Q_OBJECT

private:
    static void checkCovers(const ChunkTable &table, const core::document::Document &document)
    {
        qsizetype next = 0;
        for (qsizetype i = 0; i < table.size(); ++i) {
            const auto chunk = table.chunk(i);
            QCOMPARE(chunk.range.start(), next);
            QVERIFY(chunk.range.length() <= ChunkTable::longest);
            next = chunk.range.end() + (chunk.closesParagraph ? 1 : 0);
            if (!chunk.range.isEmpty()) {
                QCOMPARE(table.chunkAt(chunk.range.start()), i);
                QCOMPARE(table.chunkAt(chunk.range.end() - 1), i);
            }
            if (chunk.closesParagraph)
                QCOMPARE(table.chunkAt(chunk.range.end()), i);
        }
        QCOMPARE(next, document.text().size() + 1);
    }

private Q_SLOTS:
    void reset_mixedDocument_makesOneChunkAParagraph()
    {
        const auto document = samples::mixed();
        ChunkTable table;
        table.reset(document);
        checkCovers(table, document);
        QCOMPARE(table.size(), document.blocks().size() - 1); // the run-in heading stands in its paragraph
    }

    void reset_runInHeading_joinsItsParagraph()
    {
        samples::Maker m;
        m.runIn(QStringLiteral("（一）加强领导"), QStringLiteral("。"));
        m.paragraph(QStringLiteral("正文。"));
        m.runIn(QStringLiteral("末尾"), QStringLiteral("。"));
        const auto document = m.make();
        ChunkTable table;
        table.reset(document);
        QCOMPARE(table.size(), 2);
        QCOMPARE(table.chunk(0).firstBlock, 0);
        QCOMPARE(table.chunk(0).mainBlock, 1);
        QCOMPARE(table.chunk(0).range, TextRange(0, 11));
        QCOMPARE(table.chunk(1).mainBlock, 2); // nothing follows: it stands alone
    }

    void reset_longParagraph_isCutBetweenGraphemesOnly()
    {
        // Hangul syllables out of letters, astral characters, combining marks: cuts are possible at few places.
        QString text;
        while (text.size() < 9000)
            text += QStringLiteral("\U00020BB7e\u0301\u1112\u1161\u11ab");
        const auto document = samples::Maker().paragraph(text).make();
        ChunkTable table;
        table.reset(document);
        checkCovers(table, document);
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        for (qsizetype i = 1; i < table.size(); ++i) {
            finder.setPosition(table.range(i).start());
            QVERIFY(finder.isAtBoundary());
        }
    }

    void reset_longProse_isCutWhereALineMayEnd()
    {
        const auto document = samples::oneLine(20'000);
        ChunkTable table;
        table.reset(document);
        checkCovers(table, document);
        QVERIFY(table.size() >= 10);
        for (qsizetype i = 1; i < table.size(); ++i) {
            const QChar before = document.text().at(table.range(i).start() - 1);
            QVERIFY(!before.isDigit() && before != QChar(0x201C));
            QVERIFY(document.text().at(table.range(i).start()) != QChar(0x3002));
            QVERIFY(!table.opensParagraph(i));
        }
    }

    void reset_emptyDocumentAndEmptyBlocks_areFine()
    {
        ChunkTable table;
        table.reset({});
        QCOMPARE(table.size(), 0);
        QCOMPARE(table.chunkAt(0), -1);
        const auto document = samples::Maker().paragraph({}).paragraph(QStringLiteral("甲")).paragraph({}).make();
        table.reset(document);
        QCOMPARE(table.size(), 3);
        QCOMPARE(table.range(0), TextRange(0, 0));
        QCOMPARE(table.range(2), TextRange(3, 3));
    }

    void reset_millionParagraphs_takesArithmeticOnly()
    {
        const auto document = samples::many(1'000'000);
        ChunkTable table;
        ProcessorTimer timer;
        timer.start();
        table.reset(document);
        const qint64 elapsed = timer.elapsed();
        QCOMPARE(table.size(), 1'000'000);
        QVERIFY2(elapsed < processorLimit(1000), qPrintable(QString::number(elapsed)));
        qInfo("1,000,000 paragraphs: %lld ms", static_cast<long long>(elapsed));
    }
};

QTEST_GUILESS_MAIN(TestChunkTable)
#include "tst_chunktable.moc"
