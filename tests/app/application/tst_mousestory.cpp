// SPDX-License-Identifier: GPL-3.0-or-later
// The same work with the mouse alone; only names and notes are typed. Passages are dragged over and coded, their ends
// taken hold of, tags moved and merged, two documents linked, passages retagged, what was deleted brought back.
#include "app/dialogs/exportdialog.h"
#include "app/dialogs/trashdialog.h"
#include "app/docks/codebookmenu.h"
#include "app/docks/noteeditor.h"
#include "app/docks/selectionbar.h"
#include "app/docks/tagpicker.h"
#include "app/mainwindow/flattabbar.h"
#include "core/library/codebook.h"
#include "core/library/links.h"

#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>

#include "tests/app/typing.h"
#include "tests/app/windowfixture.h"
#include <algorithm>

using namespace app;
using namespace Qt::Literals::StringLiterals;
using core::annotation::Annotation;

namespace
{
constexpr int patienceMs = 10'000;

struct Story : WindowFixture {
    controllers::Workspace &workspace() { return parts().workspace; }
    const QList<Annotation> &annotations() { return workspace().current()->annotations; }
    QStringList paths()
    {
        QStringList paths;
        for (const core::annotation::Tag &tag : workspace().library()->tags().value_or(QList<core::annotation::Tag>()))
            paths.append(tag.path);
        return paths;
    }
    QStringList tagsOf(const Annotation &annotation)
    {
        QStringList paths;
        for (const core::annotation::Tag &tag :
             workspace().library()->tags().value_or(QList<core::annotation::Tag>())) {
            if (annotation.tags.contains(tag.id))
                paths.append(tag.path);
        }
        return paths;
    }
    QString quote(qsizetype annotation, qsizetype target = 0)
    {
        return annotations().at(annotation).targets.at(target).quote;
    }
    core::text::TextRange find(const QString &words)
    {
        const qsizetype at = workspace().current()->document.text().indexOf(words);
        return at < 0 ? core::text::TextRange() : core::text::TextRange(at, at + words.size());
    }

    /// Of the first character of the words.
    QRect letter(const QString &words)
    {
        const qsizetype at = find(words).start();
        return view()->rectOf({at, at + 1});
    }

