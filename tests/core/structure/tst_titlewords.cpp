// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/titlewords.h"

#include <QTest>

using namespace core::structure;

class TestTitleWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void titleCase_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("expected");
        for (const QString &words : {u"Definitions."_qs, u"Grant of Rights"_qs, u"MENDING THE FERRY"_qs,
                                     u"Protecting Ferrymen's Rights From Anti-Rower Law"_qs, u"Use with This Boat"_qs})
            QTest::newRow(qPrintable(words)) << words << true;
        for (const QString &words :
             {u"Mend the boat."_qs, u"of the"_qs, u"The boat is Mended"_qs, u"渡口"_qs, u"1234"_qs, QString()})
            QTest::newRow(qPrintable(words)) << words << false;
    }
    void titleCase()
    {
        QFETCH(QString, words);
        QFETCH(bool, expected);
        QCOMPARE(isTitleCase(words), expected);
    }

    void leadsOn_tellsPhrasesThatBreakOff()
    {
        QVERIFY(leadsOn(u"You may find a copy of the timetable at"));
        QVERIFY(leadsOn(u"The boat and its"));
        QVERIFY(!leadsOn(u"What to look for"));
        QVERIFY(!leadsOn(u"Vitamin A")); // a letter, no article
        QVERIFY(!leadsOn(u"The boat (and the)"));
        QVERIFY(!leadsOn(QStringView()));
    }

    void commonNames_whateverTheirBlanksAndCase()
    {
        for (const QString &name : {u"前言"_qs, u"前　言"_qs, u"PREFACE"_qs, u" References "_qs, u"あとがき"_qs,
                                    u"主    文"_qs, u"事實及理由"_qs, u"【参考文献】"_qs, u"参考文献："_qs,
                                    u"Executive Summary"_qs, u"事　実　及　び　理　由"_qs})
            QVERIFY2(isCommonSectionName(name), qPrintable(name));
        for (const QString &name : {u"前言不搭后语"_qs, u"Prefaces"_qs, QString(), u"渡口"_qs, u"【】"_qs, u"："_qs})
            QVERIFY2(!isCommonSectionName(name), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(TestTitleWords)
#include "tst_titlewords.moc"
