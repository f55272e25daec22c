// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/gesture.h"
#include "core/corrections/similar.h"

#include "tests/core/corrections/correctionsof.h"
#include "tests/core/testdocument.h"

using namespace core;
using namespace core::corrections;

namespace
{
const QString report =
    QStringLiteral("# 一、总体要求\n## （一）思想\n### 1. 目标\n春天来了。\n## （二）原则\n夏天来了。\n"
                   "# 二、主要任务\n## （一）春耕\n秋天来了。");
} // namespace

class TestGesture : public QObject
{
    Q_OBJECT

private:
    static QStringList levels(const Reader &reader)
    {
        QStringList out;
        for (const QString &line : reader.lines())
            out.append(line.section(QLatin1Char(' '), 0, 0));
        return out;
    }
    static QStringList split(const char *levels) { return QString::fromLatin1(levels).split(QLatin1Char(' ')); }

private Q_SLOTS:
    void promoteAndDemote_takeWhatIsBelow()
    {
        Reader reader(testDocument(report));
        QCOMPARE(reader.make(Gesture::Demote, QStringLiteral("一、")), QString());
        QCOMPARE(levels(reader), split("2 3 4 P 3 P 1 2 P"));
        QCOMPARE(reader.make(Gesture::Promote, QStringLiteral("一、")), QString());
        QCOMPARE(levels(reader), split("1 2 3 P 2 P 1 2 P"));
        QCOMPARE(reader.make(Gesture::Promote, QStringLiteral("（一）思想")), QString());
        QCOMPARE(levels(reader), split("1 1 2 P 2 P 1 2 P"));
    }

    void levelsSetAgain_leaveOneCorrectionALine()
    {
        Reader reader(testDocument(report));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(reader.make(Gesture::Demote, QStringLiteral("二、")), QString());
        QCOMPARE(reader.present().corrections.size(), 2);
        QCOMPARE(levels(reader), split("1 2 3 P 2 P 4 5 P"));
    }

    void promote_beyondTheEnds_isRefused()
    {
        Reader reader(testDocument(report));
        QVERIFY(!reader.make(Gesture::Promote, QStringLiteral("一、")).isEmpty());
        QVERIFY(!reader.make(Gesture::Promote, QStringLiteral("春天")).isEmpty());
        for (int i = 1; i < lowestLevel; ++i)
            QCOMPARE(reader.make(Gesture::Demote, QStringLiteral("二、")), QString());
        QVERIFY(!reader.make(Gesture::Demote, QStringLiteral("二、")).isEmpty());
    }

    void heading_withoutLevel_hasThatOfTheOneAbove()
    {
        Reader reader(testDocument(report));
        QCOMPARE(reader.make(Gesture::MakeHeading, QStringLiteral("夏天")), QString());
        QCOMPARE(levels(reader), split("1 2 3 P 2 2 1 2 P"));
        Reader plain(testDocument(QStringLiteral("春天来了\n夏天来了")));
        QCOMPARE(plain.make(Gesture::MakeHeading, QStringLiteral("春天")), QString());
        QCOMPARE(levels(plain), split("1 P"));
    }

    void acceptAndReject_ofHeadings()
    {
        Reader reader(testDocument(report));
        QCOMPARE(reader.make(Gesture::Accept, QStringLiteral("1. 目标")), QString());
        QCOMPARE(levels(reader), split("1 2 3 P 2 P 1 2 P"));
        QCOMPARE(reader.document().detail(2).confidence, 1.0F);
        QCOMPARE(reader.make(Gesture::Reject, QStringLiteral("1. 目标")), QString());
        QCOMPARE(levels(reader), split("1 2 P P 2 P 1 2 P"));
        QVERIFY(!reader.make(Gesture::Accept, QStringLiteral("春天")).isEmpty());
    }

