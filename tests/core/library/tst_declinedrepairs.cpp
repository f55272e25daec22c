// SPDX-License-Identifier: GPL-3.0-or-later
// Repairs that the reader switches off: the text stays there as it came, nothing is lost, all else goes on as before.
#include "core/document/checker.h"
#include "core/library/parse.h"

#include <QDir>
#include <QDirIterator>
#include <QRandomGenerator>
#include <QTest>

#include "tests/core/keptcharacters.h"
#include "tests/seed.h"

using core::document::Document;
using core::document::RepairChoice;
using core::document::RepairLog;
using core::text::PassId;
using Kind = RepairChoice::Kind;

class TestDeclinedRepairs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void single_declined_staysAsItCame_data() { addSamples(); }
    void single_declined_staysAsItCame();
    void pass_declined_makesNone_data() { addSamples(); }
    void pass_declined_makesNone();
    void all_declined_isTheSource_data() { addSamples(); }
    void all_declined_isTheSource();
    void one_switchedOnInsideItsKind_isMade();
    void random_choices_loseNothing_data();
    void random_choices_loseNothing();

private:
    static void addSamples();
};

namespace
{
using Choices = QList<RepairChoice>;

Document parsed(const QString &path, const Choices &choices)
{
    const auto bytes = core::library::readFile(path);
    if (!bytes)
        qFatal("%s: %s", qPrintable(path), qPrintable(bytes.error().message));
    core::library::ParseOptions options;
    options.repairs.choices = choices;
    const auto document = core::library::parse(*bytes, path, options);
    if (!document)
        qFatal("%s: %s", qPrintable(path), qPrintable(document.error().message));
    return *document;
}

RepairChoice placed(Kind kind, const Document &document, const RepairLog &log, qsizetype index)
{
    return {kind, log.pass(index), RepairChoice::placeIn(document.source(), log.source(index))};
}

bool isSwitchable(PassId pass)
{
    return pass != PassId::RunIn;
}

bool holds(const RepairLog &log, PassId pass, core::text::OriginMap::SourceRange source)
{
    for (qsizetype i = 0; i < log.size(); ++i) {
        if (log.pass(i) == pass && log.source(i) == source)
            return true;
    }
    return false;
}
} // namespace

void TestDeclinedRepairs::addSamples()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(ZHUPI_SOURCE_DIR "/resources/samples"));
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files))
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
}

void TestDeclinedRepairs::single_declined_staysAsItCame()
{
    QFETCH(QString, path);
    const Document whole = parsed(path, {});
    QVERIFY(whole.declined().isEmpty());
    QRandomGenerator random(7);
    qsizetype tried = 0;
    for (qsizetype n = 0; n < whole.repairs().size() && tried < 12; ++n) {
        const qsizetype i = whole.repairs().size() <= 12 ? n : random.bounded(whole.repairs().size());
        const PassId pass = whole.repairs().pass(i);
        if (!isSwitchable(pass))
            continue;
        ++tried;
        const auto source = whole.repairs().source(i);
        const Document without = parsed(path, {placed(Kind::Decline, whole, whole.repairs(), i)});
        QCOMPARE(core::document::checkDocument(without), QStringList());
        QVERIFY(!holds(without.repairs(), pass, source));
        QVERIFY(holds(without.declined(), pass, source));
        QVERIFY(without.repairChoices().lost().isEmpty());
        QCOMPARE(missingCharacters(without), QString());
        // What is listed as declined can be switched on again by what the list says.
        const Document again = parsed(path, {placed(Kind::Decline, whole, whole.repairs(), i),
                                             placed(Kind::Make, without, without.declined(), 0)});
        QCOMPARE(again.text(), whole.text());
    }
}

void TestDeclinedRepairs::pass_declined_makesNone()
{
    QFETCH(QString, path);
    const Document whole = parsed(path, {});
    for (const PassId pass : core::text::allPasses()) {
        const qsizetype made = whole.repairs().count(pass);
        if (made == 0 || !isSwitchable(pass))
            continue;
        const Document without = parsed(path, {{Kind::Decline, pass}});
        QCOMPARE(core::document::checkDocument(without), QStringList());
        QCOMPARE(without.repairs().count(pass), 0);
        QVERIFY(without.declined().count(pass) >= 1);
        QCOMPARE(without.declined().size(), without.declined().count(pass));
        QCOMPARE(missingCharacters(without), QString());
    }
}

