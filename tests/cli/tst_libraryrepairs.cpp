// SPDX-License-Identifier: GPL-3.0-or-later
// `zhupi-cli library repairs` as scripts use it.
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/cli/clirun.h"

namespace
{
const QString text = QStringLiteral(
    "圖書館的故事\n圖(tú)書(shū)館(guǎn)每天開(kāi)門(mén)，讀(dú)者很多。\n圖(tú)書(shū)真好，教 育 引 导 "
    "读 者 看 书。\n他們(men)說(shuō)圖(tú)書(shū)館(guǎn)還(hái)要開(kāi)門(mén)。\n");
} // namespace

class TestLibraryRepairs : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_db;
    QString m_id;

    CliRun library(const QStringList &arguments) const
    {
        return cli(QStringList{QStringLiteral("library"), QStringLiteral("--db"), m_db} + arguments);
    }
    CliRun repairs(const QStringList &more = {}) const
    {
        return library(QStringList{QStringLiteral("repairs"), QStringLiteral("--document"), m_id} + more);
    }
    /// The ids of the pass's repairs that are in the state.
    QStringList ids(const QString &pass, const QString &state) const
    {
        QStringList out;
        for (const QString &line : repairs().lines()) {
            const QStringList fields = line.split(QLatin1Char('\t'));
            if (fields.at(0).startsWith(pass + QLatin1Char('@')) && fields.at(1) == state)
                out.append(fields.at(0));
        }
        return out;
    }
    QString printed() const
    {
        return QString::fromUtf8(library({QStringLiteral("print"), QStringLiteral("--document"), m_id}).out);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_db = m_folder->filePath(QStringLiteral("library.db"));
        const QString path = m_folder->filePath(QStringLiteral("故事.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        file.close();
        m_id = library({QStringLiteral("add"), path}).lines().value(0).section(QLatin1Char('\t'), 0, 0);
        QVERIFY(!m_id.isEmpty());
    }

    void list_saysWhatWasRepaired()
    {
        const QStringList lines = repairs().lines();
        const QStringList first = lines.value(0).split(QLatin1Char('\t'));
        QCOMPARE(first.size(), 5);
        QCOMPARE(first.at(0), QStringLiteral("PinyinGloss@8-12")); // code points of the file
        QCOMPARE(first.at(1), QStringLiteral("made"));
        QCOMPARE(first.at(2), QStringLiteral("(tú)"));
        QCOMPARE(first.at(3), QString());
        QVERIFY(!first.at(4).isEmpty());
        const QStringList glosses = ids(QStringLiteral("PinyinGloss"), QStringLiteral("made"));
        QCOMPARE(glosses.size(), 16);
        // Pass by pass, each in the order of the file.
        for (qsizetype i = 0; i < glosses.size(); ++i)
            QVERIFY(lines.at(i).startsWith(glosses.at(i)));
        const QJsonObject json = repairs({QStringLiteral("--json")}).json().object();
        QCOMPARE(json.value(QStringLiteral("document")).toString(), m_id);
        QCOMPARE(json.value(QStringLiteral("repairs")).toArray().size(), lines.size());
        const QJsonObject gloss = json.value(QStringLiteral("repairs")).toArray().at(0).toObject();
        QCOMPARE(gloss.value(QStringLiteral("id")).toString(), first.at(0));
        QCOMPARE(gloss.value(QStringLiteral("before")).toString(), QStringLiteral("(tú)"));
        QCOMPARE(gloss.value(QStringLiteral("start")).toInt(), gloss.value(QStringLiteral("end")).toInt());
        QVERIFY(gloss.value(QStringLiteral("switchable")).toBool());
        const QJsonObject pass = json.value(QStringLiteral("passes")).toArray().at(0).toObject();
        QCOMPARE(pass.value(QStringLiteral("pass")).toString(), QStringLiteral("PinyinGloss"));
        QCOMPARE(pass.value(QStringLiteral("made")).toInt(), 16);
        QCOMPARE(pass.value(QStringLiteral("off")).toInt(), 0);
    }

    void one_isSwitchedOffAndOn()
    {
        const QString id = ids(QStringLiteral("PinyinGloss"), QStringLiteral("made")).at(2);
        const CliRun off = repairs({QStringLiteral("--off"), id});
        QCOMPARE(off.code, 0);
        QCOMPARE(ids(QStringLiteral("PinyinGloss"), QStringLiteral("off")), QStringList{id});
        QVERIFY(printed().contains(QStringLiteral("圖書館(guǎn)每天開門")));
        // What stands there is what came, and what would stand there is told.
        const QStringList fields = repairs().lines().filter(id + QLatin1Char('\t')).value(0).split(QLatin1Char('\t'));
        QCOMPARE(fields.at(2), QStringLiteral("(guǎn)"));
        QCOMPARE(fields.at(3), QString());
        QCOMPARE(repairs({QStringLiteral("--on"), id}).code, 0);
        QCOMPARE(ids(QStringLiteral("PinyinGloss"), QStringLiteral("off")).size(), 0);
        QVERIFY(!printed().contains(QStringLiteral("guǎn")));
        QCOMPARE(library({QStringLiteral("verify")}).code, 0);
    }

    void pass_isSwitchedOff_oneOfItStaysOn()
    {
        const QString id = ids(QStringLiteral("PinyinGloss"), QStringLiteral("made")).at(0);
        QCOMPARE(repairs({QStringLiteral("--off"), QStringLiteral("pinyingloss"), QStringLiteral("--on"), id}).code, 0);
        QCOMPARE(ids(QStringLiteral("PinyinGloss"), QStringLiteral("off")).size(), 15);
        QCOMPARE(ids(QStringLiteral("PinyinGloss"), QStringLiteral("made")), QStringList{id});
        QVERIFY(printed().contains(QStringLiteral("圖書(shū)館(guǎn)")));
        QVERIFY(printed().contains(QStringLiteral("教育引导")));
        // One change, one step back.
        QCOMPARE(library({QStringLiteral("undo")}).code, 0);
        QCOMPARE(ids(QStringLiteral("PinyinGloss"), QStringLiteral("made")).size(), 16);
    }

    void all_isTheTextAsItCame()
    {
        QCOMPARE(repairs({QStringLiteral("--off"), QStringLiteral("all")}).code, 0);
        QVERIFY(printed().contains(QStringLiteral("圖(tú)書(shū)館(guǎn)每天開(kāi)門(mén)")));
        QVERIFY(printed().contains(QStringLiteral("教 育 引 导 读 者 看 书")));
        const QJsonObject json = repairs({QStringLiteral("--json")}).json().object();
        for (const QJsonValue &pass : json.value(QStringLiteral("passes")).toArray())
            QCOMPARE(pass[QStringLiteral("made")].toInt(), 0);
        QCOMPARE(repairs({QStringLiteral("--on"), QStringLiteral("all")}).code, 0);
        QVERIFY(printed().contains(QStringLiteral("圖書館每天開門")));
    }

    void refusals_areErrors()
    {
        for (const char *which :
             {"Nothing", "PinyinGloss@1-2", "LineWrap@0-1", "RunIn", "Decoding", "Correction", "@1-2", ""}) {
            const CliRun run = repairs({QStringLiteral("--off"), QString::fromLatin1(which)});
            QCOMPARE(run.code, 1);
            QCOMPARE(run.errors().size(), 1);
            QVERIFY(run.out.isEmpty());
        }
        QCOMPARE(ids(QStringLiteral("PinyinGloss"), QStringLiteral("off")).size(), 0);
        QCOMPARE(library({QStringLiteral("repairs")}).code, 2);
        QCOMPARE(library({QStringLiteral("repairs"), QStringLiteral("--document"), QStringLiteral("none")}).code, 1);
        const CliRun help = library({QStringLiteral("repairs"), QStringLiteral("--help")});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains("--off"));
        QVERIFY(library({QStringLiteral("--help")}).out.contains("repairs"));
    }
};

QTEST_GUILESS_MAIN(TestLibraryRepairs)
#include "tst_libraryrepairs.moc"
