// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "core/storage/steadylocks.h"

#include <QTemporaryDir>
#include <QtTest>

#include <fcntl.h>
#include <unistd.h>

using namespace core::storage;

/// Seen as another program sees it: by a lock of an open file of its own.
class TestSteadyLocks : public QObject
{
    Q_OBJECT

private:
    /// The bytes of SQLite's file format that tell of a reader, and of a log in use.
    static constexpr qint64 reader = 0x40000002;
    static constexpr qint64 logInUse = 128;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<int> m_looks; ///< closed last: closing one drops SQLite's own locks

    QString path(const QString &name) const { return m_folder->filePath(name); }
    Database open(const QString &name) const
    {
        auto database = Database::open(path(name));
        if (!database || !database->run("PRAGMA journal_mode=WAL") || !database->run("CREATE TABLE t(a)"))
            qFatal("no database");
        return std::move(*database);
    }
    bool isHeld(const QString &file, qint64 byte)
    {
        const int look = ::open(QFile::encodeName(file).constData(), O_RDWR | O_CLOEXEC);
        if (look < 0)
            qFatal("no file");
        m_looks.push_back(look);
        struct flock wanted = {};
        wanted.l_type = F_WRLCK;
        wanted.l_whence = SEEK_SET;
        wanted.l_start = byte;
        wanted.l_len = 1;
        if (::fcntl(look, F_OFD_GETLK, &wanted) != 0)
            qFatal("no locks");
        return wanted.l_type != F_UNLCK;
    }
    /// What a file dialog does that looks at a file.
    static void look(const QString &file)
    {
        QFile read(file);
        QVERIFY(read.open(QIODevice::ReadOnly));
        QVERIFY(!read.read(16).isEmpty());
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        for (const int file : m_looks)
            ::close(file);
        m_looks.clear();
        m_folder.reset();
    }

    /// Why there are such locks.
    void withoutThem_aLookAtTheFile_letsGo()
    {
        const Database database = open(QStringLiteral("a.db"));
        QVERIFY(isHeld(database.path(), reader));
        look(database.path());
        QVERIFY(!isHeld(database.path(), reader));
    }

    void hold_lastsThroughALookAtTheFiles()
    {
        const Database database = open(QStringLiteral("a.db"));
        SteadyLocks locks;
        locks.hold(database.path());
        look(database.path());
        look(database.path() + QStringLiteral("-shm"));
        QVERIFY(isHeld(database.path(), reader));
        QVERIFY(isHeld(database.path() + QStringLiteral("-shm"), logInUse));
        locks.release();
        QVERIFY(!isHeld(database.path(), reader));
        QVERIFY(!isHeld(database.path() + QStringLiteral("-shm"), logInUse));
        locks.hold(database.path()); // again, by the files that are open
        QVERIFY(isHeld(database.path(), reader));
    }

    void hold_another_letsTheFormerGo()
    {
        const Database one = open(QStringLiteral("a.db"));
        const Database two = open(QStringLiteral("b.db"));
        SteadyLocks locks;
        locks.hold(one.path());
        look(one.path());
        look(two.path());
        locks.hold(two.path());
        QVERIFY(!isHeld(one.path(), reader));
        QVERIFY(isHeld(two.path(), reader));
    }

    void hold_whatIsNotThere_holdsAndMakesNothing()
    {
        SteadyLocks locks;
        locks.hold(path(QStringLiteral("none.db")));
        locks.release();
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList());
    }

    /// They are a reader's: the program itself, and others, go on writing.
    void hold_hindersNoWriter()
    {
        Database database = open(QStringLiteral("a.db"));
        SteadyLocks locks;
        locks.hold(database.path());
        QVERIFY(database.run("INSERT INTO t VALUES(1)"));
        auto other = Database::open(database.path());
        QVERIFY(other && other->run("INSERT INTO t VALUES(2)"));
        QCOMPARE(database.integer("SELECT count(*) FROM t")->value_or(0), 2);
    }
};

QTEST_GUILESS_MAIN(TestSteadyLocks)
#include "tst_steadylocks.moc"
