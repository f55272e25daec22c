// SPDX-License-Identifier: GPL-3.0-or-later
// What `zhupi-cli parse` makes of input that is no good document.
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/cli/clirun.h"
#include <unistd.h>

class TestParseInput : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    QString good(const QString &name = QStringLiteral("good.txt")) const
    {
        return write(name, QStringLiteral("一、开头\n春天来了，花开了。\n").toUtf8());
    }
    /// The bad file is named with one line, and the good ones around it are still done.
    void checkRefused(const QString &bad)
    {
        const QString a = good(QStringLiteral("a.txt"));
        const QString b = good(QStringLiteral("b.txt"));
        const CliRun run = cli({QStringLiteral("parse"), a, bad, b});
        QCOMPARE(run.code, 1);
        QCOMPARE(run.errors().size(), 1);
        QVERIFY2(run.errors().first().startsWith(QStringLiteral("zhupi-cli: %1: ").arg(bad)), run.err.constData());
        QCOMPARE(run.json().array().size(), 2);
        QCOMPARE(run.json().array().at(1).toObject().value(QStringLiteral("file")).toString(), b);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void parse_missing_named() { checkRefused(m_folder->filePath(QStringLiteral("nothing here.txt"))); }

    void parse_folder_named()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder.txt")));
        checkRefused(m_folder->filePath(QStringLiteral("folder.txt")));
    }

    void parse_unreadable_named()
    {
        const QString path = good(QStringLiteral("secret.txt"));
        QVERIFY(QFile::setPermissions(path, {}));
        if (::geteuid() != 0)
            return checkRefused(path);
        // For root nothing is unreadable: run as nobody.
        const QStringList asNobody{QStringLiteral("setpriv"), QStringLiteral("--reuid=65534"),
                                   QStringLiteral("--clear-groups")};
        QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755));
        if (cli({QStringLiteral("--version")}, {}, asNobody).code != 0)
            QSKIP("nobody may not run the program from this folder");
        const CliRun run = cli({QStringLiteral("parse"), path}, {}, asNobody);
        QCOMPARE(run.code, 1);
        QVERIFY(run.errors().first().startsWith(QStringLiteral("zhupi-cli: %1: ").arg(path)));
    }

    void parse_empty_named() { checkRefused(write(QStringLiteral("empty.txt"), {})); }

    void parse_blank_named() { checkRefused(write(QStringLiteral("blank.txt"), " \n\t\n  \n")); }

    void parse_image_named()
    {
        QByteArray png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08\6\0\0\0", 29);
        for (int i = 0; i < 5000; ++i)
            png.append(static_cast<char>((i * 7919 + i * i) & 0xff));
        checkRefused(write(QStringLiteral("image.txt"), png));
    }

    void parse_program_named() { checkRefused(QStringLiteral(ZHUPI_CLI)); }

    void parse_twoGigabytes_namedAtOnce()
    {
        const QString path = write(QStringLiteral("huge.txt"), "a");
        QVERIFY(QFile::resize(path, qint64(2) << 30));
        QElapsedTimer timer;
        timer.start();
        checkRefused(path);
        QVERIFY(timer.elapsed() < 10000);
    }

    void parse_noEncoding_named()
    {
        // Bytes without rhyme or reason, none of them NUL.
        QByteArray noise;
        quint32 state = 12345;
        while (noise.size() < 20000) {
            state = state * 1664525u + 1013904223u;
            noise.append(static_cast<char>(1 + (state >> 24) % 255));
        }
        checkRefused(write(QStringLiteral("noise.txt"), noise));
    }

    void parse_nulBytes_textAround_isRead()
    {
        QByteArray bytes = QStringLiteral("春天来了，花开了。\n秋天来了，叶落了。\n").repeated(40).toUtf8();
        bytes.insert(bytes.size() / 2 / 3 * 3, QByteArray(2, '\0'));
        const QString path = write(QStringLiteral("nul.txt"), bytes);
        const CliRun run = cli({QStringLiteral("parse"), QStringLiteral("--format"), QStringLiteral("text"), path});
        QCOMPARE(run.code, 0);
        QVERIFY(!run.out.contains('\0'));
        QCOMPARE(run.out.count("春天来了"), 40);
    }

    void parse_nulBytesAlone_named() { checkRefused(write(QStringLiteral("nuls.txt"), QByteArray(5000, '\0'))); }

    void parse_nestedTags_isReadInTime()
    {
        QByteArray html("<html><body>");
        for (int i = 0; i < 100000; ++i)
            html += "<div>";
        html += QStringLiteral("春天来了，花开了。").toUtf8();
        const QString path = write(QStringLiteral("nested.html"), html);
        QElapsedTimer timer;
        timer.start();
        const CliRun run = cli({QStringLiteral("parse"), QStringLiteral("--format"), QStringLiteral("text"), path});
        QVERIFY(timer.elapsed() < 30000);
        // Read whole, or refused with a clear word; never a crash.
        QVERIFY2(run.code == 0 || run.code == 1, run.err.constData());
        if (run.code == 0)
            QVERIFY(run.out.contains("春天来了"));
        else
            QVERIFY(run.errors().first().startsWith(QStringLiteral("zhupi-cli: %1: ").arg(path)));
    }

    void parse_oneLineOf50Megabytes_isReadInTime()
    {
        const QString path =
            write(QStringLiteral("long.txt"), QStringLiteral("春天来了，花开了。").toUtf8().repeated(50000000 / 27));
        QElapsedTimer timer;
        timer.start();
        const CliRun run = cli({QStringLiteral("parse"), QStringLiteral("--format"), QStringLiteral("text"), path});
        QCOMPARE(run.code, 0);
        QVERIFY(run.out.size() >= 50000000 / 27 * 27);
        QVERIFY2(timer.elapsed() < 60000, QByteArray::number(timer.elapsed()).constData());
    }

    void parse_wrongUsage_isTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no file") << QStringList{};
        QTest::newRow("no such option") << QStringList{QStringLiteral("--colour"), QStringLiteral("x.txt")};
        QTest::newRow("no such format") << QStringList{QStringLiteral("--format"), QStringLiteral("docx"),
                                                       QStringLiteral("x.txt")};
        QTest::newRow("no such pass") << QStringList{QStringLiteral("--skip"), QStringLiteral("Nothing"),
                                                     QStringLiteral("x.txt")};
    }
    void parse_wrongUsage_isTold()
    {
        QFETCH(QStringList, arguments);
        const CliRun run = cli(QStringList{QStringLiteral("parse")} + arguments);
        QCOMPARE(run.code, 2);
        QVERIFY(run.errors().first().startsWith(QStringLiteral("zhupi-cli: ")));
        QVERIFY(run.out.isEmpty());
    }

    void parse_outputFolderUnwritable_named()
    {
        const QString path = good();
        const CliRun run = cli({QStringLiteral("parse"), QStringLiteral("--output"), path, path});
        QCOMPARE(run.code, 1);
        QCOMPARE(run.errors().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestParseInput)
#include "tst_parseinput.moc"
