// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/docks/advances.h"

#include <QtTest>

using app::docks::Advances;

class TestAdvances : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void of_everyKind_isWhatTheFontSays()
    {
        const QFontMetrics metrics{QFont()};
        Advances advances(metrics);
        for (const QChar c : QStringLiteral("aW .é9")) {
            QCOMPARE(advances.of(c), metrics.horizontalAdvance(c));
            QCOMPARE(advances.of(c), metrics.horizontalAdvance(c)); // the second time from memory
        }
        QCOMPARE(advances.of(u'字'), metrics.horizontalAdvance(u'国'));
        const QString pair = QStringLiteral("𠮷");
        QCOMPARE(advances.of(pair.at(0)) + advances.of(pair.at(1)), advances.em());
    }

    void ofWord_moreThanItKeeps_staysRight()
    {
        const QFontMetrics metrics{QFont()};
        Advances advances(metrics);
        for (int round = 0; round < 2; ++round) {
            for (int i = 0; i < 5000; i += 7) {
                const QString word = QStringLiteral("tag/%1").arg(i);
                QCOMPARE(advances.ofWord(word), metrics.horizontalAdvance(word));
            }
        }
    }
};

QTEST_MAIN(TestAdvances)
#include "tst_advances.moc"
