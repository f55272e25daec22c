// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/pagewindow.h"

#include <QTest>

#include "tests/app/reader/samples.h"
#include <cmath>

using namespace app::reader;

namespace
{
/// An engine and a window over a document, 800 by 600.
struct Page {
    LayoutEngine engine;
    PageWindow window{engine};

    explicit Page(const core::document::Document &document, int width = 800, double zoom = 1)
    {
        window.setSize(QSizeF(width, 600));
        setMetrics(width, zoom);
        engine.setDocument(document);
        window.reset();
    }
    void setMetrics(int width, double zoom)
    {
        ReaderStyle style;
        style.zoom = zoom;
        window.setSize(QSizeF(width, 600));
        engine.setMetrics(PageMetrics(style, WrittenLanguage::SimplifiedChinese, width));
        window.restore();
    }
    /// Offset and screen row of the first line that is wholly visible.
    std::pair<qsizetype, double> topLine()
    {
        for (const auto &s : window.shown()) {
            for (const auto &line : s.layout->lines) {
                if (s.top + double(line.top) >= 0)
                    return {s.range.start() + line.start, s.top + double(line.top)};
            }
        }
        return {-1, 0};
    }
    double rowOf(qsizetype offset) { return window.caretRect({offset, false}).top(); }
};
} // namespace

class TestPageWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hit_everyCharacter_roundTrips_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<double>("zoom");
        QTest::newRow("wide") << 1200 << 1.0;
        QTest::newRow("usual") << 800 << 1.0;
        QTest::newRow("narrow, large") << 420 << 1.7;
    }
    void hit_everyCharacter_roundTrips()
    {
        QFETCH(int, width);
        QFETCH(double, zoom);
        const auto document = samples::mixed();
        Page page(document, width, zoom);
        qsizetype seen = 0;
        for (qsizetype c = 0; c < page.engine.size(); ++c) {
            const auto layout = page.engine.layout(c);
            for (size_t l = 0; l < layout->lines.size(); ++l) {
                const auto &line = layout->lines[l];
                for (qint32 b = line.firstBox; b < line.endBox; ++b) {
                    const auto &box = layout->boxes[size_t(b)];
                    const double y = double(line.top + line.height / 2);
                    QCOMPARE(layout->graphemeAt({double(box.x + box.width * 0.5F), y}), box.start);
                    QCOMPARE(layout->hit({double(box.x + box.width * 0.25F), y}), (CaretPlace{box.start, false}));
                    QCOMPARE(layout->hit({double(box.x + box.width * 0.75F), y}).offset,
                             qsizetype(layout->nextBorder(box.start)));
                    const QRectF caret = layout->caretRect({box.start, false});
                    QVERIFY(std::abs(caret.x() - double(box.x)) < 0.01);
                    QCOMPARE(layout->lineAt(CaretPlace{box.start, false}), qint32(l));
                    ++seen;
                }
            }
        }
        QCOMPARE(seen + page.engine.size() - 1, document.text().size()); // all but the line ends between paragraphs
    }

    void hit_throughTheWindow_agreesWithCaretRect()
    {
        const auto document = samples::mixed();
        Page page(document);
        for (qsizetype offset = 0; offset < document.text().size(); offset += 3) {
            page.window.reveal({offset, false}, 20);
            const QRectF caret = page.window.caretRect({offset, false});
            QVERIFY(caret.top() >= 0 && caret.bottom() <= 600);
            QCOMPARE(page.window.hit(caret.center()).offset, offset);
        }
    }

    void scroll_estimatesBecomeExact_textStaysUnderTheEye()
    {
        const auto document = samples::many(20'000);
        Page page(document);
        page.window.scrollTo(page.engine.heights().total() / 2);
        const auto [offset, row] = page.topLine();
        QVERIFY(offset > 0);
        const qsizetype here = page.engine.chunkAt(offset);
        const double estimated = page.engine.heights().top(here);
        for (qsizetype c = here - 400; c < here; ++c)
            page.engine.layout(c);
        QVERIFY(page.engine.heights().top(here) != estimated); // the test would show nothing otherwise
        QCOMPARE(page.topLine(), std::pair(offset, row));
    }

    void scroll_byPixels_movesTheTextByThat()
    {
        const auto document = samples::many(20'000);
        Page page(document);
        page.window.scrollTo(page.engine.heights().total() / 2);
        for (const double step : {-7.0, 31.0, -300.0, 450.0, -1000.5, -64.0}) {
            const qsizetype offset = page.topLine().first;
            const double before = page.rowOf(offset);
            page.window.scrollBy(step);
            QVERIFY2(std::abs(page.rowOf(offset) - (before - step)) < 0.1, qPrintable(QString::number(step)));
        }
    }

    void scroll_upThroughUnknownChunks_reachesTheStartWithoutJump()
    {
        const auto document = samples::many(600);
        Page page(document);
        page.window.scrollTo(page.window.highestY());
        for (int i = 0; i < 1000 && page.window.y() > 0; ++i) {
            const qsizetype offset = page.topLine().first;
            const double before = page.rowOf(offset);
            page.window.scrollBy(-100);
            if (page.window.y() > 0)
                QVERIFY(std::abs(page.rowOf(offset) - before - 100) < 0.1);
        }
        QCOMPARE(page.window.y(), 0.0);
        QCOMPARE(page.window.topOffset(), 0);
    }

    void scroll_toTheEnd_showsTheLastLineAboveTheBottom()
    {
        for (const qsizetype n : {qsizetype(3), qsizetype(50), qsizetype(20'000)}) {
            const auto document = samples::many(n);
            Page page(document);
            page.window.scrollTo(1e12);
            QCOMPARE(page.window.bottomOffset(), document.text().size());
            const double last = page.rowOf(document.text().size());
            QVERIFY(last < 600);
            QVERIFY(n < 50 || last > 400);
            const double y = page.window.y();
            page.window.scrollBy(5000);
            QVERIFY(std::abs(page.window.y() - y) < 0.1);
        }
    }

    void topOffset_setBack_isRestoredExactly()
    {
        const auto document = samples::many(5000);
        Page page(document);
        for (qsizetype at = 0; at < document.text().size() * 9 / 10; at += 9973) {
            page.window.setTopOffset(at);
            const qsizetype top = page.window.topOffset();
            QVERIFY(top <= at);
            const auto line = page.topLine();
            page.window.scrollBy(5000);
            page.window.setTopOffset(top);
            QCOMPARE(page.window.topOffset(), top);
            QCOMPARE(page.topLine(), line);
        }
    }

    void relayout_widthAndZoom_keepTheTopLine()
    {
        const auto document = samples::many(5000);
        Page page(document);
        page.window.setTopOffset(document.text().size() / 2);
        const qsizetype top = page.window.topOffset();
        const auto first = page.topLine();
        for (const auto &[width, zoom] :
             {std::pair(500, 1.0), std::pair(1600, 1.0), std::pair(800, 2.0), std::pair(333, 0.7)}) {
            page.setMetrics(width, zoom);
            const auto range = page.window.lineOf({top, false}).range;
            QVERIFY(page.window.topOffset() == range.start());
            QVERIFY(range.contains(top));
        }
        page.setMetrics(800, 1);
        QCOMPARE(page.topLine(), first); // no drift after four changes
    }

    void relayout_atTheStart_keepsTheBlankAboveTheTitle()
    {
        Page page(samples::mixed());
        const double above = page.topLine().second;
        QVERIFY(above > 20);
        page.setMetrics(500, 1);
        QCOMPARE(page.window.y(), 0.0);
    }

    void layout_isKeptForWhatWasUsedLast()
    {
        const auto document = samples::many(50'000);
        Page page(document);
        for (int i = 0; i < 400; ++i)
            page.window.scrollBy(600);
        QVERIFY(page.engine.cachedCharacters() <= 200'000);
        const auto layout = page.engine.layout(100);
        QCOMPARE(page.engine.layout(100), layout);
    }

    void longParagraph_everyLineIsFull()
    {
        const auto document = samples::oneLine(30'000);
        Page page(document);
        QVERIFY(page.engine.size() > 10);
        const double edge = double(page.engine.metrics().columnWidth());
        for (qsizetype c = 0; c + 1 < page.engine.size(); ++c) {
            const auto layout = page.engine.layout(c);
            const qsizetype base = page.engine.range(c).start();
            for (const auto &line : layout->lines) {
                qint32 end = line.endBox - 1;
                while (document.text().at(base + layout->boxes[size_t(end)].start).isSpace())
                    --end; // blanks hang over the edge
                const auto &last = layout->boxes[size_t(end)];
                QVERIFY(std::abs(double(last.x + last.width) - edge) < 1.0);
            }
            QCOMPARE(layout->lines.front().top, c == 0 ? page.engine.metrics().pageTop() : 0.F);
        }
    }

    void looks_ofTheKinds_areAsThePageAsks()
    {
        Page page(samples::mixed());
        const PageMetrics &m = page.engine.metrics();
        const auto size = [&m](PageMetrics::Kind kind) { return double(m.look(kind).font.pixelSize()) / 18; };
        QVERIFY(std::abs(size(PageMetrics::Kind::Title) - 1.6) < 0.03);
        QVERIFY(std::abs(size(PageMetrics::Kind::Heading1) - 1.3) < 0.03);
        QVERIFY(std::abs(size(PageMetrics::Kind::Heading2) - 1.12) < 0.03);
        QVERIFY(std::abs(size(PageMetrics::Kind::Heading3) - 1.0) < 0.03);
        QVERIFY(std::abs(size(PageMetrics::Kind::Meta) - 0.85) < 0.03);
        for (const auto kind : {PageMetrics::Kind::Title, PageMetrics::Kind::Heading1, PageMetrics::Kind::Heading2,
                                PageMetrics::Kind::Heading3}) {
            const BlockLook &look = m.look(kind);
            QVERIFY(std::abs(look.spaceAbove - 2 * look.spaceBelow) <= 1);
            QVERIFY(look.font.bold());
        }
        QVERIFY(std::abs(m.lineHeight() - 1.75F * m.em()) <= 1);
        QVERIFY(m.columnWidth() <= 38 * m.em() + 1);
        QVERIFY(std::abs(800 - 2 * m.columnLeft() - m.columnWidth()) <= 2);
    }

    void runIn_headingAndParagraph_areOneParagraphWithItsStop()
    {
        const QString stop = QStringLiteral("。");
        samples::Maker m;
        m.paragraph(QStringLiteral("前文。"));
        m.runIn(QStringLiteral("（一）加强领导"), stop);
        m.paragraph(samples::prose());
        const auto document = m.make();
        Page page(document);
        QCOMPARE(page.engine.size(), 2);
        const auto layout = page.engine.layout(1);
        QCOMPARE(layout->lines.front().start, 0);
        QVERIFY(layout->lines.front().end > 20); // the text goes on in the heading's line
        const auto &separator = layout->boxes[7];
        QCOMPARE(separator.start, 7);
        QVERIFY(separator.width > 10);
        const double indent = double(page.engine.layout(0)->boxes[0].x);
        QVERIFY(std::abs(indent - 2 * double(page.engine.metrics().em())) < 0.1);
        QVERIFY(layout->boxes[0].x > 1.4F * page.engine.metrics().em());
    }

    void rightToLeft_hebrewInChinese_keepsEveryCharacterReachable()
    {
        const QString text =
            QStringLiteral("他念道：\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd，意思是“世界，你好”。")
                .repeated(12);
        for (const QString &t :
             {text, QStringLiteral("\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd ").repeated(40).trimmed()}) {
            Page page(samples::Maker().paragraph(t).make());
            const auto layout = page.engine.layout(0);
            QVERIFY(layout->lines.size() > 2);
            qint32 next = 0;
            for (const auto &line : layout->lines) {
                QCOMPARE(line.start, next);
                next = line.end;
                for (qint32 b = line.firstBox; b < line.endBox; ++b) {
                    const auto &box = layout->boxes[size_t(b)];
                    if (t.at(box.start).isSpace())
                        continue; // a blank at a line's end has no width there
                    const QPointF centre(double(box.x + box.width / 2), double(line.top + line.height / 2));
                    QCOMPARE(layout->graphemeAt(centre), box.start);
                    const double edge = double(box.rightToLeft ? box.x + box.width : box.x);
                    QVERIFY(std::abs(layout->caretRect({box.start, false}).x() - edge) < 0.01);
                    QVERIFY(double(box.x) >= -1 && box.x + box.width <= page.engine.metrics().columnWidth() + 1);
                }
            }
            QCOMPARE(next, qint32(t.size()));
        }
    }

    void table_cells_standInColumns()
    {
        samples::Maker m;
        m.add(samples::BlockKind::TableRow, QStringLiteral("甲\t乙\t丙"));
        m.add(samples::BlockKind::TableRow, QStringLiteral("一个长的格子，宽得多\t二\t") + samples::prose().left(150));
        Page page(m.make());
        const auto head = page.engine.layout(0);
        const auto body = page.engine.layout(1);
        QCOMPARE(head->lines.size(), size_t(3));
        QVERIFY(body->lines.size() > 4);
        for (int cell = 0; cell < 3; ++cell)
            QCOMPARE(head->lines[size_t(cell)].left, body->lines[size_t(cell)].left);
        QVERIFY(head->lines[1].left >= 10 * page.engine.metrics().em());
        QCOMPARE(body->lines[2].top, body->lines[0].top);
        const auto &last = body->lines.back();
        QVERIFY(last.left + last.width <= page.engine.metrics().columnWidth() + 1);
    }
};

QTEST_MAIN(TestPageWindow)
#include "tst_pagewindow.moc"
