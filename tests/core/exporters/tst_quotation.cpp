// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exporters/quotation.h"
#include "core/library/parse.h"

#include <QtTest>

using namespace core;
using namespace core::exporters;

class TestQuotation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quotation_ofLanguage_data();
    void quotation_ofLanguage();
    void quotation_ofSeveralParagraphs_keepsThem();
    void quotation_ofNothing_isEmpty();
    void attribution_isFreedOfItsLabels_data();
    void attribution_isFreedOfItsLabels();

private:
    static document::Document documentOf(const QString &text)
    {
        auto document = library::parse(text.toUtf8(), QStringLiteral("a.txt"));
        Q_ASSERT(document);
        return *document;
    }
    static QString quoted(const document::Document &d, const QString &first, const QString &last)
    {
        const qsizetype start = d.text().indexOf(first);
        const qsizetype end = d.text().indexOf(last, start) + last.size();
        Q_ASSERT(start >= 0 && end > start);
        return quotation(d, structure::Pinpoints(d), {start, end});
    }
};

void TestQuotation::quotation_ofLanguage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("expected");
    const QString law = QStringLiteral("青溪镇公共自行车使用办法\n"
                                       "第一条　为了方便居民出行，制定本办法。\n"
                                       "第二条　在本镇范围内借用公共自行车，适用本办法。\n"
                                       "本办法所称“公共自行车”，是指由服务站投放的自行车。\n"
                                       "第三条　申领借车卡，应当提交下列材料：\n"
                                       "（一）申请表；\n"
                                       "（二）照片。\n"
                                       "第四条　本办法自公布之日起施行。\n");
    QTest::newRow("law") << law << QStringLiteral("照片")
                         << QStringLiteral("“照片”（《青溪镇公共自行车使用办法》第三条第（二）项）");
    QTest::newRow("law, marks inside") << law << QStringLiteral("本办法所称“公共自行车”")
                                       << QStringLiteral(
                                              "“本办法所称‘公共自行车’”（《青溪镇公共自行车使用办法》第二条第二款）");
    const QString taiwan = QStringLiteral("青溪鎮公共自行車管理辦法\n"
                                          "第 1 條\n為便利居民通行，特訂定本辦法。\n"
                                          "第 2 條\n申請借車卡，應檢具「申請書」。\n前項文件齊備者，當日發卡。\n"
                                          "第 3 條\n本辦法自發布日施行。\n");
    QTest::newRow("law of Taiwan") << taiwan << QStringLiteral("應檢具「申請書」")
                                   << QStringLiteral("「應檢具『申請書』」（《青溪鎮公共自行車管理辦法》第2條第1項）");
    const QString report =
        QStringLiteral("青溪镇河道管护工作的做法\n\n作者：林晓\n\n2024年3月5日\n\n"
                       "一、基本情况\n青溪镇有河道十二条，总长四十公里，由七个村分段管护，责任到人。\n"
                       "二、主要做法\n镇里设立了巡查队，每周巡查两次，发现问题当天处理，处理结果逐级上报。\n"
                       "三、下一步打算\n镇里准备把巡查结果公开，请村民监督，年底前评一次优秀巡查员。\n");
    QTest::newRow("report") << report << QStringLiteral("每周巡查两次")
                            << QStringLiteral("“每周巡查两次”（林晓《青溪镇河道管护工作的做法》二，2024年3月5日）");
    const QString english =
        QStringLiteral("Agreement on Shared Bicycles\n\nArticle 1\nA bicycle is a vehicle with two wheels.\n"
                       "Article 2\n(1) Everybody’s card is “personal” and may be used by nobody else.\n"
                       "(2) The station keeps a list.\nArticle 3\nThis enters into force on the first of June.\n");
    QTest::newRow("English") << english << QStringLiteral("Everybody’s card is “personal”")
                             << QStringLiteral(
                                    "“Everybody’s card is ‘personal’” (Agreement on Shared Bicycles, Art. 2(1))");
}

void TestQuotation::quotation_ofLanguage()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    QFETCH(QString, expected);
    QCOMPARE(quoted(documentOf(text), words, words), expected);
}

void TestQuotation::quotation_ofSeveralParagraphs_keepsThem()
{
    const auto d = documentOf(QStringLiteral(
        "题目在这里\n\n第一段说明了情况，内容比较长，可以算作一段。\n第二段说明了办法，内容也比较长。\n"));
    const QString text = quoted(d, QStringLiteral("可以"), QStringLiteral("办法"));
    QVERIFY2(text.startsWith(QStringLiteral("“可以算作一段。\n第二段说明了办法”（")), qPrintable(text));
}

void TestQuotation::quotation_ofNothing_isEmpty()
{
    const auto d = documentOf(QStringLiteral("甲乙丙"));
    QCOMPARE(quotation(d, structure::Pinpoints(d), {1, 1}), QString());
    QCOMPARE(quotation(document::Document(), structure::Pinpoints(), {0, 0}), QString());
}

void TestQuotation::attribution_isFreedOfItsLabels_data()
{
    QTest::addColumn<QString>("byline");
    QTest::addColumn<QString>("author");
    QTest::addColumn<QString>("date");
    QTest::newRow("label") << QStringLiteral("作者：林晓") << QStringLiteral("林晓") << QString();
    QTest::newRow("reporter") << QStringLiteral("本报记者 林晓 王岚") << QStringLiteral("林晓 王岚") << QString();
    QTest::newRow("with a date") << QStringLiteral("□ 林晓 2024年3月5日") << QStringLiteral("林晓")
                                 << QStringLiteral("2024年3月5日");
    QTest::newRow("surname Wen") << QStringLiteral("文心") << QStringLiteral("文心") << QString();
    QTest::newRow("text by") << QStringLiteral("文/林晓") << QStringLiteral("林晓") << QString();
    QTest::newRow("English") << QStringLiteral("By Jane Doe") << QStringLiteral("Jane Doe") << QString();
    QTest::newRow("in brackets") << QStringLiteral("（记者 林晓）") << QStringLiteral("林晓") << QString();
}

void TestQuotation::attribution_isFreedOfItsLabels()
{
    QFETCH(QString, byline);
    document::Document::Data data;
    const QString body = QStringLiteral("正文。");
    data.text = byline + u'\n' + body;
    document::Block first;
    first.range = {0, byline.size()};
    first.kind = document::BlockKind::Meta;
    first.role = document::MetaRole::Byline;
    document::Block second;
    second.range = {byline.size() + 1, data.text.size()};
    data.blocks = {first, second};
    data.articles.append({0, 2, -1, 1, {}});
    const document::Document d(std::move(data));
    const Attribution found = attributionOf(d, d.text().size() - 1);
    QTEST(found.author, "author");
    QTEST(found.date, "date");
}

QTEST_GUILESS_MAIN(TestQuotation)
#include "tst_quotation.moc"
