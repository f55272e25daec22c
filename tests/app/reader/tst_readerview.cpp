// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/readerview.h"
#include "core/document/documentbuilder.h"
#include "core/structure/structure.h"

#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include "tests/app/reader/samples.h"
#include "tests/processortime.h"

using namespace app::reader;
using core::annotation::MarkColor;
using core::annotation::MarkStyle;
using core::text::TextRange;

namespace
{
QImage shot(ReaderView &view)
{
    return view.viewport()->grab().toImage();
}

/// How many pixels of the rectangle have just this colour.
int count(const QImage &image, QRect rect, const QColor &colour)
{
    int n = 0;
    const QRect part = rect.intersected(image.rect());
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            n += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return n;
}

/// The view, shown, over a document.
struct Shown {
    ReaderView view;
    explicit Shown(const core::document::Document &document)
    {
        view.resize(900, 700);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        view.setFocus();
        view.setDocument(document);
    }
    QPoint at(qsizetype offset) { return view.rectOf({offset, offset + 1}).center(); }
    void key(Qt::Key key, Qt::KeyboardModifiers held = {}) { QTest::keyClick(&view, key, held); }
    void click(qsizetype offset) { QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at(offset) - QPoint(3, 0)); }
};

/// Sixty lines; those in `joined` go on the line before, the one at `heading` is a heading.
core::document::Document corrected(const QList<int> &joined, int heading)
{
    const QString line =
        QStringLiteral("第%1段说明河湖管护做了什么，还要做什么，由谁来做，何时做完，长得要占两行的样子。");
    QStringList lines;
    for (int i = 0; i < 60; ++i)
        lines.append(line.arg(i));
    core::document::DocumentBuilder builder(core::document::Manuscript::fromText(lines.join(u'\n')));
    qsizetype start = 0;
    QList<TextRange> open;
    for (int i = 0; i < 60; ++i) {
        const TextRange range{start, start + lines[i].size()};
        start = range.end() + 1;
        if (!joined.contains(i) && !open.isEmpty())
            builder.addBlock(core::document::BlockKind::Paragraph, std::exchange(open, {}));
        if (i == heading)
            builder.addHeading(range, 1, {});
        else
            open.append(range);
    }
    builder.addBlock(core::document::BlockKind::Paragraph, open);
    return builder.finish();
}
} // namespace

