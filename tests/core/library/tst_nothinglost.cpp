// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing is lost: every non-space character of the decoded source is in the clean text, in a repair's `before`, or
// the reading of a ruby.
#include "core/document/checker.h"
#include "core/library/parse.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

#include "tests/core/keptcharacters.h"

class TestNothingLost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samples_everyCharacter_isKept_data() { addFolder(QStringLiteral(ZHUPI_SOURCE_DIR "/resources/samples")); }
    void samples_everyCharacter_isKept() { check(); }
    void seeds_everyCharacter_isKept_data() { addFolder(QStringLiteral(ZHUPI_SHARED_DIR "/seeds")); }
    void seeds_everyCharacter_isKept() { check(); }
    void corpus_everyCharacter_isKept_data() { addFolder(QStringLiteral(ZHUPI_SHARED_DIR "/corpus/dev")); }
    void corpus_everyCharacter_isKept() { check(); }

private:
    static void addFolder(const QString &folder);
    static void check();
};

void TestNothingLost::addFolder(const QString &folder)
{
    QTest::addColumn<QString>("path");
    if (!QDir(folder).exists())
        QSKIP(qPrintable(QStringLiteral("%1 is not here").arg(folder)));
    QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
    int n = 0;
    while (it.hasNext()) {
        const QString path = it.next();
        if (path.endsWith(QStringLiteral(".json")) || path.endsWith(QStringLiteral(".md")) ||
            path.endsWith(QStringLiteral(".py")))
            continue;
        QTest::newRow(qPrintable(QDir(folder).relativeFilePath(path))) << path;
        ++n;
    }
    QVERIFY(n > 0);
}

void TestNothingLost::check()
{
    QFETCH(QString, path);
    const auto bytes = core::library::readFile(path);
    QVERIFY2(bytes.has_value(), bytes ? "" : qPrintable(bytes.error().message));
    const auto parsed = core::library::parse(*bytes, path);
    QVERIFY2(parsed.has_value(), parsed ? "" : qPrintable(parsed.error().message));
    QCOMPARE(core::document::checkDocument(*parsed), QStringList());
    QCOMPARE(missingCharacters(*parsed), QString());
}

QTEST_GUILESS_MAIN(TestNothingLost)
#include "tst_nothinglost.moc"
