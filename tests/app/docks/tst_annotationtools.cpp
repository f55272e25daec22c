// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/actionregistry.h"
#include "app/actions/annotationactions.h"
#include "app/actions/libraryactions.h"
#include "app/actions/passageactions.h"
#include "app/actions/readingactions.h"
#include "app/actions/safetyactions.h"
#include "app/controllers/navigator.h"
#include "app/controllers/notedrafts.h"
#include "app/controllers/recenttags.h"
#include "app/docks/annotationsdock.h"
#include "app/docks/annotationtools.h"
#include "app/docks/noteeditor.h"
#include "app/docks/selectionbar.h"
#include "app/docks/tagpicker.h"
#include "app/models/annotationmodel.h"
#include "app/models/pinyinspelling.h"
#include "app/reader/readerview.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSettings>
#include <QToolButton>

#include "tests/app/openlibrary.h"
#include "tests/app/typing.h"
#include <algorithm>

using namespace app;
using namespace Qt::Literals::StringLiterals;
using core::annotation::MarkColor;

/// Page, tools and dock in one window, wired as the program does.
class TestAnnotationTools : public QObject
{
    Q_OBJECT

private:
    struct Window {
        explicit Window(OpenLibrary &open)
            : library(open)
            , settings(open.folder() + QStringLiteral("/settings.ini"), QSettings::IniFormat)
            , controller(open.workspace())
            , drafts(open.workspace())
            , recent(settings)
        {
            registry.add(actions::windowMenus());
            registry.add(actions::windowActions());
            registry.add(actions::readingMenus());
            registry.add(actions::readingActions());
            registry.add(actions::passageMenus());
            registry.add(actions::annotationActions());
            registry.add(actions::passageActions());
            registry.add(actions::libraryMenus());
            registry.add(actions::libraryActions());
            registry.add(actions::safetyActions());
            tools = new docks::AnnotationTools(
                {registry, open.workspace(), controller, drafts, recent, navigator, models::pinyinSpelling()}, &host);
            dock = new docks::AnnotationsDock({registry, open.workspace(), controller, drafts, navigator});
            page = new reader::ReaderView;
            page->setDocument(open.workspace().document(open.id())->document);
            auto *row = new QHBoxLayout(&host);
            row->addWidget(page, 3);
            row->addWidget(dock, 1);
            registry.attachToPage(page);
            registry.attachToWindow(&host);
            registry.setCondition(actions::Condition::HasDocument, true);
            tools->setPage(page, open.id());
            tools->setDockAnchor([this] { return dock->currentCard(); });
            QObject::connect(&navigator, &controllers::Navigator::requested, page,
                             [this](const core::DocumentId &, core::text::TextRange range) { page->goTo(range); });
            host.resize(1100, 700);
            host.show();
            QVERIFY(QTest::qWaitForWindowActive(&host));
            page->setFocus();
        }
        void select(const char16_t *words)
        {
            page->setSelection(library.find(words));
            Q_EMIT page->selectionChanged();
        }
        void key(int key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(page, Qt::Key(key), modifiers); }

        OpenLibrary &library;
        QSettings settings;
        actions::ActionRegistry registry;
        controllers::Navigator navigator;
        controllers::AnnotationController controller;
        controllers::NoteDrafts drafts;
        controllers::RecentTags recent;
        QWidget host;
        docks::AnnotationTools *tools = nullptr;
        docks::AnnotationsDock *dock = nullptr;
        reader::ReaderView *page = nullptr;
    };

    std::unique_ptr<OpenLibrary> m_open;
    std::unique_ptr<Window> m_window;