class TestReaderView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void empty_document_isBlankPaper()
    {
        Shown s({});
        const QImage image = shot(s.view);
        QCOMPARE(count(image, image.rect(), s.view.theme().paper), image.width() * image.height());
        QCOMPARE(s.view.topOffset(), 0);
        QCOMPARE(s.view.progress(), 0.0);
        QVERIFY(s.view.selectionRect().isNull());
        s.key(Qt::Key_Down);
        s.key(Qt::Key_PageDown);
        s.key(Qt::Key_End, Qt::ControlModifier);
        s.key(Qt::Key_A, Qt::ControlModifier);
        s.view.goTo({5, 9}, ReaderView::Flash::Yes);
        s.view.setTopOffset(100);
        QTest::mouseDClick(s.view.viewport(), Qt::LeftButton, {}, {100, 100});
        QVERIFY(s.view.selection().isEmpty());
    }

    void readingPlace_isTheCaret_alsoBehindAParagraph()
    {
        Shown s(samples::mixed());
        const qsizetype end = s.view.document().blocks().at(2).range.end(); // of the heading
        s.view.setSelection({end, end});
        QCOMPARE(s.view.readingPlace(), end);
        s.view.setSelection({end - 1, end - 1});
        QCOMPARE(s.view.readingPlace(), end - 1);
        // Out of sight it is where the page begins.
        s.view.setDocument(samples::many(300));
        s.view.setSelection({0, 0});
        s.view.setTopOffset(s.view.document().text().size() / 2);
        QVERIFY(s.view.topOffset() > 0);
        QCOMPARE(s.view.readingPlace(), s.view.topOffset());
    }

    void replaceDocument_correctedAboveAndInside_nothingElseMoves()
    {
        const auto before = corrected({}, -1);
        const auto after = corrected({3, 4, 5, 33}, 12);
        Shown s(before);
        const auto rangeOf = [](const core::document::Document &document, const QString &words) {
            const qsizetype at = document.text().indexOf(words);
            return TextRange{at, at + words.size()};
        };
        const QString top = QStringLiteral("第30段");
        s.view.setTopOffset(rangeOf(before, top).start());
        s.view.setSelection(rangeOf(before, QStringLiteral("第34段")));
        const QRect place = s.view.rectOf(rangeOf(before, top));
        QVERIFY(!place.isNull());
        s.view.replaceDocument(after);
        QVERIFY(after.text().size() < before.text().size());
        QCOMPARE(s.view.rectOf(rangeOf(after, top)), place);
        QCOMPARE(s.view.selectedText(), QStringLiteral("第34段"));
        s.view.replaceDocument(before);
        QCOMPARE(s.view.rectOf(rangeOf(before, top)), place);
        s.view.replaceDocument(samples::mixed());
        QVERIFY(s.view.topOffset() <= s.view.document().text().size());
    }

    void themes_paintPaperAndInk()
    {
        Shown s(samples::mixed());
        for (const ThemeName name : {ThemeName::Light, ThemeName::Sepia, ThemeName::Dark, ThemeName::HighContrast,
                                     ThemeName::HighContrastDark}) {
            s.view.setTheme(ReaderTheme::of(name));
            const QImage image = shot(s.view);
            QCOMPARE(image.pixelColor(2, 2), s.view.theme().paper);
            const QRect title = s.view.rectOf({0, 4});
            QVERIFY(count(image, title, s.view.theme().ink) > 50);
        }
    }

    void copy_selection_isTheText()
    {
        const auto document = samples::mixed();
        Shown s(document);
        for (qsizetype start = 0; start + 40 < document.text().size(); start += 37) {
            s.view.setSelection({start, start + 40});
            QCOMPARE(s.view.selection(), TextRange(start, start + 40));
            QCOMPARE(s.view.selectedText(), document.text().mid(start, 40));
        }
        QSignalSpy changed(&s.view, &ReaderView::selectionChanged);
        s.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(changed.size(), 1);
        s.key(Qt::Key_C, Qt::ControlModifier);
        // What is seen: a run-in heading stands on its paragraph's line, with its stop.
        QString seen = document.text();
        QVERIFY(seen.contains(QStringLiteral("1.加强巡查\n")));
        seen.replace(QStringLiteral("1.加强巡查\n"), QStringLiteral("1.加强巡查。"));
        QCOMPARE(QApplication::clipboard()->text(), seen);
        s.view.clearSelection();
        QVERIFY(s.view.selection().isEmpty());
    }

    void selection_neverSplitsAGrapheme()
    {
        const QString text = QStringLiteral("甲\U00020BB7乙e\u0301丙");
        Shown s(samples::Maker().paragraph(text).make());
        s.view.setSelection({2, 5});
        QCOMPARE(s.view.selectedText(), QStringLiteral("\U00020BB7乙e\u0301"));
        s.view.setSelection({0, 0});
        QList<qsizetype> stops;
        for (int i = 0; i < 5; ++i) {
            s.key(Qt::Key_Right);
            stops.append(s.view.selection().start());
        }
        QCOMPARE(stops, (QList<qsizetype>{1, 3, 4, 6, 7}));
        for (int i = 0; i < 9; ++i)
            s.key(Qt::Key_Left);
        QCOMPARE(s.view.selection(), TextRange(0, 0));
    }

    void keys_walkTheWholeDocumentBothWays()
    {
        const auto document = samples::mixed();
        Shown s(document);
        qsizetype last = 0;
        for (qsizetype i = 0; i < document.text().size(); ++i) {
            s.key(Qt::Key_Right);
            QVERIFY(s.view.selection().start() > last);
            last = s.view.selection().start();
        }
        QCOMPARE(last, document.text().size());
        s.key(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(s.view.selection().start(), 0);
        for (int i = 0; i < 300; ++i)
            s.key(Qt::Key_Down);
        QCOMPARE(s.view.selection().start(), document.text().size());
        for (int i = 0; i < 300; ++i)
            s.key(Qt::Key_Up);
        QCOMPARE(s.view.selection().start(), 0);
    }

    void keys_downAndUp_visitEveryLineOfAParagraph()
    {
        const auto document = samples::Maker().paragraph(samples::prose()).paragraph(samples::prose()).make();
        Shown s(document);
        QList<int> rows;
        for (int i = 0; i < 30; ++i) {
            const qsizetype at = s.view.selection().start();
            const int row = s.view.rectOf({at, at + 1}).top();
            if (!rows.isEmpty() && row == rows.last())
                break;
            rows.append(row);
            s.key(Qt::Key_Down);
        }
        const int line = rows.at(1) - rows.at(0);
        for (int i = 1; i < rows.size() - 1; ++i)
            QVERIFY2(rows.at(i) - rows.at(i - 1) <= 2 * line, qPrintable(QString::number(i)));
        QVERIFY(rows.size() > 15);
    }

    void keys_homeAndEnd_stayOnTheLine()
    {
        Shown s(samples::Maker().paragraph(samples::prose()).make());
        s.view.setSelection({60, 60});
        const int row = s.view.rectOf({60, 61}).top();
        s.key(Qt::Key_Home);
        const qsizetype start = s.view.selection().start();
        QCOMPARE(s.view.rectOf({start, start + 1}).top(), row);
        QVERIFY(s.view.rectOf({start - 1, start}).top() < row);
        s.key(Qt::Key_End, Qt::ShiftModifier);
        const TextRange line = s.view.selection();
        QCOMPARE(line.start(), start);
        QCOMPARE(s.view.rectOf({line.end() - 1, line.end()}).top(), row);
        QVERIFY(s.view.rectOf({line.end(), line.end() + 1}).top() > row);
        s.key(Qt::Key_End); // at the end already: stays there, though the offset begins the next line
        QCOMPARE(s.view.selection().start(), line.end());
    }

    void keys_pages_scrollAndComeBack()
    {
        Shown s(samples::many(2000));
        s.key(Qt::Key_Space);
        const qsizetype second = s.view.topOffset();
        QVERIFY(second > 0);
        QVERIFY(!s.view.rectOf({second, second + 1}).isNull());
        s.key(Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(s.view.topOffset(), 0);
        s.key(Qt::Key_PageDown);
        QVERIFY(s.view.topOffset() > 0);
        QVERIFY(s.view.selection().start() > 0);
        s.key(Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(s.view.selection().end(), s.view.document().text().size());
        QCOMPARE(s.view.progress(), 1.0);
        QCOMPARE(s.view.verticalScrollBar()->value(), s.view.verticalScrollBar()->maximum());
    }

    void mouse_dragAcrossLines_selectsBetween()
    {
        const auto document = samples::Maker().paragraph(samples::prose()).make();
        Shown s(document);
        QSignalSpy changed(&s.view, &ReaderView::selectionChanged);
        const QPoint from = s.at(10) - QPoint(5, 0);
        const QPoint to = s.at(150) - QPoint(5, 0);
        QTest::mousePress(s.view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(s.view.viewport(), (from + to) / 2);
        QTest::mouseMove(s.view.viewport(), to);
        QCOMPARE(changed.size(), 0);
        QTest::mouseRelease(s.view.viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(s.view.selection(), TextRange(10, 150));
        const QRect rect = s.view.selectionRect();
        QVERIFY(rect.contains(s.at(10)) && rect.contains(s.at(149)));
        QTest::mouseClick(s.view.viewport(), Qt::LeftButton, Qt::ShiftModifier, s.at(80) - QPoint(5, 0));
        QCOMPARE(s.view.selection(), TextRange(10, 80));
        QTest::qWait(QApplication::doubleClickInterval() + 50);
        s.click(5);
        QVERIFY(s.view.selection().isEmpty());
        QCOMPARE(changed.size(), 3);
    }

    void mouse_clicks_takeWordSentenceParagraph()
    {
        const QString text = QStringLiteral("天色已经很晚了。他们决定在河边过夜！第二天再走。");
        Shown s(samples::Maker().paragraph(QStringLiteral("前一段。")).paragraph(text).make());
        const qsizetype base = 5;
        const qsizetype word = base + text.indexOf(QStringLiteral("决定")) + 1;
        const QPoint point = s.at(word);
        QTest::mouseClick(s.view.viewport(), Qt::LeftButton, {}, point);
        QTest::mouseClick(s.view.viewport(), Qt::LeftButton, {}, point);
        QCOMPARE(s.view.selectedText(), QStringLiteral("决定"));
        QTest::mouseClick(s.view.viewport(), Qt::LeftButton, {}, point);
        QCOMPARE(s.view.selectedText(), QStringLiteral("他们决定在河边过夜！"));
        QTest::mouseClick(s.view.viewport(), Qt::LeftButton, {}, point);
        QCOMPARE(s.view.selectedText(), text);
    }

    void mouse_dragBelowTheView_scrollsAndSelectsOn()
    {
        Shown s(samples::many(2000));
        const QPoint from = s.at(30);
        QTest::mousePress(s.view.viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(s.view.viewport(), QPoint(from.x(), s.view.viewport()->height() + 60));
        QTRY_VERIFY(s.view.topOffset() > 300);
        QTest::mouseRelease(s.view.viewport(), Qt::LeftButton, {}, QPoint(from.x(), s.view.viewport()->height() + 60));
        QVERIFY(s.view.selection().start() <= 31);
        QVERIFY(s.view.selection().end() > s.view.topOffset());
        const qsizetype top = s.view.topOffset();
        QTest::qWait(100);
        QCOMPARE(s.view.topOffset(), top); // released: it stands
    }

    void wheel_scrolls_andWithCtrlAsksForZoom()
    {
        Shown s(samples::many(2000));
        QSignalSpy moved(&s.view, &ReaderView::positionChanged);
        QSignalSpy zoom(&s.view, &ReaderView::zoomRequested);
        const auto send = [&s](QPoint pixels, QPoint angle, Qt::KeyboardModifiers held) {
            QWheelEvent event({100, 100}, s.view.viewport()->mapToGlobal(QPoint(100, 100)), pixels, angle, Qt::NoButton,
                              held, Qt::NoScrollPhase, false);
            QApplication::sendEvent(s.view.viewport(), &event);
        };
        const int before = s.view.rectOf({5, 6}).top();
        send({0, -13}, {0, -20}, {});
        QCOMPARE(s.view.rectOf({5, 6}).top(), before - 13);
        send({}, {0, -1200}, {});
        QVERIFY(moved.size() >= 1);
        QCOMPARE(moved.last().at(0).value<qsizetype>(), s.view.topOffset());
        const qsizetype top = s.view.topOffset();
        send({}, {0, 60}, Qt::ControlModifier);
        QCOMPARE(zoom.size(), 0);
        send({}, {0, 60}, Qt::ControlModifier);
        QCOMPARE(zoom.size(), 1);
        QCOMPARE(zoom.first().at(0).toInt(), 1);
        QCOMPARE(s.view.topOffset(), top);
    }

    void decorations_areSeenWhereTheyAre_data()
    {
        QTest::addColumn<ThemeName>("theme");
        QTest::newRow("light") << ThemeName::Light;
        QTest::newRow("dark") << ThemeName::Dark;
        QTest::newRow("high contrast") << ThemeName::HighContrast;
    }
    void decorations_areSeenWhereTheyAre()
    {
        QFETCH(ThemeName, theme);
        Shown s(samples::Maker().paragraph(samples::prose()).make());
        s.view.setTheme(ReaderTheme::of(theme));
        for (int c = 0; c < 6; ++c) {
            const Decoration d{
                core::AnnotationId::create(), {10, 20}, MarkStyle::Highlight, MarkColor(c), false, false};
            s.view.setDecorations({d});
            const QRect rect = s.view.rectOf(d.range);
            const QImage image = shot(s.view);
            const int area = rect.width() * rect.height();
            QVERIFY(count(image, rect, s.view.theme().marks[c]) > area / 3);
            QCOMPARE(count(image, image.rect().adjusted(0, rect.bottom() + 8, 0, 0), s.view.theme().marks[c]), 0);
        }
        Decoration line{core::AnnotationId::create(), {10, 20}, MarkStyle::Underline, MarkColor::Yellow, false, false};
        s.view.setDecorations({line});
        const QImage image = shot(s.view);
        const QRect rect = s.view.rectOf(line.range);
        QCOMPARE(count(image, rect.adjusted(0, 0, 0, -6), s.view.theme().marks[0]), 0);
        QVERIFY(count(image, rect, s.view.theme().markEdges[0]) >= rect.width());
    }

    void decorations_patternsAndLayers_differ()
    {
        Shown s(samples::Maker().paragraph(samples::prose()).make());
        ReaderTheme grey = ReaderTheme::of(ThemeName::Light);
        for (int c = 0; c < 6; ++c) { // without colour the edges must still tell them apart
            grey.marks[c] = Qt::lightGray;
            grey.markEdges[c] = Qt::darkGray;
        }
        s.view.setTheme(grey);
        QList<QImage> seen;
        const QRect rect = s.view.rectOf({10, 20}).adjusted(0, 0, 0, 8);
        for (int c = 0; c < 6; ++c) {
            s.view.setDecorations(
                {{core::AnnotationId::create(), {10, 20}, MarkStyle::Underline, MarkColor(c), false, false}});
            const QImage image = shot(s.view).copy(rect);
            QVERIFY(!seen.contains(image));
            seen.append(image);
        }
        const Decoration plain{
            core::AnnotationId::create(), {10, 20}, MarkStyle::Highlight, MarkColor::Blue, false, false};
        Decoration doubtful = plain;
        doubtful.doubtful = true;
        s.view.setDecorations({plain});
        const QImage once = shot(s.view).copy(rect);
        s.view.setDecorations({doubtful});
        QVERIFY(shot(s.view).copy(rect) != once);
        s.view.setDecorations({plain, plain});
        QVERIFY(shot(s.view).copy(rect) != once); // a second layer has a line of its own
    }

    void findHits_allAreMarked_theCurrentOneMore()
    {
        Shown s(samples::Maker().paragraph(samples::prose()).make());
        const QList<TextRange> hits{{5, 7}, {40, 42}, {90, 92}};
        s.view.setFindHits(hits, 1);
        const QImage image = shot(s.view);
        QVERIFY(count(image, s.view.rectOf(hits[0]), s.view.theme().hit) > 100);
        QVERIFY(count(image, s.view.rectOf(hits[2]), s.view.theme().hit) > 100);
        QVERIFY(count(image, s.view.rectOf(hits[1]), s.view.theme().currentHit) > 100);
        s.view.setFindHits({}, -1);
        QCOMPARE(count(shot(s.view), s.view.rect(), s.view.theme().hit), 0);
    }

    void selection_isPainted()
    {
        Shown s(samples::Maker().paragraph(samples::prose()).make());
        s.view.setSelection({10, 30});
        QVERIFY(count(shot(s.view), s.view.rectOf({10, 30}), s.view.theme().selection) > 1000);
    }

    void click_onMarks_givesTheInnermostFirst()
    {
        samples::Maker m;
        m.paragraph(samples::prose());
        m.span({60, 66}, core::document::SpanKind::Link, QStringLiteral("https://example.org/"));
        Shown s(m.make());
        const Decoration wide{core::AnnotationId::create(), {5, 40}, {}, MarkColor::Green, true, false};
        const Decoration narrow{core::AnnotationId::create(), {10, 20}, {}, MarkColor::Red, false, false};
        s.view.setDecorations({narrow, wide});
        QSignalSpy clicked(&s.view, &ReaderView::annotationClicked);
        QSignalSpy link(&s.view, &ReaderView::linkActivated);
        s.click(15);
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked.last().at(0).value<QList<core::AnnotationId>>(), (QList{narrow.id, wide.id}));
        QTest::qWait(QApplication::doubleClickInterval() + 50);
        s.click(62);
        QCOMPARE(link.size(), 1);
        QCOMPARE(link.last().at(0).toString(), QStringLiteral("https://example.org/"));
        s.view.setSelection({62, 62});
        s.key(Qt::Key_Return);
        QCOMPARE(link.size(), 2);
        s.view.setSelection({15, 15});
        s.key(Qt::Key_Return);
        QCOMPARE(clicked.size(), 2);
        QTest::qWait(QApplication::doubleClickInterval() + 50);
        s.click(80);
        QCOMPARE(clicked.size(), 2);
    }

    void click_onContents_asksForTheHeading()
    {
        const auto parsed = core::structure::structured(core::document::Manuscript::fromText(QStringLiteral(
            "手册\n目录\n第一章 准备\n第二章 动手\n第一章 准备\n先把东西准备好。\n第二章 动手\n再慢慢做起来。")));
        QVERIFY(parsed);
        Shown s(*parsed);
        const QString &text = parsed->text();
        const qsizetype line = text.indexOf(QStringLiteral("第二章"));
        const qsizetype heading = text.lastIndexOf(QStringLiteral("第二章"));
        QSignalSpy asked(&s.view, &ReaderView::passageRequested);
        QTest::mouseMove(s.view.viewport(), s.at(line + 2) - QPoint(3, 0));
        s.click(line + 2);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.last().at(0).value<TextRange>().start(), heading);
        QCOMPARE(s.view.viewport()->cursor().shape(), Qt::PointingHandCursor);
        s.view.setSelection({line, line});
        s.key(Qt::Key_Return);
        QCOMPARE(asked.size(), 2);
        QTest::qWait(QApplication::doubleClickInterval() + 50);
        s.click(heading + 1);
        s.click(text.indexOf(QStringLiteral("目录")));
        QCOMPARE(asked.size(), 2);
    }

    void goTo_farPlace_isInViewAndFlashes()
    {
        const auto document = samples::many(3000);
        Shown s(document);
        const TextRange target{document.text().size() / 2, document.text().size() / 2 + 12};
        QVERIFY(s.view.rectOf(target).isNull());
        s.view.goTo(target, ReaderView::Flash::Yes);
        const QRect rect = s.view.rectOf(target);
        QVERIFY(s.view.viewport()->rect().contains(rect));
        const QImage flashing = shot(s.view).copy(rect);
        QTRY_COMPARE_WITH_TIMEOUT(count(shot(s.view).copy(rect), QRect(QPoint(), rect.size()), s.view.theme().paper) >
                                      rect.width() * rect.height() / 4,
                                  true, 3000);
        const qsizetype top = s.view.topOffset();
        s.view.goTo({target.start() + 3, target.start() + 4});
        QCOMPARE(s.view.topOffset(), top); // already in view: nothing moves
        s.view.goTo({0, 1});
        QCOMPARE(s.view.topOffset(), 0);
    }

    void resizeAndZoom_keepThePlace()
    {
        Shown s(samples::many(3000));
        s.view.setTopOffset(40'000);
        const qsizetype top = s.view.topOffset();
        QVERIFY(top > 30'000);
        ReaderStyle style;
        style.zoom = 1.5;
        s.view.setStyle(style);
        QVERIFY(s.view.topOffset() <= top && top - s.view.topOffset() < 60);
        s.view.resize(500, 500);
        QVERIFY(s.view.topOffset() <= top && top - s.view.topOffset() < 60);
        s.view.setStyle({});
        s.view.resize(900, 700);
        QCOMPARE(s.view.topOffset(), top);
    }

    void scrollBar_dragged_movesThePage()
    {
        Shown s(samples::many(3000));
        QScrollBar *bar = s.view.verticalScrollBar();
        QVERIFY(bar->maximum() > 10'000);
        bar->setValue(bar->maximum() / 2);
        const double middle = double(s.view.topOffset()) / double(s.view.document().text().size());
        QVERIFY2(middle > 0.45 && middle < 0.55, qPrintable(QString::number(middle)));
        bar->setValue(bar->maximum());
        QCOMPARE(s.view.progress(), 1.0);
        bar->setValue(0);
        QCOMPARE(s.view.topOffset(), 0);
    }

    void setDocument_again_startsAnew()
    {
        Shown s(samples::many(300));
        s.view.setTopOffset(3000);
        s.view.setSelection({10, 20});
        s.view.setFindHits({{10, 12}}, 0);
        s.view.setDocument(samples::mixed());
        QCOMPARE(s.view.topOffset(), 0);
        QVERIFY(s.view.selection().isEmpty());
        QCOMPARE(count(shot(s.view), s.view.rect(), s.view.theme().currentHit), 0);
    }

    void hugeDocuments_openAndMoveAtOnce_data()
    {
        QTest::addColumn<bool>("lines");
        QTest::newRow("one line of 17 million characters (50 MB)") << false;
        QTest::newRow("1,000,000 paragraphs") << true;
    }
    void hugeDocuments_openAndMoveAtOnce()
    {
        QFETCH(bool, lines);
        const auto document = lines ? samples::many(1'000'000) : samples::oneLine(17'000'000);
        Shown s({});
        ProcessorTimer timer;
        const auto lap = [&timer](const char *what, qint64 limitMs) {
            const qint64 ms = timer.restart();
            qInfo("%s: %lld ms of the processor", what, static_cast<long long>(ms));
            return ms < processorLimit(limitMs);
        };
        timer.start();
        s.view.setDocument(document);
        QVERIFY(lap("open", 2000));
        shot(s.view);
        QVERIFY(lap("first page", 1000));
        s.view.setTopOffset(document.text().size() / 2);
        shot(s.view);
        QVERIFY(lap("jump to the middle", 1000));
        s.key(Qt::Key_End, Qt::ControlModifier);
        shot(s.view);
        QVERIFY(lap("jump to the end", 1000));
        QCOMPARE(s.view.progress(), 1.0);
        for (int i = 0; i < 50; ++i)
            s.key(Qt::Key_Space, Qt::ShiftModifier);
        shot(s.view);
        QVERIFY(lap("fifty pages back", 3000));
        s.view.resize(700, 600);
        shot(s.view);
        QVERIFY(lap("resize", 2000));
        s.key(Qt::Key_A, Qt::ControlModifier);
        shot(s.view);
        QVERIFY(lap("select all", 2000));
        QCOMPARE(s.view.selection().length(), document.text().size());
    }
};

QTEST_MAIN(TestReaderView)
#include "tst_readerview.moc"
