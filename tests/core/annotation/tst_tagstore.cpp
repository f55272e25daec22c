// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/journal.h"
#include "core/annotation/tagstore.h"
#include "core/library/schema.h"
#include "core/storage/migrations.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace core;
using namespace core::annotation;

class TestTagStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Database> m_database;

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto database = storage::Database::open(m_folder->filePath(QStringLiteral("a.db")));
        QVERIFY(database && storage::migrate(*database, library::librarySchema()));
        m_database = std::make_unique<storage::Database>(std::move(*database));
    }

    void siblings_numbersInNamesCount()
    {
        const QStringList names{QStringLiteral("1"),      QStringLiteral("01a"),   QStringLiteral("2b"),
                                QStringLiteral("10"),     QStringLiteral("tag"),   QStringLiteral("Tag 3"),
                                QStringLiteral("tag 21"), QStringLiteral("第2类"), QStringLiteral("第10类"),
                                QStringLiteral("第类")};
        for (int round = 0; round < names.size(); ++round) {
            QList<Tag> tags;
            for (qsizetype i = 0; i < names.size(); ++i) {
                Tag tag;
                tag.id = TagId::create();
                tag.name = names.at((i + round) % names.size());
                tags.append(tag);
            }
            QStringList ordered;
            for (const Tag &tag : inTreeOrder(tags))
                ordered.append(tag.name);
            QCOMPARE(ordered, names);
        }
    }

    void tagsInARing_hideNone()
    {
        Journal journal(*m_database);
        TagStore tags(*m_database);
        Edit edit{QStringLiteral("new-tag"), {}, {}};
        const auto own = tags.ensure(QStringLiteral("甲/乙"), &edit.rows);
        const auto deep = tags.ensure(QStringLiteral("丙/丁"), &edit.rows);
        QVERIFY(own && deep);
        QVERIFY(tags.ensure(QStringLiteral("丙/丁/戊"), &edit.rows));
        QVERIFY(journal.commit(edit));
        // As another program may leave them.
        QVERIFY(m_database->run("UPDATE tag SET parent = id WHERE name = '甲'", {}));
        QVERIFY(m_database->run("UPDATE tag SET parent = ? WHERE name = '丙'", {deep->value}));
        const auto all = tags.all();
        QCOMPARE(all->size(), 5);
        const auto path = [&](const QString &name) {
            const auto at = std::ranges::find(*all, name, &Tag::name);
            return at == all->cend() ? QString() : at->path;
        };
        QCOMPARE(path(QStringLiteral("乙")), QStringLiteral("甲/乙"));
        QVERIFY(path(QStringLiteral("戊")).endsWith(QStringLiteral("丁/戊")));
        const auto found = tags.find(QStringLiteral("甲"));
        QVERIFY(found && *found);
        QVERIFY(tags.find(QStringLiteral("甲/乙"))->has_value());
        const auto removal = tags.removal(**found);
        QCOMPARE(removal->size(), 2);
        QVERIFY(journal.commit({QStringLiteral("remove-tag"), {}, *removal}));
        QCOMPARE(tags.all()->size(), 3);
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

QTEST_GUILESS_MAIN(TestTagStore)
#include "tst_tagstore.moc"
