// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/repairmodel.h"
#include "app/models/roles.h"

#include <QElapsedTimer>
#include <QTest>

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
        data.repairs.append({i % 2 == 0 ? PassId::LetterSpacing : PassId::LineWrap,
                             {start + 2, start + 2},
                             u" \n"_s,
                             u"spaced"_s,
                             i == 1});
    }
    return Document(std::move(data));
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
        QCOMPARE(model.index(0).data().toString(), u"教育[␣⏎]引导群众教"_s);
        const QString below = model.index(0).data(SubtitleRole).toString();
        QVERIFY(below.contains(u"教育引导"_s));
        QVERIFY(below.contains(passTitle(PassId::LetterSpacing)));
        QCOMPARE(model.index(1).data(RangeRole).value<core::text::TextRange>(), core::text::TextRange(8, 8));
        QVERIFY(!model.index(0).data(DoubtfulRole).toBool());
        QVERIFY(model.index(1).data(DoubtfulRole).toBool());
        QVERIFY(model.index(0).data(Qt::ToolTipRole).toString().contains(u"spaced"_s));
    }

    void pass_filtersAndCounts()
    {
        RepairModel model;
        model.setDocument(sample(5));
        QCOMPARE(model.passes(),
                 (QList<std::pair<PassId, qsizetype>>{{PassId::LineWrap, 2}, {PassId::LetterSpacing, 3}}));
        model.setPass(PassId::LineWrap);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(1).data(RangeRole).value<core::text::TextRange>().start(), 20);
        model.setPass(std::nullopt);
        QCOMPARE(model.rowCount(), 5);
    }

    void passTitles_areAllDifferent()
    {
        QSet<QString> titles;
        for (const PassId pass : core::text::allPasses())
            titles.insert(passTitle(pass));
        QCOMPARE(titles.size(), core::text::allPasses().size());
    }

    void million_isShownAtOnce()
    {
        RepairModel model;
        const Document document = sample(1'000'000);
        QElapsedTimer timer;
        timer.start();
        model.setDocument(document);
        QCOMPARE(model.rowCount(), 1'000'000);
        QVERIFY(!model.index(999'999).data().toString().isEmpty());
        QVERIFY2(timer.elapsed() < 100, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestRepairModel)
#include "tst_repairmodel.moc"
