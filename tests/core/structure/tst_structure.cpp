// SPDX-License-Identifier: GPL-3.0-or-later
// Golden cases: every .txt of tests/golden/structure and the samples named below, through repair and structure, against
// the dump beside it. Refresh with ZHUPI_REFRESH_GOLDEN=1.
#include "core/document/checker.h"
#include "core/document/dump.h"
#include "core/repair/pipeline.h"
#include "core/structure/structure.h"

#include <QDir>
#include <QFile>
#include <QTest>

using core::document::Manuscript;

namespace
{
const QString goldens = QStringLiteral(ZHUPI_SOURCE_DIR "/tests/golden/structure/");
const QString samples = QStringLiteral(ZHUPI_SOURCE_DIR "/resources/samples/");

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

core::document::Document documentOf(const QString &text)
{
    auto repaired = core::repair::repaired(Manuscript::fromText(text));
    Q_ASSERT(repaired);
    auto document = core::structure::structured(std::move(*repaired));
    Q_ASSERT(document);
    return *document;
}
} // namespace

class TestStructure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void golden_dumps_match_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &name : QDir(goldens).entryList({QStringLiteral("*.txt")}))
            QTest::newRow(qPrintable(name)) << goldens + name;
        for (const QString &name : {u"report"_qs, u"law"_qs, u"law-hant"_qs, u"law-ja"_qs, u"law-en"_qs, u"official"_qs,
                                    u"oneline"_qs, u"librarydump"_qs})
            QTest::newRow(qPrintable(name)) << samples + name + u".txt"_qs;
    }
    void golden_dumps_match()
    {
        QFETCH(QString, path);
        const QString text = read(path);
        QVERIFY(!text.isEmpty());
        const auto document = documentOf(text);
        QCOMPARE(core::document::checkDocument(document), QStringList());
        const QString dump = core::document::dumpDocument(document, core::document::DumpReasons::With);
        const QString golden = goldens + QFileInfo(path).completeBaseName() + u".dump"_qs;
        if (qEnvironmentVariableIsSet("ZHUPI_REFRESH_GOLDEN")) {
            QFile file(golden);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(dump.toUtf8());
        }
        const QStringList expected = read(golden).split(u'\n');
        const QStringList actual = dump.split(u'\n');
        for (qsizetype i = 0; i < std::max(expected.size(), actual.size()); ++i)
            QCOMPARE(actual.value(i), expected.value(i));
    }

    void structured_cancelled_fails()
    {
        const core::CancelToken cancel;
        cancel.cancel();
        const auto document = core::structure::structured(Manuscript::fromText(u"题目\n正文。"_qs), {}, cancel);
        QVERIFY(!document);
        QCOMPARE(static_cast<int>(document.error().code), static_cast<int>(core::ErrorCode::Cancelled));
    }

    void structured_oddTexts_loseNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("blanks") << u" \n　\n\t"_qs;
        QTest::newRow("one character") << u"字"_qs;
        QTest::newRow("numbers only") << u"一、\n二、\n三、\n（一）\n1.\n第一条"_qs;
        QTest::newRow("brackets") << QString(2000, u'（') + u"\n一、甲"_qs;
        QTest::newRow("no line end") << u"正文。"_qs.repeated(20000);
        QTest::newRow("titles only") << u"题\n目\n录\n页"_qs;
        QTest::newRow("dates only") << u"2021年5月6日\n2021年5月7日\n2021年5月8日"_qs;
        QTest::newRow("surrogates") << u"𠀀𠀁\n一、𠀂\n𠀃。\n二、𠀄\n𠀅。"_qs;
        QTest::newRow("nul") << u"甲\n"_qs + QChar(0) + u"\n乙。"_qs;
    }
    void structured_oddTexts_loseNothing()
    {
        QFETCH(QString, text);
        const auto document = documentOf(text);
        QCOMPARE(core::document::checkDocument(document), QStringList());
        const auto letters = [](const QString &s) {
            return std::count_if(s.begin(), s.end(), [](QChar c) { return !c.isSpace(); });
        };
        qsizetype dropped = 0;
        for (qsizetype i = 0; i < document.repairs().size(); ++i)
            dropped += letters(document.repairs().at(i).before);
        QVERIFY(letters(document.text()) + dropped >= letters(text));
    }
};

QTEST_GUILESS_MAIN(TestStructure)
#include "tst_structure.moc"
