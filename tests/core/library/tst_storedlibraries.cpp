// SPDX-License-Identifier: GPL-3.0-or-later
// Libraries written by every released schema open, whole.
#include "core/library/library.h"
#include "core/library/links.h"
#include "core/library/memos.h"
#include "core/library/opendocument.h"
#include "core/library/retrieval.h"
#include "core/storage/database.h"

#include <QDirIterator>
#include <QTemporaryDir>
#include <QtTest>

using namespace core;
using namespace core::library;

class TestStoredLibraries : public QObject
{
    Q_OBJECT

private:
    static void copyTo(const QTemporaryDir &folder)
    {
        const QString data = QStringLiteral(ZHUPI_SOURCE_DIR "/tests/data/");
        QDirIterator files(data, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString file = files.next();
            if (file.endsWith(QLatin1String("-wal")) || file.endsWith(QLatin1String("-shm")))
                continue; // of another test that reads one of them
            const QString copy = folder.filePath(file.mid(data.size()));
            QVERIFY(QDir().mkpath(QFileInfo(copy).path()));
            QVERIFY(QFile::copy(file, copy));
            QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
        }
    }

    /// Corrections came with version 2: they are stored, and undone, in what was migrated too.
    static void correctOnce(Library &library, const DocumentId &id)
    {
        const auto open = openDocument(library, id);
        QVERIFY(open);
        QCOMPARE(open->corrected.corrections.size(), 0);
        corrections::Request request;
        request.gesture = corrections::Gesture::Split;
        request.offset = open->document.text().indexOf(QStringLiteral("花开了"));
        const auto plan = corrections::planned(open->corrected, request);
        QVERIFY(plan);
        const auto after = library.correct(*open, *plan);
        QVERIFY(after);
        QCOMPARE(after->document.blocks().size(), open->document.blocks().size() + 1);
        QCOMPARE(*library.verify(), QStringList());
        QVERIFY(library.undo()->has_value());
        QCOMPARE(library.corrections(id)->size(), 0);
    }

    /// How many changes were undone; -1 where one could not be.
    static int undoneAll(Library &library)
    {
        int count = 0;
        for (; library.canUndo(); ++count) {
            if (const auto undone = library.undo(); !undone || !*undone)
                return -1;
        }
        return count;
    }

