// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/checker.h"
#include "core/document/dump.h"
#include "core/repair/pipeline.h"
#include "core/structure/structure.h"

#include <QFile>
#include <QTest>

#include "outlineof.h"
#include <algorithm>

using core::document::Document;
using core::document::Manuscript;

namespace
{
QString sample(const char *name)
{
    QFile file(QStringLiteral(ZHUPI_SOURCE_DIR "/resources/samples/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Document read(const QString &text)
{
    auto repaired = core::repair::repaired(Manuscript::fromText(text));
    Q_ASSERT(repaired);
    auto document = core::structure::structured(std::move(*repaired));
    Q_ASSERT(document && core::document::checkDocument(*document).isEmpty());
    return *document;
}

/// The kinds of the blocks of an article.
QString kinds(const Document &document, qsizetype article)
{
    QStringList out;
    const auto &a = document.articles().at(article);
    for (qsizetype b = a.firstBlock; b < a.endBlock; ++b)
        out += kindOf(document, b);
    return out.join(u' ');
}

QString withoutBlanks(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}
} // namespace

class TestArticles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void page_isSplit()
    {
        const Document page = read(sample("newspaper.txt"));
        QCOMPARE(page.articles().size(), 4);
        QCOMPARE(page.articleTitle(0), u"一座渡口的新与旧"_qs);
        QCOMPARE(page.articleTitle(1), u"白鹭伴耕"_qs);
        QCOMPARE(page.articleTitle(2), u"十二处渡口完成检查 夜间停航加开两班车"_qs);
        QCOMPARE(page.articleTitle(3), u"白塔乡建起种子库 老稻种借一还一"_qs);
        QCOMPARE(kinds(page, 0), u"t m:byline p h1 p p h1 p p h1 p p m:author-note"_qs);
        QCOMPARE(kinds(page, 1), u"t m:caption m:credit m:editor"_qs);
        QCOMPARE(kinds(page, 2), u"t m:dateline m:byline p p p"_qs);
        QCOMPARE(kinds(page, 3), u"t m:byline m:dateline m:byline p p p"_qs);
    }

    void page_partsHaveReasons()
    {
        const Document page = read(sample("newspaper.txt"));
        for (const auto &article : page.articles()) {
            QVERIFY(!article.reason.isEmpty());
            QVERIFY(article.confidence > 0.5F && article.confidence <= 1);
        }
    }

    void page_losesNothing()
    {
        const QString text = sample("newspaper.txt");
        const Document page = read(text);
        QString kept;
        for (qsizetype b = 0; b < page.blocks().size(); ++b)
            kept += page.blockText(b);
        QString before = withoutBlanks(text);
        QString after = withoutBlanks(kept);
        std::sort(before.begin(), before.end());
        std::sort(after.begin(), after.end());
        QCOMPARE(after, before);
    }

    void headline_movesToTheTop_originStaysTrue()
    {
        const Document page = read(sample("newspaper.txt"));
        for (qsizetype b = 0; b < page.blocks().size(); ++b) {
            const auto range = page.blocks().at(b).range;
            const qsizetype at = page.origin().toSource(range.start()).offset;
            QCOMPARE(page.source().at(at), page.text().at(range.start()));
        }
    }

    void essay_isOneArticle()
    {
        const Document essay = read(sample("wrapped.txt"));
        QCOMPARE(essay.articles().size(), 1);
        QCOMPARE(kinds(essay, 0), u"t p p h1 p p p h1 p p h1 p p p"_qs);
    }

    void plainTexts_areNotSplit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one report")
            << u"渡口修好了\n本报清溪6月3日电（记者沈禾）两岸的人都来看。\n船工说，明天开船。\n"_qs;
        QTest::newRow("names") << u"山居\n梁 远\n搬到山脚下住的第一个月，我常在半夜醒来。\n起初以为是风。\n"_qs;
        QTest::newRow("empty") << QString();
    }
    void plainTexts_areNotSplit()
    {
        QFETCH(QString, text);
        QVERIFY(read(text).articles().size() <= 1);
    }

    void report_opensWithItsDateline()
    {
        const Document report =
            read(u"渡口修好了\n本报清溪6月3日电（记者沈禾）两岸的人都来看。\n船工说，明天开船。\n"_qs);
        QCOMPARE(kinds(report, 0), u"t m:dateline m:byline p p"_qs);
        QCOMPARE(report.blockText(3).toString(), u"两岸的人都来看。"_qs);
        QVERIFY(report.blocks().at(1).runIn && report.blocks().at(2).runIn);
    }

    void author_underTitle_isByline()
    {
        const Document text = read(u"山居\n梁 远\n搬到山脚下住的第一个月，我常在半夜醒来。\n起初以为是风。\n"_qs);
        QCOMPARE(kinds(text, 0), u"t m:byline p p"_qs);
    }

    void seed_newspaper_isReadAsByACarefulReader()
    {
        QFile file(QStringLiteral(ZHUPI_SHARED_DIR "/seeds/000_1b5e7671960a1366.txt"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the shared seeds are not here");
        const Document page = read(QString::fromUtf8(file.readAll()));
        QCOMPARE(page.articles().size(), 7);
        QCOMPARE(kinds(page, 1), u"t m:caption m:caption m:credit m:editor"_qs);
        QCOMPARE(page.articles().at(6).titleBlock, -1);
    }
};

QTEST_GUILESS_MAIN(TestArticles)
#include "tst_articles.moc"
