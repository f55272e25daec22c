// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/elidedbutton.h"
#include "app/docks/outlinedock.h"
#include "app/mainwindow/documenttabs.h"
#include "app/mainwindow/secondpane.h"
#include "app/mainwindow/sectionbar.h"
#include "app/mainwindow/sectionpath.h"
#include "app/mainwindow/sourcepane.h"
#include "core/document/section.h"

#include <QClipboard>
#include <QLineEdit>
#include <QMimeData>
#include <QToolButton>
#include <QTreeView>

#include "tests/app/typing.h"
#include "tests/app/windowfixture.h"

using namespace app;
using namespace Qt::Literals::StringLiterals;
using core::text::TextRange;
using reader::ReaderView;

/// Ways of reading, as a user goes them.
class TestReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void script_changesWhatIsSeenNotWhatIs();
    void section_aloneFollowsTheReader();
    void headings_areGoneThroughOneByOne();
    void second_hasScrollAndFindOfItsOwn();
    void place_isThatOfLastTimeToThePixel();
    void place_survivesOtherWidths();
    void findBar_leavesTheTextWhereItIs();
    void findBar_wrongExpressionIsSaid();
    void copy_markupAndQuotation();
    void back_leadsThroughAllJumps();
    void siblings_areThoseBesideTheSection();

private:
    static void press(WindowFixture &window, const char *id) { window.action(QLatin1StringView(id))->trigger(); }
    /// Types in place of what stands there.
    static void look(QLineEdit *field, const QString &words)
    {
        field->selectAll();
        type(field, words);
    }
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }
};

void TestReading::script_changesWhatIsSeenNotWhatIs()
{
    WindowFixture window;
    window.start();
    window.open(u"book.txt"_s, WindowFixture::book(2));
    ReaderView *view = window.view();
    const QString text = view->document().text();
    const TextRange words(text.indexOf(u"健全巡查制度"_s), text.indexOf(u"健全巡查制度"_s) + 6);
    view->setSelection(words);
    const auto heightsBefore = view->lineOf(words.start()).height;
    press(window, "view.script.taiwan");
    QCOMPARE(view->document().text(), text);
    // The outline and the way to the section say what the page shows.
    auto *outline = window.parts().structuring.outline.made();
    QVERIFY(outline);
    const QAbstractItemModel *headings = outline->findChild<QTreeView *>()->model();
    QCOMPARE(headings->index(0, 0).data().toString(), u"關於河湖管護工作的總結"_s);
    const auto *path = window.parts().window.findChild<mainwindow::SectionPath *>();
    QCOMPARE(path->findChild<QAbstractButton *>()->text(), u"關於河湖管護工作的總結"_s);
    QCOMPARE(view->selection(), words);
    QCOMPARE(view->shownText(u"发展"_s), u"發展"_s);
    QVERIFY(view->lineOf(words.start()).height > heightsBefore / 2);
    // Hits are found in either script, and each character is still hit where it stands.
    const QRect rect = view->rectOf(words);
    QVERIFY(!rect.isNull());
    view->setSelection({text.indexOf(u"经费"_s), text.indexOf(u"经费"_s) + 2});
    press(window, "edit.copy");
    QCOMPARE(clipboard(), u"經費"_s);
    press(window, "edit.copyQuotation");
    QVERIFY2(clipboard().startsWith(u"“经费”（《"_s), qPrintable(clipboard()));
    press(window, "view.script.asIs");
    press(window, "edit.copy");
    QCOMPARE(clipboard(), u"经费"_s);
    QCOMPARE(headings->index(0, 0).data().toString(), view->document().title());
    QCOMPARE(path->findChild<QAbstractButton *>()->text(), view->document().title());
}

