// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/pagestyles.h"
#include "core/library/parse.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace app::settings;
using namespace Qt::Literals::StringLiterals;
using app::reader::ReaderStyle;

class TestPageStyles : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;

    static ReaderStyle sized(double size)
    {
        ReaderStyle style;
        style.fontSize = size;
        return style;
    }

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<QSettings>(m_folder.filePath(u"a.conf"_s), QSettings::IniFormat);
        m_settings->clear();
    }

    void own_countsForItsKindAlone()
    {
        PageStyles styles(*m_settings);
        QVERIFY(styles.setGeneral(sized(20)));
        QVERIFY(styles.setOwn(DocumentKind::Law, sized(24)));
        QVERIFY(!styles.setOwn(DocumentKind::Law, sized(24)));
        QCOMPARE(styles.style(DocumentKind::Law).fontSize, 24.0);
        QCOMPARE(styles.style(DocumentKind::Web).fontSize, 20.0);
        QVERIFY(styles.setOwn(DocumentKind::Law, std::nullopt));
        QCOMPARE(styles.style(DocumentKind::Law).fontSize, 20.0);
    }

    void everything_isKept()
    {
        ReaderStyle style;
        style.textFamily = u"A"_s;
        style.headingFamily = u"B"_s;
        style.latinFamily = u"C"_s;
        style.fontSize = 21;
        style.lineHeight = 1.5;
        style.measureEm = 30;
        style.paragraphSpace = 1.25;
        style.indentEm = 3.5;
        style.latinGap = false;
        style.hangPunctuation = true;
        style.pinyin = true;
        PageStyles(*m_settings).setOwn(DocumentKind::Newspaper, style);
        PageStyles(*m_settings).setZoom(1.3);
        const PageStyles again(*m_settings);
        QVERIFY(again.hasOwn(DocumentKind::Newspaper));
        QVERIFY(!again.hasOwn(DocumentKind::Text));
        style.zoom = 1.3; // shared by all
        QCOMPARE(again.style(DocumentKind::Newspaper), style);
    }

    void values_outOfRange_areBroughtIntoIt()
    {
        PageStyles styles(*m_settings);
        ReaderStyle style;
        style.paragraphSpace = 9;
        style.indentEm = 40;
        styles.setGeneral(style);
        QCOMPARE(styles.general().paragraphSpace, 2.0);
        QCOMPARE(styles.general().indentEm, 4.0);
        style.indentEm = -7;
        styles.setGeneral(style);
        QCOMPARE(styles.general().indentEm, -1.0);
    }

    void indent_switchedOffBefore_staysOff()
    {
        m_settings->setValue(u"page/firstLineIndent"_s, false);
        QCOMPARE(PageStyles(*m_settings).general().indentEm, 0.0);
    }

    void kindOf_samples_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("kind");
        QTest::newRow("law") << u"law.txt"_s << int(DocumentKind::Law);
        QTest::newRow("law, traditional") << u"law-hant.txt"_s << int(DocumentKind::Law);
        QTest::newRow("official") << u"official.txt"_s << int(DocumentKind::Official);
        QTest::newRow("newspaper") << u"newspaper.txt"_s << int(DocumentKind::Newspaper);
        QTest::newRow("web") << u"webpage.html"_s << int(DocumentKind::Web);
        QTest::newRow("report") << u"report.txt"_s << int(DocumentKind::Text);
    }
    void kindOf_samples()
    {
        QFETCH(QString, file);
        QFETCH(int, kind);
        const QString name = QStringLiteral(ZHUPI_SOURCE_DIR "/resources/samples/") + file;
        const auto bytes = core::library::readFile(name);
        QVERIFY(bytes);
        const auto document = core::library::parse(*bytes, name);
        QVERIFY(document);
        QCOMPARE(int(kindOf(*document)), kind);
    }
};

QTEST_GUILESS_MAIN(TestPageStyles)
#include "tst_pagestyles.moc"
