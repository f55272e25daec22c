// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/carddelegate.h"
#include "app/models/annotationmodel.h"

#include <QListView>
#include <QTextLayout>
#include <QtTest>

#include "tests/processortime.h"

using namespace app;
using namespace Qt::Literals::StringLiterals;

class TestCardDelegate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void estimatedLines_knownTexts_areRight();
    void estimatedLines_chinese_equalsTheLayout();
    void edge_inTagColours_isThatOfTheFirstTagWithOne();
    void list_tenThousandCards_opensQuickly();
};

void TestCardDelegate::estimatedLines_knownTexts_areRight()
{
    docks::Advances advances{QFontMetrics(QFont())};
    const int em = advances.em();
    QCOMPARE(docks::CardDelegate::estimatedLines({}, advances, 10 * em, 3), 0);
    QCOMPARE(docks::CardDelegate::estimatedLines(u"国"_s, advances, 10 * em, 3), 1);
    QCOMPARE(docks::CardDelegate::estimatedLines(QString(10, u'国'), advances, 10 * em, 3), 1);
    QCOMPARE(docks::CardDelegate::estimatedLines(QString(11, u'国'), advances, 10 * em, 3), 2);
    QCOMPARE(docks::CardDelegate::estimatedLines(QString(1000, u'国'), advances, 10 * em, 3), 3);
    QCOMPARE(docks::CardDelegate::estimatedLines(u"一\n二\n三"_s, advances, 10 * em, 6), 3);
    QCOMPARE(docks::CardDelegate::estimatedLines(u"一\n\n三\n"_s, advances, 10 * em, 6), 3);
}

void TestCardDelegate::estimatedLines_chinese_equalsTheLayout()
{
    const QFont font;
    const QFontMetrics metrics(font);
    const QString text = u"加强执法检查，依法查处侵占河道的行为，发现问题及时上报；各地要落实经费、强化监督。"_s;
    docks::Advances advances(metrics);
    const int width = 12 * metrics.horizontalAdvance(u'国') + 1;
    for (qsizetype length = 1; length <= text.size(); ++length) {
        QTextLayout layout(text.first(length), font);
        layout.beginLayout();
        int lines = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine(), ++lines)
            line.setLineWidth(width);
        layout.endLayout();
        const int estimated = docks::CardDelegate::estimatedLines(text.first(length), advances, width, 20);
        QVERIFY2(std::abs(estimated - lines) <= 1, qPrintable(text.first(length)));
    }
}

void TestCardDelegate::edge_inTagColours_isThatOfTheFirstTagWithOne()
{
    core::annotation::Tag plain;
    plain.id = {u"plain"_s};
    plain.path = plain.id.value;
    core::annotation::Tag blue = plain;
    blue.id = {u"blue"_s};
    blue.color = u"#3f7fc4"_s;
    core::annotation::Annotation annotation;
    annotation.id = {u"a"_s};
    annotation.targets = {{u"words"_s, {}, {}, {0, 5}, {}}};
    annotation.tags = {plain.id, blue.id};
    models::AnnotationModel model;
    model.setAnnotations({annotation}, {{plain.id, plain}, {blue.id, blue}});
    QListView list;
    docks::CardDelegate delegate;
    list.setItemDelegate(&delegate);
    list.setModel(&model);
    list.resize(320, 200);
    const auto theme = reader::ReaderTheme::of(reader::ThemeName::Light);
    delegate.setTheme(theme);
    const auto edge = [&] {
        const QRect row = list.visualRect(model.index(0));
        return QColor(list.viewport()->grab().toImage().pixel(row.left() + 10, row.center().y()));
    };
    QCOMPARE(edge(), theme.markEdges[0]);
    delegate.setTagColours(true);
    QCOMPARE(edge(), QColor(blue.color));
    blue.color.clear();
    model.setAnnotations({annotation}, {{plain.id, plain}, {blue.id, blue}});
    QCOMPARE(edge(), theme.markEdges[0]);
}

void TestCardDelegate::list_tenThousandCards_opensQuickly()
{
    QList<core::annotation::Annotation> annotations;
    for (int i = 0; i < 10'000; ++i) {
        core::annotation::Annotation annotation;
        annotation.id = {QString::number(i)};
        annotation.targets = {{QString(20 + i % 150, u'政'), {}, {}, {i * 10, i * 10 + 5}, {}}};
        annotation.note = i % 3 ? QString() : QString(i % 200, u'注');
        annotations.append(annotation);
    }
    models::AnnotationModel model;
    model.setAnnotations(annotations, {});
    QListView list;
    docks::CardDelegate delegate;
    list.setItemDelegate(&delegate);
    list.setModel(&model);
    list.resize(320, 800);
    ProcessorTimer timer;
    timer.start();
    list.show();
    QVERIFY(QTest::qWaitForWindowExposed(&list));
    list.scrollToBottom();
    QCOMPARE(list.indexAt({50, list.viewport()->height() - 20}).row(), 9'999);
    qInfo("10,000 cards shown and scrolled through in %lld ms", timer.elapsed());
    QVERIFY(timer.elapsed() < processorLimit(2000));
}

QTEST_MAIN(TestCardDelegate)
#include "tst_carddelegate.moc"