void TestReading::section_aloneFollowsTheReader()
{
    WindowFixture window;
    window.start();
    window.open(u"book.txt"_s, WindowFixture::book(4));
    ReaderView *view = window.view();
    const auto &document = view->document();
    const qsizetype second = document.text().indexOf(u"二、第二方面"_s);
    window.parts().navigator.goTo(window.parts().workspace.currentId(), {second, second + 2});
    press(window, "view.section");
    const TextRange section = core::document::sectionAt(document, second);
    QCOMPARE(view->section(), section);
    const core::DocumentId id = window.parts().workspace.currentId();
    auto *bar = window.parts().window.tabs()->page(id)->findChild<mainwindow::SectionBar *>();
    QVERIFY(bar->isVisible());
    // Neither end of the page shows anything else.
    view->scrollByPixels(-1e6);
    QCOMPARE(view->topOffset(), section.start());
    view->scrollByPixels(1e6);
    QVERIFY(view->lineAt(view->viewport()->height() - 1).range.end() <= section.end());
    // What is gone to elsewhere takes its section along.
    const qsizetype third = document.text().indexOf(u"三、第三方面"_s);
    window.parts().navigator.goTo(window.parts().workspace.currentId(), {third, third + 2});
    QCOMPARE(view->section(), core::document::sectionAt(document, third));
    view->setFocus();
    const qsizetype seen = view->lineAt(300).range.start();
    const auto screenY = [view, seen] { return view->viewport()->mapToGlobal(QPoint()).y() + view->lineOf(seen).top; };
    const double before = screenY();
    QTest::keyClick(view, Qt::Key_Escape);
    QVERIFY(view->section().isEmpty());
    QVERIFY(!bar->isVisible());
    QVERIFY(!window.action("view.section"_L1)->isChecked());
    QVERIFY(std::abs(screenY() - before) < 1);
}

void TestReading::headings_areGoneThroughOneByOne()
{
    WindowFixture window;
    window.start();
    window.open(u"short.txt"_s, u"甲乙丙\n\n一、春天\n\n种树。\n\n二、夏天\n\n修渠。\n\n三、秋天\n\n收粮。\n"_s);
    ReaderView *view = window.view();
    const auto &document = view->document();
    QCOMPARE(document.outline().size(), qsizetype(4));
    const auto startOf = [&](qsizetype entry) {
        return document.blocks().at(document.outline().at(entry).block).range.start();
    };
    // All of them are on the page, which does not move.
    for (qsizetype entry = 1; entry < 4; ++entry) {
        press(window, "go.nextHeading");
        QCOMPARE(view->caret(), startOf(entry));
    }
    press(window, "go.previousHeading");
    QCOMPARE(view->caret(), startOf(2));
    // A selection stays where it is, and the way goes on all the same.
    const TextRange chosen(startOf(2) + 5, startOf(2) + 7);
    view->setSelection(chosen);
    QList<qsizetype> gone;
    const auto watch =
        QObject::connect(&window.parts().navigator, &controllers::Navigator::requested, &window.parts().window,
                         [&gone](const core::DocumentId &, TextRange range, bool) { gone.append(range.start()); });
    press(window, "go.previousHeading");
    press(window, "go.previousHeading");
    press(window, "go.nextHeading");
    QObject::disconnect(watch);
    QCOMPARE(gone, (QList<qsizetype>{startOf(2), startOf(1), startOf(2)}));
    QCOMPARE(view->selection(), chosen);
}