void TestDeclinedRepairs::all_declined_isTheSource()
{
    QFETCH(QString, path);
    const auto bytes = core::library::readFile(path);
    core::library::ParseOptions none;
    none.repairs.enabled = false;
    const auto expected = core::library::parse(*bytes, path, none);
    const Document without = parsed(path, {{Kind::Decline}});
    QCOMPARE(without.text(), expected->text());
    QCOMPARE(without.blocks().size(), expected->blocks().size());
    QCOMPARE(without.repairs().size(), without.repairs().count(PassId::RunIn));
}

void TestDeclinedRepairs::one_switchedOnInsideItsKind_isMade()
{
    const QString path = QStringLiteral(ZHUPI_SOURCE_DIR "/resources/samples/wrapped.txt");
    const Document whole = parsed(path, {});
    QVERIFY(whole.repairs().count(PassId::LineWrap) > 3);
    qsizetype index = 0;
    while (whole.repairs().pass(index) != PassId::LineWrap)
        ++index;
    const auto source = whole.repairs().source(index);
    const Document one =
        parsed(path, {{Kind::Decline, PassId::LineWrap}, placed(Kind::Make, whole, whole.repairs(), index)});
    QCOMPARE(one.repairs().count(PassId::LineWrap), 1);
    QVERIFY(holds(one.repairs(), PassId::LineWrap, source));
    QCOMPARE(one.declined().count(PassId::LineWrap), whole.repairs().count(PassId::LineWrap) - 1);
}

void TestDeclinedRepairs::random_choices_loseNothing_data()
{
    QTest::addColumn<QString>("path");
    const QDir shapes(QStringLiteral(ZHUPI_SHARED_DIR "/corpus/dev"));
    if (!shapes.exists())
        QSKIP("the corpus is not here");
    // A few files of each shape, and the seeds: all repairs of all kinds are among them.
    constexpr int filesOfShape = 6;
    QHash<QString, int> taken;
    QDirIterator it(shapes.path(), QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QFileInfo file(it.next());
        const bool isInput = file.suffix() == QLatin1String("txt") || file.suffix() == QLatin1String("html");
        const QString folder = file.dir().dirName();
        if (isInput && taken[folder]++ < filesOfShape)
            QTest::newRow(qPrintable(shapes.relativeFilePath(file.filePath()))) << file.filePath();
    }
    const QDir seeds(QStringLiteral(ZHUPI_SHARED_DIR "/seeds"));
    for (const QFileInfo &file : seeds.entryInfoList({QStringLiteral("*.txt"), QStringLiteral("*.html")}, QDir::Files))
        QTest::newRow(qPrintable(file.fileName())) << file.filePath();
}

void TestDeclinedRepairs::random_choices_loseNothing()
{
    QFETCH(QString, path);
    const quint32 seed = testSeed();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const Document whole = parsed(path, {});
    for (int round = 0; round < 3; ++round) {
        Choices choices;
        for (const PassId pass : core::text::allPasses()) {
            if (random.bounded(6) == 0)
                choices.append({Kind::Decline, pass});
        }
        for (int n = 0; n < 40 && !whole.repairs().isEmpty(); ++n) {
            const qsizetype i = random.bounded(whole.repairs().size());
            choices.append(placed(random.bounded(4) == 0 ? Kind::Make : Kind::Decline, whole, whole.repairs(), i));
            if (random.bounded(5) == 0) // a wide place, over many repairs
                choices.last().place->range.end =
                    std::min(whole.source().size(), choices.last().place->range.end + 300);
            choices.last().place = RepairChoice::placeIn(whole.source(), choices.last().place->range);
        }
        const Document without = parsed(path, choices);
        QCOMPARE(core::document::checkDocument(without), QStringList());
        QCOMPARE(missingCharacters(without), QString());
        for (qsizetype i = 0; i < without.repairs().size(); ++i)
            QVERIFY(without.repairChoices().isMade(without.repairs().pass(i), without.repairs().source(i)) ||
                    !isSwitchable(without.repairs().pass(i)));
        for (qsizetype i = 0; i < without.declined().size(); ++i)
            QVERIFY(!without.repairChoices().isMade(without.declined().pass(i), without.declined().source(i)));
    }
}

QTEST_GUILESS_MAIN(TestDeclinedRepairs)
#include "tst_declinedrepairs.moc"
