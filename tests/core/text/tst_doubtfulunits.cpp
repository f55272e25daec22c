// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/doubtfulunits.h"

#include <QTest>

using namespace core::text;

class DoubtfulUnitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forDoubtfulUnits_everyUnitOfThePlane_asTheClassesSay();
    void forDoubtfulUnits_shortTexts_looksAtEachUnit();
};

namespace
{
QList<qsizetype> doubtfulOf(QStringView text)
{
    QList<qsizetype> found;
    forDoubtfulUnits(text, [&found](qsizetype at) { found.append(at); });
    return found;
}
} // namespace

void DoubtfulUnitsTest::forDoubtfulUnits_everyUnitOfThePlane_asTheClassesSay()
{
    QString plane;
    QList<qsizetype> expected;
    for (int unit = 0; unit < 0x10000; ++unit) {
        plane += QChar(unit);
        if (CharClass::is(QChar(unit), CharClass::Doubtful))
            expected.append(unit);
    }
    QCOMPARE(doubtfulOf(plane), expected);
    QVERIFY(expected.contains(0x2F00) && expected.contains(0xFEFF) && !expected.contains(0x4E00));
}

void DoubtfulUnitsTest::forDoubtfulUnits_shortTexts_looksAtEachUnit()
{
    for (qsizetype size = 0; size < 40; ++size) {
        QCOMPARE(doubtfulOf(QString(size, QChar(0x2F00))).size(), size);
        QCOMPARE(doubtfulOf(QString(size, u'渡')).size(), 0);
    }
}

QTEST_GUILESS_MAIN(DoubtfulUnitsTest)
#include "tst_doubtfulunits.moc"
