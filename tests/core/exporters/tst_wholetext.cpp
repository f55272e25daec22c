// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/documentbuilder.h"
#include "core/exporters/wholetext.h"

#include <QTest>

using namespace core::document;
using namespace core::exporters;

namespace
{
Document sample()
{
    Manuscript m =
        Manuscript::fromText(QStringLiteral("甲<b>\n新华社电\n一、总则\n（一）加强领导。要*做好*。\n乙\n# 不是标题"));
    DocumentBuilder builder(m);
    builder.beginArticle();
    builder.addBlock(BlockKind::Title, {0, 4});
    builder.addMeta({5, 9}, MetaRole::Dateline);
    builder.addHeading({10, 14}, 1, {QStringLiteral("一、"), {}, {}, 1});
    builder.addHeading({15, 22}, 2, {QStringLiteral("（一）"), QStringLiteral("。"), {}, 1}, true);
    builder.drop({22, 23}, core::text::PassId::RunIn, {});
    builder.addBlock(BlockKind::Paragraph, {23, 29});
    builder.beginArticle();
    builder.addBlock(BlockKind::Title, {30, 31});
    builder.addBlock(BlockKind::Paragraph, {32, 38});
    return builder.finish();
}
} // namespace

class TestWholeText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_runInOnItsLine_articlesApart();
    void markdown_headingsByLevel_charactersEscaped();
    void html_isOnePage_escaped();
    void escapedMarkdown_signs_data();
    void escapedMarkdown_signs();
    void emptyDocument_isEmpty();
};

void TestWholeText::text_runInOnItsLine_articlesApart()
{
    QCOMPARE(documentToText(sample()),
             QStringLiteral("甲<b>\n新华社电\n一、总则\n（一）加强领导。要*做好*。\n\n乙\n# 不是标题\n"));
}

void TestWholeText::markdown_headingsByLevel_charactersEscaped()
{
    QCOMPARE(documentToMarkdown(sample()),
             QStringLiteral("# 甲\\<b\\>\n\n*新华社电*\n\n## 一、总则\n\n"
                            "**（一）加强领导。** 要\\*做好\\*。\n\n# 乙\n\n\\# 不是标题\n"));
}

void TestWholeText::html_isOnePage_escaped()
{
    const QString html = documentToHtml(sample());
    QVERIFY(html.startsWith(QStringLiteral("<!DOCTYPE html>")));
    QVERIFY(html.contains(QStringLiteral("<title>甲&lt;b&gt;</title>")));
    QVERIFY(html.contains(QStringLiteral("<h1>甲&lt;b&gt;</h1>")));
    QVERIFY(html.contains(QStringLiteral("<h2>一、总则</h2>")));
    QVERIFY(html.contains(QStringLiteral("class=\"dateline\"")));
    QCOMPARE(html.count(QStringLiteral("<article>")), 2);
    QCOMPARE(html.count(QStringLiteral("</article>")), 2);
}

void TestWholeText::escapedMarkdown_signs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("escaped");
    QTest::newRow("none") << QStringLiteral("平常的话。") << QStringLiteral("平常的话。");
    QTest::newRow("emphasis") << QStringLiteral("a_b*c") << QStringLiteral("a\\_b\\*c");
    QTest::newRow("list") << QStringLiteral("1. 甲") << QStringLiteral("1\\. 甲");
    QTest::newRow("number inside") << QStringLiteral("共 1. 甲") << QStringLiteral("共 1. 甲");
    QTest::newRow("dash") << QStringLiteral("- 甲-乙") << QStringLiteral("\\- 甲-乙");
    QTest::newRow("tag") << QStringLiteral("甲 #乙") << QStringLiteral("甲 \\#乙");
    QTest::newRow("mark") << QStringLiteral("a==b") << QStringLiteral("a\\==b");
}

void TestWholeText::escapedMarkdown_signs()
{
    QFETCH(QString, text);
    QFETCH(QString, escaped);
    QCOMPARE(escapedMarkdown(text), escaped);
}

void TestWholeText::emptyDocument_isEmpty()
{
    QCOMPARE(documentToText(Document()), QString());
    QCOMPARE(documentToMarkdown(Document()), QString());
    QVERIFY(documentToHtml(Document()).contains(QStringLiteral("<body>\n</body>")));
}

QTEST_GUILESS_MAIN(TestWholeText)
#include "tst_wholetext.moc"
