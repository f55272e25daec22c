// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fails at any write or sync of any kind of change, and a library that another program holds: told, nothing
// changed, and it goes on when the fault is gone.
#include "core/corrections/rewording.h"
#include "core/library/backups.h"
#include "core/library/codebook.h"
#include "core/library/history.h"
#include "core/library/links.h"
#include "core/library/memos.h"
#include "core/library/merging.h"
#include "core/library/opendocument.h"
#include "core/library/retrieval.h"
#include "core/library/trash.h"
#include "core/library/versions.h"
#include "core/storage/database.h"

#include <QtTest>

#include "tests/core/library/faultyvfs.h"
#include "tests/core/library/openlibrary.h"
#include <functional>

using namespace core;
using namespace core::library;

namespace
{

struct Fixture : OpenLibrary {
    AnnotationId one;
    AnnotationId two;
    TagId tag;
    AnnotationId gone;
    TagId trashedTag;
    QString guest;
    OpenDocument open; ///< as it is parsed, with its annotations placed

    Fixture() : OpenLibrary(QStringLiteral("春天来了，花开了。\n秋天来了，叶落了。"))
    {
        one = mark(QStringLiteral("春天"), {QStringLiteral("a/b"), QStringLiteral("c")});
        two = mark(QStringLiteral("秋天"), {QStringLiteral("c")});
        gone = mark(QStringLiteral("叶落"));
        tag = library->ensureTag(QStringLiteral("a/b"))->id;
        const OpenLibrary other(QStringLiteral("别的文章，别的事。"));
        other.mark(QStringLiteral("别的事"), {QStringLiteral("their/tag")});
        guest = folder.filePath(QStringLiteral("guest.db"));
        if (!other.library->backups().writeTo(guest))
            qFatal("no guest");
        if (!library->removeAnnotations({gone}))
            qFatal("nothing in the trash");
        trashedTag = library->ensureTag(QStringLiteral("x/y"))->id;
        if (!library->codebook().remove({trashedTag}))
            qFatal("no tag in the trash");
        auto opened = openDocument(*library, id);
        if (!opened)
            qFatal("not to be opened");
        open = std::move(*opened);
    }
};

template <typename T>
Outcome outcomeOf(const Result<T> &result)
{
    return result ? Outcome() : std::unexpected(result.error());
}

struct Change {
    const char *name;
    std::function<Outcome(Fixture &)> make;
};

const Change changes[] = {
    {"annotate",
     [](Fixture &f) {
         NewAnnotation what;
         what.document = f.id;
         what.ranges = {{0, 3}};
         what.tagPaths = {QStringLiteral("new/tag")};
         return outcomeOf(f.library->annotate(what, f.document));
     }},
    {"edit",
     [](Fixture &f) {
         auto annotation = *f.library->annotation(f.one);
         annotation.note = QStringLiteral("n");
         return outcomeOf(f.library->update(annotation));
     }},
    {"passages", [](Fixture &f) { return outcomeOf(f.library->setPassages(f.one, {{0, 3}, {5, 7}}, f.document)); }},
    {"edit text",
     [](Fixture &f) -> Outcome {
         const auto plan =
             corrections::plannedRewording(f.open.corrected, {0, QStringLiteral("春天来到了，花都开了。"), {}});
         if (!plan)
             return std::unexpected(plan.error());
         return outcomeOf(f.library->correct(f.open, *plan));
     }},
    {"remove", [](Fixture &f) { return f.library->removeAnnotations({f.one, f.two}); }},
    {"undo", [](Fixture &f) { return outcomeOf(f.library->undo()); }},
    {"merge tags",
     [](Fixture &f) {
         return f.library->codebook().merge({f.tag}, (*f.library->codebook().find(QStringLiteral("c")))->id);
     }},
    {"move tag", [](Fixture &f) { return f.library->codebook().move({f.tag}, {}); }},
    {"remove tag", [](Fixture &f) { return f.library->codebook().remove({f.tag}); }},
    {"memo", [](Fixture &f) { return outcomeOf(f.library->memos().add(f.one, QStringLiteral("t"), {})); }},
    {"link", [](Fixture &f) { return outcomeOf(f.library->links().add(f.one, f.two, QStringLiteral("repeats"))); }},
    {"bulk",
     [](Fixture &f) {
         BulkChange bulk;
         bulk.addedTags = {QStringLiteral("bulk")};
         return outcomeOf(f.library->retrieval().change({f.one, f.two}, bulk));
     }},
    {"restore", [](Fixture &f) { return f.library->trash().restore(TrashKind::Annotation, f.gone.value); }},
    {"purge",
     [](Fixture &f) { return outcomeOf(f.library->trash().purge(QDateTime::currentDateTimeUtc().addDays(1))); }},
    {"empty the trash", [](Fixture &f) { return outcomeOf(f.library->trash().empty()); }},
    {"restore tag", [](Fixture &f) { return f.library->trash().restore(TrashKind::Tag, f.trashedTag.value); }},
    {"go back", [](Fixture &f) { return outcomeOf(f.library->history().goTo(1)); }},
    {"update",
     [](Fixture &f) {
         const auto next = testDocument(f.document.text() + QStringLiteral("\n新的一段。"));
         return outcomeOf(f.library->versions().update(f.id, next.source().toUtf8(), {}, next));
     }},
    {"merge", [](Fixture &f) { return outcomeOf(f.library->merging().merge(f.guest)); }},
};

/// All rows of all tables.
QStringList contents(const QString &path)
{
    auto database = storage::Database::open(path);
    QStringList tables;
    QStringList rows;
    const auto listed = database->query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", {},
                                        [&](const storage::Row &row) { tables.append(row.text(0)); });
    if (!listed)
        qFatal("unreadable");
    for (const QString &table : std::as_const(tables)) {
        QStringList columns;
        static_cast<void>(database->query("SELECT name FROM pragma_table_info(?)", {table},
                                          [&](const storage::Row &row) { columns.append(row.text(0)); }));
        const auto read = database->query("SELECT " + columns.join(QLatin1Char(',')).toUtf8() + " FROM " +
                                              table.toUtf8() + " ORDER BY 1, 2",
                                          {}, [&](const storage::Row &row) {
                                              QStringList fields{table};
                                              for (int i = 0; i < columns.size(); ++i)
                                                  fields.append(row.text(i));
                                              rows.append(fields.join(QLatin1Char('|')));
                                          });
        if (!read)
            qFatal("unreadable");
    }
    return rows;
}

} // namespace

