// SPDX-License-Identifier: GPL-3.0-or-later
// A typo in the text itself is fixed: exactly there, with what stood there kept, and again after a new parse.
#include "core/corrections/rewording.h"
#include "core/corrections/worddiff.h"

#include "tests/core/corrections/correctionsof.h"
#include "tests/core/keptcharacters.h"

using namespace core;
using namespace core::corrections;

namespace
{
const QString source =
    QStringLiteral("关于河湖管护的意见\n\n一、总体要求\n\n坚持节水优光、空间均衡，把河湖管护放在更加突出的位置。\n\n"
                   "二、主要任务\n\n健全巡查制度，每月巡查两次。\n");

Corrected parsedOf(const QString &text)
{
    return *corrected(*library::parse(text.toUtf8(), QStringLiteral("a.txt")), {});
}

qsizetype lineWith(const Corrected &present, const QString &words)
{
    return present.document.blockAt(present.document.text().indexOf(words));
}

Corrected reworded(const Corrected &present, const QString &from, const QString &to)
{
    const qsizetype block = lineWith(present, from);
    const auto plan = plannedRewording(
        present, {block, present.document.blockText(block).toString().replace(from, to), QStringLiteral("李四")});
    if (!plan)
        qFatal("%s", qPrintable(plan.error().message));
    return plan->next;
}
} // namespace

