// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/outlinedock.h"
#include "app/mainwindow/flattabbar.h"
#include "app/mainwindow/messagebar.h"
#include "app/mainwindow/sectionpath.h"
#include "app/mainwindow/sidepanel.h"
#include "app/mainwindow/statusstrip.h"
#include "app/mainwindow/windowpanels.h"
#include "app/settings/usuallibrary.h"

#include <QDir>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

#include <sqlite3.h>

#include "tests/app/windowfixture.h"
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

using namespace app;
using namespace Qt::Literals::StringLiterals;

/// What a user does with the real window, from opening to closing.
class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstStart_opensTheWelcome()
    {
        WindowFixture window;
        window.start();
        QTRY_COMPARE_WITH_TIMEOUT(window.parts().workspace.documents().size(), 1, 10'000);
        QTRY_VERIFY(window.view());
        QVERIFY(window.parts().workspace.current()->info.fileName.startsWith("welcome."_L1));
        QVERIFY(window.action("file.closeTab"_L1)->isEnabled());
    }

    void outline_clickGoesThereAndBack()
    {
        WindowFixture window;
        window.start();
        window.open(u"book.txt"_s, WindowFixture::book(6));
        auto *dock = window.parts().window.findChild<docks::OutlineDock *>();
        QTreeView *tree = dock->tree();
        QAbstractItemModel *rows = tree->model();
        QCOMPARE(rows->rowCount(), 1);
        const QModelIndex fifth = rows->index(4, 0, rows->index(0, 0));
        QVERIFY(fifth.data().toString().contains(u"第五方面"_s));
        const qsizetype before = window.view()->topOffset();
        tree->scrollTo(fifth);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(fifth).center());
        const qsizetype place = window.view()->document().text().indexOf(u"第五方面的工作"_s);
        QTRY_VERIFY(window.view()->topOffset() > before);
        QVERIFY(!window.view()->rectOf({place, place + 7}).isNull());
        QVERIFY(window.action("go.back"_L1)->isEnabled());
        window.action("go.back"_L1)->trigger();
        QTRY_COMPARE(window.view()->topOffset(), before);
    }

    void closeAndStart_bringsBackTabsAndPlace()
    {
        WindowFixture window;
        window.start();
        window.open(u"one.txt"_s, WindowFixture::book(8));
        window.open(u"two.txt"_s, u"另一篇文章的标题\n\n只有一段正文，说明第二份文件也要在下次打开。\n"_s);
        window.parts().workspace.setCurrent(window.parts().workspace.documents().at(1));
        const core::DocumentId reading = window.parts().workspace.currentId();
        const qsizetype place = window.view()->document().text().indexOf(u"第六方面的第2段"_s);
        QVERIFY(place > 0);
        window.view()->setTopOffset(place);
        const auto open = window.parts().window.tabs()->order();
        QCOMPARE(open.size(), 3);
        window.action("view.zoomIn"_L1)->trigger();
        window.action("view.right"_L1)->setChecked(false);
        QTest::qWait(50); // the page settles in its new width
        const qsizetype top = window.view()->topOffset();
        QVERIFY(top > 0);
        window.quit();

        window.start();
        QTRY_COMPARE_WITH_TIMEOUT(window.parts().workspace.documents().size(), 3, 10'000);
        QTRY_COMPARE(window.parts().workspace.currentId(), reading);
        QCOMPARE(window.parts().window.tabs()->order(), open);
        QTRY_COMPARE(window.view()->topOffset(), top);
        QCOMPARE(window.parts().appearance.style().zoom, 1.1);
        QVERIFY(!window.action("view.right"_L1)->isChecked());
    }

    void badFile_saysSoAndGoesOn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("image") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0\x90wS\xde", 33);
    }

    void badFile_saysSoAndGoesOn()
    {
        QFETCH(QByteArray, bytes);
        WindowFixture window;
        window.start();
        QFile file(window.filePath(u"坏文件.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        window.parts().files.openAll({file.fileName(), window.filePath(u"missing.txt"_s)});
        const auto bars = [&] { return window.parts().window.findChildren<mainwindow::MessageBar *>(); };
        QTRY_COMPARE_WITH_TIMEOUT(bars().size(), 2, 10'000);
        QStringList said;
        for (const auto *bar : bars())
            said.append(bar->notice().text);
        QCOMPARE(said.filter(u"坏文件.txt"_s).size(), 1);
        QCOMPARE(said.filter(u"missing.txt"_s).size(), 1);
        bars().constFirst()->findChild<QToolButton *>()->click();
        QTRY_COMPARE(bars().size(), 1);
        window.open(u"good.txt"_s, WindowFixture::book(2));
    }

    void damagedLibrary_offersWaysOnAndIsLeftAlone()
    {
        WindowFixture window;
        QVERIFY(QDir().mkpath(QFileInfo(window.libraryPath()).path()));
        const QByteArray garbage("this is not a database, but somebody's file of that name\n");
        QFile file(window.libraryPath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(garbage);
        file.close();
        window.start();
        const auto bars = window.parts().window.findChildren<mainwindow::MessageBar *>();
        QCOMPARE(bars.size(), 1);
        QCOMPARE(bars.constFirst()->findChildren<QPushButton *>().size(), 3);
        window.open(u"book.txt"_s, WindowFixture::book(2));
        const auto open = window.parts().workspace.current();
        const auto made = window.parts().workspace.annotate({open->info.id, {{0, 5}}, {}, {}, {}, {}, {}});
        QVERIFY(!made);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), garbage);
    }

    void libraryChosenInTheWindow_isTheUsualOneFromThenOn()
    {
        WindowFixture window;
        window.start();
        const QString other = window.filePath(u"other.db"_s);
        QVERIFY(core::library::Library::open(other));
        QVERIFY(!window.settings().contains("library/path"_L1)); // the one named at the start is not
        window.prompt.files = {other};
        window.action("file.library"_L1)->trigger();
        QTRY_COMPARE(window.parts().workspace.libraryPath(), other);
        QCOMPARE(settings::usualLibrary(window.settings()).path, other);
        // One that cannot be opened is not.
        QFile broken(window.filePath(u"broken.db"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write(QByteArray(5000, 'x')) == 5000);
        broken.close();
        window.prompt.files = {broken.fileName()};
        window.action("file.library"_L1)->trigger();
        QTRY_COMPARE(window.parts().window.findChildren<mainwindow::MessageBar *>().size(), 1);
        QCOMPARE(settings::usualLibrary(window.settings()).path, other);
        window.quit();
    }

    void newerLibrary_isLeftAlone()
    {
        WindowFixture window;
        window.start();
        window.open(u"book.txt"_s, WindowFixture::book(2));
        window.quit();
        QFile file(window.libraryPath());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(60)); // user_version in the header of an SQLite file
        QCOMPARE(file.write("\0\0\x7f\xff", 4), 4);
        file.seek(0);
        const QByteArray before = file.readAll();
        file.close();
        window.start();
        QVERIFY(!window.parts().workspace.hasLibrary());
        QCOMPARE(window.parts().window.findChildren<mainwindow::MessageBar *>().size(), 1);
        QVERIFY(window.action("file.libraryRetry"_L1)->isEnabled());
        window.quit();
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), before);
    }

    void lockedLibrary_keepsTheChangeAndStoresItWhenFree()
    {
        WindowFixture window;
        window.start();
        window.open(u"book.txt"_s, WindowFixture::book(2));
        const auto open = window.parts().workspace.current();
        sqlite3 *other = nullptr;
        QCOMPARE(sqlite3_open(window.libraryPath().toUtf8().constData(), &other), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        QVERIFY(window.parts().workspace.annotate({open->info.id, {{0, 5}}, {}, {}, {}, {}, {}}).has_value());
        QCOMPARE(window.parts().workspace.current()->annotations.size(), 1);
        QCOMPARE(sqlite3_close(other), SQLITE_OK);
        QVERIFY(window.parts().workspace.annotate({open->info.id, {{6, 9}}, {}, {}, {}, {}, {}}).has_value());
        QCOMPARE(window.parts().workspace.current()->annotations.size(), 2);
        window.quit();
        window.start({window.filePath(u"book.txt"_s)});
        QTRY_VERIFY(window.parts().workspace.current());
        QCOMPARE(window.parts().workspace.current()->annotations.size(), 2);
    }

    void readOnlyLibrary_isToldAndDocumentsCanStillBeRead()
    {
        WindowFixture window;
        window.start();
        window.open(u"book.txt"_s, WindowFixture::book(2));
        window.quit();
        QVERIFY(QFile::setPermissions(window.libraryPath(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        for (QDir folder(QFileInfo(window.libraryPath()).path()); folder != QDir::temp() && !folder.isRoot();) {
            QVERIFY(QFile::setPermissions(folder.path(), QFile::Permissions(0x7755)));
            folder.setPath(QFileInfo(folder.path()).path());
        }
        // For root nothing is read-only, so another user starts the program.
        const bool isRoot = ::geteuid() == 0;
        if (isRoot && ::seteuid(65534) != 0)
            QSKIP("the rights of root cannot be laid down");
        window.start();
        const bool hasLibrary = window.parts().workspace.hasLibrary();
        const qsizetype bars = window.parts().window.findChildren<mainwindow::MessageBar *>().size();
        if (isRoot)
            QCOMPARE(::seteuid(0), 0);
        QVERIFY(!hasLibrary);
        QCOMPARE(bars, 1);
        window.open(u"other.txt"_s, WindowFixture::book(2));
        QVERIFY(!window.parts().workspace.annotate(
            {window.parts().workspace.current()->info.id, {{0, 5}}, {}, {}, {}, {}, {}}));
    }

    void fullDisk_whileAnnotating_isToldAndKeepsWhatWas()
    {
        WindowFixture window;
        window.start();
        window.open(u"book.txt"_s, WindowFixture::book(2));
        const auto open = window.parts().workspace.current();
        QVERIFY(window.parts().workspace.annotate({open->info.id, {{0, 5}}, {}, {}, {}, {}, {}}).has_value());
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        // No file may grow: what a full disk does to the library's journal.
        const auto old = std::signal(SIGXFSZ, SIG_IGN);
        rlimit none = before;
        none.rlim_cur = 4096;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &none), 0);
        const auto refused = window.parts().workspace.annotate({open->info.id, {{6, 9}}, {}, {}, {}, u"note"_s, {}});
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        std::signal(SIGXFSZ, old);
        QVERIFY(!refused);
        QVERIFY(!refused.error().message.isEmpty());
        QCOMPARE(window.parts().workspace.current()->annotations.size(), 1);
        QVERIFY(window.parts().workspace.annotate({open->info.id, {{6, 9}}, {}, {}, {}, {}, {}}).has_value());
        window.quit();
        window.start();
        QTRY_VERIFY_WITH_TIMEOUT(window.parts().workspace.current() != nullptr, 10'000);
        QCOMPARE(window.parts().workspace.current()->annotations.size(), 2);
    }

    void damagedBytes_areSaidOnce()
    {
        WindowFixture window;
        window.start();
        QFile file(window.filePath(u"cut.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(WindowFixture::book(2).toUtf8() + QByteArray("\xff\xfe broken\n"));
        file.close();
        window.parts().files.openAll({file.fileName()});
        QTRY_COMPARE_WITH_TIMEOUT(window.parts().workspace.documents().size(), 2, 10'000);
        QTRY_COMPARE(window.parts().window.findChildren<mainwindow::MessageBar *>().size(), 1);
        window.quit();
        window.start();
        QTRY_COMPARE_WITH_TIMEOUT(window.parts().workspace.documents().size(), 2, 10'000);
        QCOMPARE(window.parts().window.findChildren<mainwindow::MessageBar *>().size(), 0);
    }

    void status_tellsOfTheDocument()
    {
        WindowFixture window;
        window.start();
        window.open(u"book.txt"_s, WindowFixture::book(3));
        const auto *strip = window.parts().window.findChild<mainwindow::StatusStrip *>();
        const auto open = window.parts().workspace.current();
        QStringList words;
        for (const auto *label : strip->findChildren<QLabel *>())
            words.append(label->text());
        const QString count = QLocale().toString(open->document.characterCount());
        QCOMPARE(words.filter(count).size(), 1);
        const auto *step = strip->findChild<mainwindow::CrumbButton *>();
        QVERIFY(step && step->text().contains(open->document.title().left(4)));
    }

    void status_countsAsTheTextsScriptDoes()
    {
        WindowFixture window;
        window.start();
        window.open(u"english.txt"_s, u"The river rose, and nobody knew why.\n"_s);
        const auto *strip = window.parts().window.findChild<mainwindow::StatusStrip *>();
        const auto said = [strip] {
            QStringList words;
            for (const auto *label : strip->findChildren<QLabel *>())
                words.append(label->text());
            return words;
        };
        QVERIFY2(said().contains(u"7 words"_s), qPrintable(said().join(u'|')));
        window.language().setChoice(u"zh_CN"_s);
        QTRY_VERIFY2(said().contains(u"7 词"_s), qPrintable(said().join(u'|')));
        window.open(u"chinese.txt"_s, u"河水上涨，无人知道原因。\n"_s);
        QTRY_VERIFY2(said().contains(u"12 字"_s), qPrintable(said().join(u'|')));
        window.language().setChoice(u"en"_s);
        QTRY_VERIFY2(said().contains(u"12 characters"_s), qPrintable(said().join(u'|')));
    }

    void panels_foldByTheirKeys()
    {
        WindowFixture window;
        window.start();
        window.parts().window.resize(1400, 800);
        const auto sides = window.parts().window.findChildren<mainwindow::SidePanel *>();
        QCOMPARE(sides.size(), 2);
        for (const auto *side : sides) {
            QVERIFY(side->isVisible());
            const auto *bar = side->findChild<mainwindow::FlatTabBar *>();
            QVERIFY2(bar->isVisible() && bar->height() >= 24, qPrintable(QString::number(bar->height())));
        }
        QTest::keyClick(&window.parts().window, Qt::Key_1, Qt::ControlModifier);
        QTRY_VERIFY(!window.action("view.left"_L1)->isChecked());
        window.action("view.left"_L1)->trigger();
        QTRY_VERIFY(window.action("view.left"_L1)->isChecked());
        window.parts().window.resize(900, 700);
        QTRY_COMPARE(std::ranges::count_if(sides, [](const QWidget *side) { return side->isVisible(); }), 1);
        window.parts().window.resize(1400, 800);
        QTRY_COMPARE(std::ranges::count_if(sides, [](const QWidget *side) { return side->isVisible(); }), 2);
    }

    /// A hint that leads to a panel is there only as long as the panel is not.
    void hintToReview_panelInFront_goes()
    {
        WindowFixture window;
        window.start();
        window.parts().window.resize(1400, 800); // with room for the right panels
        window.open(u"a.txt"_s, WindowFixture::book(2));
        auto &workspace = window.parts().workspace;
        const core::library::OpenDocument before = *workspace.current();
        const qsizetype place = before.document.text().indexOf(u"第一方面的第3段"_s);
        QVERIFY(workspace.annotate({before.info.id, {{place, place + 8}}, {}, {}, {}, {}, {}}));
        QFile file(window.filePath(u"b.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QString(before.document.text()).remove(place - 20, 60).toUtf8());
        file.close();
        controllers::OpenRequest newer;
        newer.path = file.fileName();
        newer.updates = before.info.id;
        workspace.open(newer);
        const auto bars = [&] {
            auto found = window.parts().window.findChildren<mainwindow::MessageBar *>();
            found.removeIf([](const mainwindow::MessageBar *bar) {
                return bar->isHidden() || bar->notice().actionId != u"view.review"_s;
            });
            return found.size();
        };
        QTRY_COMPARE_WITH_TIMEOUT(workspace.undecided(before.info.id).size(), 1, 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(bars(), 1, 10'000);
        const auto openAgain = [&] {
            workspace.close(before.info.id);
            QSignalSpy opened(&workspace, &controllers::Workspace::documentOpened);
            controllers::OpenRequest request;
            request.document = before.info.id;
            workspace.open(request);
            QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 10'000);
        };
        openAgain();
        QCOMPARE(bars(), 1);
        const auto sides = window.parts().window.findChildren<mainwindow::SidePanel *>();
        const auto right = std::ranges::find_if(
            sides, [](const mainwindow::SidePanel *side) { return side->has(docks::ReviewDock::panel().id); });
        (*right)->setCurrent(docks::ReviewDock::panel().id);
        QCOMPARE(bars(), 0);
        openAgain();
        QCOMPARE(bars(), 0);
        (*right)->setCurrent(u"annotations"_s);
        openAgain();
        QCOMPARE(bars(), 1);
    }

    void panel_calledUpBeforeTheFirstPage_isThere()
    {
        WindowFixture window;
        const auto press = [](application::Composition &parts) {
            QVERIFY(!parts.surveying.passages.made());
            QVERIFY(!parts.structuring.outline.made());
            parts.registry.action("edit.passages"_L1)->trigger();
        };
        window.start({}, press);
        application::Composition &parts = window.parts();
        QVERIFY(parts.surveying.passages->isVisible());
    }

    void link_opensThePassage()
    {
        WindowFixture window;
        window.start();
        window.open(u"book.txt"_s, WindowFixture::book(8));
        const auto open = window.parts().workspace.current();
        const qsizetype place = open->document.text().indexOf(u"第七方面的第3段"_s);
        const auto made = window.parts().workspace.annotate({open->info.id, {{place, place + 8}}, {}, {}, {}, {}, {}});
        QVERIFY(made);
        window.parts().workspace.close(open->info.id);
        window.parts().files.openAll({u"zhupi://open/%1?annotation=%2"_s.arg(open->info.id.value, made->id.value)});
        QTRY_VERIFY_WITH_TIMEOUT(window.parts().workspace.isOpen(open->info.id), 10'000);
        QTRY_VERIFY(!window.view()->rectOf({place, place + 8}).isNull());
    }

    void language_changesAtOnce()
    {
        WindowFixture window;
        window.language().setChoice(u"en"_s);
        window.start();
        QCOMPARE(window.action("file.quit"_L1)->text(), u"&Quit"_s);
        window.language().setChoice(u"zh_CN"_s);
        QTRY_VERIFY(window.action("file.quit"_L1)->text() != u"&Quit"_s);
        QTRY_COMPARE(window.parts().window.findChild<docks::OutlineDock *>()->windowTitle(), u"大纲"_s);
        window.language().setChoice(u"en"_s);
        QTRY_COMPARE(window.action("file.quit"_L1)->text(), u"&Quit"_s);
    }
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
