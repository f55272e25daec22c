// SPDX-License-Identifier: GPL-3.0-or-later
// Removed tags come back; what is emptied is gone, to the last byte where it was a document.
#include "core/library/codebook.h"
#include "core/library/links.h"
#include "core/library/memos.h"
#include "core/library/retrieval.h"
#include "core/library/trash.h"
#include "core/library/versions.h"

#include <QDirIterator>
#include <QtTest>

#include "tests/core/library/openlibrary.h"

using namespace core;
using namespace core::library;

class TestTrash : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenLibrary> m_open;

    Library &library() { return *m_open->library; }
    QStringList tagsOf(const AnnotationId &id)
    {
        QStringList paths;
        const auto annotation = library().annotation(id);
        const auto tags = library().tags();
        for (const auto &tag : *tags) {
            if (annotation->tags.contains(tag.id))
                paths.append(tag.path);
        }
        return paths;
    }
    /// Files below the library's folder that hold the words.
    QStringList filesWith(const QByteArray &words)
    {
        QStringList names;
        QDirIterator files(m_open->folder.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words))
                names.append(file.fileName());
        }
        return names;
    }

private Q_SLOTS:
    void init() { m_open = std::make_unique<OpenLibrary>(QStringLiteral("春天来了，花开了。\n秋天来了，叶落了。")); }

    void tag_comesBackWithThoseBelowAndItsPassages()
    {
        const auto one = m_open->mark(QStringLiteral("春天"), {QStringLiteral("季/春"), QStringLiteral("季")});
        const auto two = m_open->mark(QStringLiteral("秋天"), {QStringLiteral("季/秋")});
        const TagId season = (*library().codebook().find(QStringLiteral("季")))->id;
        QVERIFY(library().memos().add(season, QStringLiteral("说明"), {}));
        QVERIFY(library().codebook().remove({season}));
        QCOMPARE(library().tags()->size(), 0);
        QCOMPARE(library().trash().items()->size(), 1);
        QCOMPARE(library().trash().items()->first().title, QStringLiteral("季"));
        // One of its passages goes meanwhile.
        QVERIFY(library().removeAnnotations({two}));
        m_open->reopen();
        QVERIFY(library().trash().restore(TrashKind::Tag, season.value));
        QCOMPARE(library().tags()->size(), 3);
        QCOMPARE(tagsOf(one), QStringList({QStringLiteral("季"), QStringLiteral("季/春")}));
        QCOMPARE(library().memos().all()->size(), 1);
        QCOMPARE(library().trash().items()->size(), 1); // the passage
        QCOMPARE(library().trash().restore(TrashKind::Tag, season.value).error().code, ErrorCode::NotFound);
        QCOMPARE(*library().verify(), QStringList());
        QVERIFY(library().undo()->has_value());
        QCOMPARE(library().tags()->size(), 0);
        QCOMPARE(*library().verify(), QStringList());
    }

    void tag_whoseNameIsTaken_isRefused()
    {
        const TagId first = library().ensureTag(QStringLiteral("甲"))->id;
        QVERIFY(library().codebook().remove({first}));
        QVERIFY(library().ensureTag(QStringLiteral("甲")));
        QCOMPARE(library().trash().restore(TrashKind::Tag, first.value).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(library().tags()->size(), 1);
    }

    void tag_whoseParentWent_comesToTheTop()
    {
        const TagId child = library().ensureTag(QStringLiteral("上/下"))->id;
        const TagId parent = (*library().codebook().find(QStringLiteral("上")))->id;
        QVERIFY(library().codebook().remove({child}));
        QVERIFY(library().codebook().remove({parent}));
        QVERIFY(library().trash().restore(TrashKind::Tag, child.value));
        QCOMPARE(library().tags()->first().path, QStringLiteral("下"));
        QCOMPARE(*library().verify(), QStringList());
    }

    void link_isNamedByItsPassages()
    {
        const AnnotationId spring = m_open->mark(QStringLiteral("春天来了"));
        const AnnotationId autumn = m_open->mark(QStringLiteral("秋天来了"));
        const auto made = library().links().add(spring, autumn, QStringLiteral("supports"), QString());
        QVERIFY(made && library().links().remove(made->id));
        const auto items = library().trash().items();
        QCOMPARE(items->size(), 1);
        QCOMPARE(items->constFirst().title, QStringLiteral("春天来了 → 秋天来了 · supports"));
    }

    void empty_takesAllAndRedoWithIt()
    {
        const auto one = m_open->mark(QStringLiteral("春天"), {QStringLiteral("甲")});
        QVERIFY(library().codebook().remove({library().tags()->first().id}));
        QVERIFY(library().removeAnnotations({one}));
        m_open->mark(QStringLiteral("秋天"));
        QVERIFY(library().undo()->has_value());
        QVERIFY(library().canRedo());
        QCOMPARE(*library().trash().empty(), 2);
        QCOMPARE(library().trash().items()->size(), 0);
        QVERIFY(!library().canRedo());
        QVERIFY(!library().canUndo());
        QCOMPARE(*library().verify(), QStringList());
        QCOMPARE(*library().trash().empty(), 0);
    }

    void document_emptied_leavesNoBytes()
    {
        const auto secret = testDocument(QStringLiteral("密不示人的一段话。\n还有一段无人知晓。"));
        const DocumentId id = m_open->add(secret);
        NewAnnotation what;
        what.document = id;
        what.ranges = {{0, 4}};
        what.note = QStringLiteral("绝密笔记");
        const auto made = library().annotate(what, secret);
        const auto kept = m_open->mark(QStringLiteral("春天"));
        // In one change with a passage of another document, and with an earlier content.
        BulkChange bulk;
        bulk.addedTags = {QStringLiteral("t")};
        QVERIFY(library().retrieval().change({made->id, kept}, bulk));
        const auto next = testDocument(secret.text() + QStringLiteral("\n又是密不示人的一段。"));
        QVERIFY(library().versions().update(id, next.source().toUtf8(), {}, next));
        QVERIFY(!filesWith(QStringLiteral("密不示人").toUtf8()).isEmpty());
        QVERIFY(!filesWith(QStringLiteral("绝密笔记").toUtf8()).isEmpty());
        QVERIFY(library().remove(id));
        QVERIFY(*library().trash().empty() >= 1);
        QCOMPARE(filesWith(QStringLiteral("密不示人").toUtf8()), QStringList());
        QCOMPARE(filesWith(QStringLiteral("绝密笔记").toUtf8()), QStringList());
        QVERIFY(library().bytes(m_open->id));
        QCOMPARE(tagsOf(kept), QStringList{QStringLiteral("t")});
        QCOMPARE(*library().verify(), QStringList());
        m_open->reopen();
        QCOMPARE(*library().verify(), QStringList());
        // The same text can be added again, as something new.
        m_open->add(secret);
        QCOMPARE(library().documents()->size(), 2);
        QCOMPARE(*library().verify(), QStringList());
    }

    void bytesOfAnotherLibrary_areNotTaken()
    {
        // A library whose originals are lent by a link, as merging reads its guest.
        QTemporaryDir folder;
        QVERIFY(library().remove(m_open->id));
        m_open->library.reset();
        QVERIFY(QFile::copy(m_open->path(), folder.filePath(QStringLiteral("guest.db"))));
        QVERIFY(QFile::link(m_open->folder.filePath(QStringLiteral("library.originals")),
                            folder.filePath(QStringLiteral("guest.originals"))));
        const auto guest = Library::open(folder.filePath(QStringLiteral("guest.db")));
        QVERIFY(guest);
        QCOMPARE(*(*guest)->trash().empty(), 1);
        m_open->reopen();
        QVERIFY(library().undo()->has_value());
        QVERIFY(library().bytes(m_open->id));
    }
};

QTEST_GUILESS_MAIN(TestTrash)
#include "tst_trash.moc"
