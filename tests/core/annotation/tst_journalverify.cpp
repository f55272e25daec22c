// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/journal.h"
#include "core/library/schema.h"
#include "core/storage/migrations.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace core;
using namespace core::annotation;

class TestJournalVerify : public QObject
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

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto database = storage::Database::open(m_folder->filePath(QStringLiteral("a.db")));
        QVERIFY(database && storage::migrate(*database, library::librarySchema()));
        m_database = std::make_unique<storage::Database>(std::move(*database));
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
};

QTEST_GUILESS_MAIN(TestJournalVerify)
#include "tst_journalverify.moc"
