// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/repairmodel.h"
#include "app/models/roles.h"

#include <QTest>

#include "tests/processortime.h"

using namespace app::models;
using namespace core::document;
using core::text::PassId;
using namespace Qt::Literals::StringLiterals;

namespace
{
Document sample(int times)
{
    Document::Data data;
    for (int i = 0; i < times; ++i) {
        const qsizetype start = data.text.size();
        data.text += u"教育引导群众"_s;
        const qsizetype source = start + i * 2;
        data.repairs.append({i % 2 == 0 ? PassId::DigitSpacing : PassId::LineWrap,
                             {start + 2, start + 2},
                             u" \n"_s,
                             u"spaced"_s,
                             i == 1,
                             {0, source + 2, source + 4}});
        data.source += u"教育 \n引导群众"_s;
    }
    return Document(std::move(data));
}

/// 教 育 引 导, of which the first three blanks were closed up and the last was kept.
Document spacedOut()
{
    Document::Data data;
    data.text = u"我们教育引导 群众"_s;
    data.source = u"我们教 育 引 导 群众"_s;
    for (int i = 0; i < 3; ++i)
        data.repairs.append(
            {PassId::LetterSpacing, {3 + i, 3 + i}, u" "_s, u"spaced"_s, false, {0, 3 + 2 * i, 4 + 2 * i}});
    data.declined.append({PassId::LetterSpacing, {6, 7}, {}, u"spaced"_s, false, {0, 9, 10}});
    return Document(std::move(data));
}

RepairExcerpt excerptOf(const RepairModel &model, int row)
{
    return model.index(row).data(RepairModel::ExcerptRole).value<RepairExcerpt>();
}
} // namespace

class TestRepairModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_showBeforeAfterAndKind()
    {
        RepairModel model;
        model.setDocument(sample(2));
        QCOMPARE(model.rowCount(), 2);
        const RepairExcerpt first = excerptOf(model, 0);
        QCOMPARE(first.left, u"教育"_s);
        QCOMPARE(first.before, u"␣⏎"_s);
        QCOMPARE(first.after, QString());
        QCOMPARE(first.right, u"引导群众教育"_s);
        const QString spoken = model.index(0).data().toString();
        QVERIFY(spoken.contains(u"教育[␣⏎]引导"_s));
        QVERIFY(spoken.contains(passTitle(PassId::DigitSpacing)));
        QCOMPARE(model.index(1).data(RangeRole).value<core::text::TextRange>(), core::text::TextRange(8, 8));
        QVERIFY(!model.index(0).data(DoubtfulRole).toBool());
        QVERIFY(model.index(1).data(DoubtfulRole).toBool());
        QCOMPARE(model.index(0).data(RepairModel::ReasonRole).toString(), u"spaced"_s);
    }

    void filter_byKindGuessAndWords()
    {
        RepairModel model;
        model.setDocument(sample(5));
        const auto kinds = model.kinds();
        QCOMPARE(kinds.size(), 2);
        QCOMPARE(kinds.at(0).pass, PassId::LineWrap);
        QCOMPARE(kinds.at(0).made, 2);
        QCOMPARE(kinds.at(0).guessed, 1);
        QCOMPARE(kinds.at(1).made, 3);
        model.setFilter({PassId::LineWrap, false, {}});
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1).data(RangeRole).value<core::text::TextRange>().start(), 20);
        model.setFilter({{}, true, {}});
        QCOMPARE(model.rowCount(), 1);
        model.setFilter({{}, false, u"群众教"_s});
        QCOMPARE(model.rowCount(), 5); // behind the change, or before it in the last one
        model.setFilter({{}, false, u"没有这些字"_s});
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 5);
    }

    void sideBySide_isOneRow()
    {
        RepairModel model;
        model.setDocument(spacedOut());
        QCOMPARE(model.rowCount(), 2);
        const RepairExcerpt made = excerptOf(model, 0);
        QCOMPARE(made.before, u"␣育␣引␣"_s);
        QCOMPARE(made.after, u"育引"_s);
        const RepairExcerpt kept = excerptOf(model, 1);
        QCOMPARE(kept.before, u"␣"_s);
        QCOMPARE(kept.after, QString());
        QVERIFY(model.index(1).data(RepairModel::DeclinedRole).toBool());
        const auto kinds = model.kinds();
        QCOMPARE(kinds.size(), 1);
        QCOMPARE(kinds.first().made, 3);
        QCOMPARE(kinds.first().declined, 1);
        QCOMPARE(kinds.first().state, Qt::PartiallyChecked);
    }

    void switching_asksForTheWholeRow()
    {
        RepairModel model;
        model.setDocument(spacedOut());
        QList<RepairChoice> wanted;
        connect(&model, &RepairModel::switchWanted, this, [&](const RepairChoice &choice) { wanted.append(choice); });
        QVERIFY(model.setData(model.index(0), Qt::Unchecked, Qt::CheckStateRole));
        QVERIFY(model.setData(model.index(1), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted.at(0).kind, RepairChoice::Kind::Decline);
        QCOMPARE(wanted.at(0).pass, std::optional(PassId::LetterSpacing));
        QCOMPARE(wanted.at(0).place->range, (core::text::OriginMap::SourceRange{0, 3, 8}));
        QCOMPARE(wanted.at(0).place->text, u" 育 引 "_s);
        QCOMPARE(wanted.at(1).kind, RepairChoice::Kind::Make);
        QCOMPARE(wanted.at(1).place->range, (core::text::OriginMap::SourceRange{0, 9, 10}));
        QCOMPARE(model.index(0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked)); // shown at once
        QVERIFY(!model.setData(model.index(0), Qt::Unchecked, Qt::CheckStateRole));
    }

    void kindSwitchedOff_isListedWithoutRepairs()
    {
        Document::Data data;
        data.text = data.source = u"干净的文字"_s;
        data.choices = RepairChoices({{RepairChoice::Kind::Decline, PassId::LineWrap}}, data.source);
        RepairModel model;
        model.setDocument(Document(std::move(data)));
        QCOMPARE(model.kinds().size(), 1);
        QCOMPARE(model.kinds().first().state, Qt::Unchecked);
    }

    void runIn_cannotBeSwitched()
    {
        Document::Data data;
        data.text = u"加强领导\n正文"_s;
        data.repairs.append({PassId::RunIn, {4, 4}, u"。"_s, u"stop"_s, false, {0, 4, 5}});
        RepairModel model;
        model.setDocument(Document(std::move(data)));
        QVERIFY(!model.index(0).data(Qt::CheckStateRole).isValid());
        QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(!model.setData(model.index(0), Qt::Unchecked, Qt::CheckStateRole));
    }

    void passes_haveTitlesAndWordsOfTheirOwn()
    {
        QSet<QString> titles;
        QSet<QString> words;
        for (const PassId pass : core::text::allPasses()) {
            titles.insert(passTitle(pass));
            words.insert(passWords(pass));
        }
        QCOMPARE(titles.size(), core::text::allPasses().size());
        QCOMPARE(words.size(), core::text::allPasses().size());
    }

    void million_isShownAtOnce()
    {
        RepairModel model;
        const Document document = sample(1'000'000);
        ProcessorTimer timer;
        timer.start();
        model.setDocument(document);
        QCOMPARE(model.rowCount(), 1'000'000);
        QVERIFY(!model.index(999'999).data().toString().isEmpty());
        QCOMPARE(model.kinds().size(), 2);
        QVERIFY2(timer.elapsed() < processorLimit(400), qPrintable(QString::number(timer.elapsed())));
        timer.restart();
        model.setFilter({{}, false, u"没有"_s});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY2(timer.elapsed() < processorLimit(1500), qPrintable(QString::number(timer.elapsed())));
        qInfo("a million rows in %lld ms", timer.elapsed());
    }
};

QTEST_GUILESS_MAIN(TestRepairModel)
#include "tst_repairmodel.moc"
