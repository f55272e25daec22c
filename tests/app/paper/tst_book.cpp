// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/paper/bookcomposer.h"
#include "app/paper/bookpainter.h"

#include <QPainter>
#include <QtTest>

#include "tests/app/reader/samples.h"

using app::paper::Book;
using app::paper::BookContent;
using app::paper::composeBook;
using app::paper::MarginNote;
using app::paper::NotePlacement;
using app::paper::PaperNote;
using app::paper::PaperSetup;
using core::document::BlockKind;
using core::document::Document;
using core::text::TextRange;

namespace
{
/// Chapters with sections and prose.
Document chapters(int count)
{
    samples::Maker maker;
    maker.add(BlockKind::Title, QStringLiteral("河工纪要"));
    for (int i = 1; i <= count; ++i) {
        maker.add(BlockKind::Heading, QStringLiteral("第%1章 水闸与堤防").arg(i), 1);
        for (int j = 1; j <= 3; ++j) {
            maker.add(BlockKind::Heading, QStringLiteral("第%1节 看守").arg(j), 2);
            maker.paragraph(samples::prose());
            maker.paragraph(samples::prose().mid(j * 11));
        }
    }
    return maker.make();
}

PaperNote noteAt(TextRange range, int number, const QString &words)
{
    PaperNote note;
    note.ranges = {range};
    note.number = number;
    note.note = words;
    note.quote = QStringLiteral("引文");
    return note;
}

std::shared_ptr<Book> made(const Document &document, const PaperSetup &setup, const QList<PaperNote> &notes = {})
{
    const auto book = composeBook({document, QStringLiteral("河工纪要"), notes}, setup);
    return book ? *book : nullptr;
}

QImage painted(const Book &book, int page)
{
    QImage image(300, 424, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(300 / book.metrics.page.width(), 300 / book.metrics.page.width());
    app::paper::BookPainter(book).paint(painter, page);
    return image;
}

qsizetype inkOf(const QImage &image)
{
    qsizetype ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += qGray(image.pixel(x, y)) < 200;
    }
    return ink;
}
} // namespace

class TestBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sheetsShowTheWholeTextInOrder();
    void entriesStandWhereTheContentsSay();
    void textStaysInsideItsArea();
    void marginNotesDoNotTouch();
    void unplacedMarginNotesComeAfterTheText();
    void endNotesListWhatHasWords();
    void firstPagesAlone();
    void cancelled();
    void romanNumbers_data();
    void romanNumbers();
    void everyPageHasInk();
    void emptyDocument();
};

void TestBook::sheetsShowTheWholeTextInOrder()
{
    const Document document = chapters(6);
    const auto book = made(document, {});
    QVERIFY(book);
    QVERIFY(book->body.sheets.size() > 5);
    qsizetype end = 0;
    for (const auto &sheet : book->body.sheets) {
        QVERIFY(!sheet.range.isEmpty());
        // Only the line end between two paragraphs may lie between two pages.
        QVERIFY(sheet.range.start() == end || sheet.range.start() == end + 1);
        end = sheet.range.end();
    }
    QCOMPARE(end, document.text().size());
}

void TestBook::entriesStandWhereTheContentsSay()
{
    const Document document = chapters(6);
    const auto book = made(document, {});
    QVERIFY(!book->contents.sheets.empty());
    QCOMPARE(book->entries.size(), document.outline().size());
    QCOMPARE(book->links().size(), book->entries.size());
    for (qsizetype i = 0; i < book->entries.size(); ++i) {
        const auto &entry = book->entries.at(i);
        const qsizetype start = document.blocks().at(document.outline().at(i).block).range.start();
        QVERIFY(book->body.sheets.at(size_t(entry.sheet)).range.contains(start));
        QVERIFY(entry.top >= 0 && entry.top < float(book->metrics.text.height()));
    }
    QCOMPARE(book->pageNumber(0), QStringLiteral("i"));
    QCOMPARE(book->pageNumber(book->firstBodyPage()), QStringLiteral("1"));
    PaperSetup without;
    without.contents = false;
    QVERIFY(made(document, without)->contents.sheets.empty());
}

void TestBook::textStaysInsideItsArea()
{
    for (const auto size : {QPageSize::A4, QPageSize::A5, QPageSize::Letter}) {
        for (const auto notes : {NotePlacement::None, NotePlacement::Margin}) {
            PaperSetup setup;
            setup.pageSize = size;
            setup.notes = notes;
            const auto book = made(chapters(2), setup);
            const QRectF page({0, 0}, book->metrics.page);
            QVERIFY(page.contains(book->metrics.text));
            for (const auto &sheet : book->body.sheets) {
                for (const auto &slice : sheet.slices) {
                    const auto layout = book->body.galley->piece(slice.piece);
                    for (qint32 i = slice.firstLine; i < slice.endLine; ++i) {
                        const auto &line = layout->lines[size_t(i)];
                        QVERIFY(slice.top + line.top >= -0.5F);
                        QVERIFY(double(slice.top + line.top + line.height) <= book->metrics.text.height() + 0.5);
                        const auto &last = layout->boxes[size_t(line.endBox) - 1];
                        QVERIFY(double(last.x + last.width) <= book->metrics.text.width() + double(line.em));
                    }
                }
            }
            if (notes == NotePlacement::Margin) {
                QVERIFY(book->metrics.notes.left() > book->metrics.text.right());
                QVERIFY(page.contains(book->metrics.notes));
            }
        }
    }
}

