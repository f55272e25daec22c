// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/pipeline.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace core::repair;
using core::document::Manuscript;
using core::text::PassId;

class TestPipeline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passes_order_isThatOfTheirIds();
    void repaired_skippedPass_leavesItsDamage();
    void repaired_disabled_isTheIdentity();
    void repaired_timings_nameEveryPassThatRan();
    void repaired_cancelled_saysSo();
    void repaired_cleanText_changesNothing();
    void repaired_cleanCorpus_isOnlyNormalised();
};

namespace
{
const QString radicals = QStringLiteral("⼭区⼩学⽤上新厨房，⾯积不⼤。\n");
}

void TestPipeline::passes_order_isThatOfTheirIds()
{
    QVERIFY(passes().size() >= 11);
    for (qsizetype i = 1; i < passes().size(); ++i)
        QVERIFY(passes().at(i - 1).id < passes().at(i).id);
}

void TestPipeline::repaired_skippedPass_leavesItsDamage()
{
    const auto whole = repaired(Manuscript::fromText(radicals));
    QVERIFY(whole.has_value());
    QVERIFY(whole->text.contains(QStringLiteral("山区小学")));
    Options options;
    options.skip = {PassId::Compatibility};
    const auto without = repaired(Manuscript::fromText(radicals), options);
    QVERIFY(without.has_value());
    QVERIFY(without->text.contains(QStringLiteral("⼭区⼩学")));
}

void TestPipeline::repaired_disabled_isTheIdentity()
{
    const auto out = repaired(Manuscript::fromText(radicals), {.enabled = false});
    QVERIFY(out.has_value());
    QCOMPARE(out->text, radicals);
    QVERIFY(out->repairs.isEmpty());
}

void TestPipeline::repaired_timings_nameEveryPassThatRan()
{
    Timings timings;
    Options options;
    options.skip = {PassId::LineWrap};
    QVERIFY(repaired(Manuscript::fromText(radicals), options, {}, {}, &timings).has_value());
    QCOMPARE(timings.size(), passes().size() - 1);
    for (const auto &[pass, milliseconds] : std::as_const(timings)) {
        QVERIFY(pass != PassId::LineWrap);
        QVERIFY(milliseconds >= 0);
    }
}

void TestPipeline::repaired_cancelled_saysSo()
{
    core::CancelToken cancel;
    cancel.cancel();
    const auto out = repaired(Manuscript::fromText(radicals), {}, {}, cancel);
    QVERIFY(!out.has_value());
    QVERIFY(out.error().code == core::ErrorCode::Cancelled);
}

void TestPipeline::repaired_cleanCorpus_isOnlyNormalised()
{
    const QDir folder(QStringLiteral(ZHUPI_SHARED_DIR "/corpus/dev/S6"));
    if (!folder.exists())
        QSKIP("../shared is not here: no clean corpus to look at");
    for (const QString &name : folder.entryList({QStringLiteral("*.txt")})) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto out = repaired(Manuscript::fromText(QString::fromUtf8(file.readAll())));
        QVERIFY(out);
        for (qsizetype i = 0; i < out->repairs.size(); ++i) {
            // Private-use and zero-width characters, ligatures: the declared normalisations.
            const auto repair = out->repairs.at(i);
            QVERIFY2(repair.pass == PassId::Compatibility, qPrintable(name + u": "_qs + repair.before));
        }
    }
}

void TestPipeline::repaired_cleanText_changesNothing()
{
    const QString clean = QStringLiteral(
        "河湾的桥\n桥修好的那天，两岸的人都来了。\n一、经过\n先是石匠，后是木匠。\n二、结果\n桥很稳。\n");
    const auto out = repaired(Manuscript::fromText(clean));
    QVERIFY(out.has_value());
    QCOMPARE(out->text, clean);
    QVERIFY(out->repairs.isEmpty());
}

QTEST_GUILESS_MAIN(TestPipeline)
#include "tst_pipeline.moc"
