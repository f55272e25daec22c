// SPDX-License-Identifier: GPL-3.0-or-later
// How fast a library of 1,000 documents with 100,000 annotations is, and what an annotation costs on disk. The limits
// are those the program promises; they hold in a release build on a machine that does nothing else, so elsewhere the
// figures are only printed. ZHUPI_SPEED=1 makes them count.
#include "core/annotation/anchoring.h"
#include "core/annotation/annotationstore.h"
#include "core/annotation/tagstore.h"
#include "core/library/codebook.h"
#include "core/library/library.h"
#include "core/library/retrieval.h"
#include "core/library/schema.h"
#include "core/storage/migrations.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

#include "tests/core/testdocument.h"
#include <algorithm>
#include <ctime>

using namespace core;
using namespace core::library;

class TestLibrarySpeed : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const bool m_counts = qEnvironmentVariableIsSet("ZHUPI_SPEED");
    static inline double s_cpuMs = 0; ///< of the last timed()
    int m_documents = m_counts ? 1000 : 100;

    QString path() const { return m_folder.filePath(QStringLiteral("library.db")); }

    void expect(const char *what, double ms, double limitMs) const
    {
        qInfo("%s: %.1f ms (at most %.0f), %.1f ms of it at work", what, ms, limitMs, s_cpuMs);
        if (m_counts)
            QVERIFY2(ms <= limitMs, what);
    }

    template <typename Work>
    static double timed(Work &&work)
    {
        const std::clock_t cpu = std::clock();
        QElapsedTimer timer;
        timer.start();
        work();
        const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        s_cpuMs = static_cast<double>(std::clock() - cpu) * 1000 / CLOCKS_PER_SEC;
        return ms;
    }

    static double median(QList<double> values)
    {
        std::sort(values.begin(), values.end());
        return values.at(values.size() / 2);
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Written in one transaction, through the same rows that annotate() writes.
        auto database = storage::Database::open(path());
        QVERIFY(database && storage::migrate(*database, librarySchema()));
        const auto document = testDocument(QStringLiteral("春天来了，花开了。秋天来了，叶落了。").repeated(20));
        const auto filled = database->transaction([&]() -> Outcome {
            annotation::Journal journal(*database);
            annotation::TagStore tags(*database);
            for (int d = 0; d < m_documents; ++d) {
                const QString id = QStringLiteral("00000000-0000-0000-0000-%1").arg(d, 12, 10, QLatin1Char('0'));
                if (auto done =
                        database->run("INSERT INTO document(id, hash, title, file_name, path, source_note, "
                                      "media_type, encoding_found, size, added) VALUES(?,?,'t','f','p','','','',1,?)",
                                      {id, id, qint64(d)});
                    !done)
                    return done;
                annotation::Edit edit{QStringLiteral("highlight"), {id}, {}};
                for (int a = 0; a < 100; ++a) {
                    annotation::StoredAnnotation stored;
                    stored.made.id = AnnotationId::create();
                    stored.made.document = {id};
                    stored.made.targets = {annotation::targetAt(document, {a, a + 12})};
                    stored.made.targets.first().codePoints = {a, a + 12};
                    stored.made.textHash = document.textHash();
                    stored.made.note = QStringLiteral("a note of some words, as readers write them");
                    stored.made.created = stored.made.modified = QDateTime::currentDateTimeUtc();
                    const auto tag = tags.ensure(QStringLiteral("a/b%1").arg(a % 50), &edit.rows);
                    if (!tag)
                        return std::unexpected(tag.error());
                    stored.made.tags = {*tag};
                    edit.rows += annotation::AnnotationStore::insertion(stored);
                }
                if (auto done = journal.commit(edit); !done)
                    return done;
            }
            return {};
        });
        QVERIFY(filled);
    }

    void open_largeLibrary()
    {
        std::unique_ptr<Library> library;
        expect("open and list", timed([&] {
                   library = std::move(*Library::open(path()));
                   QCOMPARE(library->documents()->size(), m_documents);
               }),
               1000);
    }

    void filter_largeLibrary()
    {
        const auto library = std::move(*Library::open(path()));
        const DocumentId id = library->documents()->at(m_documents / 2).id;
        expect("notes of a document", timed([&] { QCOMPARE(library->notes({id, {}})->size(), 100); }), 100);
        expect("notes of a tag in a document",
               timed([&] { QCOMPARE(library->notes({id, QStringLiteral("a/b7")})->size(), 2); }), 100);
        expect("notes of a tag",
               timed([&] { QCOMPARE(library->notes({{}, QStringLiteral("a/b7")})->size(), 2 * m_documents); }), 100);
        expect("counts of all tags", timed([&] { QCOMPARE(library->tagCounts()->size(), 50); }), 100);
        for (const char *what : {"uses of all tags", "uses of all tags again"})
            expect(what, timed([&] { QCOMPARE(library->codebook().uses()->size(), 51); }), 100);
        expect("authors", timed([&] { QVERIFY(library->retrieval().authors()); }), 100);
        expect("what undo would do", timed([&] { QVERIFY(library->canUndo()); }), 100);
    }

    void find_largeLibrary_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *query :
             {"", "tag:a/b7", "tag:a", "-tag:*", "春天", "tag:a 春天", "note:words -tag:a/b7",
              "tag:a/b7 OR (color:yellow -note:nothing)", "tag:a/b1 NEAR/paragraph tag:a/b2",
              "tag:a/b1 NEAR/section tag:a/b2", "section:x", "since:2000-01-01 doc:t author:nobody"})
            QTest::newRow(*query ? query : "all") << QString::fromUtf8(query);
    }
    /// The first question of a connection reads what it needs, each one after it asks what is there.
    void find_largeLibrary()
    {
        QFETCH(QString, query);
        const auto library = std::move(*Library::open(path()));
        const auto asked = queryFromText(query);
        QVERIFY(asked);
        for (const char *when : {"first", "again"})
            expect(when, timed([&] { QVERIFY(library->retrieval().find(*asked)); }), 100);
    }
    void find_largeLibrary_findsThem()
    {
        const auto library = std::move(*Library::open(path()));
        const auto count = [&](const char *text) {
            return library->retrieval().find(*queryFromText(QString::fromUtf8(text)))->size();
        };
        QCOMPARE(count(""), 100 * m_documents);
        QCOMPARE(count("tag:a/b7"), 2 * m_documents);
        QCOMPARE(count("note:words -tag:a/b7"), 98 * m_documents);
    }

    void find_afterAnotherConnectionsChange()
    {
        const auto window = std::move(*Library::open(path()));
        const auto asked = std::move(*Library::open(path()));
        const auto find = [&] {
            auto retrieval = asked->retrieval();
            retrieval.follow(window->takeAnnotationChanges());
            return retrieval.find(*queryFromText(QStringLiteral("color:red")))->size();
        };
        QCOMPARE(find(), 0);
        const DocumentId id = window->documents()->first().id;
        auto annotation = window->notes({id, {}})->first();
        annotation.color = annotation::MarkColor::Red;
        QVERIFY(window->update(annotation));
        expect("a question after a change of the connection that is followed", timed([&] { QCOMPARE(find(), 1); }),
               100);
    }

    void annotate_againstBareTransaction()
    {
        const auto library = std::move(*Library::open(path()));
        const QByteArray bytes = QStringLiteral("春天来了，花开了。").toUtf8();
        QString text; // of the length of a long article, that does not repeat itself
        QRandomGenerator random(1);
        while (text.size() < 10000)
            text += QChar(0x4E00 + static_cast<int>(random.bounded(3000u)));
        const auto document = testDocument(text);
        const auto added = library->add(bytes, {}, document);
        QVERIFY(added);
        sqlite3 *bare = nullptr;
        QCOMPARE(sqlite3_open(m_folder.filePath(QStringLiteral("bare.db")).toUtf8().constData(), &bare), SQLITE_OK);
        const auto exec = [&](const QByteArray &sql) {
            QCOMPARE(sqlite3_exec(bare, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        };
        exec(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE annotation(id TEXT PRIMARY KEY, row TEXT)");
        QList<double> ours;
        QList<double> theirs;
        // In turns, so that both meet the same disk.
        for (int i = 0; i < 200; ++i) {
            NewAnnotation what;
            what.document = added->info.id;
            what.ranges = {{i, i + 12}};
            what.note = QStringLiteral("a note of some words, as readers write them");
            ours.append(timed([&] { QVERIFY(library->annotate(what, document)); }));
            const QByteArray sql = "INSERT INTO annotation VALUES('" + AnnotationId::create().value.toLatin1() + "','" +
                                   QByteArray(600, 'x') + "')";
            theirs.append(timed([&] { exec(sql); }));
        }
        sqlite3_close(bare);
        qInfo("annotation %.3f ms, bare transaction %.3f ms (medians): %.2f times", median(ours), median(theirs),
              median(ours) / median(theirs));
        if (m_counts)
            QVERIFY(median(ours) <= 1.5 * median(theirs));
    }
};

QTEST_GUILESS_MAIN(TestLibrarySpeed)
#include "tst_libraryspeed.moc"
