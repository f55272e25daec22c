// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/query.h"
#include "core/library/queryevaluation.h"

#include <QRandomGenerator>
#include <QtTest>

#include "tests/core/annotation/storeoftest.h"
#include "tests/seed.h"

using namespace core;
using core::library::AnnotationIndex;
using core::library::Query;
using core::library::QueryScope;

class TestQueryEvaluation : public QObject
{
    Q_OBJECT

private:
    using Kind = Query::Kind;
    using Paths = QHash<QString, QStringList>; ///< of the tags, by annotation

    static Query leaf(QRandomGenerator &random)
    {
        switch (random.bounded(5)) {
        case 0:
            return {Kind::Tag, QStringLiteral("甲")};
        case 1:
            return {Kind::TagOnly, QStringLiteral("甲")};
        case 2:
            return {Kind::Color, random.bounded(2) ? QStringLiteral("red") : QStringLiteral("yellow")};
        case 3:
            return {Kind::Note, QString(QChar(u'a' + random.bounded(3)))};
        default:
            return {Kind::Untagged};
        }
    }
    static Query tree(QRandomGenerator &random, int depth)
    {
        if (depth == 0 || random.bounded(4) == 0)
            return leaf(random);
        static constexpr Kind kinds[] = {Kind::And, Kind::Or, Kind::Not, Kind::SameParagraph, Kind::SameSection};
        Query query{kinds[random.bounded(5)]};
        const int parts = query.kind == Kind::Not                             ? 1
                          : query.kind == Kind::And || query.kind == Kind::Or ? random.bounded(2, 4)
                                                                              : 2;
        for (int i = 0; i < parts; ++i)
            query.parts.append(tree(random, depth - 1));
        return query;
    }
    /// As a person would go about it: each passage by itself, beside each other one.
    static bool holds(const Query &query, const QueryScope &scope, const Paths &paths, size_t at)
    {
        const auto &entries = scope.index().entries();
        const auto &e = entries.at(at);
        const auto one = [&](const Query &part, size_t where) { return holds(part, scope, paths, where); };
        const auto beside = [&](auto &&near) {
            if (!one(query.parts.at(0), at))
                return false;
            for (size_t other = 0; other < entries.size(); ++other) {
                if (entries[other].document != e.document || !one(query.parts.at(1), other))
                    continue;
                for (const annotation::Blocks &mine : scope.index().blocksOf(e)) {
                    for (const annotation::Blocks &its : scope.index().blocksOf(entries[other])) {
                        if (near(mine, its))
                            return true;
                    }
                }
            }
            return false;
        };
        switch (query.kind) {
        case Kind::And:
            return std::ranges::all_of(query.parts, [&](const Query &part) { return one(part, at); });
        case Kind::Or:
            return std::ranges::any_of(query.parts, [&](const Query &part) { return one(part, at); });
        case Kind::Not:
            return !one(query.parts.at(0), at);
        case Kind::SameParagraph:
            return beside([](const annotation::Blocks &a, const annotation::Blocks &b) {
                return a.first <= b.last && b.first <= a.last;
            });
        case Kind::SameSection:
            return beside(
                [](const annotation::Blocks &a, const annotation::Blocks &b) { return a.section == b.section; });
        case Kind::Tag:
            return std::ranges::any_of(paths.value(scope.index().idOf(e)), [&](const QString &path) {
                return path == query.value || path.startsWith(query.value + u'/');
            });
        case Kind::TagOnly:
            return paths.value(scope.index().idOf(e)).contains(query.value);
        case Kind::Untagged:
            return paths.value(scope.index().idOf(e)).isEmpty();
        case Kind::Note:
            return scope.index().noteOf(e).contains(query.value);
        default:
            return annotation::colorName(e.look.color) == query.value;
        }
    }

private Q_SLOTS:
    void anyQuery_findsWhatALookAtEachFinds()
    {
        const quint32 seed = testSeed();
        QRandomGenerator random(seed);
        StoreOfTest store;
        Paths paths;
        for (int i = 0; i < 60; ++i) {
            const QString id = QStringLiteral("a%1").arg(i);
            QStringList tags;
            for (const char16_t *path : {u"甲", u"甲/乙", u"丙"}) {
                if (random.bounded(3) == 0)
                    tags.append(QString::fromUtf16(path));
            }
            store.annotation(id, random.bounded(2) ? QStringLiteral("d1") : QStringLiteral("d2"), tags);
            paths.insert(id, tags);
            annotation::PassageBlocks blocks;
            for (int passages = random.bounded(3) == 0 ? random.bounded(2, 4) : 1; passages > 0; --passages) {
                const int first = random.bounded(20);
                blocks.append({first, first + random.bounded(4) * random.bounded(2), first / 5});
            }
            QVERIFY(annotation::AnnotationStore(store.database()).place({id}, {}, blocks));
            QVERIFY(store.run("UPDATE annotation SET note = ?, color = ? WHERE id = ?",
                              {QString(QChar(u'a' + random.bounded(3))),
                               random.bounded(2) ? QStringLiteral("red") : QStringLiteral("yellow"), id}));
            if (random.bounded(10) == 0)
                QVERIFY(store.run(
                    "UPDATE annotation SET first_block = NULL, last_block = NULL, section_block = NULL WHERE id = ?",
                    {id}));
        }
        for (const char16_t *path : {u"甲/乙", u"甲"}) { // that each is there
            const QString tag = QString::fromUtf16(path);
            paths.insert(store.annotation(tag, QStringLiteral("d1"), {tag}).value, {tag});
        }
        AnnotationIndex index(store.database());
        QVERIFY(index.sync({}, AnnotationIndex::Depth::Texts));
        const auto scope = QueryScope::open(store.database(), index);
        QVERIFY(scope);
        for (int round = 0; round < 400; ++round) {
            const Query query = tree(random, 4);
            const auto found = library::matching(query, *scope);
            QVERIFY(found);
            for (size_t i = 0; i < index.entries().size(); ++i)
                QVERIFY2((*found)[i] == holds(query, *scope, paths, i),
                         qPrintable(QStringLiteral("seed %1 round %2, %3")
                                        .arg(seed)
                                        .arg(round)
                                        .arg(index.idOf(index.entries()[i]))));
        }
    }

