// SPDX-License-Identifier: GPL-3.0-or-later
// Codes, memos, links, retrieval, versions, merging and copies on the command line.
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/cli/clirun.h"

class TestLibraryCoding : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_id;

    QString path(const QString &name) const { return m_folder->filePath(name); }
    CliRun library(const QStringList &arguments, const QString &db = QStringLiteral("library.db")) const
    {
        return cli(QStringList{QStringLiteral("library"), QStringLiteral("--db"), path(db)} + arguments);
    }
    static QStringList words(const char *line)
    {
        return QString::fromUtf8(line).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    }
    QJsonArray array(const char *line) const
    {
        return library(words(line) + QStringList{QStringLiteral("--json")}).json().array();
    }
    QJsonObject object(const QStringList &arguments) const
    {
        return library(arguments + QStringList{QStringLiteral("--json")}).json().object();
    }
    QString mark(const QString &quote, const char *options = "", const QString &db = QStringLiteral("library.db")) const
    {
        const CliRun run = library(
            words("annotate --document") + QStringList{m_id, QStringLiteral("--quote"), quote} + words(options), db);
        return run.lines().value(0).section(QLatin1Char('\t'), 0, 0);
    }
    void write(const QString &name, const QString &text) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(QStringLiteral("text.txt"),
              QStringLiteral("一、总体要求\n春天来了，花开了。秋天来了，叶落了。\n二、重点任务\n"
                             "加强组织领导，压实工作责任，确保各项任务落到实处。\n"));
        m_id = library({QStringLiteral("add"), path(QStringLiteral("text.txt"))})
                   .lines()
                   .value(0)
                   .section(QLatin1Char('\t'), 0, 0);
        QVERIFY(!m_id.isEmpty());
    }

    void tags_wholeCodebook()
    {
        const QString one = mark(QStringLiteral("叶落了"), "--tag a/x");
        const QString two = mark(QStringLiteral("花开了"), "--tag a/x");
        QCOMPARE(library(words("tags --tag a/x --color #FF0000 --description d --alias z --when-to-use w --when-not n "
                               "--example e"))
                     .code,
                 0);
        QCOMPARE(library(words("tags --tag a/x --split y --annotation") + QStringList{two}).code, 0);
        QCOMPARE(library(words("tags --tag a/y --move /")).code, 0);
        QCOMPARE(library(words("tags --tag y --rename neu")).code, 0);
        const QJsonArray tags = array("tags");
        QCOMPARE(tags.size(), 3);
        QCOMPARE(tags.at(1).toObject().value(QStringLiteral("color")).toString(), QStringLiteral("#ff0000"));
        QCOMPARE(tags.at(1).toObject().value(QStringLiteral("annotations")).toInt(), 1);
        QCOMPARE(tags.at(2).toObject().value(QStringLiteral("path")).toString(), QStringLiteral("neu"));
        const QString qdc = path(QStringLiteral("c.qdc"));
        const QString csv = path(QStringLiteral("c.csv"));
        QCOMPARE(library({QStringLiteral("tags"), QStringLiteral("--export"), qdc}).code, 0);
        QCOMPARE(library({QStringLiteral("tags"), QStringLiteral("--export"), csv, QStringLiteral("--bom")}).code, 0);
        const QString fresh = QStringLiteral("fresh.db");
        QCOMPARE(library({QStringLiteral("tags"), QStringLiteral("--import"), qdc}, fresh).out,
                 QByteArray("3\t0\t0\n"));
        QCOMPARE(library({QStringLiteral("tags"), QStringLiteral("--import"), csv}, fresh).out,
                 QByteArray("0\t0\t3\n"));
        QCOMPARE(library(words("tags --tag neu --into a/x")).code, 0);
        QCOMPARE(array("tags --unused").size(), 0);
        QCOMPARE(library(words("tags --tag a --remove")).code, 0);
        QCOMPARE(array("tags").size(), 0);
        QCOMPARE(library(words("undo")).code, 0);
        QCOMPARE(library(words("tags --tag a/x --into a/x")).code, 1);
        QCOMPARE(library(words("tags --tag none --rename x")).code, 1);
        QCOMPARE(library(words("verify")).code, 0);
        QVERIFY(!one.isEmpty());
    }

    void memosAndLinks()
    {
        const QString one = mark(QStringLiteral("叶落了"));
        const QString two = mark(QStringLiteral("压实"));
        const QString memo =
            object(words("memos --title t --text x --on") + QStringList{QStringLiteral("annotation:") + one})
                .value(QStringLiteral("id"))
                .toString();
        QVERIFY(!memo.isEmpty());
        QCOMPARE(library(words("memos --on library --text all")).code, 0);
        QCOMPARE(array("memos").size(), 2);
        QCOMPARE(array("memos --search all").size(), 1);
        QCOMPARE(library(words("memos --title t --on nothing:x")).code, 1);
        QCOMPARE(object(words("memos --remove") + QStringList{memo}).value(QStringLiteral("removed")).toString(), memo);
        QCOMPARE(library(words("links --type supports --from") + QStringList{one, QStringLiteral("--to"), two}).code,
                 0);
        QCOMPARE(array("links").at(0).toObject().value(QStringLiteral("type")).toString(), QStringLiteral("supports"));
        QCOMPARE(library(words("links --type x --from") + QStringList{one, QStringLiteral("--to"), one}).code, 1);
        QCOMPARE(array("trash").size(), 1);
        QCOMPARE(library(words("links --annotation none")).code, 1);
        QCOMPARE(object(words("trash --restore") + QStringList{memo}).value(QStringLiteral("restored")).toString(),
                 memo);
        QCOMPARE(array("memos").size(), 2);
    }

    void passages_moveGrowAddRemove()
    {
        const QString id = mark(QStringLiteral("花开了"));
        const auto edit = [&](const QStringList &options) {
            QStringList quotes;
            const QJsonArray targets =
                object(QStringList{QStringLiteral("passages"), QStringLiteral("--annotation"), id} + options)
                    .value(QStringLiteral("targets"))
                    .toArray();
            for (const QJsonValue &target : targets)
                quotes.append(target.toObject().value(QStringLiteral("quote")).toString());
            return quotes;
        };
        QCOMPARE(edit({}), QStringList{QStringLiteral("花开了")});
        const QStringList grown = edit(words("--grow sentence"));
        QCOMPARE(grown.size(), 1);
        QVERIFY(grown.first().contains(QStringLiteral("花开了")) && grown.first().size() > 3);
        QCOMPARE(edit(words("--end=-1c")), QStringList{grown.first().chopped(1)});
        QCOMPARE(edit(words("--start 1c --end 1c")), QStringList{grown.first().mid(1)});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(library(words("undo")).code, 0);
        QCOMPARE(edit({}), QStringList{QStringLiteral("花开了")});
        const CliRun wrong = library(words("passages --annotation") + QStringList{id} + words("--end 2x"));
        QCOMPARE(wrong.code, 1);
        QCOMPARE(library(words("passages --annotation") + QStringList{id, QStringLiteral("--remove")}).code, 1);
        QCOMPARE(library(words("passages --annotation") + QStringList{id} + words("--passage 2 --end 1c")).code, 1);
        QCOMPARE(library(words("passages")).code, 2);
        QCOMPARE(edit({}), QStringList{QStringLiteral("花开了")});
    }

    void find_andChangeAll()
    {
        mark(QStringLiteral("叶落了"), "--tag a --color red");
        mark(QStringLiteral("花开了"), "--tag b");
        QCOMPARE(array("find tag:a NEAR/paragraph tag:b").size(), 1);
        QCOMPARE(library(words("find (")).code, 2);
        QCOMPARE(library(words("find tag:none")).code, 1);
        QCOMPARE(array("find color:red --add-tag c --preview").size(), 1);
        QCOMPARE(array("tags").size(), 2);
        QCOMPARE(library(words("find 了 --add-tag c --color blue")).code, 0);
        QCOMPARE(array("find tag:c color:blue").size(), 2);
        QCOMPARE(library(words("find tag:c --delete")).code, 0);
        QCOMPARE(array("find").size(), 0);
        QCOMPARE(library(words("undo")).code, 0);
        QCOMPARE(library(words("undo")).code, 0);
        QCOMPARE(array("find color:red").size(), 1);
        const QJsonArray coded =
            library(words("autocode --search 来了 --tag auto --json --document") + QStringList{m_id}).json().array();
        QCOMPARE(coded.size(), 2);
        QCOMPARE(array("find tag:auto").size(), 2);
        // What is coded so already is left out; with another tag it is not.
        const QStringList again = words("autocode --search 来了 --json --document") + QStringList{m_id};
        QCOMPARE(library(again + words("--tag auto")).json().array().size(), 0);
        QCOMPARE(library(again + words("--tag other --preview")).json().array().size(), 2);
        QCOMPARE(array("find tag:auto").size(), 2);
    }

    void updateAndReview()
    {
        QCOMPARE(library(words("author --set 张三")).code, 0);
        const QString kept = mark(QStringLiteral("花开了"));
        const QString changed = mark(QStringLiteral("加强组织领导，压实工作责任，确保各项任务落到实处"));
        write(QStringLiteral("next.txt"),
              QStringLiteral("一、总体要求\n春天来了，花开了。秋天来了，叶落了。\n二、重点任务\n"
                             "加强组织领导，夯实工作责任，确保各项任务落到实处。\n"));
        const QJsonObject report =
            object(words("update --document") + QStringList{m_id, path(QStringLiteral("next.txt"))});
        QCOMPARE(report.value(QStringLiteral("kept")).toArray(), QJsonArray{kept});
        QCOMPARE(report.value(QStringLiteral("doubtful")).toArray(), QJsonArray{changed});
        const QJsonObject queued = array("review").at(0).toObject();
        QVERIFY(queued.value(QStringLiteral("words")).toString().contains(QStringLiteral("夯实")));
        QCOMPARE(library(words("review --accept") + QStringList{changed}).code, 0);
        QCOMPARE(array("review").size(), 0);
        const QJsonArray history = library(words("history --json --annotation") + QStringList{changed}).json().array();
        QCOMPARE(history.size(), 3);
        QCOMPARE(history.at(2).toObject().value(QStringLiteral("author")).toString(), QStringLiteral("张三"));
        QCOMPARE(
            library(words("review --place") + QStringList{kept, QStringLiteral("--quote"), QStringLiteral("叶落了")})
                .code,
            0);
        QCOMPARE(library(words("verify")).code, 0);
        QCOMPARE(library(words("update --document") + QStringList{m_id, path(QStringLiteral("none"))}).code, 1);
    }

    void mergeBackupRestore()
    {
        const QString other = QStringLiteral("other.db");
        const QString theirs = library({QStringLiteral("add"), path(QStringLiteral("text.txt"))}, other)
                                   .lines()
                                   .value(0)
                                   .section(QLatin1Char('\t'), 0, 0);
        QCOMPARE(library(words("annotate --quote 叶落了 --tag t --document") + QStringList{theirs}, other).code, 0);
        const QString backup = object(words("backup")).value(QStringLiteral("path")).toString();
        QVERIFY(QFile::exists(backup));
        QCOMPARE(object(words("merge --author 李四") + QStringList{path(other)})
                     .value(QStringLiteral("annotationsAdded"))
                     .toInt(),
                 1);
        QCOMPARE(object(words("merge") + QStringList{path(other)}).value(QStringLiteral("annotationsAdded")).toInt(),
                 0);
        QCOMPARE(array("find author:李四").size(), 1);
        QCOMPARE(library({QStringLiteral("restore"), backup}).code, 0);
        QCOMPARE(array("find").size(), 0);
        QCOMPARE(array("backup --list").size(), 2);
        QCOMPARE(library(words("verify")).code, 0);
        QCOMPARE(library({QStringLiteral("restore"), path(QStringLiteral("text.txt"))}).code, 1);
    }

    void backup_ontoAFileThatIsNoLibrary_isRefused()
    {
        const QString file = path(QStringLiteral("text.txt"));
        const qint64 size = QFileInfo(file).size();
        QCOMPARE(library(words("backup --output") + QStringList{file}).code, 1);
        QCOMPARE(QFileInfo(file).size(), size);
        const QString copy = path(QStringLiteral("copy.db"));
        QCOMPARE(library(words("backup --output") + QStringList{copy}).code, 0);
        QCOMPARE(library(words("backup --output") + QStringList{copy}).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestLibraryCoding)
#include "tst_librarycoding.moc"
