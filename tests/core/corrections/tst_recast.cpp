// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/recast.h"
#include "core/document/checker.h"

#include <QtTest>

#include "tests/core/corrections/saidof.h"
#include "tests/core/testdocument.h"

using namespace core::corrections;
namespace document = core::document;
namespace text = core::text;
using core::CorrectionId;
using document::BlockKind;

namespace
{
const QString report =
    QStringLiteral("# 一、总体要求\n春天来了，花都开了。\n夏天来了，天很热。\n# 二、主要任务\n秋天来了。");
} // namespace

class TestRecast : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unchangedLines_areTheSameDocument()
    {
        const auto parsed = testDocument(report);
        TextMap map;
        const auto out = recast(parsed, correctedLines(parsed, Ledger(parsed)), &map);
        QCOMPARE(out.text(), parsed.text());
        QCOMPARE(out.blocks().size(), parsed.blocks().size());
        QVERIFY(map.isIdentity());
        QVERIFY(out.repairs().isEmpty());
        QCOMPARE(document::checkDocument(out), QStringList());
    }

    void cutAndJoint_changeTextMapAndLog()
    {
        const auto parsed = testDocument(report);
        CorrectedLines lines = correctedLines(
            parsed, ledgerOf(parsed, {said(parsed, CorrectionKind::Split, QStringLiteral("花都开了")),
                                      said(parsed, CorrectionKind::JoinPrevious, QStringLiteral("夏天"))}));
        TextMap map;
        const auto out = recast(parsed, lines, &map);
        QCOMPARE(out.text(),
                 QStringLiteral("一、总体要求\n春天来了，\n花都开了。夏天来了，天很热。\n二、主要任务\n秋天来了。"));
        QCOMPARE(document::checkDocument(out), QStringList());
        for (const QString &word : {QStringLiteral("春天"), QStringLiteral("花都"), QStringLiteral("夏天"),
                                    QStringLiteral("二、"), QStringLiteral("秋天")}) {
            QCOMPARE(map.toCorrected(parsed.text().indexOf(word)), out.text().indexOf(word));
            QCOMPARE(map.toParsed(out.text().indexOf(word)), parsed.text().indexOf(word));
        }
        QCOMPARE(out.repairs().size(), qsizetype(2));
        for (qsizetype i = 0; i < out.repairs().size(); ++i)
            QCOMPARE(out.repairs().pass(i), text::PassId::Correction);
        // Every character is traced to where it came from.
        QCOMPARE(out.origin().toSource(out.text().indexOf(QStringLiteral("夏天"))).offset,
                 report.indexOf(QStringLiteral("夏天")));
    }

    void articles_andOutline_followTheLines()
    {
        const auto parsed = testDocument(report);
        TextMap map;
        const auto out =
            recast(parsed,
                   correctedLines(
                       parsed, ledgerOf(parsed, {said(parsed, CorrectionKind::Article, QStringLiteral("二、主要"))})),
                   &map);
        QCOMPARE(out.articles().size(), 2);
        QCOMPARE(out.articles().at(1).firstBlock, qsizetype(3));
        QCOMPARE(document::checkDocument(out), QStringList());
        QVERIFY(!out.outline().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRecast)
#include "tst_recast.moc"
