// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/pagestyles.h"
#include "app/settings/stylefields.h"
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

    void fields_areAllOfAStyle()
    {
        // Does not compile when a style gets another member: it belongs into the tables, or to these two.
        const auto [textFamily, headingFamily, latinFamily, fontSize, lineHeight, measureEm, paragraphSpace, indentEm,
                    zoom, latinGap, hangPunctuation, hyphenate, pinyin, verbatim] = ReaderStyle();
        const std::tuple faces(textFamily, headingFamily, latinFamily);
        const std::tuple numbers(fontSize, lineHeight, measureEm, paragraphSpace, indentEm);
        const std::tuple switches(latinGap, hangPunctuation, hyphenate, pinyin);
        QCOMPARE(faceFields.size(), std::tuple_size_v<decltype(faces)>);
        QCOMPARE(numberFields.size(), std::tuple_size_v<decltype(numbers)>);
        QCOMPARE(switchFields.size(), std::tuple_size_v<decltype(switches)>);
        QCOMPARE(zoom, 1.0);
        QVERIFY(!verbatim);
    }

    /// A style that differs from the usual one in one field.
    static QList<std::pair<QString, ReaderStyle>> changes()
    {
        QList<std::pair<QString, ReaderStyle>> out;
        const auto add = [&out](QLatin1StringView key, auto change) {
            ReaderStyle style;
            change(style);
            out.append({key, style});
        };
        for (const auto &field : faceFields)
            add(field.key, [&](ReaderStyle &style) { style.*field.value = u"Some Face"_s; });
        for (const NumberField &field : numberFields)
            add(field.key, [&](ReaderStyle &style) { style.*field.value = (field.least + field.most) / 2; });
        for (const auto &field : switchFields)
            add(field.key, [&](ReaderStyle &style) { style.*field.value = !(style.*field.value); });
        return out;
    }

    void everyField_isOfItsKindAlone_isKept_andIsGivenBack()
    {
        for (const auto &[key, changed] : changes()) {
            QVERIFY2(changed != ReaderStyle(), qPrintable(key));
            for (int k = 0; k < documentKinds; ++k) {
                m_settings->clear();
                const auto kind = static_cast<DocumentKind>(k);
                QVERIFY2(PageStyles(*m_settings).setOwn(kind, changed), qPrintable(key));
                PageStyles again(*m_settings); // as after a restart
                for (int other = 0; other < documentKinds; ++other) {
                    const auto is = again.style(static_cast<DocumentKind>(other));
                    QVERIFY2(is == (other == k ? changed : ReaderStyle()), qPrintable(key));
                }
                QVERIFY2(again.setOwn(kind, std::nullopt), qPrintable(key));
                QVERIFY2(PageStyles(*m_settings).style(kind) == ReaderStyle(), qPrintable(key));
            }
            QVERIFY2(PageStyles(*m_settings).setGeneral(changed), qPrintable(key));
            QVERIFY2(PageStyles(*m_settings).style(DocumentKind::Newspaper) == changed, qPrintable(key));
        }
    }

    void numbers_outOfRange_areBroughtIntoIt()
    {
        for (const NumberField &field : numberFields) {
            ReaderStyle style;
            PageStyles styles(*m_settings);
            style.*field.value = field.most + 100;
            styles.setGeneral(style);
            QCOMPARE(styles.general().*field.value, field.most);
            style.*field.value = field.least - 100;
            styles.setGeneral(style);
            QCOMPARE(styles.general().*field.value, field.least);
        }
    }

    void zoom_isShared()
    {
        PageStyles(*m_settings).setOwn(DocumentKind::Newspaper, sized(30));
        PageStyles(*m_settings).setZoom(1.3);
        const PageStyles again(*m_settings);
        QVERIFY(again.hasOwn(DocumentKind::Newspaper));
        QVERIFY(!again.hasOwn(DocumentKind::Text));
        QCOMPARE(again.style(DocumentKind::Newspaper).zoom, 1.3);
        QCOMPARE(again.style(DocumentKind::Newspaper).fontSize, 30.0);
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
        style.indentEm = -0.5;
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