class TestRewording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void differences_fewestCharacters()
    {
        QCOMPARE(differences(u"坚持节水优光", u"坚持节水优先"), QList({Difference{{5, 6}, {5, 6}}}));
        QCOMPARE(differences(u"abcdefgh", u"abXcdefgYh"),
                 QList({Difference{{2, 2}, {2, 3}}, Difference{{7, 7}, {8, 9}}}));
        QCOMPARE(differences(u"同", u"同"), QList<Difference>());
        const QString a = QString::fromUcs4(U"\U00020000");
        const QString b = QString::fromUcs4(U"\U00020001");
        QCOMPARE(differences(a, b), QList({Difference{{0, 2}, {0, 2}}}));
    }

    void typo_isFixedThere_andWhatStoodThereIsKept()
    {
        const Corrected before = parsedOf(source);
        const Corrected after = reworded(before, QStringLiteral("优光"), QStringLiteral("优先"));
        QVERIFY(after.document.text().contains(QStringLiteral("节水优先、")));
        QCOMPARE(after.document.blocks().size(), before.document.blocks().size());
        QCOMPARE(document::checkDocument(after.document), QStringList());
        QCOMPARE(missingCharacters(after.document), QString());
        QCOMPARE(after.corrections.size(), 1);
        QCOMPARE(after.corrections.first().place.quote, QStringLiteral("光"));
        QCOMPARE(after.corrections.first().text, QStringLiteral("先"));
        QCOMPARE(after.corrections.first().author, QStringLiteral("李四"));
        bool told = false;
        for (qsizetype i = 0; i < after.document.repairs().size(); ++i) {
            const document::Repair repair = after.document.repairs().at(i);
            told = told ||
                   (repair.pass == text::PassId::Correction && repair.before == QStringLiteral("光") &&
                    after.document.text().mid(repair.range.start(), repair.range.length()) == QStringLiteral("先"));
        }
        QVERIFY(told);
        // The character comes from where the other one stands in the source.
        const qsizetype at = after.document.text().indexOf(QStringLiteral("优先")) + 1;
        QCOMPARE(after.document.source().mid(after.document.origin().toSource(at).offset, 1), QStringLiteral("光"));
    }

    void putInAndTakenOut_atTheEndsOfALine()
    {
        Corrected present = parsedOf(source);
        present = reworded(present, QStringLiteral("健全巡查"), QStringLiteral("要健全巡查"));
        present = reworded(present, QStringLiteral("两次。"), QStringLiteral("两次以上。"));
        const qsizetype line = lineWith(present, QStringLiteral("要健全"));
        QCOMPARE(present.document.blockText(line).toString(), QStringLiteral("要健全巡查制度，每月巡查两次以上。"));
        present = reworded(present, QStringLiteral("以上。"), QString());
        QCOMPARE(present.document.blockText(line).toString(), QStringLiteral("要健全巡查制度，每月巡查两次"));
        QCOMPARE(document::checkDocument(present.document), QStringList());
        QCOMPARE(missingCharacters(present.document), QString());
    }

    void changedBack_leavesNoCorrection()
    {
        Corrected present = parsedOf(source);
        const QString before = present.document.text();
        present = reworded(present, QStringLiteral("优光"), QStringLiteral("优先"));
        present = reworded(present, QStringLiteral("均衡"), QStringLiteral("平衡"));
        QCOMPARE(present.corrections.size(), 2);
        present = reworded(present, QStringLiteral("优先"), QStringLiteral("优光"));
        QCOMPARE(present.corrections.size(), 1);
        present = reworded(present, QStringLiteral("平衡"), QStringLiteral("均衡"));
        QCOMPARE(present.corrections.size(), 0);
        QCOMPARE(present.document.text(), before);
    }

    void headingsNumber_isReadAnew()
    {
        Corrected present = parsedOf(source);
        present = reworded(present, QStringLiteral("二、主要"), QStringLiteral("三、主要"));
        const qsizetype line = lineWith(present, QStringLiteral("三、主要"));
        QCOMPARE(present.document.blocks().at(line).kind, document::BlockKind::Heading);
        QVERIFY(present.document.detail(line).number.startsWith(QStringLiteral("三")));
    }

    void anotherParse_findsTheWordsAgain_orSaysNothing()
    {
        const Corrected after = reworded(parsedOf(source), QStringLiteral("优光"), QStringLiteral("优先"));
        const auto moved = library::parse((QStringLiteral("前言\n\n新加的一段话放在前面。\n\n") + source).toUtf8(),
                                          QStringLiteral("a.txt"));
        const Corrected again = *corrected(*moved, after.corrections);
        QVERIFY(again.document.text().contains(QStringLiteral("节水优先、")));
        QCOMPARE(again.unfitCount(), 0);
        // Fixed in the source meanwhile: nothing is to be done, and nothing wrong is.
        QString fixed = source;
        fixed.replace(QStringLiteral("优光"), QStringLiteral("优先"));
        const Corrected there = *corrected(*library::parse(fixed.toUtf8(), QStringLiteral("a.txt")), after.corrections);
        QVERIFY(there.document.text().contains(QStringLiteral("节水优先、")));
        QCOMPARE(there.document.text(), there.parsed.text());
    }

    void joinedAndSplitLines_canBeReworded()
    {
        Reader reader(source);
        Request join;
        join.gesture = Gesture::JoinPrevious;
        join.blocks = {reader.block(QStringLiteral("二、"))};
        QCOMPARE(reader.make(join), QString());
        Corrected present = reworded(reader.present(), QStringLiteral("任务"), QStringLiteral("工作"));
        QVERIFY(present.document.text().contains(QStringLiteral("位置。二、主要工作")));
        present = reworded(present, QStringLiteral("突出"), QStringLiteral("显著"));
        QCOMPARE(document::checkDocument(present.document), QStringList());
        Request split;
        split.gesture = Gesture::Split;
        split.offset = present.document.text().indexOf(QStringLiteral("空间"));
        const auto parted = planned(present, split);
        QVERIFY(parted);
        QVERIFY(parted->next.document.text().contains(QStringLiteral("、\n空间")));
        QVERIFY(parted->next.document.text().contains(QStringLiteral("显著")));
        const Corrected both = reworded(parted->next, QStringLiteral("空间"), QStringLiteral("大空间"));
        QVERIFY(both.document.text().contains(QStringLiteral("、\n大空间")));
        QCOMPARE(document::checkDocument(both.document), QStringList());
        QCOMPARE(missingCharacters(both.document), QString());
    }

    void whatCannotBe_isRefused()
    {
        const Corrected present = parsedOf(source);
        const auto code = [&](qsizetype block, const QString &words) {
            const auto plan = plannedRewording(present, {block, words, {}});
            return plan ? -1 : int(plan.error().code);
        };
        QCOMPARE(code(0, QString()), int(ErrorCode::InvalidArgument));
        QCOMPARE(code(0, QStringLiteral("  ")), int(ErrorCode::InvalidArgument));
        QCOMPARE(code(0, QStringLiteral("两\n行")), int(ErrorCode::InvalidArgument));
        QCOMPARE(code(99, QStringLiteral("x")), int(ErrorCode::InvalidArgument));
        QCOMPARE(code(0, present.document.blockText(0).toString()), int(ErrorCode::InvalidArgument));
    }

    void anyEdits_readAsWanted()
    {
        // Whatever a reader makes of the lines, in any order, each reads as it was typed last.
        QRandomGenerator random(20260701);
        const QString stock = QStringLiteral("，河湖管护a b水优先新𠀀要");
        Corrected present = parsedOf(source);
        int made = 0;
        for (int i = 0; i < 300; ++i) {
            const qsizetype block = random.bounded(int(present.document.blocks().size()));
            QString words = present.document.blockText(block).toString();
            const auto letters = words.toUcs4();
            QList<uint> next(letters.begin(), letters.end());
            for (int k = 1 + random.bounded(3); k > 0; --k) {
                const auto any = stock.toUcs4();
                const qsizetype at = random.bounded(int(next.size()) + 1);
                switch (random.bounded(3)) {
                case 0:
                    next.insert(at, any.at(random.bounded(int(any.size()))));
                    break;
                case 1:
                    if (at < next.size() && next.size() > 1)
                        next.remove(at);
                    break;
                default:
                    if (at < next.size())
                        next[at] = any.at(random.bounded(int(any.size())));
                }
            }
            words = QString::fromUcs4(reinterpret_cast<const char32_t *>(next.constData()), next.size()).trimmed();
            if (words.isEmpty() || words == present.document.blockText(block))
                continue;
            const auto plan = plannedRewording(present, {block, words, {}});
            QVERIFY2(plan, plan ? "" : qPrintable(plan.error().message));
            QCOMPARE(plan->next.document.blockText(block).toString(), words);
            QCOMPARE(document::checkDocument(plan->next.document), QStringList());
            QCOMPARE(missingCharacters(plan->next.document), QString());
            present = plan->next;
            ++made;
        }
        QVERIFY(made > 200);
    }
};

QTEST_GUILESS_MAIN(TestRewording)
#include "tst_rewording.moc"
