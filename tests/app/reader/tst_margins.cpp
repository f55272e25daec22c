// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the text: stripes of tags and cards of notes, where they stand, and clicks on them.
#include "app/reader/marginnotes.h"
#include "app/reader/stripemargin.h"

#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolTip>
#include <QtTest>

#include "tests/app/reader/samples.h"
#include <algorithm>
#include <ranges>

using namespace app::reader;
using core::text::TextRange;

class TestMargins : public QObject
{
    Q_OBJECT

private:
    static constexpr int paragraphs = 40;
    static constexpr int length = 120;

    struct Page {
        LayoutEngine engine;
        PageWindow window{engine};

        Page()
        {
            samples::Maker maker;
            for (int i = 0; i < paragraphs; ++i)
                maker.paragraph(QString(length, u'文'));
            window.setSize(QSizeF(1300, 700));
            engine.setMetrics(PageMetrics({}, WrittenLanguage::SimplifiedChinese, 1300));
            engine.setDocument(maker.make());
            window.reset();
        }
    };
    static TextRange inParagraph(int paragraph, int start, int end)
    {
        return {qsizetype(paragraph) * (length + 1) + start, qsizetype(paragraph) * (length + 1) + end};
    }
    static Decoration coded(TextRange range, const QStringList &paths, const QString &note = {})
    {
        Decoration d{core::AnnotationId::create(), range};
        for (const QString &path : paths)
            d.codes.append({{path}, path});
        d.note = note;
        d.hasNote = !note.isEmpty();
        return d;
    }
    static StripeMargin::Space wide() { return {300, QFont()}; }

private Q_SLOTS:
    void stripes_standBesideTheLinesOfTheirPassages()
    {
        Page page;
        CodingStripes stripes;
        const TextRange passage = inParagraph(2, 5, 100);
        stripes.set({coded(passage, {QStringLiteral("A/Name")})}, {});
        const StripeMargin margin(stripes, ShownLines(page.window), wide());
        QCOMPARE(margin.places().size(), size_t(1));
        const auto rects = page.window.rectsOf(passage);
        const QRectF bar = margin.places()[0].bar;
        QVERIFY(bar.top() >= rects.front().top() - 1 && bar.top() < rects.front().bottom());
        QVERIFY(bar.bottom() > rects.back().top() && bar.bottom() <= rects.back().bottom() + 1);
        QVERIFY(bar.right() <= wide().right);
        QVERIFY(margin.places()[0].name.right() < bar.left());
        QCOMPARE(StripeMargin::nameOf(margin.places()[0].stripe->code), QStringLiteral("Name"));
        QCOMPARE(margin.at(bar.center()), &margin.places()[0]);
        QCOMPARE(margin.at(margin.places()[0].name.center()), &margin.places()[0]);
        QVERIFY(!margin.at(QPointF(bar.center().x(), bar.bottom() + 30)));
    }

    void stripes_ofNestedPassages_andTheirNamesDoNotMeet()
    {
        Page page;
        CodingStripes stripes;
        stripes.set({coded(inParagraph(1, 0, 110), {QStringLiteral("one"), QStringLiteral("two")}),
                     coded(inParagraph(1, 4, 60), {QStringLiteral("three")}),
                     coded(inParagraph(1, 8, 30), {QStringLiteral("four")})},
                    {});
        const StripeMargin margin(stripes, ShownLines(page.window), wide());
        QCOMPARE(margin.places().size(), size_t(4));
        for (const auto &a : margin.places()) {
            QVERIFY(!a.name.isNull());
            for (const auto &b : margin.places())
                QVERIFY(&a == &b || (!a.bar.intersects(b.bar) && !a.name.intersects(b.name)));
        }
    }

    void stripes_standCloserWhereTheirNamesFindNoRoomElse()
    {
        Page page;
        CodingStripes stripes;
        QList<Decoration> all;
        for (int i = 0; i < 4; ++i)
            all.append(coded(inParagraph(1, i, 100), {QString::number(i)}));
        stripes.set(all, {});
        for (const double right : {300.0, 82.0}) {
            const StripeMargin margin(stripes, ShownLines(page.window), {right, QFont()});
            for (const auto &place : margin.places())
                QVERIFY2(!place.name.isNull(), qPrintable(QString::number(right)));
        }
    }

