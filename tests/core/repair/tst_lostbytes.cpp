// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/lostbytes.h"
#include "core/text/gbk.h"

#include <QtTest>

using namespace core;
using repair::LostBytes;
using repair::ShiftModel;

class TestLostBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void before_findsTheCommaAndItsCharacter();
    void before_findsTwoPairsInARow();
    void before_everyChainHasTheBytes();
    void beforeOneOf_endsAsAsked();
    void keepCheapest_ordersAndCuts();
};

namespace
{
ShiftModel::History historyOf(QStringView text)
{
    ShiftModel::History out = 0;
    for (const QChar c : text)
        out = ShiftModel::extended(out, c.unicode());
    return out;
}

QString textOf(const LostBytes::Chain &chain)
{
    return QString::fromUtf16(chain.characters.data(), chain.characters.size());
}
} // namespace

void TestLostBytes::before_findsTheCommaAndItsCharacter()
{
    // 樣，干: D3A3 [ACB8] C9
    const repair::GlossCensus none;
    const ShiftModel model(u"干多干少一個樣，干好干壞一個樣，干與不干一個樣。", none);
    LostBytes lost(model);
    const auto chains = lost.before(historyOf(u"不一樣"), 0xA3, 0xC9, LostBytes::Depth::One);
    QVERIFY(!chains.isEmpty());
    QCOMPARE(textOf(chains.first()), QStringLiteral("，干"));
}

void TestLostBytes::before_findsTwoPairsInARow()
{
    // 政府、: D5[FE B8][AE A1]A2
    const repair::GlossCensus none;
    const ShiftModel model(u"鄉鎮人民政府依照本法，縣人民政府、街道辦事處，市人民政府的部門，人民政府應當。", none);
    LostBytes lost(model);
    const auto chains = lost.before(historyOf(u"鎮人民"), 0xD5, 0xA2, LostBytes::Depth::Two);
    QStringList texts;
    for (const auto &chain : chains)
        texts.append(textOf(chain));
    QVERIFY2(texts.contains(QStringLiteral("政府、")), qPrintable(texts.join(u' ')));
    const auto shallow = lost.before(historyOf(u"鎮人民"), 0xD5, 0xA2, LostBytes::Depth::One);
    for (const auto &chain : shallow)
        QCOMPARE(chain.characters.size(), 2);
}

void TestLostBytes::before_everyChainHasTheBytes()
{
    const repair::GlossCensus none;
    const ShiftModel model(u"我們在圖書館看書。", none);
    LostBytes lost(model);
    for (int pending = 0x81; pending <= 0xFE; pending += 7) {
        const auto chains = lost.before(historyOf(u"我們"), static_cast<quint8>(pending), 0xC9, LostBytes::Depth::Two);
        for (const auto &chain : chains) {
            QCOMPARE(text::gbk::encoded(chain.characters.front()).lead, static_cast<quint8>(pending));
            QCOMPARE(text::gbk::encoded(chain.characters.back()).trail, quint8(0xC9));
            for (qsizetype i = 1; i < chain.characters.size(); ++i) {
                const text::gbk::Pair between{text::gbk::encoded(chain.characters.at(i - 1)).trail,
                                              text::gbk::encoded(chain.characters.at(i)).lead};
                QVERIFY(text::gbk::isDropped(between));
            }
        }
    }
}

void TestLostBytes::beforeOneOf_endsAsAsked()
{
    const repair::GlossCensus none;
    const ShiftModel model(u"我們在圖書館看書。", none);
    LostBytes lost(model);
    const auto chains = lost.beforeOneOf(historyOf(u"一樣"), 0xA3, {{0, u'請'}, {0, u'問'}}, LostBytes::Depth::One);
    QVERIFY(!chains.isEmpty());
    for (const auto &chain : chains)
        QVERIFY(chain.characters.back() == u'請' || chain.characters.back() == u'問');
    QVERIFY(lost.beforeOneOf(historyOf(u"一樣"), 0xA3, {}, LostBytes::Depth::Two).isEmpty());
}

void TestLostBytes::keepCheapest_ordersAndCuts()
{
    struct Choice {
        double cost;
    };
    QList<Choice> choices{{3}, {1}, {2}, {5}, {4}};
    repair::keepCheapest(choices, 3);
    QCOMPARE(choices.size(), 3);
    QCOMPARE(choices.at(0).cost, 1.0);
    QCOMPARE(choices.at(2).cost, 3.0);
    repair::keepCheapest(choices, 10);
    QCOMPARE(choices.size(), 3);
}

QTEST_GUILESS_MAIN(TestLostBytes)
#include "tst_lostbytes.moc"