    /// From one place of the page to another, in the page's own coordinates.
    void drag(QPoint from, QPoint to)
    {
        QWidget *page = view()->viewport();
        QTest::mousePress(page, Qt::LeftButton, {}, from);
        for (const QPoint &step : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, step, page->mapToGlobal(step), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(page, &move);
        }
        QTest::mouseRelease(page, Qt::LeftButton, {}, to);
    }
    void select(const QString &words)
    {
        const core::text::TextRange range = find(words);
        const QRect first = view()->rectOf({range.start(), range.start() + 1});
        const QRect last = view()->rectOf({range.end() - 1, range.end()});
        drag({first.left() + 2, first.center().y()}, {last.right() - 1, last.center().y()});
        QCOMPARE(view()->selectedText(), words);
        QTRY_VERIFY_WITH_TIMEOUT(bar()->isVisible(), patienceMs);
    }
    /// On an annotated passage, once the page has its width.
    void clickOn(const QString &words)
    {
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, {3, 3});
        QTRY_VERIFY_WITH_TIMEOUT(!bar()->isVisible(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(view()->viewport()->rect().contains(view()->rectOf(find(words))), patienceMs);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->rectOf(find(words)).center());
        QTRY_VERIFY_WITH_TIMEOUT(bar()->isVisible() && action("annotate.remove"_L1)->isEnabled(), patienceMs);
    }
    docks::SelectionBar *bar() { return parts().window.findChild<docks::SelectionBar *>(); }
    void clickBar(QLatin1StringView id)
    {
        const auto all = bar()->findChildren<QToolButton *>();
        const auto button = std::ranges::find(all, action(id), &QToolButton::defaultAction);
        QVERIFY(button != all.end() && (*button)->isVisible() && (*button)->isEnabled());
        QTest::mouseClick(*button, Qt::LeftButton);
    }
    /// Types into the picker and clicks the row of that path.
    void code(const QString &path)
    {
        clickBar("annotate.tag"_L1);
        docks::TagPicker *picker = parts().annotating.tools->tagTool()->picker();
        QTRY_VERIFY_WITH_TIMEOUT(picker->isVisible() && picker->isAncestorOf(QApplication::focusWidget()), patienceMs);
        type(QApplication::focusWidget(), path);
        auto *rows = picker->findChild<QListView *>();
        for (int row = 0; row < rows->model()->rowCount(); ++row) {
            const QModelIndex index = rows->model()->index(row, 0);
            if (!index.data().toString().contains(path))
                continue;
            QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, rows->visualRect(index).center());
            break;
        }
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, {3, 3}); // beside it: done
        QTRY_VERIFY_WITH_TIMEOUT(!picker->isVisible(), patienceMs);
    }
    static void clickIn(QMenu *menu, QAction *action)
    {
        QTRY_VERIFY_WITH_TIMEOUT(menu->isVisible(), patienceMs);
        QVERIFY2(action->isEnabled(), qPrintable(action->text()));
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    }
    /// Through the menu bar, to the action of that id in the menus of those ids.
    void clickMenu(std::initializer_list<QLatin1StringView> menus, QLatin1StringView id)
    {
        QWidget *holder = parts().window.menuBar();
        for (const QLatin1StringView name : menus) {
            QMenu *menu = parts().registry.menu(name);
            if (auto *in = qobject_cast<QMenu *>(holder))
                clickIn(in, menu->menuAction());
            else
                QTest::mouseClick(holder, Qt::LeftButton, {},
                                  parts().window.menuBar()->actionGeometry(menu->menuAction()).center());
            QTRY_VERIFY_WITH_TIMEOUT(menu->isVisible(), patienceMs);
            holder = menu;
        }
        clickIn(qobject_cast<QMenu *>(holder), action(id));
    }
    QTreeView *tree() { return parts().surveying.tags->tree(); }
    QPoint rowOf(const QString &name)
    {
        const QModelIndexList found = tree()->model()->match(tree()->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                             Qt::MatchExactly | Qt::MatchRecursive);
        return found.isEmpty() ? QPoint() : tree()->visualRect(found.constFirst()).center();
    }
    /// In the menu over a tag's row.
    void clickTagMenu(const QString &tag, docks::CodebookMenu::Command command)
    {
        // Not before the panel has its size.
        QTRY_VERIFY_WITH_TIMEOUT(!rowOf(tag).isNull() && tree()->viewport()->rect().contains(rowOf(tag)), patienceMs);
        const QPoint row = rowOf(tag);
        QTest::mouseClick(tree()->viewport(), Qt::LeftButton, {}, row);
        QContextMenuEvent wanted(QContextMenuEvent::Mouse, row, tree()->viewport()->mapToGlobal(row));
        QApplication::sendEvent(tree()->viewport(), &wanted);
        docks::CodebookMenu *menu = parts().surveying.tags->menu();
        QMenu *holder = menu;
        const auto submenus = menu->findChildren<QMenu *>();
        for (QMenu *below : submenus) {
            if (!below->actions().contains(menu->command(command)))
                continue;
            clickIn(menu, below->menuAction());
            holder = below;
        }
        clickIn(holder, menu->command(command));
        QTRY_VERIFY_WITH_TIMEOUT(!menu->isVisible(), patienceMs);
        // Where no window manager does it, nobody gives the keyboard back when a menu goes.
        parts().window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&parts().window, patienceMs));
    }
    static void clickButton(QWidget *dialog, const QString &text)
    {
        const QList<QPushButton *> buttons = dialog->findChildren<QPushButton *>();
        const auto button = std::ranges::find_if(buttons, [&](auto *b) { return b->text().remove(u'&') == text; });
        QVERIFY2(button != buttons.end(), qPrintable(text));
        QTRY_VERIFY_WITH_TIMEOUT((*button)->isEnabled(), patienceMs);
        QTest::mouseClick(*button, Qt::LeftButton);
    }
};

const QString first =
    u"关于水库移民的报告\n\n　　移民安置须尊重意愿，补偿标准逐年公布。\n　　后期扶持资金直补到人，账目接受监督。\n"_s;
const QString second = u"审计情况的说明\n\n　　部分乡镇挪用扶持资金，账目未能按期公开。\n"_s;
} // namespace

class TestMouseStory : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Story> m_story;

    void codePassages();
    void dragEnds();
    void writeNote();
    void arrangeTags();
    void linkDocuments();
    void retagFound();
    void restoreDeleted();
    void exportNotes();

