// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/memostore.h"

#include <QtTest>

#include "tests/core/annotation/storeoftest.h"

using namespace core;
using namespace core::annotation;

class TestMemoStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StoreOfTest> m_store;
    AnnotationId m_passage;
    TagId m_tag;

    MemoStore memos() { return MemoStore(m_store->database()); }
    TagId tagOf(const QString &path) { return **TagStore(m_store->database()).find(path); }

    Memo make(const QString &id, const MemoSubject &subject, qint64 modifiedMs = 1)
    {
        Memo memo;
        memo.id = {id};
        memo.subject = subject;
        memo.title = QStringLiteral("标题");
        memo.text = QStringLiteral("**正文**\n第二行");
        memo.author = QStringLiteral("甲");
        memo.created = QDateTime::fromMSecsSinceEpoch(1, Qt::UTC);
        memo.modified = QDateTime::fromMSecsSinceEpoch(modifiedMs, Qt::UTC);
        if (!m_store->commit({MemoStore::insertion(memo)}))
            qFatal("no memo");
        return memo;
    }
    static QStringList idsOf(const Result<QList<Memo>> &memos)
    {
        QStringList ids;
        for (const Memo &memo : *memos)
            ids.append(memo.id.value);
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<StoreOfTest>();
        m_passage = m_store->annotation(QStringLiteral("a"), QStringLiteral("d1"),
                                        {QStringLiteral("经济"), QStringLiteral("生态")});
        m_tag = tagOf(QStringLiteral("经济"));
    }

    void about_eachSubject_findsItsOwnAlone()
    {
        const Memo passage = make(QStringLiteral("m1"), m_passage);
        const Memo document = make(QStringLiteral("m2"), DocumentId{QStringLiteral("d1")});
        const Memo tag = make(QStringLiteral("m3"), m_tag);
        const Memo library = make(QStringLiteral("m4"), std::monostate());
        for (const Memo &memo : {passage, document, tag, library}) {
            QCOMPARE(*memos().about(memo.subject), QList<Memo>{memo});
            QCOMPARE(*memos().find(memo.id), memo);
        }
        QVERIFY(memos().about(DocumentId{QStringLiteral("d2")})->isEmpty());
        QCOMPARE(memos().find({QStringLiteral("x")}).error().code, ErrorCode::NotFound);
    }

    void all_lastChangedFirst()
    {
        make(QStringLiteral("old"), m_tag, 10);
        make(QStringLiteral("new"), m_passage, 30);
        make(QStringLiteral("middle"), std::monostate(), 20);
        QCOMPARE(idsOf(memos().all()),
                 (QStringList{QStringLiteral("new"), QStringLiteral("middle"), QStringLiteral("old")}));
    }

    void trash_ofMemoOrItsSubject_hidesIt()
    {
        make(QStringLiteral("p"), m_passage);
        make(QStringLiteral("d"), DocumentId{QStringLiteral("d1")});
        make(QStringLiteral("t"), m_tag);
        QVERIFY(m_store->commit({MemoStore::removal({QStringLiteral("t")}, 5)}));
        QCOMPARE(idsOf(memos().all()), (QStringList{QStringLiteral("d"), QStringLiteral("p")}));
        QVERIFY(m_store->commit({AnnotationStore::removal(m_passage, 6)}));
        QCOMPARE(idsOf(memos().all()), QStringList{QStringLiteral("d")});
        QVERIFY(m_store->undo());
        QVERIFY(m_store->run("UPDATE document SET deleted = 1 WHERE id = 'd1'"));
        // The passage's document is in the trash, and the passage with it.
        QVERIFY(memos().all()->isEmpty());
    }

    void difference_ofWords_isUndone()
    {
        const Memo before = make(QStringLiteral("m"), m_passage);
        Memo untouched = before;
        untouched.modified = QDateTime::fromMSecsSinceEpoch(99, Qt::UTC);
        QVERIFY(!MemoStore::difference(before, untouched));
        Memo after = before;
        after.text = QStringLiteral("别的");
        after.modified = QDateTime::fromMSecsSinceEpoch(50, Qt::UTC);
        const auto row = MemoStore::difference(before, after);
        QVERIFY(row && m_store->commit({*row}));
        QCOMPARE(*memos().find(before.id), after);
        QVERIFY(m_store->undo());
        QCOMPARE(*memos().find(before.id), before);
    }

    void moving_takesThoseInTheTrashToo()
    {
        make(QStringLiteral("kept"), m_tag);
        make(QStringLiteral("thrown"), m_tag);
        make(QStringLiteral("other"), m_passage);
        QVERIFY(m_store->commit({MemoStore::removal({QStringLiteral("thrown")}, 5)}));
        const TagId to = tagOf(QStringLiteral("生态"));
        const auto rows = memos().moving(m_tag, to);
        QCOMPARE(rows->size(), 2);
        QVERIFY(m_store->commit(*rows));
        QVERIFY(memos().about(m_tag)->isEmpty());
        QCOMPARE(idsOf(memos().about(to)), QStringList{QStringLiteral("kept")});
        QVERIFY(m_store->run("UPDATE memo SET deleted = NULL"));
        QCOMPARE(idsOf(memos().about(to)), (QStringList{QStringLiteral("kept"), QStringLiteral("thrown")}));
    }
};

QTEST_GUILESS_MAIN(TestMemoStore)
#include "tst_memostore.moc"
