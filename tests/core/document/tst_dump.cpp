// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/documentbuilder.h"
#include "core/document/dump.h"

#include <QTest>

using namespace core::document;

namespace
{
Document sample()
{
    Manuscript m = Manuscript::fromText(QStringLiteral("题\t目\n记者　甲\n（一）开头。正文\\尾\nx\ty"));
    m.mediaType = QStringLiteral("text/plain");
    m.encoding = QStringLiteral("UTF-8");
    DocumentBuilder builder(m);
    builder.beginArticle(1, {});
    builder.addBlock(BlockKind::Title, {0, 3});
    builder.addMeta({4, 8}, MetaRole::Byline, QStringLiteral("names a reporter"));
    builder.addHeading({9, 14}, 2, {QStringLiteral("（一）"), QStringLiteral("。"), QStringLiteral("first"), 0.5F},
                       true);
    builder.drop({14, 15}, core::text::PassId::RunIn, {});
    builder.addBlock(BlockKind::Paragraph, {15, 19});
    builder.addBlock(BlockKind::TableRow, {20, 23});
    return builder.finish();
}
} // namespace

class TestDump : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void document_everyKind_oneLineEach();
    void document_withReasons_saysPlaceConfidenceAndWhy();
    void manuscript_linesWithMarks();
};

void TestDump::document_everyKind_oneLineEach()
{
    QCOMPARE(dumpDocument(sample()), QStringLiteral("text/plain UTF-8\n"
                                                    "article\n"
                                                    "  title 题\\t目\n"
                                                    "  meta(byline) 记者\\u3000甲\n"
                                                    "  h2+ （一）开头\n"
                                                    "  p 正文\\\\尾\n"
                                                    "  row x\\ty\n"
                                                    "repair RunIn 14 «。» → «»\n"));
}

void TestDump::document_withReasons_saysPlaceConfidenceAndWhy()
{
    const QString dump = dumpDocument(sample(), DumpReasons::With);
    QVERIFY2(dump.contains(QStringLiteral("  h2+ （一）开头\n    # [9, 14) 0.50 first\n")), qPrintable(dump));
    QVERIFY2(dump.contains(QStringLiteral("names a reporter")), qPrintable(dump));
}

void TestDump::manuscript_linesWithMarks()
{
    Manuscript m = Manuscript::fromText(QStringLiteral("ab\ncd"));
    m.mediaType = QStringLiteral("text/html");
    m.encoding = QStringLiteral("GBK");
    m.marks = {{{3, 5}, MarkKind::Heading, 2}};
    QCOMPARE(dumpManuscript(m),
             QStringLiteral("text/html GBK\n0 ab\n3 cd {%1 2 +0..2}\n").arg(static_cast<int>(MarkKind::Heading)));
}

QTEST_GUILESS_MAIN(TestDump)
#include "tst_dump.moc"