private Q_SLOTS:
    void init()
    {
        m_story = std::make_unique<Story>();
        m_story->start();
        m_story->open(u"审计.txt"_s, second);
        m_story->open(u"移民.txt"_s, first);
    }
    void cleanup()
    {
        m_story->quit();
        m_story.reset();
    }

    void story_byMouseAlone()
    {
        for (const auto step :
             {&TestMouseStory::codePassages, &TestMouseStory::dragEnds, &TestMouseStory::writeNote,
              &TestMouseStory::arrangeTags, &TestMouseStory::linkDocuments, &TestMouseStory::retagFound,
              &TestMouseStory::restoreDeleted, &TestMouseStory::exportNotes}) {
            (this->*step)();
            if (QTest::currentTestFailed())
                return;
        }
    }
};

void TestMouseStory::codePassages()
{
    Story &s = *m_story;
    s.select(u"尊重意愿"_s);
    s.code(u"原则/自愿"_s);
    QCOMPARE(s.annotations().size(), 1);
    QCOMPARE(s.tagsOf(s.annotations().at(0)), QStringList{u"原则/自愿"_s});
    s.select(u"直补到人"_s);
    s.clickBar("passage.add"_L1); // a second passage of the same annotation
    QCOMPARE(s.annotations().size(), 1);
    QCOMPARE(s.annotations().at(0).targets.size(), 2);
    s.select(u"账目接受监督"_s);
    s.code(u"监督"_s);
    QCOMPARE(s.annotations().size(), 2);
}

void TestMouseStory::dragEnds()
{
    Story &s = *m_story;
    s.clickOn(u"直补到人"_s);
    const QRect end = s.letter(u"人，账"_s);
    const QRect comma = s.letter(u"，账目接"_s);
    s.drag({end.right() + 1, end.bottom() - 2}, {comma.right(), comma.center().y()});
    QTRY_COMPARE_WITH_TIMEOUT(s.quote(0, 1), u"直补到人，"_s, patienceMs);
    const QRect start = s.letter(u"尊重意愿"_s);
    const QRect earlier = s.letter(u"须尊重"_s);
    s.drag({start.left(), start.top() + 2}, {earlier.left() + 1, earlier.center().y()});
    QTRY_COMPARE_WITH_TIMEOUT(s.quote(0, 0), u"须尊重意愿"_s, patienceMs);
}

void TestMouseStory::writeNote()
{
    Story &s = *m_story;
    s.clickOn(u"接受监督"_s);
    s.clickBar("annotate.note"_L1);
    docks::NoteEditor *editor = s.parts().annotating.tools->noteTool()->editor();
    QTRY_VERIFY_WITH_TIMEOUT(editor->isVisible(), patienceMs);
    type(editor->findChild<QPlainTextEdit *>(), u"由谁监督？"_s);
    QTest::mouseClick(s.view()->viewport(), Qt::LeftButton, {}, {3, 3}); // beside it: saved
    QTRY_COMPARE_WITH_TIMEOUT(s.annotations().at(1).note, u"由谁监督？"_s, patienceMs);
}

void TestMouseStory::arrangeTags()
{
    Story &s = *m_story;
    using enum docks::CodebookMenu::Command;
    s.clickMenu({"view"_L1}, "view.codebook"_L1);
    QTRY_VERIFY_WITH_TIMEOUT(s.tree()->isVisible() && !s.rowOf(u"自愿"_s).isNull(), patienceMs);
    s.prompt.line = u"公开"_s;
    s.clickTagMenu(u"监督"_s, NewBelow);
    QTRY_VERIFY_WITH_TIMEOUT(s.paths().contains(u"监督/公开"_s), patienceMs);
    s.clickTagMenu(u"公开"_s, MoveOut);
    QTRY_VERIFY_WITH_TIMEOUT(s.paths().contains(u"公开"_s), patienceMs);
    s.prompt.tagPath = u"公开"_s;
    s.clickTagMenu(u"监督"_s, Merge);
    QTRY_VERIFY_WITH_TIMEOUT(!s.paths().contains(u"监督"_s), patienceMs);
    QCOMPARE(s.tagsOf(s.annotations().at(1)), QStringList{u"公开"_s});
    s.clickTagMenu(u"公开"_s, Rename);
    QTRY_VERIFY_WITH_TIMEOUT(qobject_cast<QLineEdit *>(QApplication::focusWidget()), patienceMs);
    type(QApplication::focusWidget(), u"公示"_s);
    QTest::mouseClick(s.tree()->viewport(), Qt::LeftButton, {}, s.rowOf(u"自愿"_s)); // elsewhere: renamed
    QTRY_VERIFY_WITH_TIMEOUT(s.paths().contains(u"公示"_s), patienceMs);
}

