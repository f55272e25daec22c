// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/documentstore.h"
#include "core/library/schema.h"
#include "core/storage/migrations.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace core;
using namespace core::library;

class TestDocumentStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Database> m_database;

    static DocumentInfo info(const QString &id, qint64 added)
    {
        DocumentInfo i;
        i.id = {id};
        i.hash = id.toLatin1();
        i.title = QStringLiteral("题目");
        i.path = QStringLiteral("/a/b.txt");
        i.encoding = QStringLiteral("GB18030");
        i.sizeBytes = qint64(1) << 40;
        i.added = i.opened = QDateTime::fromMSecsSinceEpoch(added, Qt::UTC);
        return i;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto database = storage::Database::open(m_folder->filePath(QStringLiteral("a.db")));
        QVERIFY(database && storage::migrate(*database, librarySchema()));
        m_database = std::make_unique<storage::Database>(std::move(*database));
    }

    void inserted_isFoundWhole()
    {
        DocumentStore store(*m_database);
        QVERIFY(store.insert(info(QStringLiteral("b"), 2000)));
        QVERIFY(store.insert(info(QStringLiteral("a"), 1000)));
        QCOMPARE(store.all()->first().id.value, QStringLiteral("a"));
        const DocumentInfo found = *store.find({QStringLiteral("b")});
        QCOMPARE(found.title, QStringLiteral("题目"));
        QCOMPARE(found.sizeBytes, qint64(1) << 40);
        QCOMPARE(found.added.toMSecsSinceEpoch(), 2000);
        QCOMPARE(found.encoding, QStringLiteral("GB18030"));
        QCOMPARE(found.encodingChosen, false);
        QCOMPARE((*store.findByHash("b"))->id.value, QStringLiteral("b"));
        QVERIFY(!store.findByHash("c")->has_value());
        QCOMPARE(store.insert(info(QStringLiteral("b"), 1)).error().code, ErrorCode::InvalidArgument);
    }

    void refresh_withoutPath_keepsPathAndChoice()
    {
        DocumentStore store(*m_database);
        DocumentInfo i = info(QStringLiteral("a"), 1);
        QVERIFY(store.insert(i));
        QVERIFY(store.setEncoding(i.id, QStringLiteral("Big5")));
        i.path.clear();
        i.title = QStringLiteral("new");
        QVERIFY(store.refresh(i.id, i));
        const DocumentInfo found = *store.find(i.id);
        QCOMPARE(found.path, QStringLiteral("/a/b.txt"));
        QCOMPARE(found.title, QStringLiteral("new"));
        QCOMPARE(found.encoding, QStringLiteral("Big5"));
        QCOMPARE(found.encodingChosen, true);
    }

    void trash_inAndOut()
    {
        DocumentStore store(*m_database);
        const DocumentId id{QStringLiteral("a")};
        QVERIFY(store.insert(info(id.value, 1)));
        QVERIFY(!store.restoration(id));
        annotation::Journal journal(*m_database);
        QVERIFY(journal.commit({QStringLiteral("remove-document"), id, {*store.removal(id, 5)}}));
        QVERIFY(*store.isDeleted(id));
        QCOMPARE(store.find(id).error().code, ErrorCode::NotFound);
        QVERIFY(store.find(id, Trashed::Found));
        QVERIFY((*store.findByHash("a")).has_value());
        QCOMPARE(store.removal(id, 6).error().code, ErrorCode::NotFound);
        QVERIFY(journal.commit({QStringLiteral("restore-document"), id, {*store.restoration(id)}}));
        QVERIFY(store.find(id));
    }

    void state_ofUnknownDocument_isRefused()
    {
        DocumentStore store(*m_database);
        QCOMPARE(store.setState({QStringLiteral("x")}, QStringLiteral("k"), QStringLiteral("v")).error().code,
                 ErrorCode::InvalidArgument);
        QVERIFY(!store.state({QStringLiteral("x")}, QStringLiteral("k"))->has_value());
        QCOMPARE(store.setOpened({QStringLiteral("x")}, 1).error().code, ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestDocumentStore)
#include "tst_documentstore.moc"
