// SPDX-License-Identifier: GPL-3.0-or-later
// `zhupi-cli library` as scripts use it.
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

#include "tests/cli/clirun.h"
#include <unistd.h>

namespace
{
const QString text = QStringLiteral("一、开头\n春天来了，花开了。\n二、结尾\n秋天来了，叶落了。花开了又谢。\n");
} // namespace

class TestLibraryCommand : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    QString m_db;

    CliRun library(const QStringList &arguments, const QByteArray &input = {}, const QStringList &before = {}) const
    {
        return cli(QStringList{QStringLiteral("library"), QStringLiteral("--db"), m_db} + arguments, input, before);
    }
    QString add() const
    {
        return library({QStringLiteral("add"), m_file}).lines().value(0).section(QLatin1Char('\t'), 0, 0);
    }
    CliRun annotate(const QString &document, const QString &quote, const QStringList &more = {}) const
    {
        return library(QStringList{QStringLiteral("annotate"), QStringLiteral("--document"), document,
                                   QStringLiteral("--quote"), quote} +
                       more);
    }
    void checkOneError(const CliRun &run, const QString &file) const
    {
        QCOMPARE(run.code, 1);
        QCOMPARE(run.errors().size(), 1);
        QVERIFY2(run.errors().first().startsWith(QStringLiteral("zhupi-cli: %1: ").arg(file)), run.err.constData());
    }
    void write(const QString &path, const QByteArray &bytes) const
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(QStringLiteral("春.txt"));
        m_db = m_folder->filePath(QStringLiteral("library.db"));
        write(m_file, text.toUtf8());
    }

    void add_twice_addedThenKnown()
    {
        const CliRun first = library({QStringLiteral("add"), m_file});
        QCOMPARE(first.code, 0);
        const QStringList fields = first.lines().first().split(QLatin1Char('\t'));
        QCOMPARE(fields.size(), 3);
        QCOMPARE(fields.at(2), QStringLiteral("added"));
        const QString elsewhere = m_folder->filePath(QStringLiteral("copy.txt"));
        QVERIFY(QFile::copy(m_file, elsewhere));
        const CliRun second = library({QStringLiteral("add"), elsewhere, QStringLiteral("--json")});
        const QJsonObject object = second.json().array().at(0).toObject();
        QCOMPARE(object.value(QStringLiteral("existence")).toString(), QStringLiteral("known"));
        QCOMPARE(object.value(QStringLiteral("id")).toString(), fields.at(0));
        QCOMPARE(library({QStringLiteral("list")}).lines().size(), 1);
    }

    void add_badAmongGood_othersDone()
    {
        const QString missing = m_folder->filePath(QStringLiteral("missing.txt"));
        const CliRun run = library({QStringLiteral("add"), missing, m_file});
        checkOneError(run, missing);
        QCOMPARE(run.lines().size(), 1);
    }

    void add_standardInput_isADocument()
    {
        const CliRun run = library({QStringLiteral("add"), QStringLiteral("-")}, text.toUtf8());
        QCOMPARE(run.code, 0);
        QVERIFY(run.lines().first().endsWith(QStringLiteral("added")));
    }

    void annotate_byPrefixOfId_storedAndListed()
    {
        const QString id = add();
        const CliRun run = annotate(id.left(6), QStringLiteral("秋天来了"),
                                    {QStringLiteral("--style"), QStringLiteral("underline"), QStringLiteral("--color"),
                                     QStringLiteral("green"), QStringLiteral("--tag"), QStringLiteral("季节/秋"),
                                     QStringLiteral("--tag"), QStringLiteral("b"), QStringLiteral("--note"),
                                     QStringLiteral("- **一**")});
        QCOMPARE(run.code, 0);
        const QString annotation = run.lines().first();
        const CliRun notes = library(
            {QStringLiteral("notes"), QStringLiteral("--json"), QStringLiteral("--tag"), QStringLiteral("季节")});
        const QJsonObject note = notes.json().array().at(0).toObject();
        QCOMPARE(note.value(QStringLiteral("id")).toString(), annotation);
        QCOMPARE(note.value(QStringLiteral("document")).toString(), id);
        QCOMPARE(note.value(QStringLiteral("style")).toString(), QStringLiteral("underline"));
        QCOMPARE(note.value(QStringLiteral("color")).toString(), QStringLiteral("green"));
        QCOMPARE(note.value(QStringLiteral("note")).toString(), QStringLiteral("- **一**"));
        QCOMPARE(note.value(QStringLiteral("tags")).toArray(),
                 (QJsonArray{QStringLiteral("季节/秋"), QStringLiteral("b")}));
        const QJsonObject target = note.value(QStringLiteral("targets")).toArray().at(0).toObject();
        QCOMPARE(target.value(QStringLiteral("quote")).toString(), QStringLiteral("秋天来了"));
        QCOMPARE(target.value(QStringLiteral("end")).toInt() - target.value(QStringLiteral("start")).toInt(), 4);
        QVERIFY(!target.value(QStringLiteral("pinpoint")).toString().isEmpty());
        QVERIFY(target.value(QStringLiteral("citation"))
                    .toString()
                    .endsWith(target.value(QStringLiteral("pinpoint")).toString()));
        QCOMPARE(library({QStringLiteral("notes"), QStringLiteral("--document"), id}).lines().size(), 1);
        const QStringList tags = library({QStringLiteral("tags")}).lines();
        QCOMPARE(tags, (QStringList{QStringLiteral("b\t1"), QStringLiteral("季节\t0"), QStringLiteral("季节/秋\t1")}));
    }

    void annotate_ambiguousOrMissing_saysHowMany()
    {
        const QString id = add();
        const CliRun twice = annotate(id, QStringLiteral("花开了"));
        checkOneError(twice, m_db);
        QVERIFY(twice.err.contains("2 places"));
        const CliRun never = annotate(id, QStringLiteral("冬天"));
        checkOneError(never, m_db);
        QVERIFY2(never.err.contains("not in the document"), never.err.constData());
        QCOMPARE(annotate(id, QStringLiteral("花开了"), {QStringLiteral("--suffix"), QStringLiteral("又谢")}).code, 0);
        checkOneError(annotate(QStringLiteral("zzzz"), QStringLiteral("花开了")), m_db);
    }

    void annotateBatch_badLines_answeredAndPassed()
    {
        const QString id = add();
        const QByteArray batch = QStringLiteral("{\"document\":\"%1\",\"quote\":\"春天\",\"tags\":[\"a/b\"]}\n"
                                                "not json\n"
                                                "\n"
                                                "{\"document\":\"%1\",\"quote\":\"花开了\"}\n"
                                                "{\"document\":\"%1\",\"quote\":\"叶落\",\"color\":\"pink\"}\n"
                                                "{\"document\":\"%1\",\"quote\":\"叶落\",\"tags\":\"a\"}\n"
                                                "[1]\n"
                                                "{\"document\":\"%1\",\"quote\":\"叶落\"}")
                                     .arg(id)
                                     .toUtf8();
        const CliRun run = library({QStringLiteral("annotate"), QStringLiteral("--batch"), QStringLiteral("-")}, batch);
        QCOMPARE(run.code, 1);
        QList<QJsonObject> answers;
        for (const QString &line : run.lines())
            answers.append(QJsonDocument::fromJson(line.toUtf8()).object());
        QCOMPARE(answers.size(), 7);
        const QList<bool> made{true, false, false, false, false, false, true};
        for (qsizetype i = 0; i < answers.size(); ++i) {
            QCOMPARE(answers.at(i).contains(QStringLiteral("id")), made.at(i));
            QCOMPARE(answers.at(i).contains(QStringLiteral("error")), !made.at(i));
        }
        QCOMPARE(answers.at(2).value(QStringLiteral("code")).toString(), QStringLiteral("quote-ambiguous"));
        QCOMPARE(answers.at(6).value(QStringLiteral("line")).toInt(), 8);
        QCOMPARE(library({QStringLiteral("notes")}).lines().size(), 2);
        QCOMPARE(library({QStringLiteral("verify")}).code, 0);
    }

    void export_toFile_isStable()
    {
        const QString id = add();
        QCOMPARE(annotate(id, QStringLiteral("叶落了"), {QStringLiteral("--note"), QStringLiteral("second")}).code, 0);
        QCOMPARE(annotate(id, QStringLiteral("春天来了"), {QStringLiteral("--note"), QStringLiteral("first")}).code, 0);
        const QString output = m_folder->filePath(QStringLiteral("notes.md"));
        const CliRun run = library({QStringLiteral("export"), QStringLiteral("--format"), QStringLiteral("markdown"),
                                    QStringLiteral("--output"), output});
        QCOMPARE(run.code, 0);
        QFile file(output);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray markdown = file.readAll();
        QCOMPARE(library({QStringLiteral("export")}).out, markdown);
        QVERIFY(markdown.indexOf("> 春天来了") < markdown.indexOf("> 叶落了"));
        QVERIFY(markdown.contains(QStringLiteral("(zhupi://open/%1?annotation=").arg(id).toUtf8()));
        checkOneError(library({QStringLiteral("export"), QStringLiteral("--output"), m_folder->path()}),
                      m_folder->path());
        QCOMPARE(library({QStringLiteral("export"), QStringLiteral("--format"), QStringLiteral("docx")}).code, 2);
    }

    void undoRedo_acrossRuns()
    {
        const QString id = add();
        QCOMPARE(annotate(id, QStringLiteral("叶落了")).code, 0);
        QCOMPARE(library({QStringLiteral("remove"), id.left(4)}).code, 0);
        QCOMPARE(library({QStringLiteral("list")}).lines().size(), 0);
        QCOMPARE(library({QStringLiteral("undo")}).code, 0);
        QCOMPARE(library({QStringLiteral("undo")}).code, 0);
        QCOMPARE(library({QStringLiteral("notes")}).lines().size(), 0);
        checkOneError(library({QStringLiteral("undo")}), m_db);
        QCOMPARE(library({QStringLiteral("redo")}).code, 0);
        QCOMPARE(library({QStringLiteral("notes")}).lines().size(), 1);
    }

    void help_everyLevel()
    {
        const CliRun all = cli({QStringLiteral("library"), QStringLiteral("--help")});
        QCOMPARE(all.code, 0);
        for (const char *name :
             {"add", "list", "remove", "annotate", "notes", "tags", "export", "verify", "undo", "redo"}) {
            QVERIFY2(all.out.contains(QByteArray("\n  ") + name), name);
            const CliRun one = cli({QStringLiteral("library"), QString::fromLatin1(name), QStringLiteral("--help")});
            QCOMPARE(one.code, 0);
            QVERIFY(one.out.contains(QByteArray("zhupi-cli library ") + name));
            QVERIFY(one.out.contains("--json") && one.out.contains("--db"));
        }
        QVERIFY(!QFileInfo::exists(m_db));
    }

    void wrongUsage_isTwo()
    {
        QCOMPARE(cli({QStringLiteral("library")}).code, 2);
        QCOMPARE(library({QStringLiteral("nothing")}).code, 2);
        QCOMPARE(library({QStringLiteral("add")}).code, 2);
        QCOMPARE(library({QStringLiteral("list"), QStringLiteral("x")}).code, 2);
        QCOMPARE(library({QStringLiteral("annotate")}).code, 2);
        QCOMPARE(annotate(QStringLiteral("x"), QStringLiteral("y"), {QStringLiteral("--color"), QStringLiteral("pink")})
                     .code,
                 2);
        QCOMPARE(library({QStringLiteral("list"), QStringLiteral("--nothing")}).code, 2);
    }

    void db_damaged_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how :
             {"garbage", "text", "truncated", "overwritten", "emptied", "other database", "newer", "folder"})
            QTest::newRow(how) << QString::fromLatin1(how);
    }
    void db_damaged()
    {
        QFETCH(QString, how);
        const QString id = add();
        QCOMPARE(annotate(id, QStringLiteral("叶落了")).code, 0);
        QFile file(m_db);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        file.close();
        if (how == QLatin1String("garbage")) {
            bytes = QByteArray(10000, '\x5a');
        } else if (how == QLatin1String("text")) {
            bytes = "This is a letter and no library.\n";
        } else if (how == QLatin1String("truncated")) {
            bytes.truncate(bytes.size() / 2);
        } else if (how == QLatin1String("overwritten")) {
            bytes.replace(4096, bytes.size() - 4096, QByteArray(bytes.size() - 4096, '\xff'));
        } else if (how == QLatin1String("emptied")) {
            bytes.clear();
        } else if (how == QLatin1String("other database")) {
            bytes.replace(68, 4, QByteArray("\0\0\0\7", 4)); // application_id
        } else if (how == QLatin1String("newer")) {
            bytes.replace(60, 4, QByteArray("\0\0\3\xe7", 4)); // user_version
        }
        if (how == QLatin1String("folder"))
            m_db = m_folder->path();
        else
            write(m_db, bytes);
        checkOneError(library({QStringLiteral("add"), m_file}), m_db);
        checkOneError(library({QStringLiteral("list")}), m_db);
        checkOneError(annotate(id, QStringLiteral("春天")), m_db);
        const CliRun verify = library({QStringLiteral("verify")});
        QCOMPARE(verify.code, 1);
        // What is there is left as it is.
        if (how != QLatin1String("folder")) {
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), bytes);
        }
    }

    void db_openElsewhere_isShared()
    {
        const QString id = add();
        QProcess other;
        other.start(QStringLiteral(ZHUPI_CLI),
                    {QStringLiteral("library"), QStringLiteral("--db"), m_db, QStringLiteral("annotate"),
                     QStringLiteral("--batch"), QStringLiteral("-")});
        QVERIFY(other.waitForStarted());
        const auto ask = [&](const QString &quote) {
            other.write(QStringLiteral("{\"document\":\"%1\",\"quote\":\"%2\"}\n").arg(id, quote).toUtf8());
            // The answer comes line by line, not at the end.
            return other.waitForReadyRead(10000) && other.readAll().contains("\"id\"");
        };
        QVERIFY(ask(QStringLiteral("春天")));
        QCOMPARE(annotate(id, QStringLiteral("叶落了")).code, 0);
        QVERIFY(ask(QStringLiteral("秋天")));
        QCOMPARE(library({QStringLiteral("notes")}).lines().size(), 3);
        other.closeWriteChannel();
        QVERIFY(other.waitForFinished());
        QCOMPARE(library({QStringLiteral("verify")}).code, 0);
    }

    void db_lockedByAnother_isTold()
    {
        const QString id = add();
        sqlite3 *other = nullptr;
        QCOMPARE(sqlite3_open(m_db.toUtf8().constData(), &other), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr), SQLITE_OK);
        const CliRun run =
            library({QStringLiteral("annotate"), QStringLiteral("--document"), id, QStringLiteral("--quote"),
                     QStringLiteral("春天"), QStringLiteral("--wait"), QStringLiteral("0")});
        checkOneError(run, m_db);
        QVERIFY(run.err.contains("Another program"));
        // Reading goes on beside a writer.
        QCOMPARE(library({QStringLiteral("list")}).lines().size(), 1);
        sqlite3_close(other);
        QCOMPARE(annotate(id, QStringLiteral("春天")).code, 0);
        QCOMPARE(sqlite3_open(m_db.toUtf8().constData(), &other), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, "PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; SELECT * FROM document", nullptr,
                              nullptr, nullptr),
                 SQLITE_OK);
        checkOneError(library({QStringLiteral("list"), QStringLiteral("--wait"), QStringLiteral("0")}), m_db);
        sqlite3_close(other);
        QCOMPARE(library({QStringLiteral("verify")}).code, 0);
    }

    void db_lockedByAnother_isWaitedFor()
    {
        const QString id = add();
        sqlite3 *other = nullptr;
        QCOMPARE(sqlite3_open(m_db.toUtf8().constData(), &other), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
        QProcess waiting;
        waiting.start(QStringLiteral(ZHUPI_CLI),
                      {QStringLiteral("library"), QStringLiteral("--db"), m_db, QStringLiteral("annotate"),
                       QStringLiteral("--document"), id, QStringLiteral("--quote"), QStringLiteral("春天")});
        // It says why nothing happens, once, and goes on when the other is done.
        waiting.setReadChannel(QProcess::StandardError);
        QVERIFY(waiting.waitForReadyRead(30000));
        QCOMPARE(sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(other);
        QVERIFY(waiting.waitForFinished());
        QCOMPARE(waiting.exitCode(), 0);
        const QByteArray said = waiting.readAllStandardError();
        QCOMPARE(said.count('\n'), 1);
        QVERIFY2(said.contains("Waiting"), said.constData());
        QCOMPARE(library({QStringLiteral("notes")}).lines().size(), 1);
    }

    void db_readOnly_isTold()
    {
        const QString id = add();
        QVERIFY(QFile::setPermissions(m_db, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
        QStringList before;
        if (::geteuid() == 0) {
            // For root nothing is read-only: run as nobody.
            before = {QStringLiteral("setpriv"), QStringLiteral("--reuid=65534"), QStringLiteral("--clear-groups")};
            QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755));
            if (cli({QStringLiteral("--version")}, {}, before).code != 0)
                QSKIP("nobody may not run the program from this folder");
        }
        const CliRun run = library({QStringLiteral("annotate"), QStringLiteral("--document"), id,
                                    QStringLiteral("--quote"), QStringLiteral("春天")},
                                   {}, before);
        checkOneError(run, m_db);
        QVERIFY(QFile::setPermissions(m_db, QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(library({QStringLiteral("verify")}).code, 0);
    }

    void db_noRoom_nothingHarmed()
    {
        const QString id = add();
        QCOMPARE(annotate(id, QStringLiteral("叶落了")).code, 0);
        // No file may grow beyond 64 KiB; the write-ahead log soon would.
        QByteArray batch;
        for (int i = 0; i < 200; ++i)
            batch += QStringLiteral("{\"document\":\"%1\",\"quote\":\"春天\",\"note\":\"%2\"}\n")
                         .arg(id, QString(500, QLatin1Char('x')))
                         .toUtf8();
        const CliRun run = library({QStringLiteral("annotate"), QStringLiteral("--batch"), QStringLiteral("-")}, batch,
                                   {QStringLiteral("sh"), QStringLiteral("-c"),
                                    QStringLiteral("trap '' XFSZ; ulimit -f 128; exec \"$@\""), QStringLiteral("sh")});
        QCOMPARE(run.code, 1);
        int made = 0;
        int full = 0;
        for (const QString &line : run.lines()) {
            const QJsonObject answer = QJsonDocument::fromJson(line.toUtf8()).object();
            made += answer.contains(QStringLiteral("id")) ? 1 : 0;
            full += answer.value(QStringLiteral("code")).toString() == QLatin1String("disk-full") ? 1 : 0;
        }
        QCOMPARE(made + full, 200);
        QVERIFY(made > 0);
        QVERIFY(full > 0);
        QCOMPARE(library({QStringLiteral("notes")}).lines().size(), made + 1);
        QCOMPARE(library({QStringLiteral("verify")}).code, 0);
        QCOMPARE(annotate(id, QStringLiteral("春天")).code, 0);
    }

    void verify_noLibrary_isTold()
    {
        checkOneError(library({QStringLiteral("verify")}), m_db);
        QVERIFY(!QFileInfo::exists(m_db));
        // Elsewhere an empty library is as good as none, but is told of: the name may be mistyped.
        const CliRun list = library({QStringLiteral("list"), QStringLiteral("--json")});
        QCOMPARE(list.code, 0);
        QCOMPARE(list.out, QByteArray("[]\n"));
        QCOMPARE(list.errors().size(), 1);
        QVERIFY2(list.err.contains("new and empty"), list.err.constData());
        QVERIFY(library({QStringLiteral("list")}).err.isEmpty());
        QCOMPARE(library({QStringLiteral("verify")}).code, 0);
    }

    /// What puts something into a library may begin one.
    void first_call_thatAdds_saysNothing()
    {
        for (const QStringList &call : {QStringList{QStringLiteral("add"), m_file},
                                        {QStringLiteral("author"), QStringLiteral("--set"), QStringLiteral("林")},
                                        {QStringLiteral("memos"), QStringLiteral("--on"), QStringLiteral("library"),
                                         QStringLiteral("--text"), QStringLiteral("记")}}) {
            m_db = m_folder->filePath(call.constFirst() + QStringLiteral(".db"));
            const CliRun run = library(call);
            QCOMPARE(run.code, 0);
            QVERIFY2(run.err.isEmpty(), run.err.constData());
        }
    }

    void verify_originalGoneOrChanged_isTold()
    {
        const QString id = add();
        QCOMPARE(annotate(id, QStringLiteral("叶落了")).code, 0);
        QCOMPARE(library({QStringLiteral("verify")}).code, 0);
        const QString hash = library({QStringLiteral("list"), QStringLiteral("--json")})
                                 .json()
                                 .array()
                                 .at(0)
                                 .toObject()
                                 .value(QStringLiteral("hash"))
                                 .toString();
        const QString original = m_folder->filePath(QStringLiteral("library.originals/%1/%2").arg(hash.left(2), hash));
        QVERIFY(QFileInfo::exists(original));
        write(original, "changed");
        checkOneError(library({QStringLiteral("verify")}), m_db);
        QVERIFY(QFile::remove(original));
        checkOneError(library({QStringLiteral("verify")}), m_db);
        checkOneError(annotate(id, QStringLiteral("春天")), m_db);
        // The notes come out all the same, and the reason why they stand in no text is told.
        const CliRun exported = library({QStringLiteral("export")});
        QCOMPARE(exported.code, 1);
        QVERIFY(exported.out.contains("> 叶落了"));
        // Adding the file again puts the original back.
        QCOMPARE(library({QStringLiteral("add"), m_file}).code, 0);
        QCOMPARE(library({QStringLiteral("verify")}).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestLibraryCommand)
#include "tst_librarycommand.moc"
