// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/likeness.h"

#include <QRandomGenerator>
#include <QTest>

using core::search::likeness;

namespace
{
QString anyText(quint32 seed, int length)
{
    QRandomGenerator random(seed);
    QString text;
    for (int i = 0; i < length; ++i)
        text += i % 40 == 39 ? QChar(u'。') : QChar(0x4E00 + static_cast<int>(random.bounded(2000u)));
    return text;
}
} // namespace

class TestLikeness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameWords_areAlike_whateverTheirLayout()
    {
        const QString text = anyText(1, 3000);
        QCOMPARE(likeness(text, text), 1.0);
        QString set = text;
        for (qsizetype i = 60; i < set.size(); i += 61)
            set.insert(i, u"\n　　"_qs);
        QVERIFY(likeness(text, set) > 0.99);
        QVERIFY(likeness(text, QString(text).remove(u'。')) > 0.99);
    }

    void order_doesNotCount()
    {
        const QString text = anyText(2, 4000);
        QVERIFY(likeness(text, text.mid(2000) + text.left(2000)) > 0.97);
    }

    void otherTexts_areNotAlike()
    {
        QVERIFY(likeness(anyText(3, 3000), anyText(4, 3000)) < 0.02);
        QCOMPARE(likeness(anyText(3, 300), QString()), 0.0);
    }

    void halfOfTheText_isLikeInPart()
    {
        const QString text = anyText(5, 4000);
        const double half = likeness(text, text.left(2000) + anyText(6, 2000));
        // Of what both have together, a third is in both.
        QVERIFY2(half > 0.25 && half < 0.42, qPrintable(QString::number(half)));
    }

    void longTexts_areSampledAlike()
    {
        const QString text = anyText(7, 600000);
        QString edited = text;
        for (qsizetype i = 1000; i < edited.size(); i += 1000)
            edited[i] = u'改';
        const double alike = likeness(text, edited);
        QVERIFY2(alike > 0.95 && alike < 1, qPrintable(QString::number(alike)));
        QCOMPARE(alike, likeness(edited, text));
    }
};

QTEST_GUILESS_MAIN(TestLikeness)
#include "tst_likeness.moc"
