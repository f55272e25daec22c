// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/repairchoices.h"

#include <QTest>

using namespace core::document;
using core::text::PassId;
using Kind = RepairChoice::Kind;

class TestRepairChoices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isMade_narrowerChoice_holds();
    void isMade_sameRange_laterHolds();
    void isMade_insertion_needsItsPlace();
    void isMade_manyPlaces_eachIsFound();
    void places_sourceMoved_areFoundAgain();
    void places_nearestOfTwo_isTaken();
    void places_wordsGone_areLost();
    void withChoice_wider_takesThePlaceOfNarrower();
    void withChoice_sameAsTheRest_isLeftOut();
    void json_roundTrip_isEqual();
    void json_nonsense_isNoChoice_data();
    void json_nonsense_isNoChoice();
};

namespace
{
const QString source = QStringLiteral("第一行的字写到这里\n第二行接着写\n第三行完了。");

RepairChoice choice(Kind kind, PassId pass, qsizetype start, qsizetype end, const QString &in = source)
{
    return {kind, pass, RepairChoice::placeIn(in, {0, start, end})};
}
} // namespace

void TestRepairChoices::isMade_narrowerChoice_holds()
{
    const RepairChoices all(
        {{Kind::Decline}, {Kind::Make, PassId::LineWrap}, choice(Kind::Decline, PassId::LineWrap, 9, 10)}, source);
    QVERIFY(!all.isMade(PassId::PinyinGloss));
    QVERIFY(!all.isMade(PassId::PinyinGloss, {0, 9, 10}));
    QVERIFY(all.isMade(PassId::LineWrap));
    QVERIFY(!all.isMade(PassId::LineWrap, {0, 9, 10}));
    QVERIFY(all.isMade(PassId::LineWrap, {0, 16, 17}));
    QVERIFY(all.isMade(PassId::LineWrap, {0, 9, 9})); // an insertion beside it is another repair

    const RepairChoices off({choice(Kind::Make, PassId::LineWrap, 9, 10), {Kind::Decline, PassId::LineWrap}}, source);
    QVERIFY(off.isMade(PassId::LineWrap, {0, 9, 10}));
    QVERIFY(!off.isMade(PassId::LineWrap, {0, 16, 17}));
    QVERIFY(off.mayDecline(PassId::LineWrap));
    QVERIFY(!off.mayDecline(PassId::ByteShift));
}

void TestRepairChoices::isMade_sameRange_laterHolds()
{
    const auto off = choice(Kind::Decline, PassId::LineWrap, 9, 10);
    const auto on = choice(Kind::Make, PassId::LineWrap, 9, 10);
    QVERIFY(RepairChoices({off, on}, source).isMade(PassId::LineWrap, {0, 9, 10}));
    QVERIFY(!RepairChoices({on, off}, source).isMade(PassId::LineWrap, {0, 9, 10}));
    QVERIFY(off.concernsSameAs(on));
}

void TestRepairChoices::isMade_insertion_needsItsPlace()
{
    const RepairChoices at({choice(Kind::Decline, PassId::PageChunks, 5, 5)}, source);
    QVERIFY(!at.isMade(PassId::PageChunks, {0, 5, 5}));
    QVERIFY(at.isMade(PassId::PageChunks, {0, 6, 6}));
    QVERIFY(at.isMade(PassId::PageChunks, {0, 5, 6}));
    const RepairChoices around({choice(Kind::Decline, PassId::PageChunks, 4, 8)}, source);
    QVERIFY(!around.isMade(PassId::PageChunks, {0, 5, 5}));
    QVERIFY(around.isMade(PassId::PageChunks, {0, 4, 4}));
    QVERIFY(around.isMade(PassId::PageChunks, {0, 8, 8}));
}

