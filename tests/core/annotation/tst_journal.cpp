// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/journal.h"
#include "core/annotation/journalrows.h"
#include "core/annotation/tagstore.h"
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

    void verify_tampered_isTold()
    {
        Journal journal(*m_database);
        QVERIFY(journal.commit({QStringLiteral("new-tag"), {}, {tag(QStringLiteral("1"), QStringLiteral("a"))}}));
        QVERIFY(m_database->run("UPDATE tag SET name = 'z'"));
        QCOMPARE(journal.verify()->size(), 1);
        QVERIFY(m_database->run("UPDATE tag SET name = 'a'"));
        QCOMPARE(journal.verify()->size(), 0);
        QVERIFY(m_database->run("UPDATE journal SET changes = '{'"));
        QCOMPARE(journal.verify()->size(), 1);
        QCOMPARE(journal.undo().error().code, ErrorCode::LibraryDamaged);
    }

    void rows_toJsonAndBack()
    {
        const QList<RowChange> rows{tag(QStringLiteral("1"), QStringLiteral("汉\"字\n")),
                                    renamed(QStringLiteral("1"), QStringLiteral("a"), QString()),
                                    {"annotation",
                                     {{QStringLiteral("id"), QStringLiteral("x")}},
                                     QJsonObject{{QStringLiteral("deleted"), QJsonValue(QJsonValue::Null)}},
                                     QJsonObject{{QStringLiteral("deleted"), qint64(1789000000123)}}}};
        const auto back = rowsFromJson(rowsToJson(rows));
        QVERIFY(back);
        QCOMPARE(back->size(), rows.size());
        for (qsizetype i = 0; i < rows.size(); ++i)
            QVERIFY(back->at(i) == rows.at(i));
    }

    void rows_bad_areRefused_data()
    {
        QTest::addColumn<QString>("json");
        QTest::newRow("no json") << "x";
        QTest::newRow("object") << "{}";
        QTest::newRow("table") << R"([{"table":"journal","key":{"id":"1"},"after":{"kind":"x"}}])";
        QTest::newRow("column") << R"([{"table":"tag","key":{"id":"1"},"after":{"name='x' --":"x"}}])";
        QTest::newRow("key") << R"([{"table":"tag","key":{},"after":{"name":"x"}}])";
        QTest::newRow("neither") << R"([{"table":"tag","key":{"id":"1"}}])";
    }
    void rows_bad_areRefused()
    {
        QFETCH(QString, json);
        QVERIFY(!rowsFromJson(json));
    }

    void tags_pathsAndTree()
    {
        Journal journal(*m_database);
        TagStore tags(*m_database);
        Edit edit{QStringLiteral("new-tag"), {}, {}};
        const auto deep = tags.ensure(QStringLiteral(" 季节 / 春 / 早 春 "), &edit.rows);
        const auto same = tags.ensure(QStringLiteral("季节//春"), &edit.rows);
        QVERIFY(deep && same);
        QCOMPARE(edit.rows.size(), 3);
        QCOMPARE(tags.ensure(QStringLiteral(" / "), &edit.rows).error().code, ErrorCode::InvalidArgument);
        QVERIFY(tags.ensure(QStringLiteral("A"), &edit.rows));
        QVERIFY(journal.commit(edit));
        QStringList paths;
        const auto all = tags.all();
        for (const Tag &t : *all)
            paths.append(t.path);
        QCOMPARE(paths, (QStringList{QStringLiteral("A"), QStringLiteral("季节"), QStringLiteral("季节/春"),
                                     QStringLiteral("季节/春/早 春")}));
        QCOMPARE(tags.find(QStringLiteral("季节/春"))->value(), *same);
        QVERIFY(!tags.find(QStringLiteral("季节/夏"))->has_value());
        QCOMPARE(tags.renaming(*same, QStringLiteral("a/b")).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(tags.renaming(all->at(1).id, QStringLiteral("A")).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(tags.renaming(TagId::create(), QStringLiteral("x")).error().code, ErrorCode::NotFound);
        QCOMPARE(tags.removal(TagId::create()).error().code, ErrorCode::NotFound);
        const auto removal = tags.removal(all->at(1).id);
        QCOMPARE(removal->size(), 3);
        QVERIFY(journal.commit({QStringLiteral("remove-tag"), {}, *removal}));
        QCOMPARE(tags.all()->size(), 1);
        QVERIFY(journal.undo()->has_value());
        QCOMPARE(tags.all()->size(), 4);
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