    /// What lies between two passages of one annotation is no part of it.
    void severalPassages_meetOnlyWhereTheyStand()
    {
        StoreOfTest store;
        annotation::AnnotationStore annotations(store.database());
        QVERIFY(
            annotations.place(store.annotation(QStringLiteral("apart"), QStringLiteral("d1"), {QStringLiteral("甲")}),
                              {}, annotation::PassageBlocks{{2, 2, 1}, {8, 8, 7}}));
        for (const int block : {2, 5, 8}) {
            const QString id = QString::number(block);
            QVERIFY(annotations.place(store.annotation(id, QStringLiteral("d1"), {QStringLiteral("乙")}), {},
                                      annotation::PassageBlocks{{block, block, block - 1}}));
        }
        AnnotationIndex index(store.database());
        QVERIFY(index.sync({}, AnnotationIndex::Depth::Texts));
        const auto scope = QueryScope::open(store.database(), index);
        for (const Kind kind : {Kind::SameParagraph, Kind::SameSection}) {
            const auto found = library::matching(
                {kind, {}, {}, {{Kind::Tag, QStringLiteral("乙")}, {Kind::Tag, QStringLiteral("甲")}}}, *scope);
            QStringList ids;
            for (size_t i = 0; i < index.entries().size(); ++i) {
                if ((*found)[i])
                    ids.append(index.idOf(index.entries()[i]));
            }
            ids.sort();
            QCOMPARE(ids, (QStringList{QStringLiteral("2"), QStringLiteral("8")}));
        }
    }

    void trashedDocuments_areNotFound_alsoNotByNot()
    {
        StoreOfTest store;
        store.annotation(QStringLiteral("a1"), QStringLiteral("d1"));
        store.annotation(QStringLiteral("a2"), QStringLiteral("d2"));
        QVERIFY(store.run("UPDATE document SET deleted = 5 WHERE id = 'd2'"));
        AnnotationIndex index(store.database());
        QVERIFY(index.sync({}, AnnotationIndex::Depth::Texts));
        const auto scope = QueryScope::open(store.database(), index);
        const Query none{Kind::Not, {}, {}, {{Kind::Words, QStringLiteral("not there")}}};
        const auto found = library::matching(none, *scope);
        QCOMPARE(std::ranges::count(*found, true), 1);
        QCOMPARE(library::matching({Kind::Tag, QStringLiteral("none")}, *scope).error().code, ErrorCode::NotFound);
    }

    /// A tag whose name begins like another's is not below it; an alias stands for its tag.
    void tags_byPathAndAlias()
    {
        StoreOfTest store;
        store.annotation(QStringLiteral("a1"), QStringLiteral("d1"), {QStringLiteral("政策")});
        store.annotation(QStringLiteral("a2"), QStringLiteral("d1"), {QStringLiteral("政策二")});
        store.annotation(QStringLiteral("a3"), QStringLiteral("d1"), {QStringLiteral("政策/工具")});
        QVERIFY(store.run("UPDATE tag SET aliases = 'policy' || char(10) || '方针' WHERE name = '政策'"));
        AnnotationIndex index(store.database());
        QVERIFY(index.sync({}, AnnotationIndex::Depth::Texts));
        const auto scope = QueryScope::open(store.database(), index);
        const auto count = [&](const char16_t *path, QueryScope::Reach reach) {
            return scope->tagIds(QString::fromUtf16(path), reach).value_or(QStringList()).size();
        };
        QCOMPARE(count(u"政策", QueryScope::Reach::Tag), 1);
        QCOMPARE(count(u"政策", QueryScope::Reach::Below), 2);
        QCOMPARE(count(u" 政策 / 工具 ", QueryScope::Reach::Tag), 1);
        QCOMPARE(count(u"方针", QueryScope::Reach::Tag), 1);
        QCOMPARE(count(u"方针", QueryScope::Reach::Below), 2);
    }
};

QTEST_GUILESS_MAIN(TestQueryEvaluation)
#include "tst_queryevaluation.moc"
