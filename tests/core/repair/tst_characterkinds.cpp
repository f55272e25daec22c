// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair/characterkinds.h"

#include <QTest>

using namespace core::repair;

class TestCharacterKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void width_isThatOfChineseFonts_data()
    {
        QTest::addColumn<QChar>("character");
        QTest::addColumn<int>("width");
        for (const QChar c : QStringView(u"河カ한。“”…—①■Ⅳ　％"))
            QTest::newRow(qPrintable(QString(c))) << c << 2;
        for (const QChar c : QStringView(u"a9é .,ｱа\u00a0"))
            QTest::newRow(qPrintable(QString(c))) << c << 1;
    }
    void width_isThatOfChineseFonts()
    {
        QFETCH(QChar, character);
        QFETCH(int, width);
        QCOMPARE(displayWidth(character), width);
    }

    void punctuation_hasItsSide()
    {
        for (const QChar c : QStringView(u"（《“「【"))
            QVERIFY2(isOpener(c) && !isCloser(c), qPrintable(QString(c)));
        for (const QChar c : QStringView(u"，。、；：？！”）》」】"))
            QVERIFY2(isCloser(c) && !isOpener(c), qPrintable(QString(c)));
        QCOMPARE(kindsOf(u'，') & (PauseKind | SqueezeKind | EndingKind),
                 core::text::CharClass::Bits(PauseKind | SqueezeKind));
        QCOMPARE(kindsOf(u'》') & (PauseKind | EndingKind), core::text::CharClass::Bits(EndingKind));
        QCOMPARE(kindsOf(u'\t'), core::text::CharClass::Bits(BlankKind));
        QCOMPARE(kindsOf(u'河'), core::text::CharClass::Bits(WideKind));
    }
};

QTEST_GUILESS_MAIN(TestCharacterKinds)
#include "tst_characterkinds.moc"
