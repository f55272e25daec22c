// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/structure/documentnumber.h"

#include <QTest>

using namespace core::structure;

class TestDocumentNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isDocumentNumber_forms()
    {
        QVERIFY(isDocumentNumber(u"溪政发〔2021〕12号"));
        QVERIFY(isDocumentNumber(u"溪政办函[2021] 第3号"));
        QVERIFY(isDocumentNumber(u"溪府發（2021）3號"));
        QVERIFY(!isDocumentNumber(u"根据溪政发〔2021〕12号文件，现将有关事项通知如下"));
        QVERIFY(isDocumentNumber(u"112年度訴字第123號"));
        QVERIFY(!isDocumentNumber(u"112年度預算第3號議案"));
        QVERIFY(!isDocumentNumber(u"第12号"));
        QVERIFY(!isDocumentNumber(u"〔2021〕"));
    }

    void lawNumbers_areDocumentNumbers()
    {
        QVERIFY(isDocumentNumber(u"中华人民共和国国务院令 第785号"));
        QVERIFY(isDocumentNumber(u"条例第十二号"));
        QVERIFY(isDocumentNumber(u"（平成十五年法律第五十七号）"));
        QVERIFY(!isDocumentNumber(u"第十二号"));
        QVERIFY(!isDocumentNumber(u"他住在法律街第十二号"));
    }

    void caseNumbers_areDocumentNumbers()
    {
        QVERIFY(isDocumentNumber(u"（2021）江0102民初1234号"));
        QVERIFY(!isDocumentNumber(u"（2021）江0102，民初1234号"));
        QVERIFY(!isDocumentNumber(QStringView()));
    }

    void mayBe_agreesWithWhatIs()
    {
        for (const QStringView number :
             {u"溪政发〔2021〕12号", u"溪府發（2021）3號", u"（平成十五年法律第五十七号）", u"112年度訴字第123號"})
            QVERIFY(isDocumentNumber(number) && mayBeDocumentNumber(number.back()));
        QVERIFY(!mayBeDocumentNumber(u'。'));
    }
};

QTEST_GUILESS_MAIN(TestDocumentNumber)
#include "tst_documentnumber.moc"
