// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/anchoring.h"
#include "core/annotation/claims.h"

#include <QtTest>

#include "tests/core/testdocument.h"

using namespace core;
using namespace core::annotation;

class TestClaims : public QObject
{
    Q_OBJECT

private:
    static Claims claims(const QString &before, const QString &now, const QString &words, qsizetype own)
    {
        const auto made = testDocument(before);
        const auto document = testDocument(now);
        return claimsOf({made, document, made.text(), document.text(), occurrences(made.text(), words),
                         occurrences(document.text(), words)},
                        own);
    }

private Q_SLOTS:
    void claimsOf_eachGetsItsOwn_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("now");
        QTest::addColumn<int>("own");
        QTest::addColumn<QList<bool>>("byOthers");
        QTest::addColumn<int>("gets");
        const QString both = QStringLiteral("甲乙丙，压实责任，丁戊己。\n子丑寅，压实责任，卯辰巳。");
        QTest::newRow("as it was, the first") << both << both << 0 << QList{false, true} << 0;
        QTest::newRow("as it was, the second") << both << both << 1 << QList{true, false} << 1;
        QTest::newRow("changed places") << both
                                        << QStringLiteral("子丑寅，压实责任，卯辰巳。\n甲乙丙，压实责任，丁戊己。") << 0
                                        << QList{true, false} << 1;
        QTest::newRow("the other one is gone")
            << both << QStringLiteral("甲乙丙，压实责任，丁戊己。") << 0 << QList{false} << 0;
        QTest::newRow("this one is gone")
            << both << QStringLiteral("子丑寅，压实责任，卯辰巳。") << 0 << QList{true} << -1;
        QTest::newRow("came anew") << QStringLiteral("甲乙丙，压实责任，丁戊己。") << both << 0 << QList{false, false}
                                   << 0;
        QTest::newRow("nothing tells them apart: the own one first")
            << QStringLiteral("压实责任\n压实责任") << QStringLiteral("压实责任") << 1 << QList{false} << 0;
    }
    void claimsOf_eachGetsItsOwn()
    {
        QFETCH(QString, before);
        QFETCH(QString, now);
        QFETCH(int, own);
        QFETCH(QList<bool>, byOthers);
        QFETCH(int, gets);
        const Claims found = claims(before, now, QStringLiteral("压实责任"), own);
        QCOMPARE(found.byOthers, byOthers);
        QCOMPARE(found.own, gets);
    }

    void claimsOf_tooMany_nobodyClaims()
    {
        const QString text = QStringLiteral("压实责任。").repeated(30);
        const Claims found = claims(text, text, QStringLiteral("压实责任"), 3);
        QCOMPARE(found.byOthers, QList<bool>(30, false));
        QCOMPARE(found.own, -1);
    }
};

QTEST_GUILESS_MAIN(TestClaims)
#include "tst_claims.moc"