    void stripes_besideAnOrdinaryPage_haveNamesOfFourCharacters()
    {
        Page page;
        CodingStripes stripes;
        QFont font;
        font.setPixelSize(13);
        const QString name = QStringLiteral("政策工具");
        for (const int lanes : {1, 2, 3}) {
            stripes.set({coded(inParagraph(1, 0, 100), QStringList(lanes, name))}, {});
            // What a window of 1440 pixels with both panels leaves beside the text.
            const StripeMargin margin(stripes, ShownLines(page.window), {82, font});
            constexpr double swatch = 6;
            for (const auto &place : margin.places())
                QVERIFY(place.name.width() >= QFontMetricsF(font).horizontalAdvance(name) + swatch);
        }
    }

    void stripes_inANarrowMargin_haveNoNamesButStandInIt()
    {
        Page page;
        CodingStripes stripes;
        QList<Decoration> all;
        for (int i = 0; i < 9; ++i)
            all.append(coded(inParagraph(1, i, 100), {QString::number(i)}));
        stripes.set(all, {});
        const StripeMargin margin(stripes, ShownLines(page.window), {24, QFont()});
        QCOMPARE(margin.places().size(), size_t(9));
        for (const auto &place : margin.places()) {
            QVERIFY(place.name.isNull());
            QVERIFY(place.bar.left() >= 0 && place.bar.right() <= 24);
        }
    }

    void stripeFromAbove_keepsItsNameOnTheScreen()
    {
        Page page;
        CodingStripes stripes;
        stripes.set({coded({0, inParagraph(20, 0, 10).end()}, {QStringLiteral("long")})}, {});
        page.window.setTopOffset(inParagraph(5, 0, 0).start());
        const StripeMargin margin(stripes, ShownLines(page.window), wide());
        QCOMPARE(margin.places().size(), size_t(1));
        QVERIFY(margin.places()[0].name.top() >= 0);
        QVERIFY(margin.places()[0].name.top() < 40);
    }

    void cards_standAtTheirLinesAndDoNotMeet()
    {
        Page page;
        MarginNotes notes;
        const QString words(400, u'记');
        notes.set({coded(inParagraph(3, 0, 4), {}, words), coded(inParagraph(1, 0, 4), {}, QStringLiteral("short")),
                   coded(inParagraph(1, 10, 14), {}, words), coded(inParagraph(2, 0, 9), {})});
        const ShownLines lines(page.window);
        const MarginNotes::Space space{1020, 240, 32, 38, QFont()};
        const auto cards = notes.cards(lines, space);
        QCOMPARE(cards.size(), size_t(3));
        QVERIFY(cards[0].rect.top() <= cards[0].anchor && cards[0].anchor <= cards[0].rect.bottom());
        QVERIFY(cards[1].rect.top() > cards[0].rect.bottom());
        QVERIFY(cards[2].rect.top() > cards[1].rect.bottom());
        // The third has room, so it stands at its line; the second is cut for it.
        QVERIFY(cards[2].rect.top() <= cards[2].anchor && cards[2].anchor <= cards[2].rect.bottom());
        const auto again = notes.cards(lines, {1020, MarginNotes::narrowest - 1, 32, 38, QFont()});
        QVERIFY(again.empty());
    }

    void cards_whileScrolling_keepTheirSize()
    {
        Page page;
        MarginNotes notes;
        QList<Decoration> all;
        for (int i = 0; i < paragraphs; ++i)
            all.append(coded(inParagraph(i, 0, 4), {}, QString(30 + 40 * (i % 4), u'记')));
        notes.set(all);
        const MarginNotes::Space space{1020, 240, 32, 38, QFont()};
        QHash<core::AnnotationId, double> heights;
        for (int step = 0; step < 60; ++step) {
            for (const auto &card : notes.cards(ShownLines(page.window), space)) {
                QCOMPARE(heights.value(card.annotation, card.rect.height()), card.rect.height());
                heights.insert(card.annotation, card.rect.height());
            }
            page.window.scrollBy(23);
        }
        QVERIFY(heights.size() > 10);
    }

