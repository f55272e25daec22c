// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/storageplace.h"
#include "core/library/backups.h"

#include <QtTest>

#include "tests/app/otherwriter.h"
#include "tests/core/library/openlibrary.h"

using namespace core;
using namespace core::library;

class TestBackups : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenLibrary> m_open;

    qsizetype notes() const { return m_open->library->notes()->size(); }

private Q_SLOTS:
    void init() { m_open = std::make_unique<OpenLibrary>(QStringLiteral("春天来了，花开了。\n秋天来了，叶落了。")); }

    void rolling_hoursAndDays()
    {
        auto backups = m_open->library->backups();
        const QDateTime start(QDate(2026, 1, 1), QTime(0, 30), Qt::UTC);
        const auto due = [&](const QDateTime &time) {
            const auto made = backups.takeIfDue(time);
            return made && made->has_value();
        };
        // Twice a day for weeks, then every half hour.
        for (int half = 0; half < 2 * 34; ++half) {
            m_open->mark(QStringLiteral("春天"));
            QVERIFY(due(start.addSecs(half * 12LL * 3600)));
        }
        const QDateTime busy = start.addDays(34);
        for (int i = 0; i < 60; ++i) {
            m_open->mark(QStringLiteral("春天"));
            QCOMPARE(due(busy.addSecs(i * 1800LL)), i % 2 == 0);
        }
        const QDateTime end = busy.addSecs(59 * 1800LL);
        QVERIFY(due(end.addSecs(1800)));
        QVERIFY(!due(end.addSecs(9000))); // nothing changed since
        const auto all = backups.all();
        const auto lastDay = std::count_if(all.begin(), all.end(),
                                           [&](const Backup &backup) { return backup.time.secsTo(end) < 24LL * 3600; });
        QVERIFY2(lastDay >= 24 && lastDay <= 25, qPrintable(QString::number(lastDay)));
        QVERIFY2(all.size() - lastDay >= 28 && all.size() - lastDay <= 31, qPrintable(QString::number(all.size())));
    }

    void rolling_afterALongRest_keepsWhatWasBefore()
    {
        auto backups = m_open->library->backups();
        const QDateTime start(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
        for (int day = 0; day < 20; ++day) {
            m_open->mark(QStringLiteral("春天"));
            QVERIFY(backups.takeIfDue(start.addDays(day))->has_value());
        }
        const QDateTime back = start.addDays(100);
        m_open->mark(QStringLiteral("春天"));
        QVERIFY(backups.takeIfDue(back)->has_value());
        const auto all = backups.all();
        QCOMPARE(all.size(), 7);
        QCOMPARE(all.first().time, back);
        QCOMPARE(all.at(1).time, start.addDays(19));
        QCOMPARE(all.last().time, start.addDays(14));
    }

    void rolling_clockThatWasAhead_holdsNothingUp()
    {
        auto backups = m_open->library->backups();
        const QDateTime now(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC);
        QVERIFY(backups.takeIfDue(now.addYears(1))->has_value());
        m_open->mark(QStringLiteral("春天"));
        QVERIFY(backups.takeIfDue(now)->has_value());
        QVERIFY(!backups.takeIfDue(now.addSecs(1800))->has_value());
        QCOMPARE(backups.all().size(), 2);
    }

    void restore_bringsTheStateBack()
    {
        auto backups = m_open->library->backups();
        m_open->mark(QStringLiteral("春天"));
        const auto backup = backups.take();
        QVERIFY(backup);
        m_open->mark(QStringLiteral("秋天"));
        auto other = *Library::open(m_open->path());
        QVERIFY(!other->changedElsewhere());
        const auto before = backups.restore(backup->path);
        QVERIFY(before);
        QCOMPARE(notes(), 1);
        QVERIFY(other->changedElsewhere());
        QCOMPARE(other->notes()->size(), 1);
        QCOMPARE(*m_open->library->verify(), QStringList());
        // Restoring is no loss: what was there is a backup, too.
        QVERIFY(backups.restore(before->path));
        QCOMPARE(notes(), 2);
        m_open->mark(QStringLiteral("叶落"));
        m_open->reopen();
        QCOMPARE(notes(), 3);
    }

    void contents_areCounted_ofAnySchema()
    {
        m_open->mark(QStringLiteral("春天"), {QStringLiteral("季/春")});
        const auto backup = m_open->library->backups().take();
        const auto held = Backups::contents(backup->path);
        QVERIFY(held);
        QCOMPARE(held->documents, 1);
        QCOMPARE(held->annotations, 1);
        QCOMPARE(held->tags, 2);
        QVERIFY(!QFile::exists(backup->path + QStringLiteral("-wal")));
        const QString old = m_open->folder.filePath(QStringLiteral("old.db"));
        QVERIFY(QFile::copy(QStringLiteral(ZHUPI_SOURCE_DIR "/tests/data/library-v1.db"), old));
        QCOMPARE(Backups::contents(old)->annotations, 2);
        QFile broken(m_open->folder.filePath(QStringLiteral("broken.db")));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("no library");
        broken.close();
        QCOMPARE(Backups::contents(broken.fileName()).error().code, ErrorCode::LibraryDamaged);
    }

    void restore_ofAnOlderSchema_isMigrated()
    {
        const auto before =
            m_open->library->backups().restore(QStringLiteral(ZHUPI_SOURCE_DIR "/tests/data/library-v1.db"));
        QVERIFY(before);
        QCOMPARE(notes(), 2);
        QVERIFY(m_open->library->canUndo());
        QVERIFY(m_open->library->undo()->has_value());
    }

    void restore_damaged_changesNothing()
    {
        m_open->mark(QStringLiteral("春天"));
        auto backups = m_open->library->backups();
        QFile file(backups.take()->path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        bytes.replace(4096, bytes.size() - 4096, QByteArray(bytes.size() - 4096, '\xa5'));
        file.seek(0);
        file.write(bytes);
        file.close();
        QCOMPARE(backups.restore(file.fileName()).error().code, ErrorCode::LibraryDamaged);
        QCOMPARE(backups.restore(m_open->folder.filePath(QStringLiteral("none"))).error().code, ErrorCode::NotFound);
        QCOMPARE(notes(), 1);
        QCOMPARE(*m_open->library->verify(), QStringList());
    }

    void restore_whileAnotherProgramWrites_isRefused()
    {
        auto backups = m_open->library->backups();
        const auto backup = backups.take();
        QVERIFY(backup);
        m_open->mark(QStringLiteral("春天"));
        m_open->library->setPatience(0);
        OtherWriter other(m_open->path());
        const auto before = backups.restore(backup->path);
        QVERIFY(!before);
        QCOMPARE(before.error().code, ErrorCode::LibraryLocked);
        QCOMPARE(notes(), 1);
        other.end();
        QVERIFY(backups.restore(backup->path));
        QCOMPARE(notes(), 0);
    }

    void writeTo_isALibraryToTakeAlong()
    {
        m_open->mark(QStringLiteral("春天"));
        QTemporaryDir other;
        const QString copy = other.filePath(QStringLiteral("taken.db"));
        QVERIFY(m_open->library->backups().writeTo(copy));
        {
            const auto taken = Library::open(copy);
            QVERIFY(taken);
            QCOMPARE((*taken)->bytes(m_open->id).value_or(QByteArray()), m_open->document.source().toUtf8());
            QCOMPARE(*(*taken)->verify(), QStringList());
        }
        // A library elsewhere that goes back to it has the documents, too.
        const auto fresh = Library::open(other.filePath(QStringLiteral("new/fresh.db")));
        QVERIFY((*fresh)->backups().restore(copy));
        QCOMPARE(*(*fresh)->verify(), QStringList());
        QVERIFY((*fresh)->bytes(m_open->id));
    }

    void writeTo_placesThatCannotBe()
    {
        auto backups = m_open->library->backups();
        QVERIFY(backups.writeTo(m_open->folder.filePath(QStringLiteral("copy.db"))));
        QVERIFY(Library::open(m_open->folder.filePath(QStringLiteral("copy.db"))));
        QCOMPARE(backups.writeTo(m_open->folder.path()).error().code, ErrorCode::IsFolder);
        QCOMPARE(backups.writeTo(m_open->path()).error().code, ErrorCode::InvalidArgument);
        QVERIFY(!backups.writeTo(m_open->folder.filePath(QStringLiteral("none/copy.db"))));
    }

    void writeTo_overAFile_onlyWhereItIsALibrarys()
    {
        auto backups = m_open->library->backups();
        const QString path = m_open->folder.filePath(QStringLiteral("copy.db"));
        const auto put = [&path](const QByteArray &bytes) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(put({}));
        QVERIFY(backups.writeTo(path));
        QFile copy(path);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QByteArray whole = copy.readAll();
        copy.close();
        // Damaged behind its head it is still known, and a good copy may take its place.
        QVERIFY(put(whole.first(100) + QByteArray(whole.size() - 100, '\xa5')));
        QVERIFY(backups.writeTo(path));
        QVERIFY(Library::open(path));
        // Neither a damaged head nor another program's database nor a text is touched, nor written beside.
        const QByteArray otherProgram = whole.replace(68, 4, "ABCD");
        for (const QByteArray &bytes : {QByteArray(whole).replace(0, 6, "SQLity"), otherProgram, QByteArray("words")}) {
            QVERIFY(put(bytes));
            QVERIFY(QFile::setPermissions(path, QFile::ReadOwner));
            const auto written = backups.writeTo(path);
            QCOMPARE(written.error().code, ErrorCode::InvalidArgument);
            QVERIFY(written.error().message.contains(QStringLiteral("damaged")));
            QVERIFY(copy.open(QIODevice::ReadOnly));
            QCOMPARE(copy.readAll(), bytes);
            copy.close();
            QCOMPARE(QDir(m_open->folder.path()).entryList({QStringLiteral("copy.db?*")}), QStringList());
            QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        }
    }

    void storagePlace_marksOfServices()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("Sync/deep/er")));
        const QString file = folder.filePath(QStringLiteral("Sync/deep/er/not yet/library.db"));
        QCOMPARE(io::storagePlaceOf(file).kind, io::PlaceKind::Local);
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("Sync/.stfolder")));
        QCOMPARE(io::storagePlaceOf(file).kind, io::PlaceKind::Synchronised);
        QCOMPARE(io::storagePlaceOf(file).by, QStringLiteral("Syncthing"));
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("OneDrive - Firma/a")));
        QCOMPARE(io::storagePlaceOf(folder.filePath(QStringLiteral("OneDrive - Firma/a/l.db"))).by,
                 QStringLiteral("OneDrive"));
    }
};

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
