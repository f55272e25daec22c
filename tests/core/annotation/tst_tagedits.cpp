// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/annotation/tagedits.h"

#include <QtTest>

#include "tests/core/annotation/storeoftest.h"

using namespace core;
using namespace core::annotation;

/// Each edit is looked at twice: as TagEdits sees the tree, and as the rows leave it in the library.
class TestTagEdits : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StoreOfTest> m_store;

    TagEdits open() { return *TagEdits::open(m_store->database()); }
    TagId id(const QString &path)
    {
        const auto found = TagStore(m_store->database()).find(path);
        return *found ? **found : TagId();
    }
    static QStringList pathsOf(const QList<Tag> &tags)
    {
        QStringList paths;
        for (const Tag &tag : tags)
            paths.append(tag.path);
        return paths;
    }
    QStringList stored() { return pathsOf(*TagStore(m_store->database()).all()); }
    Tag tag(const QString &path)
    {
        const auto all = TagStore(m_store->database()).all();
        const auto at = std::find_if(all->begin(), all->end(), [&](const Tag &t) { return t.path == path; });
        return at == all->end() ? Tag() : *at;
    }
    QStringList tagsOf(const QString &annotation)
    {
        const auto found = AnnotationStore(m_store->database()).find({annotation});
        QStringList paths;
        const auto all = TagStore(m_store->database()).all();
        for (const Tag &each : *all) {
            if ((*found)->made.tags.contains(each.id))
                paths.append(each.path);
        }
        return paths;
    }

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<StoreOfTest>();
        m_store->annotation(QStringLiteral("a"), QStringLiteral("d1"), {QStringLiteral("b/x"), QStringLiteral("c")});
        m_store->annotation(QStringLiteral("e"), QStringLiteral("d1"), {QStringLiteral("c/x/deep")});
        m_store->annotation(QStringLiteral("f"), QStringLiteral("d2"), {QStringLiteral("b"), QStringLiteral("c")});
    }

    void move_byName_thenPlaced()
    {
        TagEdits edits = open();
        QVERIFY(edits.move(id(QStringLiteral("c/x/deep")), {}, -1));
        QCOMPARE(pathsOf(edits.tags()), QStringList({QStringLiteral("b"), QStringLiteral("b/x"), QStringLiteral("c"),
                                                     QStringLiteral("c/x"), QStringLiteral("deep")}));
        QCOMPARE(edits.rows().size(), 1);
        QVERIFY(edits.move(id(QStringLiteral("c")), {}, 0));
        QCOMPARE(pathsOf(edits.tags()).first(), QStringLiteral("c"));
        QVERIFY(m_store->commit(edits.rows()));
        QCOMPARE(stored(), pathsOf(edits.tags()));
        // Placed once, the last one goes behind the others whatever its name.
        TagEdits later = open();
        QVERIFY(later.move(id(QStringLiteral("b")), {}, -1));
        QCOMPARE(pathsOf(later.tags()).last(), QStringLiteral("b/x"));
        // Put where it stands it changes nothing, and there is nothing to undo.
        QVERIFY(m_store->commit(later.rows()));
        TagEdits same = open();
        QVERIFY(same.move(id(QStringLiteral("c")), {}, 0));
        QVERIFY(same.rows().isEmpty());
    }

    void move_belowItselfOrOntoAName_isRefused()
    {
        TagEdits edits = open();
        QCOMPARE(edits.move(id(QStringLiteral("c")), id(QStringLiteral("c/x/deep")), -1).error().code,
                 ErrorCode::InvalidArgument);
        QCOMPARE(edits.move(id(QStringLiteral("b/x")), id(QStringLiteral("c")), -1).error().code,
                 ErrorCode::InvalidArgument);
        QCOMPARE(edits.move({QStringLiteral("none")}, {}, -1).error().code, ErrorCode::NotFound);
        QVERIFY(edits.rows().isEmpty());
    }

    void merge_takesPassagesTagsBelowAndWords()
    {
        TagEdits edits = open();
        Tag words = tag(QStringLiteral("b"));
        words.description = QStringLiteral("旧说明");
        words.aliases = {QStringLiteral("beta")};
        QVERIFY(edits.describe(words));
        QVERIFY(edits.merge(id(QStringLiteral("b")), id(QStringLiteral("c"))));
        QVERIFY(m_store->commit(edits.rows()));
        QCOMPARE(stored(), QStringList({QStringLiteral("c"), QStringLiteral("c/x"), QStringLiteral("c/x/deep")}));
        QCOMPARE(tagsOf(QStringLiteral("a")), QStringList({QStringLiteral("c"), QStringLiteral("c/x")}));
        QCOMPARE(tagsOf(QStringLiteral("f")), QStringList(QStringLiteral("c")));
        QCOMPARE(tag(QStringLiteral("c")).aliases, QStringList({QStringLiteral("b"), QStringLiteral("beta")}));
        QCOMPARE(tag(QStringLiteral("c")).description, QStringLiteral("旧说明"));
    }

    void merge_undone_leavesAllAsItWas()
    {
        const QStringList before = stored();
        const QStringList carried = tagsOf(QStringLiteral("a"));
        TagEdits edits = open();
        QVERIFY(edits.merge(id(QStringLiteral("b")), id(QStringLiteral("c"))));
        QVERIFY(m_store->commit(edits.rows()));
        QVERIFY(m_store->undo());
        QCOMPARE(stored(), before);
        QCOMPARE(tagsOf(QStringLiteral("a")), carried);
        QVERIFY(tag(QStringLiteral("c")).aliases.isEmpty());
    }

    void merge_intoItselfOrBelow_isRefused()
    {
        TagEdits edits = open();
        const TagId c = id(QStringLiteral("c"));
        QCOMPARE(edits.merge(c, c).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(edits.merge(c, id(QStringLiteral("c/x"))).error().code, ErrorCode::InvalidArgument);
        QVERIFY(edits.rows().isEmpty());
    }

    void split_takesOverTheNamedPassages()
    {
        TagEdits edits = open();
        const auto made = edits.split(id(QStringLiteral("c")), QStringLiteral("c2"), {{QStringLiteral("f")}});
        QVERIFY(made);
        QVERIFY(m_store->commit(edits.rows()));
        QCOMPARE(id(QStringLiteral("c2")), *made);
        QCOMPARE(tagsOf(QStringLiteral("f")), QStringList({QStringLiteral("b"), QStringLiteral("c2")}));
        QCOMPARE(tagsOf(QStringLiteral("a")), QStringList({QStringLiteral("b/x"), QStringLiteral("c")}));
        QCOMPARE(open().split(id(QStringLiteral("c")), QStringLiteral("c3"), {{QStringLiteral("e")}}).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(open().split(id(QStringLiteral("c")), QStringLiteral("b"), {}).error().code,
                 ErrorCode::InvalidArgument);
    }

    void describe_cleansAliases_andRefusesWhatIsNoColour()
    {
        TagEdits edits = open();
        Tag words = tag(QStringLiteral("c"));
        words.color = QStringLiteral("#FF8800");
        words.aliases = {QStringLiteral(" 丙 "), QStringLiteral("c"), QString(), QStringLiteral("丙")};
        QVERIFY(edits.describe(words));
        QVERIFY(m_store->commit(edits.rows()));
        QCOMPARE(tag(QStringLiteral("c")).color, QStringLiteral("#ff8800"));
        QCOMPARE(tag(QStringLiteral("c")).aliases, QStringList(QStringLiteral("丙")));
        TagEdits again = open();
        QVERIFY(again.describe(tag(QStringLiteral("c"))));
        QVERIFY(again.rows().isEmpty()); // nothing differs
        words.color = QStringLiteral("red");
        QCOMPARE(again.describe(words).error().code, ErrorCode::InvalidArgument);
    }

    void make_namesStandForOneTagAmongSiblings()
    {
        TagEdits edits = open();
        Tag made;
        made.id = TagId::create();
        made.name = QStringLiteral("  新  标签 ");
        QVERIFY(edits.make(made, id(QStringLiteral("b"))));
        QCOMPARE(pathsOf(edits.tags()).at(2), QStringLiteral("b/新 标签"));
        Tag again = made;
        again.id = TagId::create();
        QCOMPARE(edits.make(again, id(QStringLiteral("b"))).error().code, ErrorCode::InvalidArgument);
        again.name = QStringLiteral("a/b");
        QCOMPARE(edits.make(again, {}).error().code, ErrorCode::InvalidArgument);
        QVERIFY(m_store->commit(edits.rows()));
        QCOMPARE(id(QStringLiteral("b/新 标签")), made.id);
    }
};

QTEST_GUILESS_MAIN(TestTagEdits)
#include "tst_tagedits.moc"