void TestReading::second_hasScrollAndFindOfItsOwn()
{
    WindowFixture window;
    window.start();
    window.open(u"book.txt"_s, WindowFixture::book(6));
    ReaderView *view = window.view();
    press(window, "view.second");
    mainwindow::SecondPane *pane = window.parts().reading.second();
    QVERIFY(pane);
    QTRY_VERIFY(pane->view()->hasFocus());
    const auto before = view->place();
    // The lines of the two stand side by side.
    const auto top = [](const ReaderView *page) { return page->viewport()->mapToGlobal(QPoint()).y(); };
    QTRY_COMPARE(top(pane->view()), top(view));
    pane->view()->scrollByPixels(900);
    QCOMPARE(view->place(), before);
    // Its title ends where the room does, and is not cut.
    auto *title = pane->findChild<docks::ElidedButton *>();
    QVERIFY(title && !title->text().isEmpty());
    title->resize(80, title->height());
    QVERIFY(title->shownText().endsWith(QChar(0x2026)));
    press(window, "edit.find");
    QTRY_VERIFY(pane->findBar()->isVisible());
    QVERIFY(!window.parts().annotating.findBar->isVisible());
    type(pane->findBar()->findChild<QLineEdit *>(), u"第六方面"_s);
    QTRY_VERIFY(pane->findBar()->total() > 0);
    QCOMPARE(view->place(), before);
    pane->findBar()->close();
    press(window, "go.page"); // around
    QTRY_VERIFY(view->hasFocus());
    press(window, "go.page");
    QTRY_VERIFY(pane->view()->hasFocus());
    // So do those of three.
    press(window, "view.source");
    auto *page = window.parts().window.tabs()->page(window.parts().workspace.currentId());
    QTRY_VERIFY(page->source());
    QTRY_COMPARE(top(pane->view()), top(view));
    QTRY_COMPARE(top(page->source()->view()), top(view));
    press(window, "view.source");
    press(window, "view.second");
    QVERIFY(!window.parts().reading.second());
    QTRY_VERIFY(view->hasFocus());
}

void TestReading::place_isThatOfLastTimeToThePixel()
{
    WindowFixture window;
    window.start();
    window.open(u"book.txt"_s, WindowFixture::book(6));
    window.view()->scrollByPixels(1234);
    const auto place = window.view()->place();
    QVERIFY(place.offset > 0);
    QVERIFY(place.below != 0);
    window.quit();
    window.start();
    QTRY_VERIFY(window.view());
    QTRY_COMPARE(window.view()->place().offset, place.offset);
    QVERIFY(std::abs(window.view()->place().below - place.below) < 0.6);
}

void TestReading::place_survivesOtherWidths()
{
    WindowFixture window;
    window.start();
    window.open(u"book.txt"_s, WindowFixture::book(6));
    ReaderView *view = window.view();
    view->scrollByPixels(1500);
    const auto place = view->place();
    const QSize size = window.parts().window.size();
    // As narrow as the window gets with the fonts at hand.
    const int narrowest = std::max(640, window.parts().window.minimumSizeHint().width());
    for (const int width : {700, 1100, narrowest}) {
        window.parts().window.resize(width, size.height());
        QTRY_COMPARE(window.parts().window.width(), width);
        const auto line = view->lineOf(place.offset);
        QVERIFY(std::abs(line.top - place.below) < 1);
    }
    window.parts().window.resize(size);
    QTRY_COMPARE(window.parts().window.size(), size);
    QTRY_COMPARE(view->place(), place);
}

void TestReading::findBar_leavesTheTextWhereItIs()
{
    WindowFixture window;
    window.start();
    window.open(u"book.txt"_s, WindowFixture::book(4));
    ReaderView *view = window.view();
    view->scrollByPixels(700);
    const auto place = view->place();
    const qsizetype offset = view->lineAt(300).range.start();
    const auto screenY = [view, offset] {
        return view->viewport()->mapToGlobal(QPoint()).y() + view->lineOf(offset).top;
    };
    const double before = screenY();
    press(window, "edit.find");
    QTRY_VERIFY(window.parts().annotating.findBar->isVisible());
    QVERIFY(std::abs(screenY() - before) < 1);
    window.parts().annotating.findBar->close();
    QVERIFY(std::abs(screenY() - before) < 1);
    QCOMPARE(view->place(), place);
}

