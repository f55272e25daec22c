// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/backups.h"
#include "core/library/codebook.h"
#include "core/library/links.h"
#include "core/library/memos.h"
#include "core/library/merging.h"
#include "core/library/opendocument.h"
#include "core/library/versions.h"
#include "core/search/likeness.h"

#include <QtTest>

#include "tests/core/library/openlibrary.h"

using namespace core;
using namespace core::library;

namespace
{
QString article(int from)
{
    QString text;
    for (int i = from; i < from + 40; ++i)
        text += QStringLiteral("第%1件要做的事情是把第%2段话写得清清楚楚。\n").arg(i).arg(i * 7);
    return text;
}
} // namespace

class TestMerging : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenLibrary> m_ours;
    std::unique_ptr<OpenLibrary> m_theirs;

    Result<MergeReport> merge() const { return m_ours->library->merging().merge(m_theirs->path()); }

    /// The first place of the words in the text as it is read from the library.
    static Result<annotation::Annotation> annotated(const OpenLibrary &open, const document::Document &text,
                                                    const QString &quote)
    {
        const qsizetype at = text.text().indexOf(quote);
        return open.library->annotate({open.id, {{at, at + quote.size()}}}, text);
    }

private Q_SLOTS:
    void init()
    {
        m_ours = std::make_unique<OpenLibrary>(article(0));
        m_theirs = std::make_unique<OpenLibrary>(article(0));
        QVERIFY(m_theirs->library->setAuthor(QStringLiteral("李四")));
    }

    void merge_twice_addsOnce()
    {
        m_ours->mark(QStringLiteral("第3件"), {QStringLiteral("共/同")});
        const auto one = m_theirs->mark(QStringLiteral("第5件"), {QStringLiteral("共/同"), QStringLiteral("新")});
        const auto two = m_theirs->mark(QStringLiteral("第6件"));
        QVERIFY(m_theirs->library->memos().add(one, QStringLiteral("t"), {}));
        QVERIFY(m_theirs->library->links().add(one, two, QStringLiteral("repeats")));
        const auto more = testDocument(article(500));
        const DocumentId second = m_theirs->add(more);
        QVERIFY(m_theirs->library->annotate({second, {{0, 5}}}, more));
        const auto seen = m_ours->library->merging().preview(m_theirs->path());
        QVERIFY(seen);
        QCOMPARE(m_ours->library->documents()->size(), 1);
        QCOMPARE(m_ours->library->notes()->size(), 1);
        QVERIFY(!QFile::exists(
            m_ours->library->originalPath(m_theirs->library->document(second).value_or(DocumentInfo{}))));
        const auto report = merge();
        QVERIFY(report);
        QCOMPARE(seen->documentsAdded, report->documentsAdded);
        QCOMPARE(seen->annotationsAdded, report->annotationsAdded);
        QCOMPARE(seen->tagsMade, report->tagsMade);
        QCOMPARE(seen->memosAdded + seen->linksAdded, 2);
        QCOMPARE(report->problems, QStringList());
        QCOMPARE(report->documentsMatched, 1);
        QCOMPARE(report->documentsAdded, 1);
        QCOMPARE(report->annotationsAdded, 3);
        QCOMPARE(report->tagsMade, 1);
        QCOMPARE(report->memosAdded, 1);
        QCOMPARE(report->linksAdded, 1);
        auto library = m_ours->library.get();
        QCOMPARE(library->notes()->size(), 4);
        QCOMPARE(library->tags()->size(), 3);
        QCOMPARE(library->annotation(one)->author, QStringLiteral("李四"));
        QCOMPARE(library->annotation(one)->document, m_ours->id);
        QVERIFY(library->bytes(second));
        QCOMPARE(*library->verify(), QStringList());
        const auto again = merge();
        QCOMPARE(again->annotationsAdded + again->documentsAdded + again->tagsMade + again->memosAdded +
                     again->linksAdded,
                 0);
        QCOMPARE(library->notes()->size(), 4);
        // What was removed here does not come back by itself.
        QVERIFY(library->removeAnnotations({two}));
        QCOMPARE(merge()->annotationsAdded, 0);
        QVERIFY(library->undo()->has_value() && library->undo()->has_value());
        QCOMPARE(library->notes()->size(), 1);
        QCOMPARE(library->documents()->size(), 1);
        QCOMPARE(*library->verify(), QStringList());
        QVERIFY(library->redo()->has_value());
        QCOMPARE(library->documents()->size(), 2);
        QCOMPARE(library->notes()->size(), 4);
        QVERIFY(library->undo()->has_value());
        QVERIFY(merge());
        QCOMPARE(library->documents()->size(), 2);
        QCOMPARE(m_theirs->library->notes()->size(), 3);
        QCOMPARE(*m_theirs->library->verify(), QStringList());
    }

    void merge_keepsTheirOrderOfTags()
    {
        for (const char *path : {"甲", "乙", "丙"})
            QVERIFY(m_theirs->library->codebook().ensure(QString::fromUtf8(path)));
        const auto first = m_theirs->library->codebook().find(QStringLiteral("甲"));
        QVERIFY(m_theirs->library->codebook().move({(*first)->id}, {}, 0));
        const auto pathsOf = [](Library &library) {
            QStringList paths;
            const auto tags = library.tags();
            for (const annotation::Tag &tag : *tags)
                paths.append(tag.path);
            return paths;
        };
        QVERIFY(m_ours->library->codebook().ensure(QStringLiteral("丙")));
        QVERIFY(merge());
        QCOMPARE(pathsOf(*m_ours->library), pathsOf(*m_theirs->library));
    }

    void merge_nearlyTheSameText_isOneDocument()
    {
        const QString text = article(0).replace(QStringLiteral("第5件要做的事情"), QStringLiteral("第5件该做的事情"));
        const auto near = testDocument(QStringLiteral("转载的一行。\n") + text);
        OpenLibrary theirs(near.source());
        const auto sure = theirs.mark(QStringLiteral("第30件要做的事情是把第210段话"));
        const auto changed = theirs.mark(QStringLiteral("第5件该做的事情是把第35段话写得清清楚楚"));
        const auto report = m_ours->library->merging().merge(theirs.path());
        QVERIFY(report);
        QCOMPARE(report->documentsMatched, 1);
        QCOMPARE(report->documentsAdded, 0);
        QCOMPARE(report->annotationsAdded, 2);
        QCOMPARE(report->doubtful, QList{changed});
        QCOMPARE(m_ours->library->documents()->size(), 1);
        const auto open = openDocument(*m_ours->library, m_ours->id);
        QVERIFY(open);
        for (const auto &annotation : open->annotations) {
            const auto range = annotation.targets.first().range;
            const QString words = open->document.text().mid(range.start(), range.length());
            QCOMPARE(words == annotation.targets.first().quote, annotation.id == sure);
        }
        QCOMPARE(m_ours->library->versions().queue()->size(), 1);
    }

    /// Their text tells which place of the words was meant: the one that still stands here became another.
    void merge_nearlyTheSameText_takesNoPlaceThatIsAnothers()
    {
        const QString quote = QStringLiteral("节约用水的组织协调工作");
        const QString own =
            QStringLiteral("市水务局负责全市节约用水的组织协调工作，完善计量考核办法，按年度公布结果。\n");
        const QString other =
            QStringLiteral("乡镇水务所负责全乡节约用水的组织协调工作，完善计量统计制度，按季度报送县水利局。\n");
        const OpenLibrary theirs(own + article(0) + other);
        const OpenLibrary ours(article(0) + other);
        const auto read = openDocument(*theirs.library, theirs.id);
        QVERIFY(read);
        const auto made = annotated(theirs, read->document, quote);
        QVERIFY(made);
        const auto report = ours.library->merging().merge(theirs.path());
        QVERIFY(report);
        QCOMPARE(report->documentsMatched, 1);
        QCOMPARE(report->doubtful, QList<AnnotationId>());
        QCOMPARE(report->lost, QList{made->id});
    }

    /// Where both keep a text as it came, their passage stands in ours as it does in theirs.
    void merge_nearlyTheSameText_inWhatTheReaderKeeps()
    {
        const QString spaced = QStringLiteral("全 体 会 议 召 开，研 究 了 下 一 步 的 工 作。\n");
        const OpenLibrary ours(article(0) + spaced);
        const OpenLibrary theirs(article(0) + spaced + QStringLiteral("转载的一行。\n"));
        const auto kept = [](const OpenLibrary &open) {
            return chooseRepairs(*open.library, *openDocument(*open.library, open.id),
                                 {{document::RepairChoice::Kind::Decline}});
        };
        QVERIFY(kept(ours));
        const auto read = kept(theirs);
        QVERIFY(read);
        const QString quote = QStringLiteral("研 究 了 下 一 步");
        const auto made = annotated(theirs, read->document, quote);
        QVERIFY(made);
        const auto report = ours.library->merging().merge(theirs.path());
        QVERIFY(report);
        QCOMPARE(report->documentsMatched, 1);
        QCOMPARE(report->doubtful, QList<AnnotationId>());
        QCOMPARE(report->lost, QList<AnnotationId>());
    }

    void merge_anEmptyFile_isRefused()
    {
        QFile empty(m_ours->folder.filePath(QStringLiteral("empty.db")));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        const auto merged = m_ours->library->merging().merge(empty.fileName());
        QVERIFY(!merged);
        QCOMPARE(merged.error().code, ErrorCode::LibraryDamaged);
        QCOMPARE(empty.size(), 0);
    }

    void merge_withoutItsOriginals_saysWhatIsMissing()
    {
        for (int i = 1; i < 3; ++i)
            m_theirs->add(testDocument(article(500 * i)));
        m_theirs->mark(QStringLiteral("第5件"));
        const QString alone = m_ours->folder.filePath(QStringLiteral("alone.db"));
        QVERIFY(m_theirs->library->backups().writeTo(alone));
        QVERIFY(QDir(m_ours->folder.filePath(QStringLiteral("alone.originals"))).removeRecursively());
        const auto report = m_ours->library->merging().merge(alone);
        QVERIFY(report);
        // What is about a document that is here comes in all the same.
        QCOMPARE(report->annotationsAdded, 1);
        QCOMPARE(report->problems.size(), 1);
        QVERIFY(report->problems.first().contains(QStringLiteral("alone.originals")));
        QVERIFY(report->problems.first().contains(QStringLiteral(": 2.")));
    }

    void merge_oldSchemaAndWrongFiles()
    {
        QTemporaryDir folder;
        const QString data = QStringLiteral(ZHUPI_SOURCE_DIR "/tests/data/library-v1.db");
        const auto report = m_ours->library->merging().merge(data);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->documentsAdded, 1);
        QCOMPARE(m_ours->library->merging().merge(folder.filePath(QStringLiteral("none"))).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(m_ours->library->merging().merge(m_ours->path()).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(*m_ours->library->verify(), QStringList());
    }

    void likeness_ofTexts()
    {
        QCOMPARE(search::likeness(article(0), article(0)), 1.0);
        QVERIFY(search::likeness(article(0), article(3000)) < 0.6);
        QVERIFY(search::likeness(article(0), QString(article(0)).replace(QLatin1Char('\n'), QLatin1Char(' '))) > 0.99);
        QCOMPARE(search::likeness(u"會議", u"会议"), 1.0);
        QCOMPARE(search::likeness(u"", u"x"), 0.0);
    }
};

QTEST_GUILESS_MAIN(TestMerging)
#include "tst_merging.moc"
