// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/reviewmodel.h"
#include "app/models/roles.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using app::models::ReviewItem;
using app::models::reviewItems;
using app::models::ReviewLine;
using app::models::ReviewModel;
using app::models::ReviewWords;
using core::annotation::AnchorState;
using core::annotation::Annotation;
using core::document::Document;
using core::text::TextRange;
using namespace Qt::Literals::StringLiterals;

namespace
{
Document documentOf(const QString &text)
{
    Document::Data data;
    data.text = text;
    core::document::Block block;
    block.range = {0, text.size()};
    data.blocks = {block};
    data.articles = {{0, 1, -1, 1, {}}};
    return Document(data);
}

Annotation annotationOn(const QString &quote, TextRange range, AnchorState state)
{
    Annotation annotation;
    annotation.id = core::AnnotationId{quote};
    core::annotation::Target target;
    target.quote = quote;
    target.prefix = u"此前的几句话，"_s;
    target.suffix = u"，此后的几句话。"_s;
    target.range = range;
    target.state = state;
    annotation.targets = {target};
    annotation.state = state;
    return annotation;
}

ReviewItem reviewItem(const Annotation &annotation, const Document &document)
{
    return reviewItems(annotation, document).constFirst();
}
} // namespace

class TestReviewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changedWordsStandApart();
    void sameWordsElsewhereShowTheirPlaces();
    void lostHasNoPlace();
    void longPassagesAreCut();
    void wholePassagesShowEachDifference();
    void placesFirstThenLost();
    void severalPassagesStandTogether();
    void tellsScreenReaders();
};

void TestReviewModel::changedWordsStandApart()
{
    const QString text = u"前文。水位比去年高三成，要当心。后文"_s;
    const ReviewItem item =
        reviewItem(annotationOn(u"水位比去年高两成，要当心"_s, {3, 15}, AnchorState::Doubtful), documentOf(text));
    QCOMPARE(item.before, (ReviewLine{u"水位比去年高"_s, u"两"_s, u"成，要当心"_s}));
    QCOMPARE(item.now, (ReviewLine{u"水位比去年高"_s, u"三"_s, u"成，要当心"_s}));
    QCOMPARE(item.target().range, TextRange(3, 15));
    QVERIFY(!item.isLost());
}

void TestReviewModel::sameWordsElsewhereShowTheirPlaces()
{
    const ReviewItem item =
        reviewItem(annotationOn(u"水位"_s, {5, 7}, AnchorState::Doubtful), documentOf(u"这里别处说水位很高"_s));
    QCOMPARE(item.before, (ReviewLine{u"此前的几句话，"_s, u"水位"_s, u"，此后的几句话。"_s}));
    QCOMPARE(item.now, (ReviewLine{u"这里别处说"_s, u"水位"_s, u"很高"_s}));
}

void TestReviewModel::lostHasNoPlace()
{
    const ReviewItem item = reviewItem(annotationOn(u"水位"_s, {}, AnchorState::Lost), documentOf(u"正文"_s));
    QVERIFY(item.isLost());
    QVERIFY(item.target().range.isEmpty());
    QCOMPARE(item.before.changed, u"水位"_s);
    QCOMPARE(item.now, ReviewLine());
}

void TestReviewModel::longPassagesAreCut()
{
    const QString was = QString(400, u'甲') + u"乙"_s + QString(400, u'丙');
    const QString is = QString(400, u'甲') + u"丁戊"_s + QString(400, u'丙');
    const ReviewItem item = reviewItem(annotationOn(was, {0, is.size()}, AnchorState::Doubtful), documentOf(is));
    QCOMPARE(item.before.changed, u"乙"_s);
    QCOMPARE(item.now.changed, u"丁戊"_s);
    QVERIFY(item.now.left.startsWith(u'…') && item.now.left.size() < 20);
    QVERIFY(item.now.right.endsWith(u'…') && item.now.right.size() < 60);
}

