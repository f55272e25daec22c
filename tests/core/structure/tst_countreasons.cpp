// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/countreasons.h"

#include <QTest>

using namespace core::structure;
using Kind = CountPlace::Kind;

class TestCountReasons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reason_tellsThePlace()
    {
        CountReasons reasons;
        QCOMPARE(reasons.reason({Kind::Follows, u"（二）", u"（一）", u"二、"}),
                 QStringLiteral("（二） follows （一） under 二、"));
        QCOMPARE(reasons.reason({Kind::Follows, u"（二）", u"（一）", {}}), QStringLiteral("（二） follows （一）"));
        QCOMPARE(reasons.reason({Kind::Begins, u"1.", u"2.", u"第一章"}),
                 QStringLiteral("1. begins a count under 第一章 that goes on with 2."));
        QCOMPARE(reasons.reason({Kind::Begins, u"1.", u"2.", {}}),
                 QStringLiteral("1. begins a count that goes on with 2."));
        QCOMPARE(reasons.reason({Kind::Single, u"第九章", {}, {}}),
                 QStringLiteral("第九章 is numbered like other headings"));
    }

    void reason_numbersThatLookLikePlaces_standAsTheyAre()
    {
        CountReasons reasons;
        QCOMPARE(reasons.reason({Kind::Follows, u"%2", u"%1", u"%3"}), QStringLiteral("%2 follows %1 under %3"));
    }

    void wordsSaidAgain_areShared()
    {
        // From two places of a text, so that equal words count, not the same ones.
        const QString first = QStringLiteral("（一）（二）");
        const QString second = QStringLiteral("（一）（二）");
        const auto place = [](const QString &text) {
            return CountPlace{Kind::Follows, QStringView(text).sliced(3), QStringView(text).first(3), {}};
        };
        CountReasons reasons;
        const QString said = reasons.reason(place(first));
        QCOMPARE(reasons.reason(place(second)).constData(), said.constData());
        const QString number = reasons.number(QStringView(first).first(3));
        QCOMPARE(number, QStringLiteral("（一）"));
        QCOMPARE(reasons.number(QStringView(second).first(3)).constData(), number.constData());
        QVERIFY(reasons.number(QStringView(first).sliced(3)) != number);
    }
};

QTEST_GUILESS_MAIN(TestCountReasons)
#include "tst_countreasons.moc"