void TestBook::marginNotesDoNotTouch()
{
    PaperSetup setup;
    setup.notes = NotePlacement::Margin;
    const Document document = chapters(2);
    QList<PaperNote> notes;
    for (int i = 0; i < 12; ++i)
        notes.append(noteAt({100 + i * 31, 110 + i * 31}, i + 1,
                            QStringLiteral("这里要查原书第三卷，核对年份和水位。").repeated(i % 3 + 1)));
    const auto book = made(document, setup, notes);
    size_t placed = 0;
    for (const auto &sheet : book->marginNotes) {
        float bottom = 0;
        for (const MarginNote &note : sheet) {
            QVERIFY(note.top >= bottom);
            bottom = note.top + note.layout.height;
            ++placed;
        }
        QVERIFY(double(bottom) <= book->metrics.text.height());
    }
    QCOMPARE(placed, size_t(12));
    QVERIFY(book->endnotes.sheets.empty());
}

void TestBook::unplacedMarginNotesComeAfterTheText()
{
    PaperSetup setup;
    setup.notes = NotePlacement::Margin;
    QList<PaperNote> notes;
    for (int i = 0; i < 40; ++i)
        notes.append(noteAt({100 + i, 101 + i}, i + 1, QStringLiteral("核对年份、水位和人名。").repeated(12)));
    const auto book = made(chapters(2), setup, notes);
    size_t placed = 0;
    for (const auto &sheet : book->marginNotes)
        placed += sheet.size();
    QVERIFY(placed > 0 && placed < 40);
    QVERIFY(!book->endnotes.sheets.empty());
    // A piece is the title, or a note's head, quote or words.
    QCOMPARE(size_t(book->endnotes.galley->size()), 1 + 3 * (40 - placed));
}

void TestBook::endNotesListWhatHasWords()
{
    QList<PaperNote> notes{noteAt({10, 20}, 1, QStringLiteral("一")), noteAt({30, 40}, 0, {}),
                           noteAt({50, 60}, 2, QStringLiteral("二"))};
    notes.last().ranges.clear();
    const auto book = made(chapters(1), {}, notes);
    QCOMPARE(book->endnotes.galley->size(), qsizetype(1 + 3 + 3));
    PaperSetup without;
    without.notes = NotePlacement::None;
    QVERIFY(made(chapters(1), without, notes)->endnotes.sheets.empty());
}

void TestBook::firstPagesAlone()
{
    const auto book = composeBook({chapters(6), {}, {}}, {}, 2);
    QVERIFY(book);
    QVERIFY((*book)->isCut);
    QCOMPARE((*book)->pages(), 2);
}

void TestBook::cancelled()
{
    core::CancelToken cancel;
    cancel.cancel();
    const auto book = composeBook({chapters(3), {}, {}}, {}, 1000, {}, cancel);
    QVERIFY(!book);
    QCOMPARE(book.error().code, core::ErrorCode::Cancelled);
}

void TestBook::romanNumbers_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("text");
    QTest::newRow("1") << 1 << QStringLiteral("i");
    QTest::newRow("4") << 4 << QStringLiteral("iv");
    QTest::newRow("14") << 14 << QStringLiteral("xiv");
    QTest::newRow("49") << 49 << QStringLiteral("xlix");
    QTest::newRow("1998") << 1998 << QStringLiteral("mcmxcviii");
}

void TestBook::romanNumbers()
{
    QFETCH(const int, number);
    QTEST(app::paper::romanNumber(number), "text");
}

void TestBook::everyPageHasInk()
{
    const Document document = chapters(3);
    PaperSetup bare;
    bare.headers = bare.pageNumbers = false;
    const auto book = made(document, bare, {noteAt({100, 200}, 1, QStringLiteral("核对。"))});
    QVERIFY(book->pages() >= 4);
    for (int page = 0; page < book->pages(); ++page)
        QVERIFY2(inkOf(painted(*book, page)) > 50, qPrintable(QString::number(page)));
    const auto framed = made(document, {}, {});
    QVERIFY(inkOf(painted(*framed, 1)) > inkOf(painted(*made(document, bare, {}), 1)));
}

void TestBook::emptyDocument()
{
    const auto book = made(Document(), {});
    QVERIFY(book);
    QCOMPARE(book->pages(), 0);
}

QTEST_MAIN(TestBook)
#include "tst_book.moc"