    static bool redoneAll(Library &library)
    {
        while (library.canRedo()) {
            if (const auto redone = library.redo(); !redone || !*redone)
                return false;
        }
        return true;
    }

private Q_SLOTS:
    void stored_opens_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("version 1") << QStringLiteral("library-v1");
    }
    void stored_opens()
    {
        QFETCH(QString, name);
        QTemporaryDir folder;
        copyTo(folder);
        const auto opened = Library::open(folder.filePath(name + QStringLiteral(".db")));
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        Library &library = **opened;

        // Two documents, of which one was removed; three annotations; the last change but one undone and done again.
        QCOMPARE(library.documents()->size(), 1);
        const DocumentInfo info = library.documents()->first();
        QCOMPARE(info.fileName, QStringLiteral("春.txt"));
        QCOMPARE(info.annotationCount, 2);
        QVERIFY(library.bytes(info.id)->startsWith("一、开头"));
        const auto notes = library.notes();
        QCOMPARE(notes->size(), 2);
        QCOMPARE(notes->first().targets.first().quote, QStringLiteral("春天来了"));
        QCOMPARE(notes->first().note, QStringLiteral("**一**"));
        QCOMPARE(notes->last().style, annotation::MarkStyle::Underline);
        QCOMPARE(notes->last().color, annotation::MarkColor::Green);
        QCOMPARE(notes->last().tags.size(), 2);
        QCOMPARE(library.tags()->size(), 4);
        QCOMPARE(*library.verify(), QStringList());

        correctOnce(library, info.id);
        QCOMPARE(library.undoText(), QStringLiteral("remove document"));
        QVERIFY(library.undo()->has_value());
        QCOMPARE(library.notes()->size(), 3);
        QCOMPARE(undoneAll(library), 3);
        QCOMPARE(library.notes()->size(), 0);
        QCOMPARE(library.tags()->size(), 0);
        QVERIFY(redoneAll(library));
        QCOMPARE(library.notes()->size(), 2);
        QCOMPARE(*library.verify(), QStringList());
    }

    void version2_correctionsApply()
    {
        QTemporaryDir folder;
        copyTo(folder);
        const auto opened = Library::open(folder.filePath(QStringLiteral("library-v2.db")));
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        Library &library = **opened;
        QCOMPARE(*library.verify(), QStringList());
        const DocumentId id = library.documents()->first().id;

        // Two lines joined, a heading made, a line split, a caption; an annotation before them and one after.
        const auto open = openDocument(library, id);
        QVERIFY(open);
        QCOMPARE(open->corrected.corrections.size(), 4);
        QCOMPARE(open->corrected.unfitCount(), 0);
        QCOMPARE(open->corrected.doubtfulCount(), 0);
        const document::Document &d = open->document;
        const auto blockOf = [&d](const QString &words) { return d.blocks().at(d.blockAt(d.text().indexOf(words))); };
        QCOMPARE(blockOf(QStringLiteral("春天来了")).level, 2);
        QCOMPARE(blockOf(QStringLiteral("春天来了")).range.end(),
                 blockOf(QStringLiteral("花开了。")).range.start() - 1);
        QCOMPARE(blockOf(QStringLiteral("花开了又谢")).role, document::MetaRole::Caption);
        QCOMPARE(blockOf(QStringLiteral("花开了又谢")).range, blockOf(QStringLiteral("秋天来了")).range);
        QCOMPARE(open->annotations.size(), 2);
        for (const auto &annotation : open->annotations)
            QCOMPARE(annotation.state, annotation::AnchorState::Exact);

        QCOMPARE(undoneAll(library), 6);
        QCOMPARE(library.corrections(id)->size(), 0);
        QVERIFY(redoneAll(library));
        QCOMPARE(library.corrections(id)->size(), 4);
        QCOMPARE(*library.verify(), QStringList());
    }

    /// Version 3 kept of an annotation's several passages what they span.
    void version3_passagesAreToldApart()
    {
        QTemporaryDir folder;
        copyTo(folder);
        const auto opened = Library::open(folder.filePath(QStringLiteral("library-v3.db")));
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        Library &library = **opened;
        QCOMPARE(*library.verify(), QStringList());
        QCOMPARE(library.notes()->size(), 3);
        QCOMPARE(library.memos().all()->size(), 2);
        QCOMPARE(library.links().all()->size(), 1);

        // 只有一条船 and 船就系在柳树下 are one annotation; between them lies 隔着水喊话.
        const auto beside = [&library](const QString &what) {
            const auto query = queryFromText(what + QStringLiteral(" NEAR/paragraph tag:渡口/船"));
            return library.retrieval().find(*query)->size();
        };
        QCOMPARE(beside(QStringLiteral("tag:声音")), 1); // as it was stored
        const auto open = openDocument(library, library.documents()->first().id);
        QVERIFY(open);
        QVERIFY(open->document.text().contains(QStringLiteral("石阶长满了草")));
        QCOMPARE(beside(QStringLiteral("tag:声音")), 0);
        QCOMPARE(beside(QStringLiteral("tag:渡口/桥")), 1);
        for (const auto &annotation : open->annotations)
            QCOMPARE(annotation.state, annotation::AnchorState::Exact);

        QCOMPARE(undoneAll(library), 8);
        QCOMPARE(library.notes()->size(), 0);
        QVERIFY(redoneAll(library));
        QCOMPARE(*library.verify(), QStringList());
    }

    /// Version 4 kept by place only where annotations stand: a row that cannot be read hides no other from a question.
    void version4_answersWithABadRow()
    {
        QTemporaryDir folder;
        copyTo(folder);
        const QString path = folder.filePath(QStringLiteral("library-v4.db"));
        {
            auto stored = storage::Database::open(path);
            QVERIFY(stored);
            QCOMPARE(stored->integer("PRAGMA user_version")->value_or(0), 4);
            QVERIFY(stored->run("UPDATE annotation SET targets = '[{\"exact\": ' WHERE style = 'underline'"));
        }
        const auto opened = Library::open(path);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        Library &library = **opened;
        const auto found = [&library](const QString &text) {
            return library.retrieval().find(*queryFromText(text))->size();
        };
        QCOMPARE(found({}), 3);
        QCOMPARE(found(QStringLiteral("note:b")), 1);
        QCOMPARE(found(QStringLiteral("text:\"照石匠的话办\"")), 1); // its second passage
        QCOMPARE(found(QStringLiteral("section:修井 tag:手艺 color:red")), 1);
        QCOMPARE(found(QStringLiteral("tag:声音 NEAR/section author:看井人")), 1);
        QCOMPARE(found(QStringLiteral("-tag:*")), 0);
        while (library.canUndo())
            QVERIFY(library.undo()->has_value());
        QCOMPARE(found({}), 0);
    }
};

QTEST_GUILESS_MAIN(TestStoredLibraries)
#include "tst_storedlibraries.moc"
