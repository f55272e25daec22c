// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/outlinemodel.h"
#include "app/models/roles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace app::models;
using namespace core::document;
using namespace Qt::Literals::StringLiterals;

namespace
{
/// A title, two headings with a paragraph each, the second below the first; the last one doubtful.
Document sample()
{
    Document::Data data;
    const auto add = [&data](const QString &text, BlockKind kind, int level, float confidence = 1) {
        if (!data.text.isEmpty())
            data.text += u'\n';
        Block block;
        block.range = {data.text.size(), data.text.size() + text.size()};
        block.kind = kind;
        block.level = static_cast<qint8>(level);
        if (confidence < 1) {
            block.detail = static_cast<qint32>(data.details.size());
            data.details.append({{}, {}, u"short line"_s, confidence});
        }
        data.text += text;
        data.blocks.append(block);
    };
    add(u"总题"_s, BlockKind::Title, 0);
    add(u"一、甲"_s, BlockKind::Heading, 1);
    add(u"甲的正文。"_s, BlockKind::Paragraph, 0);
    add(u"（一）乙"_s, BlockKind::Heading, 2, 0.3F);
    add(u"乙的正文。"_s, BlockKind::Paragraph, 0);
    data.articles.append({0, data.blocks.size(), 0, 1, {}});
    data.outline = buildOutline(data.blocks, data.articles);
    return Document(std::move(data));
}

/// So many headings of one level, of one character each.
Document headings(int count)
{
    Document::Data data;
    for (int i = 0; i < count; ++i) {
        Block block;
        block.range = {data.text.size(), data.text.size() + 1};
        block.kind = BlockKind::Heading;
        block.level = 1;
        data.text += u"甲\n"_s;
        data.blocks.append(block);
    }
    data.text.chop(1);
    data.articles.append({0, data.blocks.size(), -1, 1, {}});
    data.outline = buildOutline(data.blocks, data.articles);
    return Document(std::move(data));
}

core::annotation::Annotation annotationAt(qsizetype start)
{
    core::annotation::Annotation annotation;
    annotation.id = core::AnnotationId::create();
    core::annotation::Target target;
    target.range = {start, start + 1};
    annotation.targets.append(target);
    return annotation;
}
} // namespace

class TestOutlineModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tree_nestsHeadingsUnderTheirArticle()
    {
        OutlineModel model;
        const QAbstractItemModelTester tester(&model);
        model.setDocument(sample());
        QCOMPARE(model.rowCount(), 1);
        const QModelIndex title = model.index(0, 0);
        QCOMPARE(title.data().toString(), u"总题"_s);
        QCOMPARE(model.rowCount(title), 1);
        const QModelIndex first = model.index(0, 0, title);
        QCOMPARE(first.data().toString(), u"一、甲"_s);
        QCOMPARE(model.rowCount(first), 1);
        const QModelIndex second = model.index(0, 0, first);
        QCOMPARE(second.data().toString(), u"（一）乙"_s);
        QCOMPARE(second.parent(), first);
    }

    void counts_addUpToTheTop()
    {
        const Document document = sample();
        OutlineModel model;
        model.setDocument(document);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        auto lost = annotationAt(document.text().indexOf(u"乙的正文"_s));
        lost.state = core::annotation::AnchorState::Lost;
        model.setAnnotations({annotationAt(document.text().indexOf(u"甲的正文"_s)),
                              annotationAt(document.text().indexOf(u"乙的正文"_s)), lost});
        const QModelIndex title = model.index(0, 0);
        const QModelIndex first = model.index(0, 0, title);
        QCOMPARE(title.data(CountRole).toInt(), 2);
        QCOMPARE(first.data(CountRole).toInt(), 2);
        QCOMPARE(model.index(0, 0, first).data(CountRole).toInt(), 1);
        QCOMPARE(changed.size(), 3);
        model.setAnnotations({});
        QCOMPARE(title.data(CountRole).toInt(), 0);
    }

    void manyCounts_areToldInParts()
    {
        const Document document = headings(2500);
        OutlineModel model;
        model.setDocument(document);
        QList<core::annotation::Annotation> annotations;
        for (const Block &block : document.blocks())
            annotations.append(annotationAt(block.range.start()));
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setAnnotations(annotations);
        QVERIFY(changed.size() > 0);
        QVERIFY(changed.size() < 2500); // the window is not held up
        QTRY_VERIFY(changed.size() >= 2500);
        QCOMPARE(model.indexOf(document.outline().size() - 1).data(CountRole).toInt(), 1);
        // Another document: nothing of the old one is told any more.
        model.setAnnotations({});
        model.setDocument(sample());
        changed.clear();
        QTest::qWait(20);
        QCOMPARE(changed.size(), 0);
    }

    void position_marksTheEntryAround()
    {
        const Document document = sample();
        OutlineModel model;
        model.setDocument(document);
        model.setPosition(document.text().indexOf(u"甲的正文"_s));
        QCOMPARE(model.currentIndex().data().toString(), u"一、甲"_s);
        QVERIFY(model.currentIndex().data(CurrentRole).toBool());
        model.setPosition(document.text().size());
        QCOMPARE(model.currentIndex().data().toString(), u"（一）乙"_s);
    }

    void doubtful_isMarkedWithItsReason()
    {
        OutlineModel model;
        model.setDocument(sample());
        const QModelIndex first = model.index(0, 0, model.index(0, 0));
        const QModelIndex second = model.index(0, 0, first);
        QVERIFY(!first.data(DoubtfulRole).toBool());
        QVERIFY(second.data(DoubtfulRole).toBool());
        QVERIFY(second.data(Qt::ToolTipRole).toString().contains(u"short line"_s));
    }

    void articleWithoutTitle_showsItsFirstWords()
    {
        Document::Data data;
        data.text = u"没有题目的正文。"_s;
        Block block;
        block.range = {0, data.text.size()};
        data.blocks.append(block);
        data.articles.append({0, 1, -1, 1, {}});
        data.outline.append({-1, 0, 0, -1});
        OutlineModel model;
        model.setDocument(Document(std::move(data)));
        QVERIFY(model.index(0, 0).data().toString().startsWith(u"没有题目"_s));
    }
};

QTEST_GUILESS_MAIN(TestOutlineModel)
#include "tst_outlinemodel.moc"