void TestRepairChoices::isMade_manyPlaces_eachIsFound()
{
    const QString text(20'000, u'文');
    QList<RepairChoice> list;
    for (qsizetype i = 0; i < 5000; ++i)
        list.append(choice(Kind::Decline, PassId::LetterSpacing, i * 4, i * 4 + 2, text));
    list.append(choice(Kind::Decline, PassId::LetterSpacing, 0, 400, text)); // a wide one over many
    const RepairChoices choices(list, text);
    for (qsizetype i = 0; i < 5000; ++i) {
        QVERIFY(!choices.isMade(PassId::LetterSpacing, {0, i * 4, i * 4 + 1}));
        QCOMPARE(choices.isMade(PassId::LetterSpacing, {0, i * 4 + 2, i * 4 + 4}), i * 4 + 4 > 400);
    }
}

void TestRepairChoices::places_sourceMoved_areFoundAgain()
{
    const auto off = choice(Kind::Decline, PassId::LineWrap, 16, 17);
    const QString later = QStringLiteral("封面\n\n") + source;
    const RepairChoices choices({off}, later);
    QCOMPARE(choices.choices().first().place->range, (core::text::OriginMap::SourceRange{0, 20, 21}));
    QVERIFY(!choices.isMade(PassId::LineWrap, {0, 20, 21}));
    QVERIFY(choices.lost().isEmpty());
}

void TestRepairChoices::places_nearestOfTwo_isTaken()
{
    const QString twice = source + source;
    const auto off = choice(Kind::Decline, PassId::LineWrap, source.size() + 9, source.size() + 10, twice);
    const RepairChoices choices({off}, QStringLiteral("。") + twice);
    QCOMPARE(choices.choices().first().place->range.start, source.size() + 10);
}

void TestRepairChoices::places_wordsGone_areLost()
{
    const auto off = choice(Kind::Decline, PassId::ByteShift, 2, 6);
    const RepairChoices choices({off, {Kind::Decline, PassId::LineWrap}}, QString(40, u'异'));
    QCOMPARE(choices.lost(), QList{off});
    QCOMPARE(choices.choices().size(), 1);
    QVERIFY(choices.isMade(PassId::ByteShift, {0, 2, 6}));
    QVERIFY(
        RepairChoices({choice(Kind::Decline, PassId::ByteShift, 0, 30, QString(30, u'长'))}, source).lost().size() ==
        1);
}

void TestRepairChoices::withChoice_wider_takesThePlaceOfNarrower()
{
    const auto one = choice(Kind::Decline, PassId::LineWrap, 9, 10);
    const auto other = choice(Kind::Decline, PassId::LineWrap, 16, 17);
    const auto both = choice(Kind::Decline, PassId::LineWrap, 9, 17);
    const auto foreign = choice(Kind::Decline, PassId::ByteShift, 9, 10);
    QCOMPARE(withChoice({one, foreign, other}, both, source), (QList{foreign, both}));
    const RepairChoice pass{Kind::Decline, PassId::LineWrap};
    QCOMPARE(withChoice({one, foreign, other}, pass, source), (QList{foreign, pass}));
    QCOMPARE(withChoice({one, foreign, pass}, {Kind::Decline}, source), QList{RepairChoice{Kind::Decline}});
    QCOMPARE(withChoice({one, foreign, pass}, {Kind::Make}, source), QList<RepairChoice>());
}

void TestRepairChoices::withChoice_sameAsTheRest_isLeftOut()
{
    const RepairChoice pass{Kind::Decline, PassId::LineWrap};
    const auto on = choice(Kind::Make, PassId::LineWrap, 9, 10);
    const auto off = choice(Kind::Decline, PassId::LineWrap, 9, 10);
    QCOMPARE(withChoice({}, on, source), QList<RepairChoice>());
    QCOMPARE(withChoice({pass}, on, source), (QList{pass, on}));
    QCOMPARE(withChoice({pass, on}, off, source), QList{pass});
    QCOMPARE(withChoice({off}, on, source), QList<RepairChoice>());
    // Where everything is off, a kind is switched on by a word of its own.
    const RepairChoice kind{Kind::Make, PassId::LineWrap};
    QCOMPARE(withChoice({{Kind::Decline}}, kind, source), (QList{RepairChoice{Kind::Decline}, kind}));
}

void TestRepairChoices::json_roundTrip_isEqual()
{
    const QList<RepairChoice> all{{Kind::Decline},
                                  {Kind::Make, PassId::DigitSpacing},
                                  choice(Kind::Decline, PassId::LineWrap, 9, 10),
                                  choice(Kind::Make, PassId::PageChunks, 0, 0)};
    for (const RepairChoice &c : all) {
        const auto back = RepairChoice::fromJson(c.toJson());
        QVERIFY(back.has_value());
        QCOMPARE(*back, c);
    }
}

void TestRepairChoices::json_nonsense_isNoChoice_data()
{
    QTest::addColumn<QJsonObject>("json");
    const QJsonObject good = choice(Kind::Decline, PassId::LineWrap, 9, 10).toJson();
    const auto with = [&good](const QString &key, const QJsonValue &value) {
        QJsonObject json = good;
        json.insert(key, value);
        return json;
    };
    QTest::newRow("empty") << QJsonObject();
    QTest::newRow("kind") << with(QStringLiteral("kind"), QStringLiteral("perhaps"));
    QTest::newRow("pass") << with(QStringLiteral("pass"), QStringLiteral("Nothing"));
    QTest::newRow("end before start") << with(QStringLiteral("end"), 3);
    QTest::newRow("negative") << with(QStringLiteral("start"), -1);
    QJsonObject noPass = good;
    noPass.remove(QStringLiteral("pass"));
    QTest::newRow("place without pass") << noPass;
}

void TestRepairChoices::json_nonsense_isNoChoice()
{
    QFETCH(QJsonObject, json);
    QVERIFY(!RepairChoice::fromJson(json).has_value());
}

QTEST_GUILESS_MAIN(TestRepairChoices)
#include "tst_repairchoices.moc"
