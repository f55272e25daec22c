// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/journal.h"
#include "core/library/schema.h"
#include "core/storage/migrations.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace core;
using namespace core::annotation;

class TestJournal : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Database> m_database;

    static RowChange tag(const QString &id, const QString &name)
    {
        return {"tag",
                {{QStringLiteral("id"), id}},
                std::nullopt,
                QJsonObject{{QStringLiteral("parent"), QJsonValue(QJsonValue::Null)},
                            {QStringLiteral("name"), name},
                            {QStringLiteral("color"), QString()},
                            {QStringLiteral("description"), QString()}}};
    }
    static RowChange renamed(const QString &id, const QString &from, const QString &to)
    {
        return {"tag",
                {{QStringLiteral("id"), id}},
                QJsonObject{{QStringLiteral("name"), from}},
                QJsonObject{{QStringLiteral("name"), to}}};
    }
    QStringList names() const
    {
        QStringList all;
        if (!m_database->query("SELECT name FROM tag ORDER BY name", {},
                               [&](const storage::Row &row) { all.append(row.text(0)); }))
            qFatal("no names");
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto database = storage::Database::open(m_folder->filePath(QStringLiteral("a.db")));
        QVERIFY(database && storage::migrate(*database, library::librarySchema()));
        m_database = std::make_unique<storage::Database>(std::move(*database));
    }

    void commit_undo_redo_cutByNewEdit()
    {
        Journal journal(*m_database);
        QVERIFY(journal.commit({QStringLiteral("new-tag"), {}, {tag(QStringLiteral("1"), QStringLiteral("a"))}}));
        QVERIFY(journal.commit({QStringLiteral("rename-tag"),
                                {},
                                {renamed(QStringLiteral("1"), QStringLiteral("a"), QStringLiteral("b"))}}));
        QCOMPARE(journal.undoKind()->value(), QStringLiteral("rename-tag"));
        QCOMPARE(journal.undo()->value().kind, QStringLiteral("rename-tag"));
        QCOMPARE(names(), QStringList{QStringLiteral("a")});
        QCOMPARE(journal.redoKind()->value(), QStringLiteral("rename-tag"));
        QVERIFY(journal.commit({QStringLiteral("new-tag"), {}, {tag(QStringLiteral("2"), QStringLiteral("c"))}}));
        QVERIFY(!journal.redoKind()->has_value());
        QVERIFY(!journal.redo()->has_value());
        QVERIFY(journal.undo()->has_value());
        QVERIFY(journal.undo()->has_value());
        QVERIFY(!journal.undo()->has_value());
        QCOMPARE(names(), QStringList());
        QVERIFY(journal.redo()->has_value());
        QVERIFY(journal.redo()->has_value());
        QCOMPARE(names(), (QStringList{QStringLiteral("a"), QStringLiteral("c")}));
        QCOMPARE(*journal.verify(), QStringList());
    }

    void commit_thatDoesNotFit_changesNothing()
    {
        Journal journal(*m_database);
        const Edit edit{QStringLiteral("new-tag"),
                        {},
                        {tag(QStringLiteral("1"), QStringLiteral("a")),
                         renamed(QStringLiteral("not there"), QStringLiteral("x"), QStringLiteral("y"))}};
        QCOMPARE(journal.commit(edit).error().code, ErrorCode::LibraryDamaged);
        QCOMPARE(names(), QStringList());
        QVERIFY(!journal.undoKind()->has_value());
        QVERIFY(journal.commit({QStringLiteral("empty"), {}, {}}));
        QVERIFY(!journal.undoKind()->has_value());
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
