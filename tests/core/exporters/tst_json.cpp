// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/documentbuilder.h"
#include "core/exporters/json.h"
#include "core/exporters/wholetext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace core::document;
using namespace core::exporters;
using core::text::PassId;
using core::text::TextRange;

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void json_offsets_areCodePointsIntoTheBlocks();
    void json_titleAndRunIn_followTheContract();
    void json_repairs_standAtTheirPlaces();
    void appendJsonString_anyCharacter_parsesBack();
    void wholeText_runIn_sharesItsLine();
    void escapedMarkdown_specials_areLiteral();
};

namespace
{
Document sample()
{
    Manuscript m = Manuscript::fromText(QStringLiteral("标题𠮷\n一、总则\n𠮷（一）加强 领导。正文。\n记者"));
    core::text::EditList edits(PassId::LetterSpacing);
    edits.remove({17, 18}, edits.reason(QStringLiteral("blank")));
    DocumentBuilder builder(m.edited(edits));
    builder.addBlock(BlockKind::Title, TextRange(0, 4));
    BlockDetail detail;
    detail.number = QStringLiteral("一、");
    detail.confidence = 0.9F;
    builder.addHeading({5, 9}, 1, detail);
    detail.number = QStringLiteral("（一）");
    detail.separator = QStringLiteral("。");
    builder.addHeading({10, 19}, 2, detail, true);
    builder.drop({19, 20}, PassId::RunIn, {});
    builder.addBlock(BlockKind::Paragraph, TextRange(20, 23));
    builder.addMeta({24, 26}, MetaRole::Byline);
    return builder.finish();
}

QJsonObject parsed(const Document &d)
{
    QJsonParseError error;
    const auto json = QJsonDocument::fromJson(documentToJson(d, QStringLiteral("a \"b\".txt")), &error);
    if (error.error != QJsonParseError::NoError)
        qWarning("%s", qPrintable(error.errorString()));
    return json.object();
}
} // namespace

void TestJson::json_offsets_areCodePointsIntoTheBlocks()
{
    const QJsonObject json = parsed(sample());
    QStringList texts;
    QList<std::pair<int, int>> places;
    for (const auto &article : json[QStringLiteral("articles")].toArray()) {
        for (const auto &block : article.toObject()[QStringLiteral("blocks")].toArray()) {
            texts.append(block.toObject()[QStringLiteral("text")].toString());
            places.append(
                {block.toObject()[QStringLiteral("start")].toInt(), block.toObject()[QStringLiteral("end")].toInt()});
        }
    }
    const auto clean = texts.join(u'\n').toUcs4();
    QCOMPARE(places.size(), 4);
    for (qsizetype i = 0; i < texts.size(); ++i)
        QCOMPARE(QString::fromUcs4(reinterpret_cast<const char32_t *>(clean.constData()) + places.at(i).first,
                                   places.at(i).second - places.at(i).first),
                 texts.at(i));
}

void TestJson::json_titleAndRunIn_followTheContract()
{
    const QJsonObject json = parsed(sample());
    QCOMPARE(json[QStringLiteral("zhupi")].toInt(), 1);
    QCOMPARE(json[QStringLiteral("file")].toString(), QStringLiteral("a \"b\".txt"));
    const QJsonObject article = json[QStringLiteral("articles")].toArray().first().toObject();
    QCOMPARE(article[QStringLiteral("title")].toString(), QStringLiteral("标题𠮷"));
    const QJsonArray blocks = article[QStringLiteral("blocks")].toArray();
    QCOMPARE(blocks.at(0)[QStringLiteral("type")].toString(), QStringLiteral("heading"));
    QCOMPARE(blocks.at(0)[QStringLiteral("number")].toString(), QStringLiteral("一、"));
    QCOMPARE(blocks.at(1)[QStringLiteral("runin")].toBool(), true);
    QCOMPARE(blocks.at(1)[QStringLiteral("level")].toInt(), 2);
    QCOMPARE(blocks.at(3)[QStringLiteral("role")].toString(), QStringLiteral("byline"));
}

void TestJson::json_repairs_standAtTheirPlaces()
{
    const QJsonArray repairs = parsed(sample())[QStringLiteral("repairs")].toArray();
    QCOMPARE(repairs.size(), 2);
    // Clean text: 一、总则 | 𠮷（一）加强领导 | 正文。 | 记者 — the blank stood after 4 + 1 + 6 code points.
    QCOMPARE(repairs.at(0)[QStringLiteral("pass")].toString(), QStringLiteral("LetterSpacing"));
    QCOMPARE(repairs.at(0)[QStringLiteral("start")].toInt(), 11);
    QCOMPARE(repairs.at(0)[QStringLiteral("before")].toString(), QStringLiteral(" "));
    QCOMPARE(repairs.at(1)[QStringLiteral("pass")].toString(), QStringLiteral("RunIn"));
    QCOMPARE(repairs.at(1)[QStringLiteral("start")].toInt(), 13);
}

void TestJson::appendJsonString_anyCharacter_parsesBack()
{
    QString all;
    for (char16_t c = 1; c < 0x300; ++c)
        all += QChar(c);
    all += QStringLiteral("𠮷\u2028\uFFFD");
    QByteArray out = "[";
    appendJsonString(out, all);
    out += ']';
    QCOMPARE(QJsonDocument::fromJson(out).array().first().toString(), all);
    QByteArray lone;
    appendJsonString(lone, QString(QChar(0xD800)));
    QCOMPARE(lone, QByteArray("\"\\ud800\""));
}

void TestJson::wholeText_runIn_sharesItsLine()
{
    QCOMPARE(documentToText(sample()), QStringLiteral("标题𠮷\n一、总则\n𠮷（一）加强领导。正文。\n记者\n"));
    QVERIFY(documentToMarkdown(sample()).contains(QStringLiteral("**𠮷（一）加强领导。** 正文。\n\n")));
    QVERIFY(documentToMarkdown(sample()).startsWith(QStringLiteral("# 标题𠮷\n\n## 一、总则\n\n")));
    QVERIFY(documentToHtml(sample()).contains(QStringLiteral("<h1>标题𠮷</h1>\n<h2>一、总则</h2>")));
}

void TestJson::escapedMarkdown_specials_areLiteral()
{
    QCOMPARE(escapedMarkdown(u"# a*b_c [x](y) <i>"), QStringLiteral("\\# a\\*b\\_c \\[x\\](y) \\<i\\>"));
    QCOMPARE(escapedMarkdown(u"12. x"), QStringLiteral("12\\. x"));
    QCOMPARE(escapedMarkdown(u"1.5 元"), QStringLiteral("1\\.5 元"));
    QCOMPARE(escapedMarkdown(u"一、总则"), QStringLiteral("一、总则"));
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
