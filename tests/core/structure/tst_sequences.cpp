// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/sequences.h"

#include <QTest>

#include "tests/processortime.h"

using namespace core::structure;
using core::document::Manuscript;

namespace
{
struct Proof {
    Manuscript manuscript;
    Draft draft;
    Sequences sequences;
};

std::unique_ptr<Proof> prove(const QStringList &lines)
{
    auto proof = std::make_unique<Proof>();
    proof->manuscript = Manuscript::fromText(lines.join(u'\n'));
    proof->draft = draftOf(proof->manuscript);
    proof->sequences = proveSequences(proof->draft, 0, proof->draft.size());
    return proof;
}

/// The runs as text: the lines' own words, runs parted by " | ".
QString runsOf(const Proof &proof)
{
    QStringList runs;
    for (const NumberRun &run : proof.sequences.runs) {
        QStringList members;
        for (const qint32 m : run.members)
            members += proof.draft.text(proof.sequences.lines[static_cast<size_t>(m)].line).toString();
        runs += members.join(u' ');
    }
    return runs.join(QStringLiteral(" | "));
}
} // namespace

class TestSequences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void proveSequences_nested_restartsUnderParent()
    {
        const auto proof =
            prove({u"一、甲"_qs, u"（一）乙"_qs, u"（二）丙"_qs, u"二、丁"_qs, u"（一）戊"_qs, u"（二）己"_qs});
        QCOMPARE(runsOf(*proof), u"一、甲 二、丁 | （一）乙 （二）丙 | （一）戊 （二）己"_qs);
        const auto &runs = proof->sequences.runs;
        QCOMPARE(runs[1].parent, 0);
        QCOMPARE(runs[2].parent, 3);
    }

    void proveSequences_listInFront_endsAtTheFirstSection()
    {
        const auto proof = prove({u"1. 先写姓名。"_qs, u"2. 再写答案。"_qs, u"一、阅读"_qs, u"（一）白话"_qs,
                                  u"1. 第一题"_qs, u"2. 第二题"_qs, u"（二）诗"_qs, u"二、作文"_qs});
        QCOMPARE(runsOf(*proof),
                 u"1. 先写姓名。 2. 再写答案。 | 一、阅读 二、作文 | （一）白话 （二）诗 | 1. 第一题 2. 第二题"_qs);
        const auto &runs = proof->sequences.runs;
        QCOMPARE(runs[1].parent, -1);
        QCOMPARE(runs[3].parent, 3);
        const SeriesOrder order(proof->sequences);
        QVERIFY(order.rank(runs[1].series) < order.rank(runs[2].series));
        QVERIFY(order.rank(runs[2].series) < order.rank(runs[3].series));
    }

    void proveSequences_aNumberGivenTwice_staysInItsChapter()
    {
        const auto proof = prove({u"第一章 渡口"_qs, u"一、石阶"_qs, u"二、船只"_qs, u"（一）大船"_qs, u"二、小船"_qs,
                                  u"三、缆绳"_qs, u"（一）麻绳"_qs, u"四、船工"_qs});
        for (const NumberRun &run : proof->sequences.runs) {
            if (run.series == proof->sequences.lines[1].number.series())
                QCOMPARE(run.parent, 0);
        }
    }

    void proveSequences_articles_countOverChapters()
    {
        const auto proof =
            prove({u"第一章 甲"_qs, u"第一条 a"_qs, u"第二条 b"_qs, u"第二章 乙"_qs, u"第三条 c"_qs, u"第四条 d"_qs});
        QCOMPARE(runsOf(*proof), u"第一章 甲 第二章 乙 | 第一条 a 第二条 b | 第三条 c 第四条 d"_qs);
        QVERIFY(proof->sequences.runs[2].continues);
        QVERIFY(!proof->sequences.runs[1].continues);
    }

    void proveSequences_sameStyleInside_outerGoesOn()
    {
        const auto proof = prove({u"1. a"_qs, u"2. b"_qs, u"1. x"_qs, u"2. y"_qs, u"3. z"_qs, u"3. c"_qs, u"4. d"_qs});
        QCOMPARE(runsOf(*proof), u"1. a 2. b 3. c 4. d | 1. x 2. y 3. z"_qs);
    }

    void proveSequences_missingNumber_gapIsNoted()
    {
        const auto proof = prove({u"第一回 甲"_qs, u"第二回 乙"_qs, u"第四回 丁"_qs});
        QCOMPARE(proof->sequences.runs.size(), size_t(1));
        QVERIFY(proof->sequences.runs[0].gaps);
    }

    void proveSequences_dotted_needsSamePrefix()
    {
        const auto proof = prove({u"2.1 a"_qs, u"2.1.1 b"_qs, u"2.1.2 c"_qs, u"2.2 d"_qs, u"2.2.1 e"_qs});
        QCOMPARE(runsOf(*proof), u"2.1 a 2.2 d | 2.1.1 b 2.1.2 c | 2.2.1 e"_qs);
    }

    void proveSequences_letters_runOnThroughRomanSigns()
    {
        const auto proof = prove({u"A. a"_qs, u"B. b"_qs, u"C. c"_qs, u"D. d"_qs});
        QCOMPARE(runsOf(*proof), u"A. a B. b C. c D. d"_qs);
    }

    void proveSequences_branchedArticle_follows()
    {
        const auto proof = prove({u"第六条 a"_qs, u"第六条之一 b"_qs, u"第六条之二 c"_qs, u"第七条 d"_qs});
        QCOMPARE(proof->sequences.runs.size(), size_t(1));
    }

    void seriesOrder_usualAndProven()
    {
        const auto usual = prove({u"一、甲"_qs, u"（一）a"_qs, u"（二）b"_qs, u"二、乙"_qs});
        const SeriesOrder order(usual->sequences);
        QVERIFY(order.rank(usual->sequences.lines[0].number.series()) <
                order.rank(usual->sequences.lines[1].number.series()));
        // Turned round by the text: （一） holds 一、.
        const auto turned = prove({u"（一）甲"_qs, u"一、a"_qs, u"二、b"_qs, u"（二）乙"_qs, u"一、c"_qs, u"二、d"_qs});
        const SeriesOrder other(turned->sequences);
        QVERIFY(other.rank(turned->sequences.lines[0].number.series()) <
                other.rank(turned->sequences.lines[1].number.series()));
    }

    void seriesOrder_oneSubsection_standsUnderTheNumberItNames()
    {
        const auto proof = prove({u"1. Ferries"_qs, u"1.1. Lamps"_qs, u"2. Bells"_qs, u"3. Ropes"_qs});
        const SeriesOrder order(proof->sequences);
        const auto rank = [&](size_t line) { return order.rank(proof->sequences.lines[line].number.series()); };
        QVERIFY(rank(0) < rank(1));
    }

    void proveSequences_hundredThousandRestarts_staysLinear()
    {
        QStringList lines;
        for (int i = 0; i < 100000; ++i)
            lines += i % 2 ? u"1. 甲"_qs : u"（一）乙"_qs;
        ProcessorTimer timer;
        timer.start();
        const auto proof = prove(lines);
        QCOMPARE(proof->sequences.lines.size(), size_t(100000));
        QVERIFY2(timer.elapsed() < processorLimit(5000), qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestSequences)
#include "tst_sequences.moc"
