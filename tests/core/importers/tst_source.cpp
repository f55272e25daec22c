// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/source.h"

#include <QTest>

using namespace core;
using namespace core::importers;

class TestSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readSource_textReadAsLatin1_keepsItsBytes()
    {
        // UTF-8 that was read as Latin-1 and saved again is full of C1 controls: no binary file, and U+0085 no line
        // end.
        const QString twice = QString::fromLatin1(QStringLiteral("社区食堂兀自开着门，公共澡堂也开着门。").toUtf8());
        QVERIFY(twice.contains(QChar(0x85)));
        const auto source = core::importers::readSource({twice.toUtf8(), QStringLiteral("a.txt"), {}}, {});
        QVERIFY(source.has_value());
        QCOMPARE(source->text, twice);
    }
    void readSource_noText_saysWhy_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("word"); // that the message must hold
        const auto row = [](const char *name, const QByteArray &bytes, ErrorCode code, const char *word) {
            QTest::newRow(name) << bytes << int(code) << QString::fromLatin1(word);
        };
        row("nothing", "", ErrorCode::Empty, "empty");
        row("blanks", " \t\r\n \n", ErrorCode::Empty, "blanks");
        row("mark only", "\xEF\xBB\xBF", ErrorCode::Empty, "blanks");
        row("ideographic blanks", QStringLiteral("　\n　").toUtf8(), ErrorCode::Empty, "blanks");
        row("pdf", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj", ErrorCode::Binary, "PDF");
        row("png", "\x89PNG\r\n\x1A\n rest", ErrorCode::Binary, "PNG");
        row("jpeg", "\xFF\xD8\xFF\xE0 JFIF", ErrorCode::Binary, "JPEG");
        row("elf",
            "\x7F"
            "ELF\2\1\1",
            ErrorCode::Binary, "program");
        row("gzip", QByteArray("\x1F\x8B\x08\0", 4), ErrorCode::Binary, "gzip");
        row("old word", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", ErrorCode::Binary, "Word");
        row("docx", "PK\x03\x04 [Content_Types].xml PK\x03\x04 word/document.xml", ErrorCode::Binary, "Word");
        row("epub", "PK\x03\x04 mimetypeapplication/epub+zip", ErrorCode::Binary, "EPUB");
        row("zip", "PK\x03\x04 notes.txt", ErrorCode::Binary, "ZIP");
        row("webp", QByteArray("RIFF\x10\0\0\0WEBPVP8 ", 16), ErrorCode::Binary, "WebP");
        row("rtf", "{\\rtf1\\ansi hello}", ErrorCode::Binary, "RTF");
        row("unknown binary", QByteArray("\1\2\3\4\5\6\7\0\1\2\3\4 some words\0\0\0\0\0", 29).repeated(9),
            ErrorCode::Binary, "binary");
    }
    void readSource_noText_saysWhy()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, code);
        QFETCH(QString, word);
        const auto source = readSource({bytes, QStringLiteral("x.txt"), {}});
        QVERIFY(!source);
        QCOMPARE(int(source.error().code), code);
        QVERIFY2(source.error().message.contains(word), qPrintable(source.error().message));
    }

    void readSource_textThatBeginsLikeAFile_isRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("MZ") << QByteArray("MZ is the German abbreviation of a newspaper.");
        QTest::newRow("BM") << QByteArray("BMW und Audi bauen Autos, und zwar schon seit langer Zeit.");
        QTest::newRow("RIFF") << QByteArray("RIFF is a format; WEBP is one of its kinds.");
        QTest::newRow("PK") << QByteArray("PK 是大家常说的比试。");
    }
    void readSource_textThatBeginsLikeAFile_isRead()
    {
        QFETCH(QByteArray, bytes);
        const auto source = readSource({bytes, {}, {}});
        QVERIFY(source);
        QCOMPARE(source->text, QString::fromUtf8(bytes));
    }

    void readSource_lineEnds_becomeOneKind()
    {
        const auto source =
            readSource({QStringLiteral("a\r\nb\rc\nd\u2028e\u2029f\u0085g\r\r\nh\r\r\r\ni").toUtf8(), {}, {}});
        QVERIFY(source);
        QCOMPARE(source->text, QStringLiteral("a\nb\nc\nd\ne\nf\ng\nh\n\ni"));
    }

    void readSource_formFeeds_becomePages()
    {
        const auto source = readSource({"one\n\ftwo\fthree\n\f", {}, {}});
        QVERIFY(source);
        QCOMPARE(source->text, QStringLiteral("one\ntwo\nthree\n"));
        QCOMPARE(source->pageStarts, (QList<qsizetype>{4, 8, 14}));
    }

    void readSource_diagnostics_moveWithTheLineEnds()
    {
        const QByteArray good = QStringLiteral("山坡上开满了野花。\r\n").toUtf8();
        const auto source = readSource({good.repeated(10) + "\xFF" + good, {}, {}});
        QVERIFY(source);
        QCOMPARE(source->diagnostics.size(), 1);
        QCOMPARE(source->text.at(*source->diagnostics.first().start), QChar(0xFFFD));
    }
};

QTEST_GUILESS_MAIN(TestSource)
#include "tst_source.moc"
