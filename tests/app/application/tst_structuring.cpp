// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/similardialog.h"
#include "app/docks/correctionsdock.h"
#include "app/docks/doubtbar.h"
#include "app/docks/linehint.h"
#include "app/docks/outlinedock.h"
#include "app/mainwindow/kindbutton.h"
#include "app/mainwindow/messagebar.h"
#include "app/models/roles.h"
#include "app/models/similarmodel.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTimer>
#include <QTreeView>

#include "tests/app/windowfixture.h"

using namespace app;
using namespace Qt::Literals::StringLiterals;
using core::document::BlockKind;
using core::document::Document;

namespace
{
/// Unnumbered lines above each other that may be subheads: likely, not sure. Four of them.
QString doubtfulText()
{
    const QString body = u"各地坚持节水优先、空间均衡、系统治理、两手发力，把河湖管护放在更加突出的位置，健全巡查制度，"
                         "落实工作经费，强化监督检查，定期通报进展情况，推动主要河湖水质稳定达标。\n"_s;
    QString text = u"关于河湖管护工作的总结\n\n"_s;
    for (const auto &heads : {u"工作背景\n\n形势变化"_s, u"主要做法\n\n几点体会"_s})
        text += heads + u"\n\n"_s + body + u"\n这里说的是第二段。"_s + body + u'\n';
    return text;
}

struct Story : WindowFixture {
    const Document &document() { return parts().workspace.current()->document; }
    docks::OutlineDock &outline() { return *parts().structuring.outline; }
    QTreeView &tree() { return *outline().tree(); }

    /// The rows of the outline, from the top, each with its depth in blanks.
    QStringList rows() { return rowsBelow({}, 0); }

    QModelIndex row(const QString &words)
    {
        const QAbstractItemModel &model = *tree().model();
        const QModelIndexList found =
            model.match(model.index(0, 0), Qt::DisplayRole, words, 1, Qt::MatchContains | Qt::MatchRecursive);
        return found.value(0);
    }
    void choose(const QString &words)
    {
        tree().setFocus(Qt::ShortcutFocusReason);
        tree().setCurrentIndex(row(words));
    }
    void setCaret(const QString &words, qsizetype inside = 0)
    {
        view()->setFocus();
        const qsizetype at = document().text().indexOf(words);
        QVERIFY2(at >= 0, qPrintable(words));
        view()->goTo({at, at + words.size()});
        view()->setSelection({at + inside, at + inside});
        view()->goTo({at + inside, at + inside});
    }
    BlockKind kindOf(const QString &words)
    {
        return document().blocks().at(document().blockAt(document().text().indexOf(words))).kind;
    }
    int levelOf(const QString &words)
    {
        return document().blocks().at(document().blockAt(document().text().indexOf(words))).level;
    }
    void reopen()
    {
        quit();
        start();
        QTRY_VERIFY_WITH_TIMEOUT(view(), 10'000);
    }
    /// Where the line stands on the screen.
    int heightOf(const QString &words)
    {
        const qsizetype at = document().text().indexOf(words);
        return view()->rectOf({at, at + words.size()}).top();
    }

private:
    QStringList rowsBelow(const QModelIndex &parent, int depth)
    {
        QStringList list;
        const QAbstractItemModel &model = *tree().model();
        for (int i = 0; i < model.rowCount(parent); ++i) {
            const QModelIndex index = model.index(i, 0, parent);
            list.append(QString(depth, u' ') + index.data().toString());
            list += rowsBelow(index, depth + 1);
        }
        return list;
    }
};
} // namespace

/// The reader's word on the structure, in the real window.
class TestStructuring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paragraphFromTheOutline_undoRedoAndStay()
    {
        Story story;
        story.start();
        story.open(u"book.txt"_s, WindowFixture::book(5));
        const QStringList before = story.rows();
        QCOMPARE(before.size(), 6);
        story.choose(u"第三方面"_s);
        QTest::keyClick(&story.tree(), Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(story.rows().size(), 5);
        QCOMPARE(story.kindOf(u"第三方面的工作"_s), BlockKind::Paragraph);
        QVERIFY(story.action("edit.undo"_L1)->text() != u"&Undo"_s);
        story.action("edit.undo"_L1)->trigger();
        QCOMPARE(story.rows(), before);
        QVERIFY(story.tree().isExpanded(story.tree().model()->index(0, 0)));
        story.action("edit.redo"_L1)->trigger();
        QCOMPARE(story.rows().size(), 5);
        story.reopen();
        QCOMPARE(story.rows().size(), 5);
        QCOMPARE(story.kindOf(u"第三方面的工作"_s), BlockKind::Paragraph);
        story.action("edit.undo"_L1)->trigger();
        QCOMPARE(story.rows(), before);
    }

