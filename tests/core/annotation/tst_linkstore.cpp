// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/linkstore.h"

#include <QtTest>

#include "tests/core/annotation/storeoftest.h"

using namespace core;
using namespace core::annotation;

class TestLinkStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StoreOfTest> m_store;
    AnnotationId m_a;
    AnnotationId m_b;
    AnnotationId m_c;

    LinkStore links() { return LinkStore(m_store->database()); }

    Link make(const QString &id, const AnnotationId &origin, const AnnotationId &target, qint64 timeMs,
              const QString &type = QStringLiteral("supports"))
    {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(timeMs, Qt::UTC);
        const Link link{{id}, origin, target, type, QStringLiteral("为什么"), QStringLiteral("甲"), time, time};
        if (!m_store->commit({LinkStore::insertion(link)}))
            qFatal("no link");
        return link;
    }
    static QStringList idsOf(const Result<QList<Link>> &links)
    {
        QStringList ids;
        for (const Link &link : *links)
            ids.append(link.id.value);
        return ids;
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<StoreOfTest>();
        m_a = m_store->annotation(QStringLiteral("a"), QStringLiteral("d1"));
        m_b = m_store->annotation(QStringLiteral("b"), QStringLiteral("d1"));
        m_c = m_store->annotation(QStringLiteral("c"), QStringLiteral("d2"));
    }

    void find_inserted_isTheSame()
    {
        const Link link = make(QStringLiteral("l"), m_a, m_c, 5);
        QCOMPARE(*links().find(link.id), link);
        QCOMPARE(links().find({QStringLiteral("x")}).error().code, ErrorCode::NotFound);
    }

    void lists_byAnnotationAndDocument_inTheirOrder()
    {
        make(QStringLiteral("late"), m_a, m_b, 9);
        make(QStringLiteral("early"), m_c, m_a, 3);
        QCOMPARE(idsOf(links().all()), (QStringList{QStringLiteral("early"), QStringLiteral("late")}));
        QCOMPARE(idsOf(links().of(m_b)), QStringList{QStringLiteral("late")});
        QCOMPARE(idsOf(links().of(m_a)), (QStringList{QStringLiteral("early"), QStringLiteral("late")}));
        QCOMPARE(idsOf(links().in({QStringLiteral("d2")})), QStringList{QStringLiteral("early")});
    }

    void trash_ofLinkPassageOrDocument_hidesIt()
    {
        const Link link = make(QStringLiteral("l"), m_a, m_c, 5);
        QVERIFY(m_store->commit({LinkStore::removal(link.id, 7)}));
        QVERIFY(links().all()->isEmpty());
        QVERIFY(m_store->undo());
        QCOMPARE(idsOf(links().all()), QStringList{QStringLiteral("l")});
        QVERIFY(m_store->commit({AnnotationStore::removal(m_c, 8)}));
        QVERIFY(links().of(m_a)->isEmpty());
        QVERIFY(m_store->undo());
        QVERIFY(m_store->run("UPDATE document SET deleted = 1 WHERE id = 'd2'"));
        QVERIFY(links().of(m_a)->isEmpty());
        QCOMPARE(links().find(link.id).error().code, ErrorCode::NotFound);
    }

    void difference_changesWhatDiffersAlone()
    {
        const Link before = make(QStringLiteral("l"), m_a, m_b, 5);
        QVERIFY(!LinkStore::difference(before, before));
        Link after = before;
        std::swap(after.origin, after.target);
        after.type = QStringLiteral("erinnert an");
        after.modified = QDateTime::fromMSecsSinceEpoch(6, Qt::UTC);
        const auto row = LinkStore::difference(before, after);
        QVERIFY(row);
        QVERIFY(m_store->commit({*row}));
        QCOMPARE(*links().find(before.id), after);
        QVERIFY(m_store->undo());
        QCOMPARE(*links().find(before.id), before);
    }

    void ownTypes_areThoseWithoutAName()
    {
        QVERIFY(links().ownTypes()->isEmpty());
        make(QStringLiteral("l1"), m_a, m_b, 1, linkTypes().first());
        make(QStringLiteral("l2"), m_a, m_b, 2, QStringLiteral("zitiert"));
        make(QStringLiteral("l3"), m_b, m_c, 3, QStringLiteral("erinnert an"));
        make(QStringLiteral("l4"), m_b, m_a, 4, QStringLiteral("zitiert"));
        QCOMPARE(*links().ownTypes(), (QStringList{QStringLiteral("erinnert an"), QStringLiteral("zitiert")}));
        QVERIFY(m_store->commit({LinkStore::removal({QStringLiteral("l3")}, 9)}));
        QCOMPARE(*links().ownTypes(), QStringList{QStringLiteral("zitiert")});
    }

    void describedLinkType_ownWord_standsAsItIs()
    {
        QCOMPARE(describedLinkType(QStringLiteral("erinnert an")), QStringLiteral("erinnert an"));
        QCOMPARE(describedLinkType(QStringLiteral("contradicts")), QStringLiteral("contradicts"));
    }
};

QTEST_GUILESS_MAIN(TestLinkStore)
#include "tst_linkstore.moc"
