// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/textmodel.h"

#include <QTest>

using namespace core::text;
using textmodel::Language;

class TestTextModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fit_runningText_namesTheLanguage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("language");
        QTest::newRow("zh-Hans") << QStringLiteral("这条小路一直通到河边，两旁种满了柳树。") << int(Language::ZhHans);
        QTest::newRow("zh-Hant") << QStringLiteral("這條小路一直通到河邊，兩旁種滿了柳樹。") << int(Language::ZhHant);
        QTest::newRow("ja") << QStringLiteral("この小道は川辺まで続いていて、両側に柳が植えてある。")
                            << int(Language::Ja);
        QTest::newRow("ko") << QStringLiteral("이 오솔길은 강가까지 이어지고 양쪽에 버드나무가 있다.")
                            << int(Language::Ko);
        QTest::newRow("fr") << QStringLiteral("Ce sentier mène jusqu’à la rivière, bordé de saules très âgés.")
                            << int(Language::Western);
        QTest::newRow("ru") << QStringLiteral("Эта тропинка ведёт к реке, а по сторонам растут ивы.")
                            << int(Language::Cyrillic);
    }
    void fit_runningText_namesTheLanguage()
    {
        QFETCH(QString, text);
        QFETCH(int, language);
        const auto fit = textmodel::fit(text);
        QCOMPARE(int(fit.language), language);
        QCOMPARE(fit.junk, 0);
        QVERIFY2(fit.bits / double(text.size()) < 12, qPrintable(QString::number(fit.bits / double(text.size()))));
    }

    void bitsPerCharacter_wrongReading_costsMore()
    {
        const QString right = QStringLiteral("这条小路一直通到河边");
        const QString wrong = QStringLiteral("杩欐潯灏忚矾涓€鐩撮€氬埌娌宠竟");
        QVERIFY(textmodel::bitsPerCharacter(wrong) > textmodel::bitsPerCharacter(right) + 3);
    }

    void fit_noText_isZero()
    {
        QCOMPARE(textmodel::fit({}).bits, 0.0);
        QCOMPARE(textmodel::bitsPerCharacter({}), 0.0);
    }

    void fit_longRun_countsTwice()
    {
        const double two = textmodel::fit(QString(2, QLatin1Char('='))).bits;
        QCOMPARE(textmodel::fit(QString(5000, QLatin1Char('='))).bits, two);
    }

    void fit_allowedLanguages_keptTo()
    {
        const QString text = QStringLiteral("这条小路一直通到河边");
        const auto fit = textmodel::fit(text, textmodel::only(Language::Western));
        QCOMPARE(fit.language, Language::Western);
        QVERIFY(fit.bits > textmodel::fit(text).bits);
    }

    void isJunk_whatNoTextHolds()
    {
        for (const char32_t c :
             {U'\uFFFD', U'\uE000', U'\u0001', U'\u0085', U'\uFFFE', U'\uFDD0', char32_t(0x1FFFE), char32_t(0xF0000)})
            QVERIFY(textmodel::isJunk(c));
        for (const char32_t c : {U'a', U'\n', U'\t', U'中', U'é', U'😀', U'　'})
            QVERIFY(!textmodel::isJunk(c));
    }

    void fit_junk_isCounted() { QCOMPARE(textmodel::fit(QStringLiteral("a\uFFFD\uE000b\u0085")).junk, 3); }
};

QTEST_GUILESS_MAIN(TestTextModel)
#include "tst_textmodel.moc"
