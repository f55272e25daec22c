// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/annotationrows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace core;
using namespace core::annotation;

class TestAnnotationRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void targets_toJsonAndBack()
    {
        const QList<Target> targets{
            {QStringLiteral("引“文”\n二"),
             QStringLiteral("前\t"),
             QString(),
             {3, 8},
             {QStringLiteral("一"), QStringLiteral("（一）")},
             {2, 7},
             0,
             12},
            {QStringLiteral("𠀀"), QString(), QStringLiteral("后"), {20, 22}, {}, {18, 19}, -1, -1}};
        const QString json = targetsToJson(targets);
        QVERIFY(!json.contains(QLatin1Char('\n')));
        QCOMPARE(targetsFromJson(json), targets);
    }

    void targets_areW3cSelectors()
    {
        const QString json =
            targetsToJson({{QStringLiteral("b"), QStringLiteral("a"), QStringLiteral("c"), {1, 2}, {}, {1, 2}, 0, 0}});
        const QJsonObject target = QJsonDocument::fromJson(json.toUtf8()).array().at(0).toObject();
        QCOMPARE(target.value(QStringLiteral("exact")).toString(), QStringLiteral("b"));
        QCOMPARE(target.value(QStringLiteral("prefix")).toString(), QStringLiteral("a"));
        QCOMPARE(target.value(QStringLiteral("suffix")).toString(), QStringLiteral("c"));
        QCOMPARE(target.value(QStringLiteral("start")).toInt(), 1);
        QCOMPARE(target.value(QStringLiteral("end")).toInt(), 2);
    }

    void targets_damaged_noInvalidRange_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<int>("count");
        QTest::newRow("nothing") << "" << 0;
        QTest::newRow("object") << "{}" << 0;
        QTest::newRow("negative") << R"([{"exact":"a","utf16":[-5,3]}])" << 1;
        QTest::newRow("backwards") << R"([{"exact":"a","utf16":[9,3]}])" << 1;
        QTest::newRow("no numbers") << R"([{"exact":1,"utf16":["x"],"section":3}])" << 1;
    }
    void targets_damaged_noInvalidRange()
    {
        QFETCH(QString, json);
        QFETCH(int, count);
        const auto targets = targetsFromJson(json);
        QCOMPARE(targets.size(), count);
        for (const Target &target : targets)
            QVERIFY(target.range.start() >= 0 && target.range.start() <= target.range.end());
    }

    void placement_toJsonAndBack()
    {
        const Placement placement{
            QByteArray(32, '\x7'), AnchorState::Doubtful, {{{3, 8}, {2, 7}, AnchorState::Doubtful}, {}}};
        QCOMPARE(*placementFromJson(placementToJson(placement), AnchorState::Doubtful), placement);
        QVERIFY(!placementFromJson(QStringLiteral("[]"), AnchorState::Exact));
    }

    /// Earlier versions stored the worst state for all.
    void placement_withoutStates_isDoubtfulWhereItHasAPlace()
    {
        const QString json = QStringLiteral(R"({"hash":"07","ranges":[{"start":2,"end":7,"utf16":[3,8]},)"
                                            R"({"start":0,"end":0,"utf16":[0,0]}]})");
        const auto lost = placementFromJson(json, AnchorState::Lost);
        QCOMPARE(lost->places.at(0).state, AnchorState::Doubtful);
        QCOMPARE(lost->places.at(1).state, AnchorState::Lost);
        QCOMPARE(placementFromJson(json, AnchorState::Exact)->places.at(0).state, AnchorState::Exact);
        // Which of several it was is not said; of one alone, and where all stand, it is.
        QVERIFY(lost->sharesState);
        QVERIFY(!placementFromJson(json, AnchorState::Exact)->sharesState);
        const QString one = QStringLiteral(R"({"hash":"07","ranges":[{"start":2,"end":7,"utf16":[3,8]}]})");
        QVERIFY(!placementFromJson(one, AnchorState::Doubtful)->sharesState);
        QVERIFY(!placementFromJson(placementToJson(*lost), AnchorState::Lost)->sharesState);
    }

    void states_byName()
    {
        for (const AnchorState state : {AnchorState::Exact, AnchorState::Doubtful, AnchorState::Lost})
            QCOMPARE(stateFromName(stateName(state)), state);
        QCOMPARE(stateFromName(u"anything"), AnchorState::Lost);
    }
};

QTEST_GUILESS_MAIN(TestAnnotationRows)
#include "tst_annotationrows.moc"
