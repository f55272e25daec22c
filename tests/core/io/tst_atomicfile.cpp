// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/atomicfile.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace core;
using namespace core::io;

class TestAtomicFile : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    static QByteArray content(const QString &file)
    {
        QFile f(file);
        return f.open(QIODevice::ReadOnly) ? f.readAll() : QByteArray("cannot be read");
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void write_newAndExisting_whole()
    {
        QVERIFY(writeAtomically(path("a"), "one"));
        QCOMPARE(content(path("a")), QByteArray("one"));
        QVERIFY(writeAtomically(path("a"), QByteArray(100000, 'x')));
        QCOMPARE(content(path("a")).size(), 100000);
        QVERIFY(writeAtomically(path("a"), {}));
        QCOMPARE(content(path("a")), QByteArray());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("a")});
    }

    void write_badPlace_isTold()
    {
        QCOMPARE(writeAtomically(m_folder->path(), "x").error().code, ErrorCode::IsFolder);
        QCOMPARE(writeAtomically(path("no/a"), "x").error().code, ErrorCode::Unwritable);
    }

    void write_diskFull_keepsTheOld()
    {
        QVERIFY(writeAtomically(path("a"), "old"));
        // No file may grow beyond 4 KiB for a moment.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit little{4096, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &little), 0);
        const auto written = writeAtomically(path("a"), QByteArray(100000, 'x'));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::DiskFull);
        QCOMPARE(content(path("a")), QByteArray("old"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("a")});
    }

    void write_pipe_isWrittenToAndStays()
    {
        const QByteArray name = path("pipe").toLocal8Bit();
        QCOMPARE(mkfifo(name.constData(), 0600), 0);
        const int reader = ::open(name.constData(), O_RDONLY | O_NONBLOCK);
        QVERIFY(reader >= 0);
        QVERIFY(writeAtomically(path("pipe"), "abc"));
        char read[8] = {};
        QCOMPARE(::read(reader, read, sizeof read), ssize_t(3));
        QCOMPARE(QByteArray(read), QByteArray("abc"));
        ::close(reader);
        QVERIFY(!QFileInfo(path("pipe")).isFile());
    }
};

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_atomicfile.moc"
