// SPDX-License-Identifier: GPL-3.0-or-later
// What `zhupi-cli library` says where options do not fit together: nothing is changed, and nothing is passed over.
#include <QTemporaryDir>
#include <QtTest>

#include "tests/cli/clirun.h"

class TestWrongOptions : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    CliRun library(const QString &arguments) const
    {
        return cli(QStringList{QStringLiteral("library"), QStringLiteral("--db"),
                               m_folder.filePath(QStringLiteral("library.db"))} +
                   arguments.split(QLatin1Char(' ')));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(QStringLiteral("a.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("One two three.\n");
        file.close();
        QCOMPARE(library(QStringLiteral("add ") + file.fileName()).code, 0);
        const QString id = library(QStringLiteral("list")).lines().value(0).section(QLatin1Char('\t'), 0, 0);
        QCOMPARE(library(QStringLiteral("annotate --tag a/b --quote two --document ") + id).code, 0);
    }

    void options_thatDoNotFit_areWrongUsage_data()
    {
        QTest::addColumn<QString>("said"); // one of the words that help
        for (const auto &[call, said] : {std::pair("tags --rename x", "--tag"),
                                         std::pair("tags --remove", "--tag"),
                                         std::pair("tags --color #ff0000", "--tag"),
                                         std::pair("tags --tag a --annotation x", "--split"),
                                         std::pair("tags --tag a --rename x --move /", "--move"),
                                         std::pair("tags --tag a --rename x --color #ff0000", "--color"),
                                         std::pair("tags --bom", "--export"),
                                         std::pair("memos --title x", "--on"),
                                         std::pair("memos --on library --text x --remove y", "--remove"),
                                         std::pair("links --from x --type supports", "--to"),
                                         std::pair("links --from x --to y", "--type"),
                                         std::pair("links --note x", "--from"),
                                         std::pair("review --place x", "--quote"),
                                         std::pair("review --passage 1", "--accept"),
                                         std::pair("review --accept x --keep-lost y", "--keep-lost"),
                                         std::pair("update a.txt", "--document"),
                                         std::pair("autocode --tag x --document a", "--search"),
                                         std::pair("autocode --search two --articles", "--articles"),
                                         std::pair("autocode --search two --tag x", "--document"),
                                         std::pair("autocode --articles --unit hit", "--search"),
                                         std::pair("history", "--annotation"),
                                         std::pair("list --wait soon", "--wait"),
                                         std::pair("find tags:a", "tags:"),
                                         std::pair("find --delete", "query"),
                                         std::pair("find --add-tag x", "query"),
                                         std::pair("find two --delete --color red", "--color"),
                                         std::pair("find two --delete --add-tag x", "--add-tag"),
                                         std::pair("find two --order upwards", "newest"),
                                         std::pair("find two --color pink", "yellow"),
                                         std::pair("find two NEAR/page three", "NEAR/section")})
            QTest::newRow(call) << QString::fromLatin1(said);
    }
    void options_thatDoNotFit_areWrongUsage()
    {
        QFETCH(QString, said);
        const CliRun before = library(QStringLiteral("notes --json"));
        const CliRun run = library(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(run.code, 2);
        QVERIFY2(run.errors().value(0).contains(said), run.err.constData());
        QCOMPARE(run.out, QByteArray());
        QCOMPARE(library(QStringLiteral("notes --json")).out, before.out);
    }

    void split_printsTheNewTag()
    {
        const CliRun run = library(QStringLiteral("tags --tag a/b --split c"));
        QCOMPARE(run.code, 0);
        QVERIFY2(run.out.contains("a/c"), run.out.constData());
        QCOMPARE(library(QStringLiteral("undo")).code, 0);
    }

    void changedTag_isPrintedWithItsUses()
    {
        const QJsonObject renamed = library(QStringLiteral("tags --tag a/b --rename c --json")).json().object();
        QCOMPARE(renamed.value(QStringLiteral("path")), QStringLiteral("a/c"));
        QCOMPARE(renamed.value(QStringLiteral("annotations")), 1);
        const QJsonObject merged = library(QStringLiteral("tags --tag a/c --into a --json")).json().object();
        QCOMPARE(merged.value(QStringLiteral("path")), QStringLiteral("a"));
        QCOMPARE(merged.value(QStringLiteral("annotations")), 1);
        QCOMPARE(library(QStringLiteral("undo")).code, 0);
        QCOMPARE(library(QStringLiteral("undo")).code, 0);
    }

    void help_speaksOneLanguage()
    {
        const CliRun run = cli({QStringLiteral("library"), QStringLiteral("find"), QStringLiteral("--help")}, {},
                               {QStringLiteral("env"), QStringLiteral("LC_ALL=zh_CN.UTF-8")});
        QCOMPARE(run.code, 0);
        QVERIFY2(QString::fromUtf8(run.out).contains(QStringLiteral("查找批注")), run.out.constData());
        QVERIFY2(!run.out.contains("Options:") && !run.out.contains("Arguments:"), run.out.constData());
    }
};

QTEST_GUILESS_MAIN(TestWrongOptions)
#include "tst_wrongoptions.moc"
