// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/superseding.h"

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

class TestSuperseding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laterWord_takesTheEarlierOfItsLine()
    {
        const auto parsed = testDocument(report);
        const Correction heading = said(parsed, CorrectionKind::Heading, QStringLiteral("春天"), 2);
        const Correction other = said(parsed, CorrectionKind::Heading, QStringLiteral("夏天"), 2);
        const Correction article = said(parsed, CorrectionKind::Article, QStringLiteral("春天"));
        const auto present = corrected(parsed, {heading, other, article});
        QVERIFY(present.has_value());
        const Correction meta = said(parsed, CorrectionKind::Meta, QStringLiteral("春天"));
        QCOMPARE(superseded(*present, {meta}), QList<CorrectionId>{heading.id});
        // Of another family, or at another line, none goes.
        const Correction same = said(parsed, CorrectionKind::SameArticle, QStringLiteral("春天"));
        QCOMPARE(superseded(*present, {same}), QList<CorrectionId>{article.id});
        QVERIFY(superseded(*present, {said(parsed, CorrectionKind::Title, QStringLiteral("秋天"))}).isEmpty());
        QVERIFY(superseded(*present, {said(parsed, CorrectionKind::Split, QStringLiteral("春天"))}).isEmpty());
    }

    void joinAndSplit_undoEachOther()
    {
        const auto parsed = testDocument(report);
        const Correction join = said(parsed, CorrectionKind::JoinPrevious, QStringLiteral("夏天"));
        const auto present = corrected(parsed, {join});
        const Correction split = said(parsed, CorrectionKind::Split, QStringLiteral("夏天"));
        QCOMPARE(contradicted(*present, {split}), std::optional(join.id));
        QVERIFY(!contradicted(*present, {join}));
        QVERIFY(!contradicted(*present, {split, split}));
        QVERIFY(!contradicted(*present, {said(parsed, CorrectionKind::Split, QStringLiteral("花都"))}));
        QVERIFY(!contradicted(*present, {said(parsed, CorrectionKind::Title, QStringLiteral("夏天"))}));
    }

    void sameStructure_looksAtTextBlocksAndArticles()
    {
        const auto parsed = testDocument(report);
        QVERIFY(isSameStructure(parsed, testDocument(report)));
        const auto with = [&parsed](const Correction &correction) { return corrected(parsed, {correction})->document; };
        QVERIFY(!isSameStructure(parsed, with(said(parsed, CorrectionKind::Heading, QStringLiteral("春天"), 2))));
        QVERIFY(!isSameStructure(parsed, with(said(parsed, CorrectionKind::Split, QStringLiteral("花都")))));
        QVERIFY(!isSameStructure(parsed, with(said(parsed, CorrectionKind::Article, QStringLiteral("二、主要")))));
    }
};

QTEST_GUILESS_MAIN(TestSuperseding)
#include "tst_superseding.moc"
