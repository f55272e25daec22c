// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/paragraphform.h"

#include <QTest>

using namespace core::document;

class TestParagraphForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sign_isWrittenAsItsKindAsks_data()
    {
        QTest::addColumn<ItemMarker>("marker");
        QTest::addColumn<int>("ordinal");
        QTest::addColumn<QString>("sign");
        const auto row = [](ItemMarker marker, int ordinal, const char *sign) {
            QTest::addRow("%d %s", ordinal, sign) << marker << ordinal << QString::fromUtf8(sign);
        };
        row(ItemMarker::None, 3, "");
        row(ItemMarker::Bullet, 0, "•");
        row(ItemMarker::Decimal, -2, "-2.");
        row(ItemMarker::Decimal, 10, "10.");
        row(ItemMarker::LowerAlpha, 1, "a.");
        row(ItemMarker::LowerAlpha, 26, "z.");
        row(ItemMarker::LowerAlpha, 27, "aa.");
        row(ItemMarker::UpperAlpha, 52, "AZ.");
        row(ItemMarker::LowerAlpha, 0, "0.");
        row(ItemMarker::LowerRoman, 4, "iv.");
        row(ItemMarker::UpperRoman, 1999, "MCMXCIX.");
        row(ItemMarker::LowerRoman, 4000, "4000.");
    }
    void sign_isWrittenAsItsKindAsks()
    {
        QFETCH(ItemMarker, marker);
        QFETCH(int, ordinal);
        ParagraphForm form;
        form.itemLevel = 1;
        form.marker = marker;
        form.ordinal = ordinal;
        QTEST(markerSign(form), "sign");
    }

    void sign_ofListsInLists_differs()
    {
        ParagraphForm form;
        form.marker = ItemMarker::Bullet;
        QStringList signs;
        for (form.itemLevel = 1; form.itemLevel <= 4; ++form.itemLevel)
            signs.append(markerSign(form));
        QCOMPARE(signs,
                 (QStringList{QStringLiteral("•"), QStringLiteral("–"), QStringLiteral("·"), QStringLiteral("·")}));
    }

    void name_isReadBack()
    {
        for (int m = int(ItemMarker::Bullet); m <= int(ItemMarker::UpperRoman); ++m) {
            const auto marker = static_cast<ItemMarker>(m);
            ParagraphForm form;
            QVERIFY(readMarkerName(markerName(marker, 12), &form));
            QCOMPARE(form.marker, marker);
            QCOMPARE(form.ordinal, marker == ItemMarker::Bullet ? 0 : 12);
        }
        QCOMPARE(markerName(ItemMarker::None, 3), QString());
        for (const QStringView nonsense : {u"", u" ", u"decimal", u"decimal x", u"disc 3", u"3", u" 3"}) {
            ParagraphForm form;
            QVERIFY2(!readMarkerName(nonsense, &form), qPrintable(nonsense.toString()));
            QVERIFY(form.isPlain());
        }
    }
};

QTEST_GUILESS_MAIN(TestParagraphForm)
#include "tst_paragraphform.moc"