    void view_clickOnStripeAndCard_choosesTheAnnotation()
    {
        ReaderView view;
        samples::Maker maker;
        for (int i = 0; i < paragraphs; ++i)
            maker.paragraph(QString(length, u'文'));
        view.resize(1400, 700);
        view.setDocument(maker.make());
        const Decoration mark = coded(inParagraph(1, 0, 60), {QStringLiteral("A")}, QStringLiteral("a note"));
        view.setDecorations({mark});
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy clicked(&view, &ReaderView::annotationClicked);
        QSignalSpy menu(&view, &ReaderView::codeMenuRequested);
        const QRect text = view.rectOf(mark.range);
        const auto clickAlong = [&](int from, int to) {
            for (int x = from; x != to && clicked.isEmpty(); x += from < to ? 2 : -2)
                QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(x, text.top() + 12));
        };
        clickAlong(text.left() - 6, text.left() - 60);
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked.takeFirst().at(0).value<QList<core::AnnotationId>>(), QList{mark.id});
        clickAlong(text.right() + 60, text.right() + 200);
        QCOMPARE(clicked.size(), 1);
        clicked.clear();
        view.setStripesShown(false);
        clickAlong(text.left() - 6, text.left() - 60);
        QCOMPARE(clicked.size(), 0);
    }

    void signOfANote_showsItsWordsWithoutMarks()
    {
        samples::Maker maker;
        maker.paragraph(QString(length, u'文'));
        ReaderView view;
        view.resize(800, 400); // no room for cards
        view.setDocument(maker.make());
        const Decoration mark = coded({2, 30}, {}, QStringLiteral("the **point**"));
        view.setDecorations({mark});
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        const QRect text = view.rectOf(mark.range);
        for (int x = text.right(); x < view.viewport()->width() && !QToolTip::isVisible(); x += 2) {
            const QPoint point(x, text.top() + 12);
            QHelpEvent help(QEvent::ToolTip, point, view.viewport()->mapToGlobal(point));
            QApplication::sendEvent(view.viewport(), &help);
        }
        QCOMPARE(QToolTip::text(), QStringLiteral("the point"));
        QToolTip::hideText();
    }

    void marks_inTheColoursOfTags_areReadableInEveryTheme()
    {
        samples::Maker maker;
        maker.paragraph(QString(length, u'文'));
        ReaderView view;
        view.resize(900, 400);
        view.setDocument(maker.make());
        Decoration mark = coded({2, 30}, {QStringLiteral("plain"), QStringLiteral("blue")});
        mark.codes[1].color = QColor(0x3f, 0x7f, 0xc4);
        view.show();
        view.setDecorations({mark, coded({60, 90}, {QStringLiteral("plain")})});
        const auto holds = [&view](qsizetype offset, const QColor &color) {
            const QRect place = view.rectOf({offset, offset + 1});
            const QImage image = view.viewport()->grab(place).toImage();
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixel(1, y) == color.rgb())
                    return true;
            }
            return false;
        };
        for (const auto name : {ThemeName::Light, ThemeName::Sepia, ThemeName::Dark, ThemeName::HighContrast,
                                ThemeName::HighContrastDark}) {
            const ReaderTheme theme = ReaderTheme::of(name);
            view.setTheme(theme);
            const QColor tinted = theme.behindText(mark.codes[1].color); // of the first tag that has one
            QVERIFY(ReaderTheme::contrast(tinted, theme.ink) >= 7);
            QVERIFY(ReaderTheme::contrast(tinted, theme.paper) > 1.05);
            view.setTagColours(false);
            QVERIFY(holds(5, theme.marks[0]) && !holds(5, tinted));
            view.setTagColours(true);
            QVERIFY(holds(5, tinted) && !holds(5, theme.marks[0]));
            QVERIFY(holds(65, theme.marks[0])); // its tag has none
        }
    }

    void barMarks_inTheColoursOfTags_followThePage()
    {
        samples::Maker maker;
        maker.paragraph(QString(6000, u'文'));
        ReaderView view;
        view.resize(900, 400);
        view.setDocument(maker.make());
        Decoration mark = coded({3000, 3010}, {QStringLiteral("blue")});
        mark.codes[0].color = QColor(0x3f, 0x7f, 0xc4);
        view.setDecorations({mark});
        view.show();
        const auto holds = [bar = view.verticalScrollBar()](const QColor &color) {
            const QImage image = bar->grab().toImage();
            return std::ranges::any_of(std::views::iota(0, image.height()),
                                       [&](int y) { return image.pixel(image.width() * 3 / 4, y) == color.rgb(); });
        };
        const ReaderTheme theme = ReaderTheme::of(ThemeName::Light);
        view.setTheme(theme);
        QVERIFY(holds(theme.markEdges[0]) && !holds(mark.codes[0].color));
        view.setTagColours(true);
        QVERIFY(holds(mark.codes[0].color) && !holds(theme.markEdges[0]));
    }
};

QTEST_MAIN(TestMargins)
#include "tst_margins.moc"
