// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/annotationmodel.h"
#include "app/models/pinyinspelling.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

#include "tests/processortime.h"
#include "tests/seed.h"

using namespace app::models;
using namespace core::annotation;

namespace
{

Annotation passage(int number, AnchorState state = AnchorState::Exact)
{
    Annotation annotation;
    annotation.id = {QStringLiteral("id-%1").arg(number)};
    annotation.targets = {{QStringLiteral("passage %1").arg(number), {}, {}, {number * 10, number * 10 + 5}, {}}};
    annotation.created = QDateTime::fromSecsSinceEpoch(1000 - number, Qt::UTC);
    annotation.state = state;
    return annotation;
}

Tag tag(const char16_t *path)
{
    Tag result;
    result.path = QString::fromUtf16(path);
    result.id = {result.path};
    return result;
}

QStringList shown(const AnnotationModel &model)
{
    QStringList rows;
    for (int i = 0; i < model.rowCount(); ++i) {
        const bool header = model.annotationAt(i) == nullptr && model.draftAt(i) == nullptr;
        const QString text = model.index(i).data(AnnotationModel::QuoteRole).toString();
        rows.append(
            header ? QStringLiteral("# %1 %2").arg(text, model.index(i).data(AnnotationModel::CountRole).toString())
                   : text);
    }
    return rows;
}

} // namespace

class TestAnnotationModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_plainDocument_inReadingOrderWithoutHeaders();
    void rows_doubtfulLostAndDrafts_standOnTopUnderHeaders();
    void sort_byTime_newestFirst();
    void filters_textAndTag_letThroughWhatFits();
    void setAnnotations_oneAdded_insertsOneRowAndKeepsOthers();
    void setAnnotations_random_tellsViewsTheTruth();
    void setAnnotations_oneChanged_tellsOfThatRowOnly();
    void rowAtOffset_position_isTheLastBefore();
    void setAnnotations_tenThousand_isQuick();
};

void TestAnnotationModel::rows_plainDocument_inReadingOrderWithoutHeaders()
{
    AnnotationModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    Annotation noted = passage(1);
    noted.note = QStringLiteral("a *note*");
    noted.color = MarkColor::Blue;
    noted.targets.first().sectionPath = {QStringLiteral("Article"), QStringLiteral("Section")};
    noted.tags = {tag(u"A/B").id};
    model.setAnnotations({noted, passage(2)}, {{tag(u"A/B").id, tag(u"A/B")}});
    QCOMPARE(shown(model), QStringList({QStringLiteral("passage 1"), QStringLiteral("passage 2")}));
    const QModelIndex index = model.index(0);
    QCOMPARE(index.data(AnnotationModel::NoteRole).toString(), noted.note);
    QCOMPARE(index.data(AnnotationModel::ColorRole).toInt(), static_cast<int>(MarkColor::Blue));
    QCOMPARE(index.data(AnnotationModel::PlaceRole).toString(), QStringLiteral("Section"));
    QCOMPARE(index.data(AnnotationModel::TagsRole).toStringList(), QStringList(QStringLiteral("A/B")));
    QCOMPARE(model.tagPaths(), QStringList({QStringLiteral("A"), QStringLiteral("A/B")}));
    QCOMPARE(model.rowOf(noted.id), 0);
    QCOMPARE(model.rowOf({QStringLiteral("other")}), -1);
}

void TestAnnotationModel::rows_doubtfulLostAndDrafts_standOnTopUnderHeaders()
{
    AnnotationModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setAnnotations({passage(1), passage(2, AnchorState::Doubtful), passage(3), passage(4, AnchorState::Lost)},
                         {});
    model.setDrafts({{QStringLiteral("k"), {1, 2}, {}, QStringLiteral("drafted"), QStringLiteral("words")}});
    QCOMPARE(
        shown(model),
        QStringList({QStringLiteral("# Unsaved notes 1"), QStringLiteral("drafted"), QStringLiteral("# Doubtful 1"),
                     QStringLiteral("passage 2"), QStringLiteral("# Lost 1"), QStringLiteral("passage 4"),
                     QStringLiteral("# In the text 2"), QStringLiteral("passage 1"), QStringLiteral("passage 3")}));
    QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
    QCOMPARE(model.count(), 4);
    QCOMPARE(model.shownCount(), 4);
}

void TestAnnotationModel::sort_byTime_newestFirst()
{
    AnnotationModel model;
    Annotation late = passage(3);
    late.created = late.created.addDays(1);
    model.setAnnotations({passage(1), passage(2), late}, {});
    model.setSortOrder(AnnotationModel::SortOrder::Time);
    QCOMPARE(shown(model),
             QStringList({QStringLiteral("passage 3"), QStringLiteral("passage 1"), QStringLiteral("passage 2")}));
}

