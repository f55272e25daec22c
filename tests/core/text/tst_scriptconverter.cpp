// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/scriptconverter.h"

#include <QtTest>

using namespace core::text;

class TestScriptConverter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void converted_byPhrase_data();
    void converted_byPhrase();
    void converted_hardTexts_keepOffsets_data();
    void converted_hardTexts_keepOffsets();
    void converted_corpus_keepsEveryCharacterAtItsPlace();
};

void TestScriptConverter::converted_byPhrase_data()
{
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, ChineseScript to, const char16_t *text, const char16_t *expected) {
        QTest::newRow(name) << int(to) << QString::fromUtf16(text) << QString::fromUtf16(expected);
    };
    row("one sign, two words", ChineseScript::Taiwan, u"头发发展", u"頭髮發展");
    row("by its phrase", ChineseScript::Taiwan, u"皇后在公里后面复习面条", u"皇后在公里後面複習麵條");
    row("a name stays", ChineseScript::Simplified, u"乾隆年間乾燥", u"乾隆年间干燥");
    row("Taiwan", ChineseScript::Taiwan, u"台湾里面", u"臺灣裡面");
    row("Hong Kong", ChineseScript::HongKong, u"里面", u"裏面");
    row("Latin stays", ChineseScript::Taiwan, u"GDP 12%", u"GDP 12%");
    row("already so", ChineseScript::Simplified, u"会议", u"会议");
    row("line ends stay", ChineseScript::Simplified, u"會議\n議程\t表", u"会议\n议程\t表");
    row("empty", ChineseScript::Simplified, u"", u"");
}

void TestScriptConverter::converted_byPhrase()
{
    QFETCH(int, to);
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto converter = ScriptConverter::open(ChineseScript(to));
    QVERIFY(converter);
    QCOMPARE((*converter)->converted(text), expected);
}

void TestScriptConverter::converted_hardTexts_keepOffsets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &text, const QString &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("another form beyond the basic plane", QString::fromUtf16(u"甲訑乙會"), QString::fromUtf16(u"甲訑乙会"));
    row("two units", QString::fromUtf16(u"𠮷會𠮷"), QString::fromUtf16(u"𠮷会𠮷"));
    row("half a pair", QString::fromUtf16(u"會\xD842議"), QString::fromUtf16(u"会\xD842议"));
    row("NUL", QString::fromUtf16(u"會") + QChar(0) + QString::fromUtf16(u"議"),
        QString::fromUtf16(u"会") + QChar(0) + QString::fromUtf16(u"议"));
}

void TestScriptConverter::converted_hardTexts_keepOffsets()
{
    QFETCH(QString, text);
    const auto converter = *ScriptConverter::open(ChineseScript::Simplified);
    QTEST(converter->converted(text), "expected");
}

void TestScriptConverter::converted_corpus_keepsEveryCharacterAtItsPlace()
{
    const QDir folder(QStringLiteral(ZHUPI_SHARED_DIR "/corpus/dev/S6"));
    if (!folder.exists())
        QSKIP("needs ../shared/corpus");
    const auto there = *ScriptConverter::open(ChineseScript::Taiwan);
    const auto back = *ScriptConverter::open(ChineseScript::Simplified);
    qsizetype changed = 0;
    for (const QFileInfo &info : folder.entryInfoList(QDir::Files).first(20)) {
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll().left(60'000));
        const QString out = there->converted(text);
        QCOMPARE(out.size(), text.size());
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text.at(i);
            if (c.unicode() < 0x2E80)
                QCOMPARE(out.at(i), c);
            else
                changed += out.at(i) != c ? 1 : 0;
        }
        QCOMPARE(back->converted(text).size(), text.size());
    }
    QVERIFY(changed > 1000);
}

QTEST_GUILESS_MAIN(TestScriptConverter)
#include "tst_scriptconverter.moc"
