// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/corrections/worddiff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace core::corrections;
using namespace Qt::Literals::StringLiterals;

class TestWordDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalTexts_haveNone() { QVERIFY(differences(u"河水涨了"_s, u"河水涨了"_s).isEmpty()); }

    void oneCharacter_isOneDifference()
    {
        QCOMPARE(differences(u"河水长了"_s, u"河水涨了"_s), (QList<Difference>{{{2, 3}, {2, 3}}}));
        QCOMPARE(differences(u"河水了"_s, u"河水涨了"_s), (QList<Difference>{{{2, 2}, {2, 3}}}));
        QCOMPARE(differences(u"河水涨涨落了"_s, u"河水落了"_s), (QList<Difference>{{{2, 4}, {2, 2}}}));
    }

    void farApart_areTwoAndNearOnesOne()
    {
        QCOMPARE(differences(u"甲河水涨了乙"_s, u"丙河水涨了丁"_s).size(), 2);
        QCOMPARE(differences(u"甲水乙"_s, u"丙水丁"_s), (QList<Difference>{{{0, 3}, {0, 3}}}));
    }

    void surrogatePairs_stayWhole()
    {
        // Both share their first unit.
        const QString before = u"字"_s + QString::fromUcs4(U"\U00020000", 1) + u"后"_s;
        const QString after = u"字"_s + QString::fromUcs4(U"\U00020001", 1) + u"后"_s;
        QCOMPARE(differences(before, after), (QList<Difference>{{{1, 3}, {1, 3}}}));
    }

    void anyTwoTexts_becomeEachOther()
    {
        QRandomGenerator random(7);
        const auto any = [&random] {
            QString text;
            for (int i = random.bounded(40); i > 0; --i)
                text += QChar(char16_t(u'甲' + random.bounded(4)));
            return text;
        };
        for (int round = 0; round < 500; ++round) {
            const QString before = any();
            const QString after = any();
            QString made;
            qsizetype at = 0;
            for (const Difference &d : differences(before, after)) {
                QVERIFY(d.before.start() >= at);
                made += before.mid(at, d.before.start() - at) + after.mid(d.after.start(), d.after.length());
                at = d.before.end();
            }
            QCOMPARE(made + before.mid(at), after);
        }
    }

    void hugeChange_isOneDifference()
    {
        const QString before(5'000, u'甲');
        const QString after(5'000, u'乙');
        QCOMPARE(differences(u"头"_s + before + u"尾"_s, u"头"_s + after + u"尾"_s),
                 (QList<Difference>{{{1, 5'001}, {1, 5'001}}}));
    }
};

QTEST_GUILESS_MAIN(TestWordDiff)
#include "tst_worddiff.moc"
