// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader does when something went wrong, or colleagues come in.
#include "app/dialogs/backupsdialog.h"
#include "app/dialogs/historydialog.h"
#include "app/dialogs/trashdialog.h"
#include "app/docks/annotationsdock.h"
#include "app/models/annotationmodel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>

#include "tests/app/windowfixture.h"
#include "tests/processortime.h"

using namespace app;
using namespace Qt::Literals::StringLiterals;

class TestSafeguarding : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<WindowFixture> m_window;

    controllers::Workspace &workspace() { return m_window->parts().workspace; }
    const QList<core::annotation::Annotation> &annotations() { return workspace().current()->annotations; }

    core::AnnotationId mark(const QString &words)
    {
        core::library::NewAnnotation what;
        what.document = workspace().currentId();
        const qsizetype at = workspace().current()->document.text().indexOf(words);
        what.ranges = {{at, at + words.size()}};
        what.tagPaths = {u"甲/乙"_s};
        const auto made = workspace().annotate(what);
        return made ? made->id : core::AnnotationId();
    }
    template <typename Dialog>
    Dialog *open(QLatin1StringView action)
    {
        m_window->action(action)->trigger();
        return m_window->parts().window.findChild<Dialog *>();
    }

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<WindowFixture>();
        m_window->start();
        m_window->open(u"河湖.txt"_s, WindowFixture::book(3));
    }
    void cleanup()
    {
        m_window->quit();
        m_window.reset();
    }

    void trash_keyBringsBack()
    {
        const auto id = mark(u"节水优先"_s);
        QVERIFY(workspace().removeAnnotations(workspace().currentId(), {id}));
        auto *trash = open<dialogs::TrashDialog>("edit.trash"_L1);
        QVERIFY(trash);
        QCOMPARE(trash->count(), 1);
        trash->field()->setText(u"没有这个"_s);
        QCOMPARE(trash->count(), 0);
        trash->field()->setText(u"节水"_s);
        QCOMPARE(trash->count(), 1);
        QTest::keyClick(trash->field(), Qt::Key_Down);
        QTest::keyClick(trash->list(), Qt::Key_Return);
        QCOMPARE(annotations().size(), 1);
        QCOMPARE(trash->list()->model()->rowCount(), 0);
        trash->reject();
        m_window->action("edit.undo"_L1)->trigger();
        QCOMPARE(annotations().size(), 0);
    }

    void trash_emptied_asksFirst()
    {
        QVERIFY(workspace().removeAnnotations(workspace().currentId(), {mark(u"节水优先"_s)}));
        auto *trash = open<dialogs::TrashDialog>("edit.trash"_L1);
        m_window->prompt.chosen = -1;
        trash->empty();
        QCOMPARE(m_window->prompt.asked, 1);
        QCOMPARE(workspace().trashItems().size(), 1);
        m_window->prompt.chosen = 0;
        trash->empty();
        QTRY_COMPARE_WITH_TIMEOUT(workspace().trashItems().size(), 0, 10'000);
        QTRY_VERIFY(trash->isEnabled());
    }

    void history_backAndForthFromTheList()
    {
        mark(u"节水优先"_s);
        mark(u"空间均衡"_s);
        mark(u"系统治理"_s);
        auto *history = open<dialogs::HistoryDialog>("edit.history"_L1);
        QVERIFY(history);
        QCOMPARE(history->count(), 3);
        history->choose(2);
        QTest::keyClick(history->list(), Qt::Key_Return);
        QCOMPARE(annotations().size(), 1);
        QCOMPARE(history->count(), 3);
        const auto change = [history](int row) { return history->list()->model()->index(row, 2).data().toString(); };
        QCOMPARE(change(0), u"highlight (undone)"_s);
        QCOMPARE(change(2), u"highlight"_s);
        history->choose(0);
        history->goTo();
        QCOMPARE(annotations().size(), 3);
    }

    void history_tellsWhatEachChangeWasAbout()
    {
        const auto id = mark(u"节水优先"_s);
        QVERIFY(workspace().removeAnnotations(workspace().currentId(), {id, mark(u"空间均衡"_s)}));
        auto *history = open<dialogs::HistoryDialog>("edit.history"_L1);
        const auto *model = history->list()->model();
        const auto about = [model](int row) { return model->index(row, 3).data().toString(); };
        QCOMPARE(about(0), u"节水优先 and others"_s);
        QCOMPARE(about(1), u"空间均衡"_s);
        QCOMPARE(about(2), u"节水优先"_s);
        history->field()->setText(u"空间"_s);
        QCOMPARE(history->count(), 1);
    }

    void history_ofThousandChanges_opensQuickly()
    {
        for (int i = 0; i < 1000; ++i)
            mark(u"节水优先"_s);
        QTest::qWait(200); // the window shows them
        ProcessorTimer timer;
        timer.start();
        auto *history = open<dialogs::HistoryDialog>("edit.history"_L1);
        QCoreApplication::processEvents();
        const qint64 ms = timer.elapsed();
        QCOMPARE(history->count(), 1000);
        qInfo("a history of 1,000 changes opened in %lld ms of the processor", ms);
        QVERIFY(ms < processorLimit(100));
    }

    void history_ofOneAnnotation()
    {
        const auto id = mark(u"节水优先"_s);
        auto changed = annotations().first();
        changed.note = u"要点"_s;
        QVERIFY(workspace().update(changed));
        changed.tags.clear();
        QVERIFY(workspace().update(changed));
        m_window->parts().annotating.controller.choose(workspace().currentId(), {id});
        auto *history = open<dialogs::AnnotationHistoryDialog>("annotate.history"_L1);
        QVERIFY(history);
        QCOMPARE(history->count(), 3);
        const auto *model = history->list()->model();
        QCOMPARE(model->index(0, 3).data().toString(), u"tag “乙” taken off"_s);
        QCOMPARE(model->index(1, 3).data().toString(), u"要点"_s);
        QVERIFY(model->index(2, 3).data().toString().contains(u"节水优先"_s));
        QVERIFY(model->index(2, 3).data().toString().contains(u"tag “乙” added"_s));
    }

    void backups_madeShownAndGoneBackTo()
    {
        mark(u"节水优先"_s);
        auto *backups = open<dialogs::BackupsDialog>("file.backups"_L1);
        QVERIFY(backups);
        QCOMPARE(backups->count(), 0);
        backups->take();
        QTRY_VERIFY_WITH_TIMEOUT(!backups->isBusy(), 10'000);
        QCOMPARE(backups->count(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(backups->list()->model()->index(0, 3).data().toString(), u"1"_s, 10'000);
        mark(u"空间均衡"_s);
        QCOMPARE(annotations().size(), 2);
        backups->choose(0);
        backups->restore();
        QTRY_VERIFY_WITH_TIMEOUT(!backups->isBusy(), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(annotations().size(), 1, 10'000);
        QCOMPARE(backups->count(), 2);
        // What was there before going back is the newest.
        backups->choose(0);
        backups->restore();
        QTRY_COMPARE_WITH_TIMEOUT(annotations().size(), 2, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(!backups->isBusy(), 10'000);
    }

    void backup_damaged_isMarkedAndNotOffered()
    {
        QFile broken(workspace().backupFolder() + u"/20200101T000000000.db"_s);
        QVERIFY(QDir().mkpath(workspace().backupFolder()));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("no library");
        broken.close();
        QVERIFY((*core::library::Library::open(workspace().libraryPath()))->backups().take());
        auto *backups = open<dialogs::BackupsDialog>("file.backups"_L1);
        QCOMPARE(backups->count(), 2);
        const auto *model = backups->list()->model();
        QTRY_COMPARE_WITH_TIMEOUT(model->index(1, 2).data().toString(), u"damaged"_s, 10'000);
        QVERIFY(model->index(1, 0).data(Qt::ForegroundRole).isValid());
        QVERIFY(!model->index(0, 0).data(Qt::ForegroundRole).isValid());
        const auto buttons = backups->findChildren<QPushButton *>();
        const auto restore = std::ranges::find(buttons, u"&Go back to this"_s, &QPushButton::text);
        QVERIFY(restore != buttons.end());
        QVERIFY((*restore)->isEnabled());
        backups->choose(1);
        QVERIFY(!(*restore)->isEnabled());
        backups->restore();
        QVERIFY(!backups->isBusy());
    }

    void backup_rollsByItself()
    {
        mark(u"节水优先"_s);
        auto &rolling = m_window->parts().safeguarding.backups;
        QSignalSpy looked(&rolling, &controllers::RollingBackups::looked);
        rolling.look();
        QTRY_COMPARE_WITH_TIMEOUT(looked.size(), 1, 10'000);
        QCOMPARE(workspace().backups().size(), 1);
        rolling.look();
        QTRY_COMPARE_WITH_TIMEOUT(looked.size(), 2, 10'000);
        QCOMPARE(workspace().backups().size(), 1);
    }

    void synchronisedFolder_isWarnedOfOnce()
    {
        QFile marker(m_window->filePath(u".stfolder"_s));
        QVERIFY(marker.open(QIODevice::WriteOnly));
        marker.close();
        for (const qsizetype expected : {1, 0}) {
            m_window->quit();
            QStringList warnings;
            m_window->start({}, [&warnings](application::Composition &parts) {
                connect(&parts.workspace, &controllers::Workspace::noticed, &parts,
                        [&warnings](const controllers::Notice &notice) {
                            if (notice.kind == controllers::Notice::Kind::Warning)
                                warnings.append(notice.text);
                        });
            });
            if (expected > 0)
                QTRY_COMPARE_WITH_TIMEOUT(warnings.size(), expected, 10'000);
            else
                QTest::qWait(500);
            QCOMPARE(warnings.size(), expected);
            QVERIFY(expected == 0 || warnings.first().contains(u"Syncthing"_s));
        }
    }

    void name_isOfferedOnce_andStandsOnCardsWhereSeveralWork()
    {
        QSignalSpy told(&workspace(), &controllers::Workspace::noticed);
        {
            // What another program annotates is not the reader's.
            const auto other = core::library::Library::open(workspace().libraryPath());
            core::library::NewAnnotation what;
            what.document = workspace().currentId();
            what.ranges = {{0, 4}};
            const auto made = (*other)->annotate(what, workspace().current()->document);
            QVERIFY(made);
            QVERIFY(workspace().followOthers());
            QCOMPARE(annotations().size(), 1);
            QCOMPARE(told.size(), 0);
            QVERIFY((*other)->removeAnnotations({made->id}));
            QVERIFY(workspace().followOthers());
        }
        mark(u"节水优先"_s);
        mark(u"空间均衡"_s);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.first().first().value<controllers::Notice>().actionId, u"edit.author"_s);
        m_window->prompt.line = u" 王  五 "_s;
        m_window->action("edit.author"_L1)->trigger();
        QCOMPARE(workspace().author(), u"王 五"_s);
        models::AnnotationModel model;
        model.setAnnotations(annotations(), {});
        QCOMPARE(model.index(0).data(models::AnnotationModel::AuthorRole).toString(), QString());
        mark(u"系统治理"_s);
        QCOMPARE(annotations().last().author, u"王 五"_s);
        model.setAnnotations(annotations(), {});
        QCOMPARE(model.index(2).data(models::AnnotationModel::AuthorRole).toString(), u"王 五"_s);
        QVERIFY(model.index(2).data(Qt::AccessibleTextRole).toString().contains(u"王 五"_s));
    }

    void colleague_isTakenInAfterALook()
    {
        // A colleague works on a copy of the library.
        mark(u"节水优先"_s);
        const QString path = m_window->filePath(u"colleague.db"_s);
        auto library = core::library::Library::open(workspace().libraryPath());
        QVERIFY((*library)->backups().writeTo(path));
        auto theirs = core::library::Library::open(path);
        QVERIFY((*theirs)->setAuthor(u"李四"_s));
        core::library::NewAnnotation what;
        what.document = workspace().currentId();
        what.ranges = {{0, 4}};
        QVERIFY((*theirs)->annotate(what, workspace().current()->document));
        theirs->reset();

        auto &colleagues = m_window->parts().safeguarding.colleagues;
        QSignalSpy ended(&colleagues, &controllers::Colleagues::mergeEnded);
        m_window->prompt.files = {path};
        m_window->prompt.chosen = -1;
        m_window->action("file.merge"_L1)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 10'000);
        QCOMPARE(annotations().size(), 1);
        m_window->prompt.chosen = 0;
        m_window->action("file.merge"_L1)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, 10'000);
        QCOMPARE(annotations().size(), 2);
        QCOMPARE(annotations().first().author, u"李四"_s);
        const int asked = m_window->prompt.asked;
        m_window->action("file.merge"_L1)->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 3, 10'000);
        QCOMPARE(m_window->prompt.asked, asked + 1); // for the file alone: there is nothing new
        m_window->action("edit.undo"_L1)->trigger();
        QCOMPARE(annotations().size(), 1);
    }
};

QTEST_MAIN(TestSafeguarding)
#include "tst_safeguarding.moc"