class TestFaultsAnywhere : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void change_faultyDisk_data()
    {
        QTest::addColumn<int>("change");
        QTest::addColumn<bool>("syncs");
        QTest::addColumn<int>("sqliteCode");
        QTest::addColumn<int>("expected");
        for (int i = 0; i < int(std::size(changes)); ++i) {
            const auto row = [&](const char *fault, bool syncs, int code, ErrorCode expected) {
                QTest::addRow("%s, %s", changes[i].name, fault) << i << syncs << code << int(expected);
            };
            row("disk full", false, SQLITE_FULL, ErrorCode::DiskFull);
            row("write error", false, SQLITE_IOERR_WRITE, ErrorCode::Unwritable);
            row("read-only", false, SQLITE_READONLY, ErrorCode::LibraryReadOnly);
            row("sync error", true, SQLITE_IOERR_FSYNC, ErrorCode::Unwritable);
        }
    }
    void change_faultyDisk()
    {
        QFETCH(int, change);
        QFETCH(bool, syncs);
        QFETCH(int, sqliteCode);
        QFETCH(int, expected);
        FaultyVfs vfs;
        Fixture fixture;
        const QStringList before = contents(fixture.path());
        int failures = 0;
        for (int good = 0;; ++good) {
            QVERIFY2(good < 300, "it never went well");
            vfs.failAfter(good, syncs ? FaultyVfs::Fault::Sync : FaultyVfs::Fault::Write, sqliteCode);
            const Outcome made = changes[change].make(fixture);
            vfs.heal();
            if (made)
                break;
            ++failures;
            QCOMPARE(int(made.error().code), expected);
            QVERIFY(!made.error().message.isEmpty());
            QCOMPARE(contents(fixture.path()), before);
        }
        QVERIFY(failures > 0);
        QVERIFY(contents(fixture.path()) != before);
        QCOMPARE(*fixture.library->verify(), QStringList());
    }

    void change_lockedByAnother_data()
    {
        QTest::addColumn<int>("change");
        for (int i = 0; i < int(std::size(changes)); ++i)
            QTest::addRow("%s", changes[i].name) << i;
    }
    void change_lockedByAnother()
    {
        QFETCH(int, change);
        Fixture fixture;
        const QStringList before = contents(fixture.path());
        sqlite3 *other = nullptr;
        QCOMPARE(sqlite3_open(fixture.path().toUtf8().constData(), &other), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        const Outcome made = changes[change].make(fixture);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::LibraryLocked);
        QCOMPARE(contents(fixture.path()), before);
        sqlite3_close(other);
        QVERIFY(changes[change].make(fixture));
    }

    void backup_faultyDisk_leavesNoHalfOne()
    {
        FaultyVfs vfs;
        Fixture fixture;
        int failures = 0;
        for (int good = 0;; ++good) {
            QVERIFY2(good < 300, "it never went well");
            vfs.failAfter(good, FaultyVfs::Fault::Write, SQLITE_FULL);
            const auto made = fixture.library->backups().take();
            vfs.heal();
            if (made)
                break;
            ++failures;
            QCOMPARE(made.error().code, ErrorCode::DiskFull);
            QCOMPARE(fixture.library->backups().all().size(), 0);
        }
        QVERIFY(failures > 0);
        QCOMPARE(fixture.library->backups().all().size(), 1);
        QCOMPARE(*fixture.library->verify(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestFaultsAnywhere)
#include "tst_faultsanywhere.moc"
