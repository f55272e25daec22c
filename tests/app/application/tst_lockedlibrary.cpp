// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions/actionregistry.h"
#include "app/mainwindow/messagebar.h"
#include "core/storage/database.h"

#include <QLabel>

#include "tests/app/otherwriter.h"
#include "tests/app/windowfixture.h"

using namespace app;
using namespace Qt::Literals::StringLiterals;
using core::annotation::Annotation;

namespace
{
core::Result<Annotation> mark(WindowFixture &window, const QString &words)
{
    controllers::Workspace &workspace = window.parts().workspace;
    core::library::NewAnnotation what;
    what.document = workspace.currentId();
    const qsizetype at = workspace.current()->document.text().indexOf(words);
    what.ranges = {core::text::TextRange(at, at + words.size())};
    return workspace.annotate(what);
}

/// What another program reads.
qsizetype storedIn(WindowFixture &window, const QByteArray &table = "annotation")
{
    auto database = core::storage::Database::open(window.libraryPath());
    return **database->integer("SELECT count(*) FROM " + table + (table == "tag" ? "" : " WHERE deleted IS NULL"));
}

qsizetype shownIn(WindowFixture &window)
{
    return window.parts().workspace.current()->annotations.size();
}
} // namespace

/// While another program holds the library's lock.
class TestLockedLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void annotation_isShownAtOnce_andStoredOnce()
    {
        WindowFixture window;
        window.start();
        window.open(u"book.txt"_s, WindowFixture::book(3));
        QStringList reports; // told, not tested: a busy machine stands still, too
        std::mutex mutex;
        const application::Watchdog watchdog(100, [&](const QString &report) {
            const std::lock_guard guard(mutex);
            reports.append(report.section(u'\n', 0, 0));
        });
        {
            OtherWriter other(window.libraryPath());
            QVERIFY(other.writes());
            const auto first = mark(window, u"节水优先"_s);
            QVERIFY2(first, first ? "" : qPrintable(first.error().message));
            QVERIFY(mark(window, u"空间均衡"_s));
            Annotation changed = *first;
            changed.note = u"later"_s;
            QVERIFY(window.parts().workspace.update(changed));
            QVERIFY(other.writes());
            QCOMPARE(shownIn(window), 2);
            QCOMPARE(window.parts().workspace.current()->annotations.constFirst().note, u"later"_s);
            QCOMPARE(storedIn(window), 0);
            QCOMPARE(window.parts().workspace.waitingChanges(), 3);
            QTest::qWait(3000);
            QCOMPARE(window.parts().workspace.waitingChanges(), 3);
            other.end();
        }
        QTRY_COMPARE_WITH_TIMEOUT(window.parts().workspace.waitingChanges(), 0, 10'000);
        QCOMPARE(storedIn(window), 2);
        QCOMPARE(shownIn(window), 2);
        QCOMPARE(window.parts().workspace.current()->annotations.constFirst().note, u"later"_s);
        const std::lock_guard guard(mutex);
        qInfo("reports of more than 100 ms: %s", qPrintable(reports.isEmpty() ? u"none"_s : reports.join(u"; "_s)));
    }

    void undo_takesBackWhatWaitsFirst_thenWhatIsStored()
    {
        WindowFixture window;
        window.start();
        window.open(u"book.txt"_s, WindowFixture::book(3));
        controllers::Workspace &workspace = window.parts().workspace;
        QVERIFY(mark(window, u"节水优先"_s));
        {
            const OtherWriter other(window.libraryPath());
            QVERIFY(mark(window, u"空间均衡"_s));
            QVERIFY(mark(window, u"系统治理"_s));
            QCOMPARE(shownIn(window), 3);
            QVERIFY(workspace.canUndo());
            QVERIFY(workspace.undo());
            QCOMPARE(shownIn(window), 2);
            QCOMPARE(workspace.waitingChanges(), 1);
            // What cannot wait is refused, so that the order stays.
            const auto removed = workspace.removeDocument(workspace.currentId());
            QVERIFY(!removed);
            QCOMPARE(removed.error().code, core::ErrorCode::LibraryLocked);
        }
        QTRY_COMPARE_WITH_TIMEOUT(workspace.waitingChanges(), 0, 10'000);
        QCOMPARE(storedIn(window), 2);
        QVERIFY(workspace.undo());
        QCOMPARE(shownIn(window), 1);
        QVERIFY(workspace.current()->annotations.constFirst().targets.constFirst().quote == u"节水优先"_s);
        QVERIFY(workspace.undo());
        QCOMPARE(shownIn(window), 0);
        QVERIFY(workspace.redo());
        QVERIFY(workspace.redo());
        QCOMPARE(storedIn(window), 2);
    }

    void closing_waitsUntilAllIsStored()
    {
        WindowFixture window;
        window.start();
        window.open(u"book.txt"_s, WindowFixture::book(3));
        OtherWriter other(window.libraryPath());
        QVERIFY(mark(window, u"节水优先"_s));
        window.parts().window.close();
        QVERIFY(window.parts().window.isVisible());
        other.end();
        QTRY_VERIFY_WITH_TIMEOUT(!window.parts().window.isVisible(), 10'000);
        QCOMPARE(window.parts().workspace.waitingChanges(), 0);
        QCOMPARE(storedIn(window), 1);
    }

    /// Behind the annotation itself, which waits, too.
    void otherPassages_whileLocked_areShownAtOnce_andStoredAfterwards()
    {
        WindowFixture window;
        window.start();
        window.open(u"book.txt"_s, WindowFixture::book(3));
        controllers::Workspace &workspace = window.parts().workspace;
        core::text::TextRange longer;
        core::AnnotationId id;
        {
            const OtherWriter other(window.libraryPath());
            const auto marked = mark(window, u"节水优先"_s);
            QVERIFY(marked);
            id = marked->id;
            const core::text::TextRange range = marked->targets.constFirst().range;
            longer = {range.start(), range.end() + 5};
            QVERIFY(workspace.setPassages(workspace.currentId(), id, {longer}));
            QCOMPARE(workspace.waitingChanges(), 2);
            QCOMPARE(shownIn(window), 1);
            QCOMPARE(workspace.current()->annotations.constFirst().targets.constFirst().range, longer);
            QCOMPARE(storedIn(window), 0);
        }
        QTRY_COMPARE_WITH_TIMEOUT(workspace.waitingChanges(), 0, 10'000);
        QCOMPARE(workspace.library()->annotation(id)->targets.constFirst().quote, u"节水优先、空间均衡"_s);
        QTRY_COMPARE(workspace.current()->annotations.constFirst().targets.constFirst().range, longer);
    }

    /// In the order in which they were made, and shown everywhere at once.
    void tagsLinksAndMemos_waitAlike()
    {
        WindowFixture window;
        window.start();
        window.open(u"book.txt"_s, WindowFixture::book(3));
        controllers::Workspace &workspace = window.parts().workspace;
        const QAction *undo = window.parts().registry.action("edit.undo"_L1);
        const auto one = mark(window, u"节水优先"_s);
        const auto two = mark(window, u"空间均衡"_s);
        QVERIFY(one && two);
        QSignalSpy links(&workspace, &controllers::Workspace::linksChanged);
        QSignalSpy memos(&workspace, &controllers::Workspace::memosChanged);
        {
            const OtherWriter other(window.libraryPath());
            const auto tag = workspace.ensureTag(u"水/治理"_s);
            QVERIFY(tag);
            QVERIFY(workspace.renameTag(tag->id, u"管理"_s));
            QVERIFY(workspace.moveTags({tag->id}, {}, 0));
            core::annotation::Link link;
            link.origin = one->id;
            link.target = two->id;
            link.type = u"supports"_s;
            QVERIFY(workspace.addLink(link));
            core::annotation::Memo memo;
            memo.subject = tag->id;
            memo.title = u"why"_s;
            QVERIFY(workspace.storeMemo(memo));
            QCOMPARE(undo->text(), u"&Undo new memo"_s);
            QCOMPARE(workspace.waitingChanges(), 5);
            QCOMPARE(workspace.memos()->size(), 1);
            QCOMPARE(workspace.linksOf(one->id)->size(), 1);
            QCOMPARE(workspace.library()->tags()->constFirst().path, u"管理"_s);
            QCOMPARE(links.size(), 1);
            QCOMPARE(memos.size(), 1);
            QVERIFY(workspace.undo());
            QCOMPARE(undo->text(), u"&Undo new link"_s);
            QCOMPARE(workspace.memos()->size(), 0);
            QVERIFY(workspace.redo());
            QCOMPARE(storedIn(window, "memo") + storedIn(window, "link") + storedIn(window, "tag"), 0);
        }
        QTRY_COMPARE_WITH_TIMEOUT(workspace.waitingChanges(), 0, 10'000);
        QCOMPARE(storedIn(window, "memo"), 1);
        QCOMPARE(storedIn(window, "link"), 1);
        QCOMPARE(storedIn(window, "tag"), 2);
        QCOMPARE(undo->text(), u"&Undo new memo"_s);
    }

    void removal_whileLocked_isStoredAfterwards()
    {
        WindowFixture window;
        window.start();
        window.open(u"book.txt"_s, WindowFixture::book(3));
        controllers::Workspace &workspace = window.parts().workspace;
        const auto marked = mark(window, u"节水优先"_s);
        QVERIFY(marked);
        {
            const OtherWriter other(window.libraryPath());
            QVERIFY(workspace.removeAnnotations(workspace.currentId(), {marked->id}));
            QCOMPARE(shownIn(window), 0);
            QCOMPARE(storedIn(window), 1);
        }
        QTRY_COMPARE_WITH_TIMEOUT(storedIn(window), 0, 10'000);
    }

    /// What is named is read without the library, which is taken, with that text in it, when it is free.
    void start_whileAnotherProgramHasTheLibrary()
    {
        WindowFixture window;
        window.start();
        window.quit();
        const QString path = window.filePath(u"named.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(WindowFixture::book(3).toUtf8());
        file.close();
        sqlite3 *other = nullptr;
        QCOMPARE(sqlite3_open(window.libraryPath().toUtf8().constData(), &other), SQLITE_OK);
        QCOMPARE(
            sqlite3_exec(other, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT", nullptr, nullptr, nullptr),
            SQLITE_OK);
        bool wasRead = false;
        QTimer look;
        QObject::connect(&look, &QTimer::timeout, &look, [&] {
            const controllers::Workspace &workspace = window.parts().workspace;
            if (workspace.hasLibrary() || workspace.documents().isEmpty())
                return;
            wasRead = true;
            look.stop();
            sqlite3_close(other);
        });
        look.start(50);
        window.start({path});
        QVERIFY(wasRead);
        const controllers::Workspace &workspace = window.parts().workspace;
        QTRY_VERIFY_WITH_TIMEOUT(workspace.current() && workspace.library()->document(workspace.currentId()), 10'000);
        QCOMPARE(workspace.current()->info.fileName, u"named.txt"_s);
    }
};

QTEST_MAIN(TestLockedLibrary)
#include "tst_lockedlibrary.moc"