void TestReading::findBar_wrongExpressionIsSaid()
{
    WindowFixture window;
    window.start();
    window.open(u"book.txt"_s, WindowFixture::book(2));
    press(window, "edit.find");
    docks::FindBar *bar = window.parts().annotating.findBar;
    auto *field = bar->findChild<QLineEdit *>();
    press(window, "edit.findPattern");
    look(field, u"第.方面的第\\d段"_s);
    QTRY_COMPARE(bar->total(), 12);
    look(field, u"第("_s);
    QTRY_VERIFY2(field->accessibleDescription().contains(u'3'), qPrintable(field->accessibleDescription()));
    QCOMPARE(bar->total(), 0);
    look(field, u"^二、"_s);
    QTRY_COMPARE(bar->total(), 1);
    press(window, "edit.findPattern");
    press(window, "edit.findSection");
    look(field, u"这是"_s);
    QTRY_VERIFY(bar->total() > 0);
    press(window, "edit.findSection");
    QTRY_COMPARE(bar->total(), 12);
}

void TestReading::copy_markupAndQuotation()
{
    WindowFixture window;
    window.start();
    window.open(u"book.txt"_s, WindowFixture::book(2));
    ReaderView *view = window.view();
    const QString &text = view->document().text();
    const qsizetype heading = text.indexOf(u"二、第二方面"_s);
    view->setSelection({heading, text.indexOf(u'。', heading)});
    press(window, "edit.copyMarkup");
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    QVERIFY2(data->html().startsWith(u"<h"_s), qPrintable(data->html()));
    QVERIFY2(data->text().startsWith(u"#"_s), qPrintable(data->text()));
    QCOMPARE(QString::fromUtf8(data->data(u"text/markdown"_s)), data->text());
    view->setSelection({text.indexOf(u"健全", heading), text.indexOf(u"健全", heading) + 6});
    press(window, "edit.copyQuotation");
    QVERIFY2(clipboard().startsWith(u"“健全巡查制度”（《关于河湖管护工作的总结》二"_s), qPrintable(clipboard()));
}

void TestReading::back_leadsThroughAllJumps()
{
    WindowFixture window;
    window.start();
    window.open(u"book.txt"_s, WindowFixture::book(6));
    ReaderView *view = window.view();
    view->scrollByPixels(333);
    const auto first = view->place();
    // A mark of the scroll bar, then a step of the path, both by the navigator; back to the pixel.
    Q_EMIT view->passageRequested({view->document().text().size() - 5, view->document().text().size() - 5});
    const auto second = view->place();
    QVERIFY(second != first);
    auto *path = window.parts().window.findChild<mainwindow::SectionPath *>();
    Q_EMIT path->chosen(view->document().blocks().at(1).range);
    QVERIFY(view->place() != second);
    press(window, "go.back");
    QCOMPARE(view->place(), second);
    press(window, "go.back");
    QCOMPARE(view->place(), first);
    press(window, "go.forward");
    QCOMPARE(view->place(), second);
    // A search that the reader goes on with is a jump, too.
    press(window, "edit.find");
    docks::FindBar *bar = window.parts().annotating.findBar;
    auto *field = bar->findChild<QLineEdit *>();
    look(field, u"第一方面的第2段"_s);
    QTRY_COMPARE(bar->total(), 1);
    QTest::keyClick(field, Qt::Key_Return);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(view->place() != second);
    press(window, "go.back");
    QCOMPARE(view->place(), second);
}

void TestReading::siblings_areThoseBesideTheSection()
{
    WindowFixture window;
    window.start();
    window.open(u"book.txt"_s, WindowFixture::book(5));
    const auto &document = window.view()->document();
    const qsizetype entry = document.outlineAt(document.text().indexOf(u"三、第三方面"_s));
    const QList<qsizetype> beside = mainwindow::SectionPath::siblings(document, entry);
    QCOMPARE(beside.size(), 5);
    QVERIFY(beside.contains(entry));
    QCOMPARE(mainwindow::SectionPath::siblings(document, entry, 3), (QList<qsizetype>{entry - 1, entry, entry + 1}));
}

QTEST_MAIN(TestReading)
#include "tst_reading.moc"
