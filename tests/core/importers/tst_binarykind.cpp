// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/source.h"

#include <QTest>

using namespace core::importers;

class TestBinaryKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void magic_namesTheFormat_data();
    void magic_namesTheFormat();
    void text_isNone_data();
    void text_isNone();
};

void TestBinaryKind::magic_namesTheFormat_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::newRow("pdf") << QByteArray("%PDF-1.7\n%") << QStringLiteral("a PDF document");
    QTest::newRow("docx") << QByteArray("PK\x03\x04\x14[Content_Types].xml word/document.xml")
                          << QStringLiteral("a Word document");
    QTest::newRow("epub") << QByteArray("PK\x03\x04\x14mimetypeapplication/epub+zip") << QStringLiteral("an EPUB book");
    QTest::newRow("zip") << QByteArray("PK\x03\x04\x14notes.txt") << QStringLiteral("a ZIP archive");
    QTest::newRow("doc") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest")
                         << QStringLiteral("an old Word, WPS or Excel document");
    QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1A\nIHDR") << QStringLiteral("a PNG image");
    QTest::newRow("webp") << QByteArray("RIFF....WEBPVP8 ") << QStringLiteral("a WebP image");
    QTest::newRow("mobi") << QByteArray(60, 'x') + "BOOKMOBI" << QStringLiteral("a Mobipocket or Kindle book");
    QTest::newRow("exe") << QByteArray("MZ") + QByteArray(80, '\0') << QStringLiteral("a program");
    QTest::newRow("elf") << QByteArray("\x7f\x45LF\x02\x01") << QStringLiteral("a program");
    QTest::newRow("sqlite") << QByteArray("SQLite format 3\0rest", 20) << QStringLiteral("an SQLite database");
}

void TestBinaryKind::magic_namesTheFormat()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    const BinaryKind kind = binaryKind(bytes);
    QCOMPARE(kind.name, name);
    QVERIFY(!kind.advice.isEmpty());
}

void TestBinaryKind::text_isNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("第一条 为了…");
    QTest::newRow("MZ in words") << QByteArray(
        "MZ is how the header of a program begins, and this sentence is a text.");
    QTest::newRow("BM in words") << QByteArray("BM is short for British Museum, of which this text speaks at length.");
    QTest::newRow("PK in words") << QByteArray("PK are letters");
    QTest::newRow("percent") << QByteArray("%PDX-");
}

void TestBinaryKind::text_isNone()
{
    QFETCH(QByteArray, bytes);
    QVERIFY2(binaryKind(bytes).name.isEmpty(), qPrintable(binaryKind(bytes).name));
}

QTEST_GUILESS_MAIN(TestBinaryKind)
#include "tst_binarykind.moc"
