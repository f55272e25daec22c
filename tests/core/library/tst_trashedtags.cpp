// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/codebook.h"
#include "core/library/trashedtags.h"
#include "core/storage/database.h"

#include "tests/core/library/openlibrary.h"

using namespace core;
using core::library::TrashedTags;

class TestTrashedTags : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<OpenLibrary> m_open;
    std::unique_ptr<storage::Database> m_database;

    TagId make(const char16_t *path) { return m_open->library->ensureTag(QString::fromUtf16(path))->id; }
    bool remove(const QList<TagId> &ids) { return m_open->library->codebook().remove(ids).has_value(); }
    QStringList names()
    {
        QStringList names;
        const auto tags = TrashedTags(*m_database).all();
        for (const auto &tag : *tags)
            names.append(tag.name);
        return names;
    }

private Q_SLOTS:
    void init()
    {
        m_open = std::make_unique<OpenLibrary>(QStringLiteral("春天来了，花开了。"));
        auto opened = storage::Database::open(m_open->path());
        m_database = std::make_unique<storage::Database>(std::move(*opened));
    }

    void all_namesTheTopmostOfEachRemoval_newestFirst()
    {
        make(u"甲/乙/丙");
        const TagId above = (*m_open->library->codebook().find(QStringLiteral("甲")))->id;
        const TagId one = make(u"丁");
        QVERIFY(remove({above}));
        QVERIFY(remove({one}));
        QCOMPARE(names(), (QStringList{QStringLiteral("丁"), QStringLiteral("甲")}));
        QVERIFY(m_open->library->undo());
        QCOMPARE(names(), QStringList{QStringLiteral("甲")});
        QVERIFY(m_open->library->undo());
        QCOMPARE(names(), QStringList());
    }

    void removedTwice_isOneTag()
    {
        const TagId one = make(u"甲");
        QVERIFY(remove({one}));
        const auto rows = TrashedTags(*m_database).restoration(one);
        QVERIFY(rows);
        QCOMPARE(rows->size(), 1);
        m_open->library->undo();
        QVERIFY(remove({one}));
        QCOMPARE(names(), QStringList{QStringLiteral("甲")});
    }

    void restoration_bringsWhatLayBelow_onWhatIsStillThere()
    {
        const TagId below = make(u"甲/乙");
        const TagId above = (*m_open->library->codebook().find(QStringLiteral("甲")))->id;
        m_open->mark(QStringLiteral("春天"), {QStringLiteral("甲/乙")});
        const AnnotationId gone = m_open->mark(QStringLiteral("花开"), {QStringLiteral("甲")});
        QVERIFY(remove({above}));
        const auto whole = TrashedTags(*m_database).restoration(above);
        QCOMPARE(whole->size(), 4); // two tags, two passages
        const auto part = TrashedTags(*m_database).restoration(below);
        QCOMPARE(part->size(), 2);
        QVERIFY(part->constFirst().after->value(QStringLiteral("parent")).isNull()); // its parent is not there
        QVERIFY(!gone.isNull());
        QCOMPARE(TrashedTags(*m_database).restoration(TagId::create()).error().code, ErrorCode::NotFound);
    }

    void lastBefore_countsWhatWentByThen()
    {
        const auto now = [] { return QDateTime::currentDateTimeUtc().addSecs(5); };
        QCOMPARE(TrashedTags(*m_database).lastBefore(now())->count, 0);
        QVERIFY(remove({make(u"甲"), make(u"乙")}));
        QVERIFY(remove({make(u"丙")}));
        const auto all = TrashedTags(*m_database).lastBefore(now());
        QCOMPARE(all->count, 3);
        QVERIFY(all->entry > 0);
        QCOMPARE(TrashedTags(*m_database).lastBefore(QDateTime::currentDateTimeUtc().addDays(-1))->entry, 0);
    }
};

QTEST_GUILESS_MAIN(TestTrashedTags)
#include "tst_trashedtags.moc"
