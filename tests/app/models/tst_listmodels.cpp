// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/codebookmodel.h"
#include "app/models/documentlistmodel.h"
#include "app/models/filtermodel.h"
#include "app/models/pinyinspelling.h"
#include "app/models/roles.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

#include "tests/processortime.h"

using namespace app::models;
using namespace Qt::Literals::StringLiterals;

namespace
{
core::library::DocumentInfo info(const QString &title, int minutesAgo)
{
    core::library::DocumentInfo info;
    info.id = core::DocumentId::create();
    info.title = title;
    info.fileName = title + u".txt"_s;
    info.opened = QDateTime::fromSecsSinceEpoch(1'700'000'000 - 60 * minutesAgo);
    return info;
}

core::annotation::Tag tag(const QString &path, const core::TagId &parent = {})
{
    core::annotation::Tag tag;
    tag.id = core::TagId::create();
    tag.parent = parent;
    tag.path = path;
    tag.name = path.section(u'/', -1);
    return tag;
}

int rowsBelow(const QAbstractItemModel &model, const QModelIndex &parent)
{
    int count = model.rowCount(parent);
    for (int row = 0, own = count; row < own; ++row)
        count += rowsBelow(model, model.index(row, 0, parent));
    return count;
}
} // namespace

/// The library's documents, the codebook, and the filter over them.
class TestListModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void documents_lastOpenedFirst()
    {
        DocumentListModel model;
        const QAbstractItemModelTester tester(&model);
        const auto old = info(u"旧"_s, 60);
        auto fresh = info(u"新"_s, 1);
        model.setDocuments({old, fresh});
        QCOMPARE(model.index(0).data().toString(), u"新"_s);
        model.setCurrent(old.id);
        QVERIFY(model.index(1).data(CurrentRole).toBool());
        QVERIFY(!model.index(0).data(CurrentRole).toBool());
    }

    void documents_newNumbersKeepTheRows()
    {
        DocumentListModel model;
        auto document = info(u"报告"_s, 1);
        model.setDocuments({document});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        document.annotationCount = 3;
        model.setDocuments({document});
        QCOMPARE(reset.size(), 0);
        QCOMPARE(model.index(0).data(CountRole).toInt(), 3);
        model.setDocuments({document, info(u"另一份"_s, 2)});
        QCOMPARE(reset.size(), 1);
    }

    void documents_withoutTitleShowTheFile()
    {
        DocumentListModel model;
        auto document = info(u" "_s, 1);
        document.fileName = u"a.txt"_s;
        model.setDocuments({document});
        QCOMPARE(model.index(0).data().toString(), u"a.txt"_s);
    }