    QLineEdit *field() const { return m_window->tools->tagTool()->picker()->findChild<QLineEdit *>(); }
    docks::NoteEditor *editor() const { return m_window->tools->noteTool()->editor(); }
    QPlainTextEdit *noteField() const { return editor()->findChild<QPlainTextEdit *>(); }

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<OpenLibrary>();
        m_window = std::make_unique<Window>(*m_open);
    }
    void cleanup()
    {
        m_window.reset();
        m_open.reset();
    }

    void selection_madeAndGone_barFollowsAndCoversNothing()
    {
        QVERIFY(!m_window->tools->bar()->isVisible());
        m_window->select(u"把河湖管护放在更加突出的位置");
        QTRY_VERIFY(m_window->tools->bar()->isVisible());
        const QWidget *viewport = m_window->page->viewport();
        const QRect passage = m_window->page->selectionRect().translated(viewport->mapTo(&m_window->host, QPoint()));
        QVERIFY(!passage.isEmpty());
        QVERIFY(!m_window->tools->bar()->geometry().intersects(passage));
        QVERIFY(m_window->page->hasFocus()); // the keys stay with the page
        m_window->page->clearSelection();
        Q_EMIT m_window->page->selectionChanged();
        QVERIFY(!m_window->tools->bar()->isVisible());
    }

    void bar_byKeyboard_isWalkedAndLeft()
    {
        m_window->select(u"节水优先");
        m_window->key(Qt::Key_Return);
        QWidget *bar = m_window->tools->bar();
        QTRY_VERIFY(bar->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(m_open->annotations().size(), 1);
        QCOMPARE(m_open->annotations().first().color, MarkColor::Green);
        QVERIFY(m_window->page->hasFocus());
        m_window->key(Qt::Key_Return);
        QTRY_VERIFY(bar->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QVERIFY(m_window->page->hasFocus());
    }

    void keys_nothingAtHand_sayWhatToDo()
    {
        QSignalSpy told(&m_open->workspace(), &controllers::Workspace::noticed);
        for (const Qt::Key key : {Qt::Key_T, Qt::Key_N, Qt::Key_U, Qt::Key_1})
            m_window->key(key);
        QCOMPARE(told.size(), 4);
        QCOMPARE(told.first().at(1).value<core::DocumentId>(), m_open->id());
        QVERIFY(!m_window->tools->tagTool()->isActive());
        m_window->key(Qt::Key_K);
        m_window->select(u"节水优先");
        m_window->key(Qt::Key_T);
        QVERIFY(m_window->tools->tagTool()->isActive());
        QCOMPARE(told.size(), 4);
    }

    void keys_noAnnotationAtHand_sayWhatIsMissing()
    {
        QSignalSpy told(&m_open->workspace(), &controllers::Workspace::noticed);
        const auto words = [&] { return told.takeLast().at(0).value<controllers::Notice>().text; };
        m_window->key(Qt::Key_E);
        const QString annotation = words();
        m_window->key(Qt::Key_H);
        QCOMPARE(words(), annotation);
        QStringList all{annotation};
        for (const auto &[key, modifiers] :
             {std::pair(Qt::Key_A, Qt::ShiftModifier), std::pair(Qt::Key_F, Qt::NoModifier),
              std::pair(Qt::Key_Delete, Qt::ShiftModifier), std::pair(Qt::Key_M, Qt::NoModifier)}) {
            m_window->key(key, modifiers);
            QCOMPARE(told.size(), 1);
            all.append(words());
        }
        QCOMPARE(all.removeDuplicates(), 0);
    }

    void keys_oneToSix_highlight()
    {
        m_window->select(u"节水优先");
        m_window->key(Qt::Key_3);
        QCOMPARE(m_open->annotations().size(), 1);
        QCOMPARE(m_open->annotations().first().color, MarkColor::Blue);
        QVERIFY(!m_window->tools->bar()->isVisible());
        QVERIFY(m_window->page->selection().isEmpty());
        m_window->key(Qt::Key_6); // the annotation is still at hand
        QCOMPARE(m_open->annotations().size(), 1);
        QCOMPARE(m_open->annotations().first().color, MarkColor::Orange);
        m_window->key(Qt::Key_U);
        QCOMPARE(m_open->annotations().first().style, core::annotation::MarkStyle::Underline);
        m_window->key(Qt::Key_Delete);
        QVERIFY(m_open->annotations().isEmpty());
        m_window->key(Qt::Key_1); // nothing at hand: nothing happens
        QVERIFY(m_open->annotations().isEmpty());
    }

    void tagging_byKeyboard_createsAndApplies()
    {
        m_window->select(u"节水优先");
        m_window->key(Qt::Key_T);
        QVERIFY(m_window->tools->tagTool()->isActive());
        QTRY_VERIFY(field()->hasFocus());
        type(field(), u"政策工具/经费"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(m_open->annotations().size(), 1);
        QCOMPARE(field()->text(), QString());
        type(field(), u"重点"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(m_open->tags(m_open->annotations().first()), QStringList({u"政策工具/经费"_s, u"重点"_s}));
        QTest::keyClick(field(), Qt::Key_Return); // empty: closes
        QVERIFY(!m_window->tools->tagTool()->isActive());
        QTRY_VERIFY(m_window->page->hasFocus());

        m_window->select(u"执法检查");
        m_window->key(Qt::Key_T);
        type(field(), u"zcgjjf"_s); // by initials
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(m_open->tags(m_open->annotations().last()), QStringList(u"政策工具/经费"_s));
        QTest::keyClick(field(), Qt::Key_Backspace); // in the empty field: takes the last back
        QVERIFY(m_open->annotations().last().tags.isEmpty());
        QTest::keyClick(field(), Qt::Key_Escape);
        QVERIFY(!m_window->tools->tagTool()->isActive());
    }

    void tagging_digitInTheEmptyField_appliesThatRow()
    {
        for (const QString &path : {u"经费"_s, u"2025年"_s, u"责任"_s})
            QVERIFY(m_open->workspace().ensureTag(path));
        m_window->recent.applied(u"经费"_s);
        m_window->recent.applied(u"责任"_s);
        m_window->select(u"节水优先");
        m_window->key(Qt::Key_T);
        QTRY_VERIFY(field()->hasFocus());
        QTest::keyClick(field(), Qt::Key_9); // there is no ninth row: it is typed
        QCOMPARE(field()->text(), u"9"_s);
        QTest::keyClick(field(), Qt::Key_2); // behind another sign digits are digits
        QCOMPARE(field()->text(), u"92"_s);
        QVERIFY(m_open->annotations().isEmpty());
        field()->clear();
        QTest::keyClick(field(), Qt::Key_2);
        QCOMPARE(m_open->tags(m_open->annotations().first()), QStringList(u"经费"_s));
        QCOMPARE(field()->text(), QString());
        QTest::keyClick(field(), Qt::Key_Escape);
    }

    void tagging_bareName_isOfferedBesideTheLastTag()
    {
        QVERIFY(m_open->workspace().ensureTag(u"政策/经费"_s));
        m_window->recent.applied(u"政策/经费"_s);
        m_window->select(u"节水优先");
        m_window->key(Qt::Key_T);
        type(field(), u"罚款"_s);
        QTest::keyClick(field(), Qt::Key_Down);
        QTest::keyClick(field(), Qt::Key_Return);
        QCOMPARE(m_open->tags(m_open->annotations().first()), QStringList(u"政策/罚款"_s));
        type(field(), u"监督/检查"_s); // a path says where it is to be
        auto *rows = m_window->tools->tagTool()->picker()->findChild<QListView *>();
        QCOMPARE(rows->model()->rowCount(), 1);
        QTest::keyClick(field(), Qt::Key_Escape);
    }

    void tagAgain_appliesTheLastTagOrAsks()
    {
        m_window->select(u"节水优先");
        m_window->key(Qt::Key_T, Qt::ShiftModifier);
        QVERIFY(m_window->tools->tagTool()->isActive()); // none yet
        type(field(), u"水"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QTest::keyClick(field(), Qt::Key_Escape);
        m_window->select(u"执法检查");
        m_window->key(Qt::Key_T, Qt::ShiftModifier);
        QVERIFY(!m_window->tools->tagTool()->isActive());
        QCOMPARE(m_open->annotations().size(), 2);
        QCOMPARE(m_open->tags(m_open->annotations().last()), QStringList(u"水"_s));
        // One that is gone from the library is not made again.
        const auto tags = m_open->workspace().library()->tags();
        QVERIFY(m_open->workspace().removeTags({tags->constFirst().id}));
        m_window->select(u"巡查制度");
        m_window->key(Qt::Key_T, Qt::ShiftModifier);
        QVERIFY(m_window->tools->tagTool()->isActive());
        QTest::keyClick(field(), Qt::Key_Escape);
        QCOMPARE(m_open->annotations().size(), 2);
    }

    void bar_takesTheSelectionIntoTheAnnotationBeforeIt()
    {
        const auto button = [this] {
            QAction *add = m_window->registry.action("passage.add"_L1);
            const auto all = m_window->tools->bar()->findChildren<QToolButton *>();
            return *std::ranges::find(all, add, &QToolButton::defaultAction);
        };
        m_window->select(u"节水优先");
        QTRY_VERIFY(m_window->tools->bar()->isVisible());
        QVERIFY(!button()->isVisible()); // there is none before it
        m_window->key(Qt::Key_1);
        m_window->select(u"执法检查");
        QTRY_VERIFY(button()->isVisible());
        QTest::mouseClick(button(), Qt::LeftButton);
        QCOMPARE(m_open->annotations().size(), 1);
        QCOMPARE(m_open->annotations().first().targets.size(), 2);
    }

    void clickElsewhere_closesThePickerAndKeepsTheFocusThere()
    {
        m_window->select(u"节水优先");
        m_window->key(Qt::Key_T);
        QTRY_VERIFY(field()->hasFocus());
        auto *filter = m_window->dock->findChild<QLineEdit *>();
        QTest::mouseClick(filter, Qt::LeftButton);
        QVERIFY(!m_window->tools->tagTool()->isActive());
        QVERIFY(filter->hasFocus());
        QVERIFY(m_open->annotations().isEmpty());
        m_window->page->setFocus();
        m_window->key(Qt::Key_N);
        type(noteField(), u"旁注"_s);
        filter->setFocus();
        QVERIFY(!m_window->tools->noteTool()->isActive());
        QVERIFY(filter->hasFocus());
        QCOMPARE(m_open->annotations().first().note, u"旁注"_s);
    }

    void tagging_tabAndArrows_completeThePath()
    {
        QVERIFY(m_open->workspace().ensureTag(u"政策/工具"_s));
        m_window->select(u"节水优先");
        m_window->key(Qt::Key_T);
        type(field(), u"工"_s);
        QTest::keyClick(field(), Qt::Key_Tab);
        QCOMPARE(field()->text(), u"政策/工具"_s);
        type(field(), u"/罚款"_s);
        QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier); // creates the only row
        QCOMPARE(m_open->tags(m_open->annotations().first()), QStringList(u"政策/工具/罚款"_s));
        QTest::keyClick(field(), Qt::Key_Escape);
    }

    void tagging_storeFails_saysSoAndKeepsWhatWasTyped()
    {
        m_window->select(u"节水优先");
        m_window->key(Qt::Key_T);
        m_open->workspace().closeLibrary();
        type(field(), u"新标签"_s);
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(m_window->tools->tagTool()->isActive());
        QVERIFY(!m_window->tools->tagTool()->picker()->message().isEmpty());
        QCOMPARE(field()->text(), u"新标签"_s);
    }

    void note_controlEnter_saves()
    {
        m_window->select(u"依法查处");
        m_window->key(Qt::Key_N);
        QTRY_VERIFY(noteField()->hasFocus());
        type(noteField(), u"第一行"_s);
        QTest::keyClick(noteField(), Qt::Key_Return);
        type(noteField(), u"第二行 1 2 3 t n u"_s);
        QTest::keyClick(noteField(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!m_window->tools->noteTool()->isActive());
        QCOMPARE(m_open->annotations().first().note, u"第一行\n第二行 1 2 3 t n u"_s);
        m_window->key(Qt::Key_N); // again: the note is there to be changed
        QCOMPARE(noteField()->toPlainText(), m_open->annotations().first().note);
        QTest::keyClick(noteField(), Qt::Key_Escape);
        QCOMPARE(m_open->annotations().size(), 1);
    }

    void note_clickOutside_saves()
    {
        m_window->select(u"依法查处");
        m_window->key(Qt::Key_N);
        type(noteField(), u"写在边上"_s);
        QTest::mouseClick(m_window->page->viewport(), Qt::LeftButton, {}, QPoint(5, 5));
        QVERIFY(!m_window->tools->noteTool()->isActive());
        QCOMPARE(m_open->annotations().first().note, u"写在边上"_s);
    }

    void note_escape_keepsADraftThatTheDockShows()
    {
        m_window->select(u"依法查处");
        m_window->key(Qt::Key_N);
        type(noteField(), u"没写完"_s);
        QTest::keyClick(noteField(), Qt::Key_Escape);
        QVERIFY(m_open->annotations().isEmpty());
        const auto *model = m_window->dock->model();
        QTRY_COMPARE(model->rowCount(), 2);
        QVERIFY(model->draftAt(1));
        QCOMPARE(model->draftAt(1)->text, u"没写完"_s);
        m_window->select(u"依法查处");
        m_window->key(Qt::Key_N);
        QCOMPARE(noteField()->toPlainText(), u"没写完"_s);
        QTest::keyClick(noteField(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_open->annotations().first().note, u"没写完"_s);
        QTRY_COMPARE(model->rowCount(), 1); // the draft is gone, the card is there
    }

    void note_storeFails_staysWithTheWords()
    {
        m_window->select(u"依法查处");
        m_window->key(Qt::Key_N);
        type(noteField(), u"不能丢"_s);
        m_open->workspace().closeLibrary();
        QTest::keyClick(noteField(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_window->tools->noteTool()->isActive());
        QVERIFY(!editor()->message().isEmpty());
        QCOMPARE(noteField()->toPlainText(), u"不能丢"_s);
    }

    void highlight_storeFails_saysSoBesideTheSelection()
    {
        m_window->select(u"节水优先");
        m_open->workspace().closeLibrary();
        m_window->key(Qt::Key_1);
        QVERIFY(m_window->tools->bar()->isVisible());
        QVERIFY(!m_window->tools->bar()->message().isEmpty());
        QVERIFY(!m_window->page->selection().isEmpty()); // to be tried again
    }

    void click_overlapping_goesRoundAndShowsTheCard()
    {
        m_window->select(u"节水优先、空间均衡");
        m_window->key(Qt::Key_1);
        m_window->select(u"空间");
        m_window->key(Qt::Key_2);
        const auto ids = m_window->controller.annotationsAt(m_open->id(), m_open->find(u"空间").start());
        QCOMPARE(ids.size(), 2);
        QTRY_COMPARE(m_window->dock->model()->rowCount(), 2);
        for (int round = 0; round < 3; ++round) {
            Q_EMIT m_window->page->annotationClicked(ids, {});
            QCOMPARE(m_window->controller.chosen(), QList{ids[round % 2]});
            QVERIFY(m_window->tools->bar()->isVisible());
            const auto rows = m_window->dock->list()->selectionModel()->selectedRows();
            QCOMPARE(rows.size(), 1);
            QCOMPARE(m_window->dock->model()->annotationAt(rows.first().row())->id, ids[round % 2]);
        }
    }

    void dock_keysOnChosenCards_changeThem()
    {
        for (const char16_t *words : {u"节水优先", u"巡查制度", u"落实经费"}) {
            m_window->select(words);
            m_window->key(Qt::Key_1);
        }
        QListView *list = m_window->dock->list();
        QTRY_COMPARE(m_window->dock->model()->rowCount(), 3);
        list->setFocus();
        list->selectionModel()->select(QItemSelection(list->model()->index(0, 0), list->model()->index(1, 0)),
                                       QItemSelectionModel::ClearAndSelect);
        QTest::keyClick(list, Qt::Key_4);
        QCOMPARE(m_open->annotations()[0].color, MarkColor::Red);
        QCOMPARE(m_open->annotations()[1].color, MarkColor::Red);
        QCOMPARE(m_open->annotations()[2].color, MarkColor::Yellow);
        QTRY_COMPARE(list->selectionModel()->selectedRows().size(), 2); // still chosen
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(m_open->annotations().size(), 1);
    }
};

QTEST_MAIN(TestAnnotationTools)
#include "tst_annotationtools.moc"