void TestReviewModel::wholePassagesShowEachDifference()
{
    const QString was = u"乙"_s + QString(400, u'甲') + u"两成"_s + QString(400, u'丙');
    const QString is = u"丁戊"_s + QString(400, u'甲') + u"三成"_s + QString(400, u'丙');
    ReviewModel model;
    model.setItems({reviewItem(annotationOn(was, {0, is.size()}, AnchorState::Doubtful), documentOf(is)),
                    reviewItem(annotationOn(u"水位"_s, {}, AnchorState::Lost), documentOf(is))});
    const auto whole = [&model](int row, int role) { return model.index(row).data(role).value<ReviewWords>(); };
    QCOMPARE(whole(0, ReviewModel::WholeBeforeRole), (ReviewWords{was, {{0, 1}, {401, 402}}}));
    QCOMPARE(whole(0, ReviewModel::WholeNowRole), (ReviewWords{is, {{0, 2}, {402, 403}}}));
    QCOMPARE(whole(1, ReviewModel::WholeBeforeRole), (ReviewWords{u"此前的几句话，水位，此后的几句话。"_s, {{7, 9}}}));
    QCOMPARE(whole(1, ReviewModel::WholeNowRole), ReviewWords());
}

void TestReviewModel::placesFirstThenLost()
{
    const Document document = documentOf(u"甲乙丙丁戊己庚辛"_s);
    ReviewModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setItems({reviewItem(annotationOn(u"失"_s, {}, AnchorState::Lost), document),
                    reviewItem(annotationOn(u"后"_s, {5, 6}, AnchorState::Doubtful), document),
                    reviewItem(annotationOn(u"前"_s, {1, 2}, AnchorState::Doubtful), document)});
    QStringList order;
    for (int row = 0; row < model.rowCount(); ++row)
        order.append(model.index(row).data(app::models::IdRole).toString());
    QCOMPARE(order, (QStringList{u"前"_s, u"后"_s, u"失"_s}));
}

void TestReviewModel::severalPassagesStandTogether()
{
    const Document document = documentOf(u"甲乙丙丁戊己庚辛"_s);
    Annotation several = annotationOn(u"乙"_s, {1, 2}, AnchorState::Exact);
    several.note = u"备注"_s;
    several.targets.append(annotationOn(u"子"_s, {6, 7}, AnchorState::Doubtful).targets);
    several.targets.append(annotationOn(u"丑"_s, {}, AnchorState::Lost).targets);
    several.targets.append(annotationOn(u"寅"_s, {}, AnchorState::Lost).targets);
    several.targets.last().keptLost = true;
    several.state = core::annotation::combinedState(several.targets);
    QCOMPARE(several.state, AnchorState::Doubtful);
    ReviewModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setItems(reviewItems(annotationOn(u"丁"_s, {3, 4}, AnchorState::Doubtful), document) +
                   reviewItems(several, document));
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(model.undecidedCount(), 3);
    QStringList told;
    for (int row = 0; row < model.rowCount(); ++row)
        told.append(model.index(row).data(ReviewModel::WhatRole).toString());
    QCOMPARE(told, (QStringList{u"passage 1 of 4 · stands · 备注"_s, u"passage 2 of 4 · found by likeness · 备注"_s,
                                u"passage 3 of 4 · not found · 备注"_s, u"passage 4 of 4 · kept as lost · 备注"_s,
                                u"found by likeness"_s}));
    QCOMPARE(model.index(1).data(Qt::ToolTipRole).toString(), u"Before: 子\nNow: 庚"_s);
    QCOMPARE(model.index(2).data(ReviewModel::NowRole).value<ReviewLine>(), ReviewLine());
}

void TestReviewModel::tellsScreenReaders()
{
    ReviewModel model;
    model.setItems({reviewItem(annotationOn(u"水位"_s, {}, AnchorState::Lost), documentOf(u"正文"_s))});
    const QString told = model.index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY(told.contains(u"水位"_s));
    QVERIFY(told.contains(model.index(0).data(ReviewModel::WhatRole).toString()));
}

QTEST_GUILESS_MAIN(TestReviewModel)
#include "tst_reviewmodel.moc"
