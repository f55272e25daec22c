// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/spaces.h"

#include <QTest>

using namespace core::text;

class SpacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forSpaces_everyUnitOfThePlane_hitsWhiteSpaceAlone();
    void forSpaces_partOfAText_staysInside();
};

namespace
{
QList<qsizetype> spacesOf(QStringView text, qsizetype from, qsizetype end)
{
    QList<qsizetype> found;
    forSpaces(text, from, end, [&found](qsizetype at) { found.append(at); });
    return found;
}
} // namespace

void SpacesTest::forSpaces_everyUnitOfThePlane_hitsWhiteSpaceAlone()
{
    QString plane;
    QList<qsizetype> expected;
    for (int unit = 0; unit < 0x10000; ++unit) {
        plane += QChar(unit);
        if (QChar(unit).isSpace())
            expected.append(unit);
    }
    QCOMPARE(spacesOf(plane, 0, plane.size()), expected);
    QVERIFY(expected.contains(0x3000) && expected.contains(0x85) && !expected.contains(0x200B));
}

void SpacesTest::forSpaces_partOfAText_staysInside()
{
    for (qsizetype size = 0; size < 40; ++size) {
        const QString blanks(size, u' ');
        for (const qsizetype from : {qsizetype(0), size / 3}) {
            const QList<qsizetype> found = spacesOf(blanks, from, size - size / 4);
            QCOMPARE(found.size(), size - size / 4 - from);
            QCOMPARE(found.isEmpty() ? from : found.first(), from);
        }
    }
}

QTEST_GUILESS_MAIN(SpacesTest)
#include "tst_spaces.moc"