    void similarLines_oneChange_withPreview()
    {
        Reader reader(testDocument(report));
        Request request;
        request.gesture = Gesture::MakeHeading;
        request.level = 4;
        const qsizetype model = reader.block(QStringLiteral("（一）思想"));
        request.blocks = {model};
        request.blocks += similarBlocks(reader.document(), model);
        std::sort(request.blocks.begin(), request.blocks.end());
        const auto plan = planned(reader.present(), request);
        QVERIFY(plan.has_value());
        QCOMPARE(plan->made.size(), 3);
        QCOMPARE(plan->changes.size(), 3);
        QCOMPARE(plan->changes.at(1).block, reader.block(QStringLiteral("（二）原则")));
        QCOMPARE(plan->changes.at(1).from, QStringLiteral("Heading 2"));
        QCOMPARE(plan->changes.at(1).to, QStringLiteral("Heading 4"));
        QCOMPARE(reader.present().corrections.size(), 0); // nothing is done yet
        QVERIFY(reader.make(request).isEmpty());
        QCOMPARE(levels(reader), split("1 4 3 P 4 P 1 4 P"));
    }

    void joinsInARow_becomeOneLine()
    {
        Reader reader(testDocument(QStringLiteral("春天\n来了\n花都\n开了。")));
        Request request;
        request.gesture = Gesture::JoinPrevious;
        request.blocks = {1, 2, 3};
        QCOMPARE(reader.make(request), QString());
        QCOMPARE(reader.document().text(), QStringLiteral("春天来了花都开了。"));
        QCOMPARE(reader.document().blocks().size(), 1);
    }

    void emptyAndImpossible_sayWhy()
    {
        Reader reader(testDocument(report));
        for (const Gesture gesture : {Gesture::MakeHeading, Gesture::JoinNext, Gesture::NewArticle}) {
            Request request;
            request.gesture = gesture;
            for (const QList<qsizetype> &blocks : {QList<qsizetype>(), QList<qsizetype>{-1}, QList<qsizetype>{99}}) {
                request.blocks = blocks;
                const auto plan = planned(reader.present(), request);
                QVERIFY(!plan);
                QCOMPARE(plan.error().code, ErrorCode::InvalidArgument);
                QVERIFY(!plan.error().message.isEmpty());
            }
        }
        QVERIFY(!reader.make(Gesture::JoinPrevious, QStringLiteral("一、")).isEmpty());
        QVERIFY(!reader.make(Gesture::JoinNext, QStringLiteral("秋天")).isEmpty());
        QVERIFY(!reader.make(Gesture::SameArticle, QStringLiteral("秋天")).isEmpty());
        QVERIFY(!reader.make(Gesture::NewArticle, QStringLiteral("一、")).isEmpty());
    }

    void removal_goesBack()
    {
        Reader reader(testDocument(report));
        reader.make(Gesture::JoinNext, QStringLiteral("春天"));
        reader.make(Gesture::MakeParagraph, QStringLiteral("二、"));
        const Corrected present = reader.present();
        const auto one = plannedRemoval(present, {present.corrections.first().id});
        QVERIFY(one.has_value());
        QCOMPARE(one->next.corrections.size(), 1);
        QCOMPARE(one->next.document.text(), present.parsed.text());
        const auto both = plannedRemoval(present, {present.corrections.first().id, present.corrections.last().id});
        QCOMPARE(Reader::linesOf(both->next.document), Reader::linesOf(present.parsed));
        QCOMPARE(plannedRemoval(present, {CorrectionId::create()}).error().code, ErrorCode::NotFound);
    }

    void sameWords_everyLineIsToldApart()
    {
        QString text;
        for (int i = 0; i < 40; ++i)
            text += QStringLiteral("某某日报\n第%1条新闻写的是第%1件事。\n").arg(i);
        text.chop(1);
        Reader reader(testDocument(text));
        Request request;
        request.gesture = Gesture::MakeMeta;
        request.role = document::MetaRole::Boilerplate;
        for (qsizetype b = 0; b < 80; b += 4)
            request.blocks.append(b);
        QCOMPARE(reader.make(request), QString());
        // A line in front moves them all.
        const auto later = corrected(testDocument(QStringLiteral("新的开头。\n") + text), reader.present().corrections);
        QCOMPARE(later->unfitCount(), 0);
        QCOMPARE(later->doubtfulCount(), 0);
        for (qsizetype b = 0; b < 80; ++b)
            QCOMPARE(later->document.blocks().at(b + 1).kind == document::BlockKind::Meta, b % 4 == 0);
    }
};

QTEST_GUILESS_MAIN(TestGesture)
#include "tst_gesture.moc"