void TestAnnotationModel::filters_textAndTag_letThroughWhatFits()
{
    AnnotationModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Annotation traditional = passage(1);
    traditional.targets.first().quote = QStringLiteral("全國會議");
    Annotation tagged = passage(2);
    tagged.tags = {tag(u"政策/工具").id};
    Annotation near = passage(3);
    near.tags = {tag(u"政策学").id};
    const AnnotationModel::Tags tags{{tag(u"政策/工具").id, tag(u"政策/工具")}, {tag(u"政策学").id, tag(u"政策学")}};
    model.setAnnotations({traditional, tagged, near}, tags);
    model.setTextFilter(QStringLiteral("会议 "));
    QCOMPARE(shown(model), QStringList(QStringLiteral("全國會議")));
    QVERIFY(model.isFiltered());
    model.setTextFilter(QStringLiteral("zcgj"));
    QCOMPARE(model.rowCount(), 0);
    model.setSpelling(pinyinSpelling());
    QCOMPARE(shown(model), QStringList(QStringLiteral("passage 2")));
    model.setTextFilter(QStringLiteral("xue zhengce"));
    QCOMPARE(shown(model), QStringList(QStringLiteral("passage 3")));
    model.setTextFilter({});
    model.setTagFilter(QStringLiteral("政策")); // with its subtree, but not 政策学
    QCOMPARE(shown(model), QStringList(QStringLiteral("passage 2")));
    QCOMPARE(model.count(), 3);
    QCOMPARE(model.shownCount(), 1);
    model.setTextFilter(QStringLiteral("nothing"));
    QCOMPARE(model.rowCount(), 0);
}

void TestAnnotationModel::setAnnotations_oneAdded_insertsOneRowAndKeepsOthers()
{
    AnnotationModel model;
    model.setAnnotations({passage(1), passage(2), passage(4)}, {});
    const QPersistentModelIndex kept = model.index(2);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setAnnotations({passage(1), passage(2), passage(3), passage(4)}, {});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 2);
    QCOMPARE(inserted.first().at(2).toInt(), 2);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(kept.row(), 3);
}

void TestAnnotationModel::setAnnotations_random_tellsViewsTheTruth()
{
    const quint32 seed = testSeed();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    AnnotationModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QStringList mirror; // what a view that only listens to signals would show
    connect(&model, &QAbstractItemModel::rowsInserted, this, [&](const QModelIndex &, int first, int last) {
        for (int i = first; i <= last; ++i)
            mirror.insert(i, model.index(i).data(AnnotationModel::QuoteRole).toString());
    });
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [&](const QModelIndex &, int first, int last) { mirror.remove(first, last - first + 1); });
    for (int round = 0; round < 200; ++round) {
        QList<Annotation> annotations;
        for (int i = 0; i < 12; ++i) {
            if (random.bounded(2))
                annotations.append(passage(i, static_cast<AnchorState>(i % 3)));
        }
        model.setSortOrder(static_cast<AnnotationModel::SortOrder>(random.bounded(2)));
        model.setAnnotations(annotations, {});
        QCOMPARE(model.count(), annotations.size());
        QStringList now;
        for (int i = 0; i < model.rowCount(); ++i)
            now.append(model.index(i).data(AnnotationModel::QuoteRole).toString());
        QCOMPARE(mirror, now);
    }
}

void TestAnnotationModel::setAnnotations_oneChanged_tellsOfThatRowOnly()
{
    AnnotationModel model;
    QList<Annotation> all;
    for (int i = 0; i < 20; ++i)
        all.append(passage(i));
    model.setAnnotations(all, {});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setAnnotations(all, {});
    QCOMPARE(changed.size(), 0);
    all[7].note = QStringLiteral("new");
    model.setAnnotations(all, {});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 7);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 7);
    QCOMPARE(model.index(7).data(AnnotationModel::NoteRole).toString(), QStringLiteral("new"));
    // Another name of a tag changes what is shown, though not the annotation.
    all[3].tags = {tag(u"A").id};
    model.setAnnotations(all, {{tag(u"A").id, tag(u"A")}});
    changed.clear();
    Tag renamed = tag(u"A");
    renamed.path = QStringLiteral("B");
    model.setAnnotations(all, {{renamed.id, renamed}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 3);
}

void TestAnnotationModel::rowAtOffset_position_isTheLastBefore()
{
    AnnotationModel model;
    model.setAnnotations({passage(1), passage(2), passage(3, AnchorState::Lost), passage(4)}, {});
    QCOMPARE(model.rowAtOffset(5), -1);
    QCOMPARE(model.rowAtOffset(10), model.rowOf(passage(1).id));
    QCOMPARE(model.rowAtOffset(39), model.rowOf(passage(2).id));
    QCOMPARE(model.rowAtOffset(4000), model.rowOf(passage(4).id));
}

void TestAnnotationModel::setAnnotations_tenThousand_isQuick()
{
    QList<Annotation> annotations;
    for (int i = 0; i < 10'000; ++i) {
        annotations.append(passage(i));
        annotations.last().targets.first().quote = QString(150, u'政');
    }
    AnnotationModel model;
    model.setAnnotations(annotations, {});
    ProcessorTimer timer;
    timer.start();
    annotations[5000].note = QStringLiteral("changed");
    model.setAnnotations(annotations, {});
    qInfo("one of 10,000 changed in %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < processorLimit(500));
    timer.restart();
    model.setTextFilter(QStringLiteral("changed"));
    qInfo("10,000 filtered in %lld ms", timer.elapsed());
    QCOMPARE(model.shownCount(), 1);
    QVERIFY(timer.elapsed() < processorLimit(500));
}

QTEST_GUILESS_MAIN(TestAnnotationModel)
#include "tst_annotationmodel.moc"