    void codebook_nestsAndRenames()
    {
        CodebookModel model;
        const QAbstractItemModelTester tester(&model);
        const auto top = tag(u"政策"_s);
        const auto below = tag(u"政策/资金"_s, top.id);
        const auto other = tag(u"人物"_s);
        model.setTags({top, below, other});
        model.setUses({{below.id, {4, 4, 1}}});
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex parent = model.index(0, 0);
        const QModelIndex child = model.index(0, 0, parent);
        QCOMPARE(child.data().toString(), u"资金"_s);
        QCOMPARE(child.data(CountRole).toInt(), 4);
        QCOMPARE(child.parent(), parent);
        QSignalSpy asked(&model, &CodebookModel::renameRequested);
        QVERIFY(model.setData(child, u"经费"_s, Qt::EditRole));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(0).value<core::TagId>(), below.id);
        QCOMPARE(child.data().toString(), u"资金"_s); // until the library has changed
        QVERIFY(!model.setData(child, u"  "_s, Qt::EditRole));
        QVERIFY(!model.setData(child, u"资金"_s, Qt::EditRole));
        QCOMPARE(asked.size(), 1);
    }

    void codebook_isFilteredByOtherNames()
    {
        CodebookModel model;
        auto praise = tag(u"Praise"_s);
        praise.aliases = {u"Warning"_s, u"Approval"_s};
        model.setTags({praise, tag(u"Tone"_s)});
        FilterModel filter;
        filter.setSourceModel(&model);
        filter.setPattern(u"appr"_s);
        QCOMPARE(filter.rowCount(), 1);
        QVERIFY(filter.holdsWords(filter.index(0, 0)));
    }

    void codebook_newCountsKeepTheTree()
    {
        CodebookModel model;
        const auto top = tag(u"政策"_s);
        model.setTags({top});
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setTags({top});
        model.setUses({{top.id, {7, 7, 1}}});
        QCOMPARE(reset.size(), 0);
        QCOMPARE(model.index(0, 0).data(CountRole).toInt(), 7);
    }

    void codebook_countsOwnOrWithBelow()
    {
        CodebookModel model;
        const auto top = tag(u"政策"_s);
        const auto below = tag(u"政策/资金"_s, top.id);
        model.setTags({top, below});
        model.setUses({{top.id, {1, 3, 1}}, {below.id, {2, 2, 1}}});
        QCOMPARE(model.index(0, 0).data(CountRole).toInt(), 1);
        model.setCounting(CodebookModel::Counting::WithBelow);
        QCOMPARE(model.index(0, 0).data(CountRole).toInt(), 3);
        QVERIFY(!model.isUnused(model.index(0, 0)));
        model.setUses({});
        QVERIFY(model.isUnused(model.index(0, 0)));
    }

    void codebook_dropAsksForThePlaceWithoutTheMoved_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<qsizetype>("index");
        QTest::newRow("on it") << -1 << qsizetype(-1);
        QTest::newRow("before the first") << 0 << qsizetype(0);
        QTest::newRow("behind the moved ones") << 3 << qsizetype(1);
    }

    /// Of 甲 乙 丙 the first two are dragged.
    void codebook_dropAsksForThePlaceWithoutTheMoved()
    {
        QFETCH(int, row);
        CodebookModel model;
        const QAbstractItemModelTester tester(&model);
        const auto a = tag(u"甲"_s);
        const auto b = tag(u"乙"_s);
        const auto c = tag(u"丙"_s);
        model.setTags({a, b, c});
        const std::unique_ptr<QMimeData> data(model.mimeData({model.indexOf(a.id), model.indexOf(b.id)}));
        QSignalSpy asked(&model, &CodebookModel::moveRequested);
        QVERIFY(model.dropMimeData(data.get(), Qt::MoveAction, row, 0, {}));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(0).value<QList<core::TagId>>(), (QList{a.id, b.id}));
        QVERIFY(asked.at(0).at(1).value<core::TagId>().isNull());
        QTEST(asked.at(0).at(2).value<qsizetype>(), "index");
    }

    void codebook_dropBelowItselfIsRefused()
    {
        CodebookModel model;
        const auto top = tag(u"政策"_s);
        const auto below = tag(u"政策/资金"_s, top.id);
        model.setTags({top, below});
        const std::unique_ptr<QMimeData> data(model.mimeData({model.indexOf(top.id)}));
        QVERIFY(!model.canDropMimeData(data.get(), Qt::MoveAction, -1, 0, model.indexOf(below.id)));
        QVERIFY(!model.canDropMimeData(data.get(), Qt::CopyAction, -1, 0, {}));
        const QMimeData foreign;
        QVERIFY(!model.canDropMimeData(&foreign, Qt::MoveAction, -1, 0, {}));
    }

    void filter_conditionHoldsBesideTheWords()
    {
        QStandardItemModel rows;
        for (const QString &text : {u"甲一"_s, u"甲二"_s, u"乙"_s})
            rows.appendRow(new QStandardItem(text));
        FilterModel filter;
        filter.setSourceModel(&rows);
        filter.setPattern(u"甲"_s);
        filter.setCondition([](const QModelIndex &index) { return index.row() > 0; });
        QCOMPARE(filter.rowCount(), 1);
        QCOMPARE(filter.index(0, 0).data().toString(), u"甲二"_s);
        filter.setCondition({});
        QCOMPARE(filter.rowCount(), 2);
    }

    void filter_foldsAndKeepsTheBranch_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<int>("rows");
        QTest::newRow("nothing typed") << QString() << 2;
        QTest::newRow("child") << u"会议"_s << 1;
        QTest::newRow("traditional") << u"會議"_s << 1;
        QTest::newRow("two words") << u"讲话 会"_s << 1;
        QTest::newRow("case and width") << u"ｐｄｆ"_s << 1;
        QTest::newRow("not there") << u"河长"_s << 0;
    }

    void filter_foldsAndKeepsTheBranch()
    {
        QStandardItemModel rows;
        auto *top = new QStandardItem(u"第一篇"_s);
        top->appendRow(new QStandardItem(u"在会议上的讲话"_s));
        rows.appendRow(top);
        rows.appendRow(new QStandardItem(u"PDF"_s));
        FilterModel filter;
        filter.setSourceModel(&rows);
        QFETCH(QString, pattern);
        filter.setPattern(pattern);
        QTEST(filter.rowCount(), "rows");
    }

    void filter_pinyin_findsTagsByTheirPaths()
    {
        CodebookModel model;
        const auto top = tag(u"政治"_s);
        const auto below = tag(u"政治/經濟"_s, top.id);
        const auto other = tag(u"人物"_s);
        model.setTags({top, below, other});
        FilterModel filter;
        filter.setSourceModel(&model);
        filter.setPattern(u"jingji"_s);
        QCOMPARE(filter.rowCount(), 0);
        filter.setSpelling(pinyinSpelling());
        for (const QString &typed : {u"jingji"_s, u"jj"_s, u"zzjj"_s, u"zz/jj"_s, u"jing zheng"_s, u"政治/经济"_s}) {
            filter.setPattern(typed);
            QCOMPARE(filter.rowCount(), 1);
            QVERIFY2(filter.firstHolding().data().toString() == below.name, qPrintable(typed));
        }
        filter.setPattern(u"rw"_s);
        QCOMPARE(filter.index(0, 0).data().toString(), other.name);
        filter.setPattern(u"jy"_s); // not by letters with gaps
        QCOMPARE(filter.rowCount(), 0);
    }

    void filter_pinyin_findsDocuments()
    {
        DocumentListModel model;
        auto document = info(u"在银川的讲话"_s, 1);
        document.sourceNote = u"人民日报"_s;
        model.setDocuments({document, info(u"other"_s, 2)});
        FilterModel filter;
        filter.setSpelling(pinyinSpelling());
        filter.setSourceModel(&model);
        for (const QString &typed : {u"yinchuan"_s, u"zycdjh"_s, u"rmrb jianghua"_s, u"讲hua"_s}) {
            filter.setPattern(typed);
            QVERIFY2(filter.rowCount() == 1, qPrintable(typed));
        }
    }

    /// 3,000 tags in three levels.
    void filter_pinyinInThousands_isQuick()
    {
        QList<core::annotation::Tag> tags;
        for (int i = 0; i < 3000; ++i) {
            const int level = i % 10 == 0 ? 0 : i % 10 < 4 ? 1 : 2;
            const qsizetype above = level == 1 ? i - i % 10 : i - i % 10 + 1;
            const QString path = level == 0 ? QString() : tags.at(above).path + u'/';
            tags.append(
                tag(path + u"中国特色社会主义"_s + QString::number(i), level == 0 ? core::TagId() : tags.at(above).id));
        }
        CodebookModel model;
        model.setTags(tags);
        FilterModel filter;
        filter.setSpelling(pinyinSpelling());
        filter.setSourceModel(&model);
        for (const QString &typed : {u"z"_s, u"zgts"_s, u"shehuizhuyi29"_s, u"zgtsshzx"_s}) {
            ProcessorTimer timer;
            filter.setPattern(typed);
            const bool none = typed.endsWith(u'x');
            QCOMPARE(rowsBelow(filter, {}) == 0, none);
            qInfo("%s among 3,000 tags in %lld ms", qPrintable(typed), timer.elapsed());
            QVERIFY(timer.elapsed() < processorLimit(100));
        }
    }
};

QTEST_GUILESS_MAIN(TestListModels)
#include "tst_listmodels.moc"
