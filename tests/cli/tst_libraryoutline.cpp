// SPDX-License-Identifier: GPL-3.0-or-later
// `zhupi-cli library outline` as scripts use it.
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/cli/clirun.h"

namespace
{
const QString text = QStringLiteral("关于做好工作的意见\n\n一、总体要求\n（一）加强领导。各级部门要切实负起责任来。\n"
                                    "（二）抓好落实。各单位要认真抓好各项工作落实。\n二、工作任务\n"
                                    "（一）查清底数。全面查清本地区的底数情况。\n春天来了，花都开了。\n"
                                    "（二）建立台账。按要求建立清楚的工作台账。\n");
} // namespace

class TestLibraryOutline : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_db;
    QString m_id;

    CliRun library(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return cli(QStringList{QStringLiteral("library"), QStringLiteral("--db"), m_db} + arguments, input);
    }
    CliRun outline(const QStringList &more = {}) const
    {
        return library(QStringList{QStringLiteral("outline"), QStringLiteral("--document"), m_id} + more);
    }
    CliRun set(const QString &quote, const QStringList &what) const
    {
        return outline(QStringList{QStringLiteral("--set"), quote} + what);
    }
    /// "LEVEL TEXT" a line.
    QStringList entries() const
    {
        QStringList out;
        const QJsonArray all =
            outline({QStringLiteral("--json")}).json().object().value(QStringLiteral("outline")).toArray();
        for (const QJsonValue &entry : all)
            out.append(QString::number(entry[QStringLiteral("level")].toInt()) + QLatin1Char(' ') +
                       entry[QStringLiteral("text")].toString());
        return out;
    }
    void checkWrongUsage(const QStringList &arguments) const
    {
        const CliRun run = library(QStringList{QStringLiteral("outline")} + arguments);
        QCOMPARE(run.code, 2);
        QVERIFY(run.out.isEmpty());
        QVERIFY(!run.err.isEmpty());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_db = m_folder->filePath(QStringLiteral("library.db"));
        const QString path = m_folder->filePath(QStringLiteral("意见.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        file.close();
        m_id = library({QStringLiteral("add"), path}).lines().value(0).section(QLatin1Char('\t'), 0, 0);
        QVERIFY(!m_id.isEmpty());
    }

    void story_addCorrectReopenUndo()
    {
        const QStringList before = entries();
        QCOMPARE(before.size(), 7);
        QCOMPARE(before.at(2), QStringLiteral("2 （一）加强领导"));

        // One line, with a note on it that must stay.
        QCOMPARE(library({QStringLiteral("annotate"), QStringLiteral("--document"), m_id, QStringLiteral("--quote"),
                          QStringLiteral("加强领导 各级部门")})
                     .code,
                 0);
        const CliRun one = set(QStringLiteral("春天来了"), {QStringLiteral("--heading"), QStringLiteral("2")});
        QCOMPARE(one.code, 0);
        QCOMPARE(one.lines().size(), 1);
        QVERIFY(entries().contains(QStringLiteral("2 春天来了，花都开了。")));

        // All lines like it, seen before.
        const QStringList similar{QStringLiteral("--paragraph"), QStringLiteral("--similar")};
        const CliRun preview = set(QStringLiteral("加强领导"), similar + QStringList{QStringLiteral("--preview")});
        QCOMPARE(preview.code, 0);
        QCOMPARE(preview.lines().size(), 4);
        QCOMPARE(entries().size(), 8);
        const CliRun all = set(QStringLiteral("加强领导"), similar + QStringList{QStringLiteral("--json")});
        QCOMPARE(all.code, 0);
        QCOMPARE(all.json().object().value(QStringLiteral("made")).toArray().size(), 4);
        QCOMPARE(entries().size(), 4);

        const CliRun list = outline({QStringLiteral("--corrections"), QStringLiteral("--json")});
        QCOMPARE(list.json().array().size(), 5);
        QCOMPARE(list.json().array().at(0).toObject().value(QStringLiteral("state")).toString(),
                 QStringLiteral("applied"));
        const QJsonObject summary = outline({QStringLiteral("--json")}).json().object();
        QCOMPARE(summary.value(QStringLiteral("corrections")).toInt(), 5);
        QCOMPARE(summary.value(QStringLiteral("unfit")).toInt(), 0);
        QCOMPARE(library({QStringLiteral("verify")}).code, 0);

        // The note stands over the stop that came back, and is exported under the corrected sections.
        const QJsonObject note =
            library({QStringLiteral("notes"), QStringLiteral("--json")}).json().array().at(0).toObject();
        QCOMPARE(note.value(QStringLiteral("state")).toString(), QStringLiteral("exact"));
        QCOMPARE(note.value(QStringLiteral("targets")).toArray().at(0)[QStringLiteral("quote")].toString(),
                 QStringLiteral("加强领导。各级部门"));
        const QString markdown = QString::fromUtf8(library({QStringLiteral("export")}).out);
        QVERIFY2(markdown.contains(QStringLiteral("加强领导。各级部门")), qPrintable(markdown));
        QVERIFY2(!markdown.contains(QStringLiteral("# （一）加强领导")), qPrintable(markdown));

        // One gesture, one step back.
        QCOMPARE(library({QStringLiteral("undo")}).lines(), QStringList{QStringLiteral("undone\tmake paragraph")});
        QCOMPARE(entries().size(), 8);
        QCOMPARE(library({QStringLiteral("undo")}).lines(), QStringList{QStringLiteral("undone\tmake heading")});
        QCOMPARE(entries(), before);
        QCOMPARE(library({QStringLiteral("redo")}).code, 0);
        QCOMPARE(entries().size(), 8);
        QCOMPARE(library({QStringLiteral("verify")}).code, 0);
    }

    void print_isTheCorrectedDocument()
    {
        set(QStringLiteral("（一）加强"), {QStringLiteral("--paragraph")});
        set(QStringLiteral("春天来了"), {QStringLiteral("--heading"), QStringLiteral("2")});
        const auto printed = [this](const char *format) {
            const CliRun run = library({QStringLiteral("print"), QStringLiteral("--document"), m_id,
                                        QStringLiteral("--format"), QString::fromLatin1(format)});
            return run.code == 0 ? QString::fromUtf8(run.out) : QString();
        };
        QVERIFY(printed("text").contains(QStringLiteral("\n（一）加强领导。各级部门要切实负起责任来。\n")));
        QVERIFY(printed("markdown").contains(QStringLiteral("\n### 春天来了，花都开了。\n")));
        QVERIFY(printed("html").contains(QStringLiteral("<h3>春天来了，花都开了。</h3>")));
        const QJsonObject json = QJsonDocument::fromJson(printed("json").toUtf8()).object();
        const QJsonArray blocks =
            json.value(QStringLiteral("articles")).toArray().at(0)[QStringLiteral("blocks")].toArray();
        QCOMPARE(blocks.at(1)[QStringLiteral("type")].toString(), QStringLiteral("paragraph"));
        QCOMPARE(blocks.at(1)[QStringLiteral("confidence")].toDouble(), 1.0);
        QVERIFY(!blocks.at(1)[QStringLiteral("reason")].toString().isEmpty());
        QVERIFY(printed("dump").contains(QStringLiteral("春天来了")));
        const CliRun unknown = library({QStringLiteral("print"), QStringLiteral("--document"), m_id,
                                        QStringLiteral("--format"), QStringLiteral("clay")});
        QCOMPARE(unknown.code, 2);
        QCOMPARE(library({QStringLiteral("print")}).code, 2);
        QCOMPARE(library({QStringLiteral("print"), QStringLiteral("--document"), QStringLiteral("none")}).code, 1);
    }

    void remove_oneAndAll()
    {
        set(QStringLiteral("春天来了"), {QStringLiteral("--heading"), QStringLiteral("2")});
        set(QStringLiteral("花都开了"), {QStringLiteral("--split")});
        set(QStringLiteral("二、工作任务"), {QStringLiteral("--article")});
        QStringList ids;
        for (const QString &line : outline({QStringLiteral("--corrections")}).lines())
            ids.append(line.section(QLatin1Char('\t'), 0, 0));
        QCOMPARE(ids.size(), 3);
        QCOMPARE(outline({QStringLiteral("--remove"), ids.at(2).left(9)}).code, 0);
        QCOMPARE(outline({QStringLiteral("--corrections")}).lines().size(), 2);
        QCOMPARE(outline({QStringLiteral("--remove"), QStringLiteral("all")}).code, 0);
        QCOMPARE(outline({QStringLiteral("--corrections")}).lines().size(), 0);
        const CliRun none = outline({QStringLiteral("--remove"), QStringLiteral("all")});
        QCOMPARE(none.code, 1);
        QCOMPARE(none.errors().size(), 1);
    }

    void everyOption_isUnderstood_data()
    {
        QTest::addColumn<QString>("quote");
        QTest::addColumn<QStringList>("what");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char *name, const QString &quote, const QStringList &what, const QString &kind) {
            QTest::newRow(name) << quote << what << kind;
        };
        row("heading", QStringLiteral("春天"), {QStringLiteral("--heading"), QStringLiteral("3")},
            QStringLiteral("heading"));
        row("paragraph", QStringLiteral("二、工作"), {QStringLiteral("--paragraph")}, QStringLiteral("paragraph"));
        row("title", QStringLiteral("一、总体"), {QStringLiteral("--title")}, QStringLiteral("title"));
        row("role", QStringLiteral("春天"), {QStringLiteral("--role"), QStringLiteral("caption")},
            QStringLiteral("meta"));
        row("promote", QStringLiteral("抓好落实。"), {QStringLiteral("--promote")}, QStringLiteral("heading"));
        row("demote", QStringLiteral("二、工作"), {QStringLiteral("--demote")}, QStringLiteral("heading"));
        row("accept", QStringLiteral("二、工作"), {QStringLiteral("--accept")}, QStringLiteral("heading"));
        row("reject", QStringLiteral("二、工作"), {QStringLiteral("--reject")}, QStringLiteral("paragraph"));
        row("join-previous", QStringLiteral("春天"), {QStringLiteral("--join-previous")},
            QStringLiteral("join-previous"));
        row("join-next", QStringLiteral("二、工作"), {QStringLiteral("--join-next")}, QStringLiteral("join-previous"));
        row("split", QStringLiteral("花都"), {QStringLiteral("--split")}, QStringLiteral("split"));
        row("article", QStringLiteral("二、工作"), {QStringLiteral("--article")}, QStringLiteral("article"));
    }
    void everyOption_isUnderstood()
    {
        QFETCH(QString, quote);
        QFETCH(QStringList, what);
        QFETCH(QString, kind);
        if (quote == QStringLiteral("抓好落实。"))
            quote = QStringLiteral("（二）抓好");
        const CliRun run = set(quote, what);
        QVERIFY2(run.code == 0, run.err.constData());
        const QJsonArray list = outline({QStringLiteral("--corrections"), QStringLiteral("--json")}).json().array();
        QVERIFY(!list.isEmpty());
        QCOMPARE(list.first()[QStringLiteral("kind")].toString(), kind);
        QVERIFY(list.first()[QStringLiteral("state")].toString() != QStringLiteral("unfit"));
        QCOMPARE(library({QStringLiteral("verify")}).code, 0);
    }

    void sameArticle_takesTheBorderAway()
    {
        set(QStringLiteral("二、工作任务"), {QStringLiteral("--article")});
        QCOMPARE(entries().filter(QStringLiteral("0 ")).size(), 2);
        QCOMPARE(set(QStringLiteral("春天"), {QStringLiteral("--same-article")}).code, 0);
        QCOMPARE(entries().filter(QStringLiteral("0 ")).size(), 1);
    }

    void batch_answersLineByLine()
    {
        const QByteArray lines =
            QStringLiteral("{\"document\":\"%1\",\"quote\":\"春天\",\"gesture\":\"heading\",\"level\":2}\n"
                           "{\"document\":\"%1\",\"quote\":\"没有的话\",\"gesture\":\"title\"}\n"
                           "{\"document\":\"%1\",\"quote\":\"春天\",\"gesture\":\"sing\"}\n"
                           "no json\n"
                           "{\"document\":\"%1\",\"quote\":\"花都\",\"gesture\":\"split\"}\n")
                .arg(m_id)
                .toUtf8();
        const CliRun run = library({QStringLiteral("outline"), QStringLiteral("--batch"), QStringLiteral("-")}, lines);
        QCOMPARE(run.code, 1);
        QCOMPARE(run.lines().size(), 5);
        for (int i = 0; i < 5; ++i) {
            const QJsonObject answer = QJsonDocument::fromJson(run.lines().at(i).toUtf8()).object();
            QCOMPARE(answer.value(QStringLiteral("line")).toInt(), i + 1);
            QCOMPARE(answer.contains(QStringLiteral("made")), i == 0 || i == 4);
            QCOMPARE(answer.contains(QStringLiteral("error")), i != 0 && i != 4);
        }
        QVERIFY(entries().contains(QStringLiteral("2 春天来了，")));
    }

    void refusals_areErrors()
    {
        for (const QStringList &what : {QStringList{QStringLiteral("关于做好"), QStringLiteral("--join-previous")},
                                        QStringList{QStringLiteral("春天"), QStringLiteral("--split")},
                                        QStringList{QStringLiteral("春天"), QStringLiteral("--promote")},
                                        QStringList{QStringLiteral("没有的话"), QStringLiteral("--title")},
                                        QStringList{QStringLiteral("（一）"), QStringLiteral("--title")}}) {
            const CliRun run = set(what.first(), what.mid(1));
            QCOMPARE(run.code, 1);
            QCOMPARE(run.errors().size(), 1);
            QVERIFY(run.err.startsWith("zhupi-cli: " + m_db.toUtf8() + ": "));
        }
        QCOMPARE(outline({QStringLiteral("--corrections")}).lines().size(), 0);
    }

    void wrongUsage_is2()
    {
        const QString document = QStringLiteral("--document");
        checkWrongUsage({});
        checkWrongUsage({document, m_id, QStringLiteral("--set"), QStringLiteral("春天")});
        checkWrongUsage({document, m_id, QStringLiteral("--set"), QStringLiteral("春天"), QStringLiteral("--title"),
                         QStringLiteral("--paragraph")});
        checkWrongUsage({document, m_id, QStringLiteral("--set"), QStringLiteral("春天"), QStringLiteral("--heading"),
                         QStringLiteral("zero")});
        checkWrongUsage({document, m_id, QStringLiteral("--set"), QStringLiteral("春天"), QStringLiteral("--heading"),
                         QStringLiteral("10")});
        checkWrongUsage({document, m_id, QStringLiteral("--set"), QStringLiteral("春天"), QStringLiteral("--role"),
                         QStringLiteral("king")});
        checkWrongUsage({document, m_id, QStringLiteral("--title")});
        checkWrongUsage(
            {document, m_id, QStringLiteral("--corrections"), QStringLiteral("--remove"), QStringLiteral("all")});
        QCOMPARE(library({QStringLiteral("outline"), QStringLiteral("--help")}).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestLibraryOutline)
#include "tst_libraryoutline.moc"
