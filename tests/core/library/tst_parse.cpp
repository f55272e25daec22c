// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/parse.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "tests/processortime.h"
#include <unistd.h>

using namespace core;

class TestParse : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString made(const char *name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

private Q_SLOTS:
    void readFile_goodFile_givesItsBytes()
    {
        const auto bytes = library::readFile(made("good.txt", "words\n"));
        QVERIFY(bytes);
        QCOMPARE(*bytes, QByteArray("words\n"));
    }

    void readFile_badPlaces_areNamed()
    {
        QCOMPARE(library::readFile(m_folder.filePath(QStringLiteral("none.txt"))).error().code, ErrorCode::NotFound);
        QCOMPARE(library::readFile(m_folder.path()).error().code, ErrorCode::IsFolder);
        QCOMPARE(library::readFile(made("empty.txt", {})).error().code, ErrorCode::Empty);
        QVERIFY(QFile::link(QStringLiteral("/no/such/target"), m_folder.filePath(QStringLiteral("dangling"))));
        const auto dangling = library::readFile(m_folder.filePath(QStringLiteral("dangling")));
        QCOMPARE(dangling.error().code, ErrorCode::NotFound);
        QVERIFY(dangling.error().message.contains(QStringLiteral("link")));
    }

    void readFile_noPermission_isUnreadable()
    {
        const QString path = made("secret.txt", "x");
        QVERIFY(QFile::setPermissions(path, QFileDevice::Permissions()));
        if (::geteuid() == 0)
            QSKIP("the superuser may read everything");
        QCOMPARE(library::readFile(path).error().code, ErrorCode::Unreadable);
    }

    void readFile_deviceThatFails_isUnreadable()
    {
        if (!QFile::exists(QStringLiteral("/proc/self/mem")))
            QSKIP("no /proc here");
        QCOMPARE(library::readFile(QStringLiteral("/proc/self/mem")).error().code, ErrorCode::Unreadable);
    }

    void readFile_twoGigabytes_refusedAtOnce()
    {
        const QString path = made("huge.txt", "x");
        QVERIFY(QFile::resize(path, qint64(2) * 1024 * 1024 * 1024)); // sparse: takes no room
        ProcessorTimer timer;
        timer.start();
        const auto bytes = library::readFile(path);
        QVERIFY(!bytes);
        QCOMPARE(bytes.error().code, ErrorCode::TooLarge);
        QVERIFY(bytes.error().message.contains(QStringLiteral("512 MiB")));
        QVERIFY(timer.elapsed() < processorLimit(500));
    }

    void readFile_endlessDevice_refused()
    {
        if (!QFile::exists(QStringLiteral("/dev/zero")))
            QSKIP("no /dev/zero here");
        QCOMPARE(library::readFile(QStringLiteral("/dev/zero")).error().code, ErrorCode::TooLarge);
    }

    void parse_emptyAndBinary_pass_on_the_importersError()
    {
        QCOMPARE(library::parse(QByteArray(), QStringLiteral("a.txt")).error().code, ErrorCode::Empty);
        QCOMPARE(library::parse("%PDF-1.4", QStringLiteral("a.txt")).error().code, ErrorCode::Binary);
    }

    void parse_plainText_givesADocument()
    {
        const auto document = library::parse("A title\n\nSome words.\n", QStringLiteral("a.txt"));
        QVERIFY(document);
        QVERIFY(document->text().contains(QStringLiteral("Some words.")));
        QCOMPARE(document->encoding(), QStringLiteral("UTF-8"));
    }
};

QTEST_GUILESS_MAIN(TestParse)
#include "tst_parse.moc"
