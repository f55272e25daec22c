// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/correctionmodel.h"
#include "app/models/roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace app::models;
using namespace Qt::Literals::StringLiterals;
using core::annotation::AnchorState;
using core::corrections::Corrected;
using core::corrections::Correction;
using core::corrections::CorrectionKind;
using core::corrections::Fit;
using core::corrections::FitState;

namespace
{
void add(Corrected *corrected, CorrectionKind kind, const QString &quote, const Fit &fit)
{
    Correction correction;
    correction.id = core::CorrectionId::create();
    correction.kind = kind;
    correction.level = 2;
    correction.place.quote = quote;
    corrected->corrections.append(correction);
    corrected->fits.append(fit);
}

Corrected sample()
{
    Corrected corrected;
    add(&corrected, CorrectionKind::Heading, u"later"_s, {FitState::Applied, AnchorState::Exact, {20, 25}, {}});
    add(&corrected, CorrectionKind::KeepOriginal, u"repair"_s, {FitState::Applied, AnchorState::Exact, {}, {}});
    add(&corrected, CorrectionKind::MakeRepair, u"repair"_s, {FitState::Applied, AnchorState::Exact, {}, {}});
    add(&corrected, CorrectionKind::Paragraph, u"gone"_s,
        {FitState::Unfit, AnchorState::Lost, {}, u"not in the text"_s});
    add(&corrected, CorrectionKind::Paragraph, u"earlier"_s, {FitState::Applied, AnchorState::Exact, {3, 9}, {}});
    add(&corrected, CorrectionKind::Title, u"likely"_s, {FitState::Applied, AnchorState::Doubtful, {1, 2}, {}});
    return corrected;
}
} // namespace

class TestCorrectionModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groups_unfitFirstThenByPlace()
    {
        CorrectionModel model;
        const QAbstractItemModelTester tester(&model);
        model.setCorrected(sample());
        QCOMPARE(model.rowCount(), 3);
        QStringList rows;
        for (int group = 0; group < model.rowCount(); ++group) {
            const QModelIndex above = model.index(group, 0);
            QCOMPARE(above.data(CountRole).toInt(), model.rowCount(above));
            QVERIFY(!model.correction(above));
            QVERIFY(!above.flags().testFlag(Qt::ItemIsSelectable));
            for (int row = 0; row < model.rowCount(above); ++row) {
                rows.append(model.index(row, 0, above).data().toString());
                QCOMPARE(model.index(row, 0, above).parent(), above);
            }
        }
        QCOMPARE(rows, (QStringList{u"gone"_s, u"likely"_s, u"earlier"_s, u"later"_s}));
        const QModelIndex unfit = model.index(0, 0, model.index(0, 0));
        QVERIFY(unfit.data(SubtitleRole).toString().contains(u"not in the text"_s));
        QVERIFY(unfit.data(DoubtfulRole).toBool());
        QCOMPARE(model.groupOf(unfit), CorrectionModel::Group::Unfit);
        QCOMPARE(model.correction(unfit)->place.quote, u"gone"_s);
        QCOMPARE(model.fit(unfit)->state, FitState::Unfit);
    }

    void nothingCorrected_hasNoRows()
    {
        CorrectionModel model;
        model.setCorrected(sample());
        model.setCorrected({});
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.count(CorrectionModel::Group::Unfit), 0);
    }

    void longQuote_isCut()
    {
        Corrected corrected;
        add(&corrected, CorrectionKind::Paragraph, QString(200, u'长'),
            {FitState::Applied, AnchorState::Exact, {0, 200}, {}});
        CorrectionModel model;
        model.setCorrected(corrected);
        const QModelIndex row = model.index(0, 0, model.index(0, 0));
        QVERIFY(row.data().toString().size() < 100);
        QVERIFY(row.data(Qt::ToolTipRole).toString().contains(QString(200, u'长')));
    }
};

QTEST_GUILESS_MAIN(TestCorrectionModel)
#include "tst_correctionmodel.moc"
