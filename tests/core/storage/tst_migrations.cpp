// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrations.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace core;
using namespace core::storage;

namespace
{
const Schema one{0x1234, {"CREATE TABLE a(x INTEGER PRIMARY KEY, y TEXT, z BLOB)"}};
const Schema two{0x1234, {one.steps.first(), "ALTER TABLE a ADD COLUMN w TEXT; UPDATE a SET w = y || '!'"}};
} // namespace

class TestMigrations : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString path() const { return m_folder->filePath(QStringLiteral("a.db")); }
    Database fresh(const Schema &schema = one) const
    {
        auto database = Database::open(path());
        if (!database || !migrate(*database, schema))
            qFatal("no database");
        return std::move(*database);
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void migrate_olderVersion_keepsRows()
    {
        {
            Database db = fresh(one);
            QVERIFY(db.run("INSERT INTO a(x, y) VALUES(1, 'k')"));
        }
        Database db = fresh(two);
        QCOMPARE(db.integer("PRAGMA user_version")->value(), 2);
        QCOMPARE(db.text("SELECT w FROM a")->value(), QStringLiteral("k!"));
    }

    void migrate_newerOrForeign_isRefusedUntouched()
    {
        fresh(two);
        auto db = Database::open(path());
        QCOMPARE(migrate(*db, one).error().code, ErrorCode::LibraryNewer);
        const Schema foreign{0x4321, one.steps};
        QCOMPARE(migrate(*db, foreign).error().code, ErrorCode::LibraryDamaged);
        QCOMPARE(db->integer("PRAGMA user_version")->value(), 2);
    }

    void migrate_stepThatFails_changesNothing()
    {
        fresh(one);
        auto db = Database::open(path());
        const Schema bad{0x1234, {one.steps.first(), "CREATE TABLE b(x)", "CREATE TABLE b(x)"}};
        QVERIFY(!migrate(*db, bad));
        QCOMPARE(db->integer("PRAGMA user_version")->value(), 1);
        QCOMPARE(db->integer("SELECT count(*) FROM sqlite_schema WHERE name = 'b'")->value(), 0);
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
