// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/schema.h"

#include <QTemporaryDir>
#include <QtTest>

#include "tests/core/annotation/storeoftest.h"

using namespace core;
using core::library::librarySchema;

class TestSchema : public QObject
{
    Q_OBJECT

private:
    /// What a file holds after the first `steps` and then all: tables, indices, columns.
    static QStringList tablesAfter(qsizetype steps)
    {
        QTemporaryDir folder;
        auto database = storage::Database::open(folder.filePath(QStringLiteral("a.db")));
        const storage::Schema first{librarySchema().applicationId, librarySchema().steps.first(steps)};
        if (steps > 0 && !storage::migrate(*database, first))
            return {QStringLiteral("not migrated")};
        if (!storage::migrate(*database, librarySchema()))
            return {QStringLiteral("not migrated")};
        QStringList rows;
        const auto read = database->query("SELECT m.type || ' ' || m.name || ' ' || coalesce(c.name || ' ' || c.type "
                                          "|| ' ' || c.\"notnull\", '') FROM "
                                          "sqlite_master m LEFT JOIN pragma_table_info(m.name) c ORDER BY 1",
                                          {}, [&rows](const storage::Row &row) { rows.append(row.text(0)); });
        return read ? rows : QStringList();
    }

private Q_SLOTS:
    void everyVersion_comesToTheSameTables()
    {
        const QStringList fresh = tablesAfter(0);
        QVERIFY(fresh.size() > 50);
        for (qsizetype steps = 1; steps <= librarySchema().steps.size(); ++steps)
            QCOMPARE(tablesAfter(steps), fresh);
    }

    void rows_thatMeanNothing_areRefused_data()
    {
        QTest::addColumn<QByteArray>("statement");
        const auto row = [](const char *name, const QByteArray &statement) { QTest::newRow(name) << statement; };
        row("tag without a name", "INSERT INTO tag(id, name, color, description) VALUES('t', '', '', '')");
        row("tag with a slash", "INSERT INTO tag(id, name, color, description) VALUES('t', 'a/b', '', '')");
        row("two tags at one place", "INSERT INTO tag(id, name, color, description) VALUES('t', 'a', '', '')");
        row("tag below nothing", "INSERT INTO tag(id, parent, name, color, description) VALUES('t', 'x', 'b', '', '')");
        row("link to itself", "INSERT INTO link VALUES('l', 'a1', 'a1', 'supports', '', '', 0, 0, NULL)");
        row("link to nothing", "INSERT INTO link VALUES('l', 'a1', 'x', 'supports', '', '', 0, 0, NULL)");
        row("memo on two things", "INSERT INTO memo VALUES('m', 'a1', 'd1', NULL, '', '', '', 0, 0, NULL)");
        row("two documents of one hash",
            "INSERT INTO document VALUES('d3', 'd1', '', '', '', '', '', '', NULL, 0, 0, NULL, NULL)");
        row("a time that is a word", "UPDATE annotation SET created = 'soon'");
        row("an annotation of nothing", "UPDATE annotation SET document = 'x'");
    }
    void rows_thatMeanNothing_areRefused()
    {
        QFETCH(QByteArray, statement);
        StoreOfTest store;
        store.annotation(QStringLiteral("a1"), QStringLiteral("d1"), {QStringLiteral("a")});
        QVERIFY(!store.run(statement));
        // The same with what is right goes in: it is this that was refused.
        QVERIFY(store.run("INSERT INTO tag(id, name, color, description) VALUES('t', 'b', '', '')"));
        QVERIFY(store.run("INSERT INTO memo VALUES('m', NULL, 'd1', NULL, '', '', '', 0, 0, NULL)"));
        QVERIFY(store.run("UPDATE annotation SET created = 5"));
    }
};

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