    void severalInTheOutline_changeTogether()
    {
        Story story;
        story.start();
        story.open(u"book.txt"_s, WindowFixture::book(5));
        story.choose(u"第二方面"_s);
        story.tree().selectionModel()->select(story.row(u"第四方面"_s), QItemSelectionModel::Select);
        story.action("structure.demote"_L1)->trigger();
        QCOMPARE(story.levelOf(u"二、第二方面"_s), 2);
        QCOMPARE(story.levelOf(u"四、第四方面"_s), 2);
        QCOMPARE(story.levelOf(u"三、第三方面"_s), 1);
        QCOMPARE(story.tree().selectionModel()->selectedRows().size(), 2);
        story.action("structure.promote"_L1)->trigger();
        QCOMPARE(story.levelOf(u"二、第二方面"_s), 1);
    }

    void headingFromThePage_placeSelectionAndAnnotationsStay()
    {
        Story story;
        story.start();
        story.open(u"book.txt"_s, WindowFixture::book(6));
        const QString quote = u"第四方面的第4段"_s;
        const qsizetype at = story.document().text().indexOf(quote);
        QVERIFY(story.parts().workspace.annotate(
            {story.parts().workspace.currentId(), {{at, at + quote.size()}}, {}, {}, {}, u"记一笔"_s, {}}));
        story.view()->setTopOffset(story.document().text().indexOf(u"第四方面的第3段"_s));
        const QString top = u"第四方面的第4段"_s;
        story.setCaret(u"第四方面的第5段"_s);
        const int height = story.heightOf(top);
        QTest::keyClick(story.view(), Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(story.heightOf(top), height);
        const auto &notes = story.parts().workspace.current()->annotations;
        QCOMPARE(notes.size(), 1);
        const auto range = notes.constFirst().targets.constFirst().range;
        QCOMPARE(story.document().text().mid(range.start(), range.length()), quote);
        QCOMPARE(notes.constFirst().state, core::annotation::AnchorState::Exact);
        QCOMPARE(story.document().text().mid(story.view()->caret(), 5), u"第四方面的"_s);
        QTest::keyClick(story.view(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(story.heightOf(top), height);
    }

    void joinAndSplit_byKeys()
    {
        Story story;
        story.start();
        story.open(u"book.txt"_s, WindowFixture::book(3));
        const qsizetype blocks = story.document().blocks().size();
        const QString text = story.document().text();
        story.setCaret(u"第二方面的第2段"_s);
        QTest::keyClick(story.view(), Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(story.document().blocks().size(), blocks - 1);
        story.setCaret(u"第二方面的第3段"_s, 2);
        QTest::keyClick(story.view(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(story.document().blocks().size(), blocks);
        QVERIFY(story.document().text().contains(u"第二\n方面的第3段"_s));
        story.reopen();
        QVERIFY(story.document().text().contains(u"第二\n方面的第3段"_s));
        story.action("edit.undo"_L1)->trigger();
        story.action("edit.undo"_L1)->trigger();
        QCOMPARE(story.document().text(), text);
    }

    void severalSelected_areJoinedWithEachOther()
    {
        Story story;
        story.start();
        story.open(u"book.txt"_s, WindowFixture::book(3));
        const qsizetype blocks = story.document().blocks().size();
        story.setCaret(u"第二方面的第2段"_s);
        const QString &text = story.document().text();
        story.view()->setSelection({text.indexOf(u"第二方面的第2段"_s), text.indexOf(u"第二方面的第4段"_s)});
        story.action("structure.joinNext"_L1)->trigger();
        QCOMPARE(story.document().blocks().size(), blocks - 2);
        const auto &made = story.document();
        const qsizetype joined = made.blockAt(made.text().indexOf(u"第二方面的第3段"_s));
        QCOMPARE(joined, made.blockAt(made.text().indexOf(u"第二方面的第4段"_s)));
        QVERIFY(joined != made.blockAt(made.text().indexOf(u"第二方面的第5段"_s)));
    }

    void correctedWhileFinding_thePageStays()
    {
        Story story;
        story.start();
        story.open(u"book.txt"_s, WindowFixture::book(6));
        story.action("edit.find"_L1)->trigger();
        story.parts().annotating.findBar->findChild<QLineEdit *>()->setText(u"第六方面的第6段"_s);
        QTRY_VERIFY(story.action("edit.findNext"_L1)->isEnabled());
        QTest::qWait(100);
        story.view()->setTopOffset(story.document().text().indexOf(u"二、第二方面"_s));
        story.setCaret(u"第二方面的第2段"_s);
        const int height = story.heightOf(u"第二方面的第3段"_s);
        story.action("structure.joinPrevious"_L1)->trigger();
        QTest::qWait(200); // the hits are looked for in the new text
        QVERIFY(story.heightOf(u"第二方面的第3段"_s) > 0);
        QVERIFY(std::abs(story.heightOf(u"第二方面的第3段"_s) - height) < 120);
    }

    void similarLines_previewUntickAndChange()
    {
        Story story;
        story.start();
        story.open(u"book.txt"_s, WindowFixture::book(6));
        story.choose(u"第二方面"_s);
        QTest::keyClick(&story.tree(), Qt::Key_L, Qt::ControlModifier);
        const auto dialog = [&] { return story.parts().window.findChild<dialogs::SimilarDialog *>(); };
        QTRY_VERIFY(dialog());
        models::SimilarModel *model = dialog()->model();
        QTRY_COMPARE(model->rowCount(), 6);
        QCOMPARE(story.rows().size(), 7); // nothing has happened yet
        const QModelIndex fourth = model->index(3);
        QVERIFY(fourth.data().toString().contains(u"第四方面"_s));
        QVERIFY(!fourth.data(models::FromRole).toString().isEmpty());
        QVERIFY(fourth.data(models::FromRole) != fourth.data(models::ToRole));
        dialog()->list()->setCurrentIndex(fourth);
        QVERIFY(story.heightOf(u"四、第四方面"_s) > 0);
        QTest::keyClick(dialog()->list(), Qt::Key_Space);
        QCOMPARE(fourth.data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
        QCOMPARE(model->tickedCount(), 5);
        QSignalSpy refused(&story.parts().structuring.controller, &controllers::StructureController::refused);
        QTest::keyClick(dialog()->list(), Qt::Key_Return);
        QTRY_VERIFY(!dialog());
        QVERIFY2(refused.isEmpty(), qPrintable(refused.value(0).value(2).toString()));
        QCOMPARE(story.rows(), (QStringList{story.rows().constFirst(), u" 四、第四方面的工作"_s}));
        story.action("edit.undo"_L1)->trigger();
        QCOMPARE(story.rows().size(), 7);
    }

    void oneLineCorrected_theOthersAreOffered()
    {
        Story story;
        story.start();
        story.open(u"book.txt"_s, WindowFixture::book(4));
        story.view()->setTopOffset(story.document().text().indexOf(u"二、第二方面"_s));
        story.setCaret(u"二、第二方面"_s);
        QTest::keyClick(story.view(), Qt::Key_0, Qt::ControlModifier | Qt::AltModifier);
        docks::LineHint *hint = story.parts().structuring.tools->hint();
        QTRY_VERIFY(hint->isVisible());
        QTest::keyClick(story.view(), Qt::Key_L, Qt::ControlModifier);
        const auto dialog = [&] { return story.parts().window.findChild<dialogs::SimilarDialog *>(); };
        QTRY_VERIFY(dialog());
        QTRY_COMPARE(dialog()->model()->rowCount(), 3);
        dialog()->reject();
    }

    void doubtfulPlaces_walkedByKey()
    {
        Story story;
        story.start();
        story.open(u"doubtful.txt"_s, doubtfulText());
        const controllers::DoubtWalk &walk = story.parts().structuring.walk;
        QCOMPARE(walk.doubts().size(), 4);
        QVERIFY(story.row(u"主要做法"_s).data(models::DoubtfulRole).toBool());
        QVERIFY(story.row(u"主要做法"_s).data(Qt::ToolTipRole).toString().contains(u'\n'));
        docks::DoubtBar *bar = story.parts().structuring.tools->doubtBar();
        QTest::keyClick(&story.tree(), Qt::Key_F8);
        QVERIFY(bar->isVisible());
        QCOMPARE(walk.current(), 0);
        QVERIFY(story.view()->hasFocus());
        QTest::keyClick(story.view(), Qt::Key_F8);
        QCOMPARE(walk.current(), 1);
        QTest::keyClick(story.view(), Qt::Key_R); // the second is none
        QCOMPARE(story.kindOf(u"形势变化\n"_s), BlockKind::Paragraph);
        QCOMPARE(walk.doubts().size(), 3);
        QCOMPARE(walk.current(), 1); // and the walk went on to the third
        QTest::keyClick(story.view(), Qt::Key_A);
        QCOMPARE(story.kindOf(u"主要做法\n"_s), BlockKind::Heading);
        QTest::keyClick(story.view(), Qt::Key_A);
        QVERIFY(walk.doubt()); // round to the first
        QVERIFY(bar->isVisible());
        QTest::keyClick(story.view(), Qt::Key_A);
        QCOMPARE(walk.doubts().size(), 0);
        QVERIFY(!bar->isVisible());
        QVERIFY(story.parts().structuring.tools->hint()->isVisible());
        QVERIFY(!story.action("structure.nextDoubt"_L1)->isEnabled());
        story.action("edit.undo"_L1)->trigger();
        QCOMPARE(walk.doubts().size(), 1);
        story.reopen();
        QCOMPARE(story.parts().structuring.walk.doubts().size(), 1);
    }

    void walk_endsWhereTheCaretGoesElsewhere()
    {
        Story story;
        story.start();
        story.open(u"doubtful.txt"_s, doubtfulText());
        story.action("structure.nextDoubt"_L1)->trigger();
        QVERIFY(story.action("structure.accept"_L1)->isEnabled());
        QTest::keyClick(story.view(), Qt::Key_Down);
        QTest::keyClick(story.view(), Qt::Key_Down);
        QVERIFY(!story.action("structure.accept"_L1)->isEnabled());
        QVERIFY(!story.parts().structuring.tools->doubtBar()->isVisible());
        story.action("structure.nextDoubt"_L1)->trigger();
        QTest::keyClick(story.view(), Qt::Key_Escape);
        QVERIFY(!story.parts().structuring.walk.doubt());
        QCOMPARE(story.parts().structuring.walk.doubts().size(), 4);
    }

    void corrections_areListedAndTakenBack()
    {
        Story story;
        story.start();
        story.open(u"book.txt"_s, WindowFixture::book(4));
        const QStringList before = story.rows();
        story.choose(u"第二方面"_s);
        story.action("structure.caption"_L1)->trigger();
        story.choose(u"第三方面"_s);
        story.action("structure.heading3"_L1)->trigger();
        QTreeView *list = story.parts().structuring.corrections->tree();
        QCOMPARE(list->model()->rowCount(), 1);
        const QModelIndex group = list->model()->index(0, 0);
        QCOMPARE(list->model()->rowCount(group), 2);
        QVERIFY(list->model()->index(0, 0, group).data().toString().contains(u"第二方面"_s));
        list->selectAll();
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(list->model()->rowCount(), 0);
        QCOMPARE(story.rows(), before);
        story.action("edit.undo"_L1)->trigger();
        QCOMPARE(list->model()->rowCount(list->model()->index(0, 0)), 2);
    }

    void foot_saysAndSetsWhatTheLineIs()
    {
        Story story;
        story.start();
        story.open(u"book.txt"_s, WindowFixture::book(4));
        auto *button = story.parts().window.findChild<mainwindow::KindButton *>();
        QVERIFY(button);
        QVERIFY(!button->isEnabled()); // no line was chosen yet
        story.setCaret(u"三、第三方面"_s);
        const QString heading = button->text();
        QVERIFY(!heading.isEmpty());
        story.action("structure.heading2"_L1)->trigger();
        QCOMPARE(story.levelOf(u"三、第三方面"_s), 2);
        QVERIFY(button->text() != heading);
    }

    void otherEncoding_unfitCorrectionsAreSaidAndListed()
    {
        Story story;
        story.start();
        story.open(u"book.txt"_s, WindowFixture::book(4));
        story.choose(u"第二方面"_s);
        story.action("structure.heading2"_L1)->trigger();
        story.choose(u"第三方面"_s);
        story.action("structure.paragraph"_L1)->trigger();
        QTreeView *list = story.parts().structuring.corrections->tree();
        const auto groups = [list] { return list->model()->rowCount(); };
        const auto reopenIn = [&story](const QString &encoding) {
            QSignalSpy replaced(&story.parts().workspace, &controllers::Workspace::documentReplaced);
            controllers::OpenRequest request;
            request.document = story.parts().workspace.currentId();
            request.encoding = encoding;
            story.parts().workspace.open(request);
            QTRY_COMPARE_WITH_TIMEOUT(replaced.size(), 1, 10'000);
        };
        reopenIn(u"UTF-16LE"_s); // not one character stays what it was
        QTRY_COMPARE(story.parts().workspace.current()->corrected.unfitCount(), 2);
        const auto bars = story.parts().window.findChildren<mainwindow::MessageBar *>();
        QVERIFY(std::ranges::any_of(bars, [](const mainwindow::MessageBar *bar) {
            return bar->notice().actionId == u"view.corrections"_s && bar->notice().text.contains(u'2');
        }));
        QCOMPARE(groups(), 1);
        const QModelIndex group = list->model()->index(0, 0);
        QCOMPARE(list->model()->rowCount(group), 2);
        // One of them is said of another line instead.
        story.view()->setFocus();
        QTest::keyClick(story.view(), Qt::Key_End, Qt::ControlModifier);
        list->setCurrentIndex(list->model()->index(0, 0, group));
        const auto buttons = story.parts().structuring.corrections->findChildren<QPushButton *>();
        const auto here =
            std::ranges::find_if(buttons, [](const QPushButton *b) { return b->text().contains(u"caret"); });
        QVERIFY(here != buttons.end() && (*here)->isEnabled());
        (*here)->click();
        QCOMPARE(story.parts().workspace.current()->corrected.unfitCount(), 1);
        QCOMPARE(story.document().blocks().constLast().kind, BlockKind::Heading);
        story.action("edit.undo"_L1)->trigger();
        QCOMPARE(story.parts().workspace.current()->corrected.unfitCount(), 2);
        reopenIn(u"UTF-8"_s); // nothing was lost
        QTRY_COMPARE(story.parts().workspace.current()->corrected.unfitCount(), 0);
        QCOMPARE(story.levelOf(u"二、第二方面"_s), 2);
        QCOMPARE(story.kindOf(u"三、第三方面"_s), BlockKind::Paragraph);
    }

    void longText_isCorrectedBesideTheWindow()
    {
        Story story;
        story.start();
        QString text = u"关于河湖管护工作的总结\n\n"_s;
        const QString body = WindowFixture::book(1).section(u'\n', 3, 3);
        for (int i = 1; text.size() < 3'000'000; ++i)
            text += u"第%1章　第%1方面的工作\n"_s.arg(i) + (body + u'\n').repeated(6);
        story.open(u"long.txt"_s, text);
        const qsizetype entries = story.document().outline().size();
        QVERIFY(entries > 1000);
        story.setCaret(u"第20章　"_s);
        QElapsedTimer beat;
        qint64 longest = 0;
        QTimer heart;
        QObject::connect(&heart, &QTimer::timeout, &heart, [&] { longest = std::max(longest, beat.restart()); });
        const auto entriesNow = [&story] { return story.document().outline().size(); };
        heart.start(0);
        beat.start();
        story.action("structure.paragraph"_L1)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(entriesNow(), entries - 1, 30'000);
        QTest::qWait(50);
        story.action("edit.undo"_L1)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(entriesNow(), entries, 30'000);
        QTest::qWait(50);
        qInfo("3 million characters: the window stood still for %lld ms at most", static_cast<long long>(longest));
        QVERIFY(longest < 3000);
    }

    void withoutALibrary_nothingIsOffered()
    {
        Story story;
        story.start();
        story.open(u"book.txt"_s, WindowFixture::book(2));
        story.parts().workspace.closeLibrary();
        story.setCaret(u"二、第二方面"_s);
        QVERIFY(!story.action("structure.paragraph"_L1)->isEnabled());
    }
};

QTEST_MAIN(TestStructuring)
#include "tst_structuring.moc"
