// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/anchored.h"

#include <QtTest>

#include "tests/core/testdocument.h"

using namespace core::corrections;
using core::annotation::AnchorState;
namespace annotation = core::annotation;
namespace document = core::document;
namespace text = core::text;

namespace
{

QString newspaper(int lines)
{
    QString text;
    for (int i = 0; i < lines; ++i)
        text += QStringLiteral("某某日报\n第%1条新闻写的是第%1件事。\n").arg(i);
    text.chop(1);
    return text;
}

QList<Correction> onEveryHead(const document::Document &document)
{
    QList<text::TextRange> ranges;
    for (qsizetype b = 0; b < document.blocks().size(); b += 2)
        ranges.append(document.blocks().at(b).range);
    QList<Correction> corrections;
    for (const annotation::Target &target : targetsAt(document, ranges, {})) {
        Correction correction;
        correction.place = target;
        corrections.append(correction);
    }
    return corrections;
}

} // namespace

class TestAnchored : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameText_whereTheyWere()
    {
        const auto document = testDocument(newspaper(20));
        const auto corrections = onEveryHead(document);
        const auto anchors = anchored(corrections, document, {});
        QCOMPARE(anchors.size(), 20);
        for (qsizetype i = 0; i < anchors.size(); ++i) {
            QCOMPARE(anchors.at(i).state, AnchorState::Exact);
            QCOMPARE(anchors.at(i).range, corrections.at(i).place.range);
        }
    }

    void movedText_eachToItsOwn()
    {
        const auto corrections = onEveryHead(testDocument(newspaper(20)));
        const auto later = testDocument(QStringLiteral("新的一行。\n") + newspaper(20));
        const auto anchors = anchored(corrections, later, {});
        for (qsizetype i = 0; i < anchors.size(); ++i) {
            QCOMPARE(anchors.at(i).state, AnchorState::Exact);
            QCOMPARE(anchors.at(i).range, later.blocks().at(2 * i + 1).range);
        }
    }

    void goneOrOfRepairs_lost()
    {
        auto corrections = onEveryHead(testDocument(newspaper(1)));
        QCOMPARE(anchored(corrections, testDocument(QStringLiteral("完全是另外一篇东西。")), {}).first().state,
                 AnchorState::Lost);
        corrections.first().kind = CorrectionKind::KeepOriginal;
        QCOMPARE(anchored(corrections, testDocument(newspaper(1)), {}).first().state, AnchorState::Lost);
    }

    void targets_knowCodePoints()
    {
        const auto document = testDocument(QString::fromUtf8("𠀀𠀁\n春天"));
        const auto targets = targetsAt(document, {document.blocks().at(1).range}, {});
        QCOMPARE(targets.first().quote, QStringLiteral("春天"));
        QCOMPARE(targets.first().range.start(), 5);
        QCOMPARE(targets.first().codePoints.start, 3);
        QCOMPARE(targets.first().codePoints.end, 5);
    }
};

QTEST_GUILESS_MAIN(TestAnchored)
#include "tst_anchored.moc"
