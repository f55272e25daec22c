// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/roles.h"
#include "app/models/similarmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "tests/processortime.h"

using namespace app::models;
using namespace core::document;
using core::corrections::PlannedChange;

namespace
{
Document lines(int count)
{
    Document::Data data;
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            data.text += u'\n';
        const QString line = QStringLiteral("第%1行的文字").arg(i);
        Block block;
        block.range = {data.text.size(), data.text.size() + line.size()};
        data.text += line;
        data.blocks.append(block);
    }
    data.articles.append({0, data.blocks.size(), -1, 1, {}});
    return Document(std::move(data));
}

QList<PlannedChange> changesOf(const QList<qsizetype> &blocks)
{
    QList<PlannedChange> list;
    for (const qsizetype block : blocks)
        list.append({block, QStringLiteral("Paragraph"), QStringLiteral("Heading 2")});
    return list;
}
} // namespace

class TestSimilarModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_showLineNeighboursAndWhatBecomesOfIt()
    {
        SimilarModel model;
        const QAbstractItemModelTester tester(&model);
        model.setChanges(lines(5), changesOf({0, 2, 4}));
        QCOMPARE(model.rowCount(), 3);
        const QModelIndex second = model.index(1);
        QCOMPARE(second.data().toString(), QStringLiteral("第2行的文字"));
        QCOMPARE(second.data(BeforeRole).toString(), QStringLiteral("第1行的文字"));
        QCOMPARE(second.data(AfterRole).toString(), QStringLiteral("第3行的文字"));
        QCOMPARE(second.data(FromRole).toString(), QStringLiteral("Paragraph"));
        QCOMPARE(second.data(ToRole).toString(), QStringLiteral("Heading 2"));
        QCOMPARE(model.index(0).data(BeforeRole).toString(), QString());
        QCOMPARE(model.index(2).data(AfterRole).toString(), QString());
    }

    void unticked_staysSoWhenPlannedAnew()
    {
        SimilarModel model;
        model.setChanges(lines(6), changesOf({1, 2, 3}));
        QSignalSpy told(&model, &SimilarModel::tickedChanged);
        QVERIFY(model.setData(model.index(1), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(told.size(), 1);
        QCOMPARE(model.ticked(), (QList<qsizetype>{1, 3}));
        model.setChanges(lines(6), changesOf({1, 2, 3, 5}));
        QCOMPARE(model.ticked(), (QList<qsizetype>{1, 3, 5}));
        QCOMPARE(model.tickedCount(), 3);
        model.tickAll(false);
        QVERIFY(model.ticked().isEmpty());
        model.tickAll(true);
        QCOMPARE(model.tickedCount(), 4);
    }

    void tenThousand_costNothingUntilShown()
    {
        const Document document = lines(20'000);
        QList<qsizetype> blocks;
        for (qsizetype i = 0; i < 10'000; ++i)
            blocks.append(2 * i);
        const QList<PlannedChange> changes = changesOf(blocks);
        SimilarModel model;
        ProcessorTimer timer;
        timer.start();
        model.setChanges(document, changes);
        model.tickAll(false);
        model.tickAll(true);
        QVERIFY2(timer.elapsed() < processorLimit(200), qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(model.ticked().size(), 10'000);
    }
};

QTEST_GUILESS_MAIN(TestSimilarModel)
#include "tst_similarmodel.moc"
