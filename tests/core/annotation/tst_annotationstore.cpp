// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/annotationstore.h"
#include "core/annotation/tagstore.h"
#include "core/library/schema.h"
#include "core/storage/migrations.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace core;
using namespace core::annotation;

class TestAnnotationStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Database> m_database;

    StoredAnnotation make(const QString &id, const QString &document, int start, const QStringList &tags = {})
    {
        StoredAnnotation stored;
        Annotation &a = stored.made;
        a.id = {id};
        a.document = {document};
        a.targets = {{QStringLiteral("quote"), {}, {}, {start, start + 5}, {}, {start, start + 5}, 0, 0}};
        a.created = a.modified = QDateTime::fromMSecsSinceEpoch(1000 + start, Qt::UTC);
        a.textHash = QByteArray(32, '\1');
        Edit edit{QStringLiteral("highlight"), a.document, {}};
        for (const QString &path : tags)
            a.tags.append(*TagStore(*m_database).ensure(path, &edit.rows));
        edit.rows += AnnotationStore::insertion(stored);
        if (!Journal(*m_database).commit(edit))
            qFatal("not stored");
        return stored;
    }
    QStringList ids(const AnnotationFilter &filter)
    {
        QStringList found;
        const auto matching = AnnotationStore(*m_database).matching(filter);
        if (!matching)
            qFatal("not read");
        for (const StoredAnnotation &stored : *matching)
            found.append(stored.made.id.value);
        return found;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto database = storage::Database::open(m_folder->filePath(QStringLiteral("a.db")));
        QVERIFY(database && storage::migrate(*database, library::librarySchema()));
        m_database = std::make_unique<storage::Database>(std::move(*database));
        for (const char *id : {"d1", "d2"}) {
            QVERIFY(m_database->run("INSERT INTO document(id, hash, title, file_name, path, source_note, media_type, "
                                    "encoding_found, size, added) VALUES(?, ?, '', '', '', '', '', '', 0, 0)",
                                    {QString::fromLatin1(id), QString::fromLatin1(id)}));
        }
    }

    void find_stored_isTheSame()
    {
        const StoredAnnotation stored =
            make(QStringLiteral("a"), QStringLiteral("d1"), 7, {QStringLiteral("z"), QStringLiteral("b/c")});
        const auto found = AnnotationStore(*m_database).find(stored.made.id);
        QCOMPARE((*found)->made, stored.made);
        QCOMPARE((*found)->present(), stored.made);
        QVERIFY(!AnnotationStore(*m_database).find({QStringLiteral("x")})->has_value());
    }

    void matching_filtersAndOrder()
    {
        make(QStringLiteral("a"), QStringLiteral("d2"), 5, {QStringLiteral("t/u")});
        make(QStringLiteral("b"), QStringLiteral("d1"), 9, {QStringLiteral("t")});
        make(QStringLiteral("c"), QStringLiteral("d1"), 2, {QStringLiteral("other")});
        QCOMPARE(ids({}), (QStringList{QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("a")}));
        QCOMPARE(ids({DocumentId{QStringLiteral("d1")}, {}}), (QStringList{QStringLiteral("c"), QStringLiteral("b")}));
        const TagId t = **TagStore(*m_database).find(QStringLiteral("t"));
        QCOMPARE(ids({{}, t}), (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
        QCOMPARE(ids({DocumentId{QStringLiteral("d2")}, t}), QStringList{QStringLiteral("a")});
        QVERIFY(Journal(*m_database)
                    .commit({QStringLiteral("x"), {}, {AnnotationStore::removal({QStringLiteral("b")}, 1)}}));
        QCOMPARE(ids({{}, t}), QStringList{QStringLiteral("a")});
        QVERIFY(m_database->run("UPDATE document SET deleted = 1 WHERE id = 'd2'"));
        QCOMPARE(ids({}), QStringList{QStringLiteral("c")});
        QCOMPARE(TagStore(*m_database).counts()->value(t), 0);
    }

    void difference_onlyWhatChanged()
    {
        const StoredAnnotation before =
            make(QStringLiteral("a"), QStringLiteral("d1"), 7, {QStringLiteral("x"), QStringLiteral("y")});
        const auto held = *AnnotationStore(*m_database).find(before.made.id);
        Annotation after = held->made;
        after.modified = after.modified.addSecs(1);
        QVERIFY(AnnotationStore::difference(*held, after).isEmpty());
        after.note = QStringLiteral("n");
        auto rows = AnnotationStore::difference(*held, after);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().after->keys(), (QStringList{QStringLiteral("modified"), QStringLiteral("note")}));
        after.tags = {after.tags.last()};
        rows = AnnotationStore::difference(*held, after);
        QCOMPARE(rows.size(), 3); // the note; one link gone, one moved up
        QVERIFY(Journal(*m_database).commit({QStringLiteral("note"), {}, rows}));
        QCOMPARE((*AnnotationStore(*m_database).find(before.made.id))->made, after);
    }

    void place_isNoEdit_andShown()
    {
        const StoredAnnotation stored = make(QStringLiteral("a"), QStringLiteral("d1"), 7);
        const Placement placement{
            QByteArray(32, '\2'), AnchorState::Doubtful, {{{30, 33}, {28, 31}, AnchorState::Doubtful}}};
        QVERIFY(AnnotationStore(*m_database).place(stored.made.id, placement));
        const auto found = *AnnotationStore(*m_database).find(stored.made.id);
        QCOMPARE(found->made, stored.made);
        QCOMPARE(*found->placement, placement);
        QCOMPARE(found->present().targets.first().range, (text::TextRange{30, 33}));
        QCOMPARE(found->present().state, AnchorState::Doubtful);
        QCOMPARE(found->present().textHash, placement.textHash);
        QCOMPARE(*Journal(*m_database).verify(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestAnnotationStore)
#include "tst_annotationstore.moc"