void TestMouseStory::linkDocuments()
{
    Story &s = *m_story;
    s.clickOn(u"接受监督"_s);
    const core::AnnotationId origin = s.annotations().at(1).id;
    s.clickBar("annotate.link"_L1);
    QTabBar *tabs = s.parts().window.findChild<mainwindow::DocumentTabs *>()->bar();
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center()); // after the sample
    QTRY_VERIFY_WITH_TIMEOUT(!s.find(u"挪用扶持资金"_s).isEmpty(), patienceMs);
    s.select(u"挪用扶持资金"_s);
    s.prompt.linking = {u"contradicts"_s, {}};
    s.clickBar("annotate.link"_L1);
    const auto links = s.workspace().linksIn(s.workspace().currentId());
    QCOMPARE(links->size(), 1);
    QCOMPARE(links->constFirst().origin, origin);
    QCOMPARE(s.prompt.ends, (QStringList{u"账目接受监督"_s, u"挪用扶持资金"_s}));
    s.clickMenu({"annotate"_L1, "annotate.links"_L1}, "annotate.linkFollow"_L1);
    QTRY_COMPARE_WITH_TIMEOUT(s.parts().annotating.controller.chosen(), QList{origin}, patienceMs);
}

void TestMouseStory::retagFound()
{
    Story &s = *m_story;
    s.clickTagMenu(u"公示"_s, docks::CodebookMenu::Command::Page);
    docks::RetrievalDock &found = *s.parts().surveying.passages;
    QTRY_COMPARE_WITH_TIMEOUT(found.model()->rowCount(), 1, patienceMs);
    controllers::UserPrompt::BulkAnswer answer;
    answer.change.addedTags = {u"原则"_s};
    answer.passages = {s.annotations().at(1).id};
    s.prompt.bulk = answer;
    const auto buttons = found.findChildren<QToolButton *>();
    const auto change = std::ranges::find_if(buttons, [](auto *b) { return b->text() == u"Change…"; });
    QVERIFY(change != buttons.end());
    QTest::mouseClick(*change, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(s.tagsOf(s.annotations().at(1)), (QStringList{u"原则"_s, u"公示"_s}), patienceMs);
    s.clickMenu({"edit"_L1}, "edit.undo"_L1);
    QTRY_COMPARE_WITH_TIMEOUT(s.tagsOf(s.annotations().at(1)), QStringList{u"公示"_s}, patienceMs);
}

void TestMouseStory::restoreDeleted()
{
    Story &s = *m_story;
    s.clickOn(u"接受监督"_s);
    s.clickBar("annotate.remove"_L1);
    QTRY_COMPARE_WITH_TIMEOUT(s.annotations().size(), 1, patienceMs);
    s.clickMenu({"edit"_L1}, "edit.trash"_L1);
    QTRY_VERIFY_WITH_TIMEOUT(s.parts().window.findChild<dialogs::TrashDialog *>(), patienceMs);
    auto *trash = s.parts().window.findChild<dialogs::TrashDialog *>();
    QTRY_COMPARE_WITH_TIMEOUT(trash->list()->model()->rowCount() > 0, true, patienceMs);
    Story::clickButton(trash, u"Bring back"_s);
    QTRY_COMPARE_WITH_TIMEOUT(s.annotations().size(), 2, patienceMs);
    QCOMPARE(s.annotations().at(1).note, u"由谁监督？"_s);
    QCOMPARE(s.workspace().linksIn(s.workspace().currentId())->size(), 1); // comes back with it
    Story::clickButton(trash, u"Close"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!s.parts().window.findChild<dialogs::TrashDialog *>(), patienceMs);
}

void TestMouseStory::exportNotes()
{
    Story &s = *m_story;
    s.prompt.saveTo = s.filePath(u"notes.md"_s);
    s.clickMenu({"file"_L1}, "file.exportNotes"_L1);
    QTRY_VERIFY_WITH_TIMEOUT(s.parts().window.findChild<dialogs::ExportDialog *>(), patienceMs);
    auto *dialog = s.parts().window.findChild<dialogs::ExportDialog *>();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog->isGathering(), patienceMs);
    Story::clickButton(dialog, u"Save as…"_s);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(s.prompt.saveTo), patienceMs);
    QFile file(s.prompt.saveTo);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString notes = QString::fromUtf8(file.readAll());
    for (const QString &words : {u"须尊重意愿"_s, u"直补到人，"_s, u"账目接受监督"_s, u"由谁监督？"_s, u"公示"_s})
        QVERIFY2(notes.contains(words), qPrintable(words));
}

QTEST_MAIN(TestMouseStory)
#include "tst_mousestory.moc"
